import type { JsonSchema } from '../language/word.ts'
import type { Bilingual } from '../model/bilingual.ts'
import { type Tree, textOf } from '../model/tree.ts'
import type { AjvError } from './ajv-errors.ts'

/** What a tree is, in a word. */
export function shapeName(tree: Tree): Bilingual {
  if (tree.kind === 'list') return { zh: '列表', en: 'a list' }
  if (tree.kind === 'map') return { zh: '一组键', en: 'a mapping' }
  return NAMES[tree.value === null ? 'null' : typeof tree.value] ?? { zh: '值', en: 'a value' }
}

const NAMES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  null: { zh: '空值', en: 'nothing' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组键', en: 'a mapping' },
}

/** What the place needs, and how to write it. */
export function needed(
  { keyword, params }: AjvError,
  schema: JsonSchema,
  tree: Tree,
): { message: Bilingual; help?: Bilingual } {
  const limit = String(params.limit ?? '')
  switch (keyword) {
    case 'type':
      return wrongType(schema, tree)
    case 'minLength':
      return { message: { zh: '这里不能为空', en: 'this cannot be empty' } }
    case 'minItems':
      return { message: { zh: `这里至少要有 ${limit} 项`, en: `at least ${limit} must stand here` } }
    case 'maxItems':
      return { message: { zh: `这里至多 ${limit} 项`, en: `at most ${limit} may stand here` } }
    case 'minProperties':
      return { message: { zh: `这里至少要有 ${limit} 个键`, en: `at least ${limit} key must stand here` } }
    case 'maxProperties':
      return { message: { zh: `这里只能有 ${limit} 个键`, en: `only ${limit} key may stand here` } }
    case 'minimum':
      return { message: { zh: `这个数不能小于 ${limit}`, en: `the number cannot be less than ${limit}` } }
    case 'uniqueItems':
      return { message: { zh: '列表中有重复的项', en: 'the list names something twice' } }
    default:
      return wrongForm(schema, tree)
  }
}

function wrongType(schema: JsonSchema, tree: Tree): { message: Bilingual; help?: Bilingual } {
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type]).map(String)
  const names = types.map((type) => NAMES[type] ?? { zh: type, en: type })
  const is = shapeName(tree)
  const message = {
    zh: `这里需要${names.map(({ zh }) => zh).join('、')}，写的是${is.zh}`,
    en: `${names.map(({ en }) => en).join(' or ')} is needed here, and this is ${is.en}`,
  }
  const written = textOf(tree)
  if (types.includes('object') && written !== undefined && /^[\p{L}\p{N}]+(?:：|:\S)/u.test(written)) {
    return { message, help: { zh: '冒号须为半角，后面空一格', en: 'a key ends with a half-width colon and a space' } }
  }
  if (types.includes('string') && tree.kind === 'scalar' && tree.plain && tree.value !== null) {
    return { message, help: { zh: `加上引号：'${tree.source}'`, en: `put it in quotes: '${tree.source}'` } }
  }
  if (types.includes('integer') && tree.kind === 'scalar' && !tree.plain && /^[0-9]+$/.test(tree.source)) {
    return { message, help: { zh: `去掉引号：${tree.source}`, en: `without quotes: ${tree.source}` } }
  }
  return types.includes('array') && tree.kind !== 'list'
    ? { message, help: { zh: '每项一行，以“- ”开头', en: 'one line each, beginning with “- ”' } }
    : { message }
}

/** A text that must be written in one way. */
function wrongForm(schema: JsonSchema, tree: Tree): { message: Bilingual; help?: Bilingual } {
  const written = textOf(tree) ?? ''
  const message = { zh: `“${written}”的写法不对`, en: `“${written}” is not written as it must be here` }
  const form = FORMS.find(({ pattern }) => pattern === schema.pattern)
  return form === undefined
    ? { message }
    : { message, help: { zh: `写成 ${form.like}`, en: `write it like ${form.like}` } }
}

const FORMS: readonly { readonly pattern: string; readonly like: string }[] = [
  { pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', like: '2019-01-01' },
  { pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$', like: '1.0.0' },
  { pattern: '^[a-z0-9][a-z0-9-]{0,63}$', like: '2019-01-01, first-draft' },
  { pattern: '^(?:all|any)$', like: 'all, any, { atLeast: 2 }' },
  { pattern: '^[0-9a-f]{64}$', like: 'e3b0c442…（64）' },
]
