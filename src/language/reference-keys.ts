import type { Bilingual } from '../model/bilingual.ts'
import { ARTICLE_DEFINITIONS, MEANING_DEFINITIONS, PHRASE_PROPERTIES } from './schema-article.ts'
import { CONDITION_PROPERTIES, expressionProperties } from './schema-condition.ts'
import { type FileKind, SHAPES } from './schemas.ts'
import type { JsonSchema } from './word.ts'

/** The line every generated page begins with. */
export const GENERATED =
  '<!-- 由 src/language 生成，勿手工修改：BANFA_UPDATE=1 npx vitest run test/language/reference.test.ts -->'

const FILES: Readonly<Record<FileKind, string>> = {
  policy: 'policy.yaml',
  facts: 'facts.yaml',
  article: 'article-NN.yaml',
  application: 'examples/*.yaml',
  case: 'cases/*.yaml',
  properties: 'properties.yaml',
}

/** The page of every key a person may write, file by file. */
export function keysPage(): string {
  const files = Object.entries(FILES).map(([kind, file]) => {
    const { title, ...schema } = SHAPES[kind as FileKind]
    return section(`${title} \`${file}\``, schema)
  })
  const parts = Object.entries(ARTICLE_DEFINITIONS).map(([name, schema]) =>
    section(`${descriptionOf(schema).zh} ${name}`, schema),
  )
  return `${[
    GENERATED,
    '# 各文件的键 Keys of the files',
    '标 * 的键必须写。`[]` 表示列表的每一项，`<…>` 表示名称由起草人自定。',
    'Keys marked * are required; `[]` is each element of a list, `<…>` a name its author chooses.',
    ...files,
    ...parts,
  ].join('\n\n')}\n`
}

function section(title: string, schema: JsonSchema): string {
  const { zh, en } = descriptionOf(schema)
  return [`## ${title}`, zh, en, keyTable(schema)].join('\n\n')
}

/** The Chinese and English halves of a schema’s description. */
function descriptionOf(schema: JsonSchema | undefined): Bilingual {
  const [zh = '', en = ''] = `${schema?.description ?? ''}`.split('\n')
  return { zh, en }
}

/** The keys of an object, and of what stands inside it, as a table; empty for a schema without keys. */
export function keyTable(schema: JsonSchema): string {
  const rows = [...rowsOf(schema, '')]
  return rows.length === 0 ? '' : ['| 键 Key | 写法 Form | 含义 | Meaning |', '|---|---|---|---|', ...rows].join('\n')
}

function* rowsOf(schema: JsonSchema, path: string): Generator<string> {
  const items = record(schema.items)
  if (items.properties !== undefined) yield* rowsOf(items, `${path}[].`)
  const required = Array.isArray(schema.required) ? schema.required : []
  const properties = record(schema.properties)
  // A section of its own lists its keys; what stands inside another leads there.
  const group = GROUPS.find(
    ({ keys, row }) => keys.every((key) => properties[key] !== undefined) && (path !== '' || row !== PHRASE),
  )
  for (const [key, value] of Object.entries(properties))
    if (!group?.keys.includes(key)) yield* rowsAt(`${path}${key}`, record(value), required.includes(key))
  if (group !== undefined) yield `| \`${path}…\` | ${group.row} |`
  const open = record(schema.additionalProperties)
  if (open.properties !== undefined) yield* rowsOf(open, `${path}<…>.`)
}

function* rowsAt(path: string, schema: JsonSchema, required: boolean): Generator<string> {
  const { zh, en } = descriptionOf(schema)
  yield `| \`${path}\`${required ? ' *' : ''} | ${formOf(schema)} | ${zh} | ${en} |`
  const items = record(schema.items)
  if (items.properties !== undefined) yield* rowsOf(items, `${path}[].`)
  else if (!isReading(schema)) yield* rowsOf(schema, `${path}.`)
}

/** Definitions that have a page of their own, or are a bare value. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  condition: '[条件 condition](conditions.md)',
  operand: '[值或算式 operand](expressions.md)',
  definedValue: '[值、算式 operand](expressions.md)或[累进标准 scale](expressions.md#scale)',
  literal: '值 literal',
  subject: '事实 fact',
  quote: '原文 quote',
  reading: '`{ reading: … }`',
  label: '中文，或 `{ zh, en }`',
}

const PHRASE = '[一句 phrase](#一句原文和它的含义-phrase) | 一句的各键 | The keys of a phrase'

/** Keys that stand together in many places are one row that leads to where they are told. */
const GROUPS: readonly { readonly keys: readonly string[]; readonly row: string }[] = [
  {
    keys: Object.keys(PHRASE_PROPERTIES),
    row: PHRASE,
  },
  {
    keys: Object.keys(CONDITION_PROPERTIES).filter((key) => key !== 'quote'),
    row: `${ELSEWHERE.condition} | 条件的各键 | The keys of a condition`,
  },
  { keys: Object.keys(expressionProperties()), row: `${ELSEWHERE.operand} | 一个算式 | One expression` },
]

const TYPES: Readonly<Record<string, string>> = {
  string: '文字 text',
  integer: '整数 integer',
  number: '数 number',
  boolean: '`true` / `false`',
  object: '一组键 mapping',
  array: '列表 list',
  null: '`null`',
}

function formOf(schema: JsonSchema): string {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.replace('#/$defs/', '')
    if (name in MEANING_DEFINITIONS) return `[${name}](phrases.md#${name})`
    return ELSEWHERE[name] ?? `见 see ${name}`
  }
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${value}\``).join(' / ')
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map((one) => formOf(record(one))).join(' / ')
  const types = [schema.type ?? []].flat().map((type) => formOfType(`${type}`, schema))
  return types.length === 0 ? '任意 any' : [...new Set(types)].join(' / ')
}

function formOfType(type: string, schema: JsonSchema): string {
  if (type === 'string' && `${schema.pattern}`.startsWith('^[0-9]{4}')) return '2019-01-01'
  if (type === 'string' && schema.pattern === '^(?:all|any)$') return '`all` / `any`'
  if (type === 'array' && schema.items !== undefined) return `列表 list：${formOf(record(schema.items))}`
  return type === 'object' && isReading(schema) ? '`{ reading: … }`' : (TYPES[type] ?? type)
}

/** A value that may instead be the choice of a reading. */
function isReading(schema: JsonSchema): boolean {
  return record(schema.properties).reading !== undefined && Object.keys(record(schema.properties)).length === 1
}

function record(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonSchema) : {}
}
