import { unknownOperator } from '../language/faults/unknown-operator.ts'
import type { JsonSchema } from '../language/word.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import { meantFor } from '../model/meant.ts'
import { atPointer, type Entry, type Span, type Tree, textOf } from '../model/tree.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import type { AjvError } from './ajv-errors.ts'
import type { ShapeNote } from './shape-note.ts'
import { needed, shapeName } from './shape-words.ts'

/** The finding for what a validator says of a place; `schema` is the node whose keyword it is. */
export function shapeFinding(error: AjvError, schema: JsonSchema, root: Tree): Finding & ShapeNote {
  const { tree, entry } = atPointer(root, error.instancePath)
  const place = error.instancePath
  const { params } = error
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(String(params.additionalProperty), schema, tree, place)
    case 'required':
      return {
        ...missingKey(String(params.missingProperty), schema, headOf(tree, entry)),
        place,
        missing: String(params.missingProperty),
      }
    case 'dependentRequired': {
      const written = tree.kind === 'map' ? tree.entries.get(String(params.property)) : undefined
      const missing = String(params.missingProperty)
      return { ...missingKey(missing, schema, written?.keySpan ?? tree.span, written?.key), place, missing }
    }
    case 'enum':
    case 'const':
      return { ...notOneOf(tree, entry, schema), place }
    case 'propertyNames':
      return { ...badName(String(params.propertyName), tree), place }
    case 'false schema':
      return { ...exclusive(entry, tree.span), place }
    default:
      return { ...wrongShape(error, schema, tree, entry), place }
  }
}

/** Where a finding about a whole mapping points: the key that leads to it, else its own first key. */
function headOf(tree: Tree, entry: Entry | undefined): Span {
  if (entry !== undefined) return entry.keySpan
  const [first] = tree.kind === 'map' ? tree.entries.values() : []
  return first?.keySpan ?? tree.span
}

function unknownKey(key: string, schema: JsonSchema, tree: Tree, place: string): Finding & ShapeNote {
  const known = propertiesOf(schema)
  const near = didYouMean(key, known)
  const entry = tree.kind === 'map' ? tree.entries.get(key) : undefined
  return {
    code: 'unknown-key',
    severity: 'error',
    span: entry?.keySpan ?? tree.span,
    message: { zh: `这里没有“${key}”这个键`, en: `there is no key “${key}” here` },
    label: { zh: '未知的键', en: 'unknown key' },
    why: { zh: `可写：${known.join(' ')}`, en: `the keys are: ${known.join(' ')}` },
    ...(near === undefined ? {} : meantFor(key, near, entry?.keySpan ?? tree.span)),
    place,
    ...(near === undefined ? {} : { meant: near }),
  }
}

function missingKey(key: string, schema: JsonSchema, span: Span, beside?: string): Finding {
  const does = describe(schema, key)
  return {
    code: 'missing-key',
    severity: 'error',
    span,
    message:
      beside === undefined
        ? { zh: `缺少“${key}”`, en: `“${key}” is missing` }
        : { zh: `写了“${beside}”，还缺少“${key}”`, en: `“${beside}” needs “${key}” beside it` },
    label: { zh: '不完整', en: 'incomplete' },
    ...(does === undefined ? {} : { why: { zh: `${key}：${does.zh}`, en: `${key}: ${does.en}` } }),
    help: { zh: `加一行 ${key}: …`, en: `add a line ${key}: …` },
  }
}

function notOneOf(tree: Tree, entry: Entry | undefined, schema: JsonSchema): Finding {
  const allowed = (Array.isArray(schema.enum) ? schema.enum : [schema.const]).map(String)
  const written = textOf(tree)
  if (entry?.key === 'operator' && written !== undefined)
    return { severity: 'error', ...unknownOperator(written, tree.span, allowed) }
  const near = written === undefined ? undefined : didYouMean(written, allowed)
  const shown = written ?? shapeName(tree).zh
  return {
    code: 'not-one-of',
    severity: 'error',
    span: tree.span,
    message: {
      zh: `“${shown}”不是这里可用的值`,
      en: `“${written ?? shapeName(tree).en}” is not one of the values here`,
    },
    label: { zh: '不在可用的值之列', en: 'not one of the values' },
    why: { zh: `可用：${allowed.join(' ')}`, en: `the values are: ${allowed.join(' ')}` },
    ...(near === undefined || written === undefined ? {} : meantFor(written, near, tree.span)),
  }
}

function badName(name: string, tree: Tree): Finding {
  const entry = tree.kind === 'map' ? tree.entries.get(name) : undefined
  return {
    code: 'bad-name',
    severity: 'error',
    span: entry?.keySpan ?? tree.span,
    message: { zh: `“${name}”不能作为名称`, en: `“${name}” cannot be a name` },
    why: {
      zh: '名称以字母开头，只含字母、数字和下划线；点号用来取记录的字段',
      en: 'a name begins with a letter and holds letters, digits and underscores; a dot reaches a record’s field',
    },
    help: { zh: '例如 unitCount', en: 'such as unitCount' },
  }
}

function exclusive(entry: Entry | undefined, span: Span): Finding {
  return {
    code: 'malformed',
    severity: 'error',
    span: entry?.keySpan ?? span,
    message: {
      zh: `有了 phrases 就不能再有 ${entry?.key ?? ''}`,
      en: `phrases and ${entry?.key ?? ''} cannot stand side by side`,
    },
    help: {
      zh: '各部分之前的句子写在 lead，之后的写在 tail',
      en: 'phrases before the parts go into lead, those after them into tail',
    },
  }
}

function wrongShape(error: AjvError, schema: JsonSchema, tree: Tree, entry: Entry | undefined): Finding {
  const { message, help } = needed(error, schema, tree)
  const does = description(schema)
  return {
    code: 'wrong-shape',
    severity: 'error',
    span: tree.kind === 'scalar' && tree.source !== '' ? tree.span : headOf(tree, entry),
    message,
    label: { zh: '写法不对', en: 'wrong shape' },
    ...(does === undefined || entry === undefined
      ? {}
      : { why: { zh: `${entry.key}：${does.zh}`, en: `${entry.key}: ${does.en}` } }),
    ...(help === undefined ? {} : { help }),
  }
}

function propertiesOf(schema: JsonSchema): string[] {
  return typeof schema.properties === 'object' && schema.properties !== null ? Object.keys(schema.properties) : []
}

/** What a key of a schema node is for. */
function describe(schema: JsonSchema, key: string): Bilingual | undefined {
  const properties = schema.properties
  if (typeof properties !== 'object' || properties === null) return undefined
  const property: unknown = Reflect.get(properties, key)
  return typeof property === 'object' && property !== null ? description(property as JsonSchema) : undefined
}

function description(schema: JsonSchema): Bilingual | undefined {
  if (typeof schema.description !== 'string') return undefined
  const [zh = '', en = ''] = schema.description.split('\n')
  // The operators describe themselves at length; the list of values says enough.
  return zh.length > 100 ? undefined : { zh, en }
}
