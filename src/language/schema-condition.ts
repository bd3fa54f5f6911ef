import { CONDITIONS } from './conditions/index.ts'
import { EXPRESSIONS } from './expressions/index.ts'
import { scale } from './expressions/scale.ts'
import { OPERATORS } from './operators/index.ts'
import { closed, described, type Properties, ref, TEXT } from './schema-parts.ts'
import type { JsonSchema, Page } from './word.ts'

/** The guards any node or level may carry. */
export const GUARD_PROPERTIES: Properties = {
  when: described(
    ref('condition'),
    '仅在此条件成立时适用，否则不适用',
    'Applies only when this holds, and is not applicable otherwise',
  ),
  unless: described(ref('condition'), '但书：此条件成立时不适用', 'The exception: not applicable when this holds'),
}

/** The keys of a condition, each with the schema of its word. Exactly one meaning per node is the elaboration's to say. */
export const CONDITION_PROPERTIES: Properties = {
  quote: described(
    ref('quote'),
    '这一支所依据的原文，只写在列表的元素上',
    'The text this branch stands for; only on an element of a list',
  ),
  fact: described(
    TEXT,
    '所问的事实、派生事实或条文定义的值',
    'The fact, derived fact or defined value that is asked about',
  ),
  item: described(TEXT, '列表问题里，所问的行的字段', 'Inside a list question: the field of the row'),
  operator: described(
    { enum: [...OPERATORS.keys()] },
    `运算词：${[...OPERATORS.values()].map(({ name, page }) => `${name} ${page.summary.zh}`).join(' ')}`,
    `The comparison: ${[...OPERATORS.values()].map(({ name, page }) => `${name} ${page.summary.en}`).join(' ')}`,
  ),
  value: described(
    {},
    '与之比较的值，照原文写：12 人、2/3、30 万元、3 个月、2019-01-01',
    'What it is compared with, written like the text',
  ),
  ifAbsent: described(
    { enum: [true, false, 'unknown'] },
    '值为“没有”时，本条件是否成立',
    'Whether the condition holds when there is no such value',
  ),
  ...wordProperties(CONDITIONS.values()),
  ...GUARD_PROPERTIES,
}

/** What the keys of a comparison need beside them, and the shape of `value` under each operator. */
export const CONDITION_RULES: JsonSchema = {
  dependentRequired: {
    fact: ['operator', 'value'],
    item: ['operator', 'value'],
    operator: ['value'],
  },
  allOf: valuesByOperator(),
}

/** A literal, or one key that makes a value. */
const OPERAND: JsonSchema = {
  type: ['string', 'number', 'boolean', 'object'],
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
}

/** Definitions the words and files share. */
export const CONDITION_DEFINITIONS: Properties = {
  condition: described({ ...closed(CONDITION_PROPERTIES), ...CONDITION_RULES }, '一个条件', 'A condition'),
  operand: described(
    { ...OPERAND, properties: expressionProperties() },
    '一个值：照原文写的数，或 { fact: … }，或一个算式',
    'A value: a literal like the text, { fact: … }, or one expression',
  ),
  definedValue: described(definedValue(), '一个值，或一个累进标准（scale）', 'A value, or a progressive scale'),
  literal: described(
    { type: ['string', 'number', 'boolean'] },
    '照原文写的值，或选项的名称',
    'A value written like the text, or the name of a choice',
  ),
  subject: described(
    {
      type: ['string', 'object'],
      minLength: 1,
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
      properties: {
        fact: described(TEXT, '事实', 'The fact'),
        item: described(TEXT, '行的字段', 'The field of the row'),
      },
    },
    '所问的事实：名称，或 { item: 字段 }',
    'The fact that is asked about: its name, or { item: field }',
  ),
  reading: described(
    closed({ reading: described(TEXT, '解释口径的名称', 'The name of a reading') }, ['reading']),
    '采用某条解释口径的选择',
    'The choice made for an open point of the text',
  ),
  quote: described(TEXT, '原文，逐字照录，标点在内', 'The text, word for word, with its punctuation'),
  ...wordDefinitions(CONDITIONS.values()),
  ...wordDefinitions([...EXPRESSIONS.values(), scale]),
}

/** The keys of an expression node; exactly one of them stands on it. */
export function expressionProperties(): Properties {
  return {
    fact: described(TEXT, '事实、派生事实或条文定义的值', 'A fact, derived fact or defined value'),
    item: described(TEXT, '列表问题里，行的字段', 'Inside a list question: the field of the row'),
    reading: described(TEXT, '解释口径所选的值', 'The value a reading chose'),
    ...wordProperties(EXPRESSIONS.values()),
  }
}

/** What a `define` lays down: a value, or a scale that is none. */
function definedValue(): JsonSchema {
  return {
    ...OPERAND,
    properties: {
      ...expressionProperties(),
      scale: described(ref('scale'), scale.page.summary.zh, scale.page.summary.en),
    },
  }
}

interface Word {
  readonly name: string
  readonly page: Page
  readonly schema: JsonSchema
}

/** A word’s schema stands once, however many nodes may carry the word. */
export function wordProperties(words: Iterable<Word>): Properties {
  return Object.fromEntries(
    [...words].map(({ name, page: { summary }, schema }) => [
      name,
      described(schema.$ref === undefined ? ref(name) : schema, summary.zh, summary.en),
    ]),
  )
}

/** The schemas of words, by name. */
export function wordDefinitions(words: Iterable<Word>): Properties {
  return Object.fromEntries([...words].map(({ name, schema }) => [name, schema]))
}

/** One `if` for all operators whose `value` has the same shape. */
function valuesByOperator(): JsonSchema[] {
  const shapes = new Map<string, { operators: string[]; value: JsonSchema }>()
  for (const { name, value } of OPERATORS.values()) {
    const shape = JSON.stringify(value)
    const known = shapes.get(shape)
    if (known === undefined) shapes.set(shape, { operators: [name], value })
    else known.operators.push(name)
  }
  return [...shapes.values()].map(({ operators, value }) => ({
    if: { properties: { operator: { enum: operators } }, required: ['operator'] },
    // biome-ignore lint/suspicious/noThenProperty: a key of JSON Schema
    then: { properties: { value } },
  }))
}
