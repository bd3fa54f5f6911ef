import { APPLICATION, CASE } from './schema-application.ts'
import { ARTICLE, ARTICLE_DEFINITIONS, MEANING_DEFINITIONS } from './schema-article.ts'
import { CONDITION_DEFINITIONS } from './schema-condition.ts'
import { ANSWER_DEFINITIONS, ANSWERS } from './schema-decision.ts'
import { FACTS } from './schema-facts.ts'
import { LOG_RECORD, LOG_RECORD_DEFINITIONS } from './schema-log-record.ts'
import { described, LABEL, type Properties, withDefinitions } from './schema-parts.ts'
import { POLICY, POLICY_DEFINITIONS } from './schema-policy.ts'
import { PROPERTIES } from './schema-properties.ts'
import { RECEIPT } from './schema-receipt.ts'
import type { JsonSchema } from './word.ts'

const DEFINITIONS: Properties = {
  ...CONDITION_DEFINITIONS,
  ...ARTICLE_DEFINITIONS,
  ...MEANING_DEFINITIONS,
  ...POLICY_DEFINITIONS,
  label: described(LABEL, '给人看的名称：中文，或 { zh, en }', 'What people call it: Chinese, or { zh, en }'),
}

/** The JSON Schemas (2020-12) of every file, built from the words of the rule language; schemas/ holds the same, checked in. */
export function schemas(): Readonly<Record<string, JsonSchema>> {
  return {
    policy: finish('policy', POLICY, DEFINITIONS),
    facts: finish('facts', FACTS, DEFINITIONS),
    article: finish('article', ARTICLE, DEFINITIONS),
    application: finish('application', APPLICATION, DEFINITIONS),
    case: finish('case', CASE, DEFINITIONS),
    properties: finish('properties', PROPERTIES, DEFINITIONS),
    decision: finish('decision', ANSWERS, ANSWER_DEFINITIONS),
    receipt: finish('receipt', RECEIPT, {}),
    'log-record': finish('log-record', LOG_RECORD, LOG_RECORD_DEFINITIONS),
  }
}

/** The files that are read, and what each must look like; every definition is at hand, needed or not. */
export const SHAPES: Readonly<Record<ShapeKind, JsonSchema>> = {
  policy: { ...POLICY, $defs: DEFINITIONS },
  facts: { ...FACTS, $defs: DEFINITIONS },
  article: { ...ARTICLE, $defs: DEFINITIONS },
  application: { ...APPLICATION, $defs: DEFINITIONS },
  case: { ...CASE, $defs: DEFINITIONS },
  properties: { ...PROPERTIES, $defs: DEFINITIONS },
  receipt: RECEIPT,
  'log-record': { ...LOG_RECORD, $defs: LOG_RECORD_DEFINITIONS },
}

/** The kinds of files a person writes. */
export type FileKind = 'policy' | 'facts' | 'article' | 'application' | 'case' | 'properties'

/** Those, and the lines that banfa writes and reads again. */
export type ShapeKind = FileKind | 'receipt' | 'log-record'

/** The text of a schema’s file. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}

function finish(name: string, schema: JsonSchema, definitions: Properties): JsonSchema {
  const { title, description, ...rest } = withDefinitions(schema, definitions)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${name}.schema.json`,
    title,
    description,
    ...rest,
  }
}
