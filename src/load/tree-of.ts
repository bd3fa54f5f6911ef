import type { Bilingual } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import type { Entry, Span, Tree } from '../model/tree.ts'
import { shown } from './application-found.ts'
import { collectFindings, type Report } from './application-report.ts'

const DEEPEST = 32
const MOST_NODES = 200_000
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * A caller's own value as a tree, each place a JSON pointer after the name: what JSON says exactly, and nothing else.
 * No getter runs and nothing is thrown; what cannot be said is refused with its place.
 */
export function treeOf(value: unknown, name: string): { tree?: Tree; findings: Finding[] } {
  const { report, findings } = collectFindings()
  const walk: Walk = { name, report, nodes: 0, above: new Set() }
  let tree: Tree | undefined
  try {
    tree = build(value, '', walk)
  } catch {
    // the trap of a proxy threw, or the proxy was revoked
    refuse(walk, '', { zh: '无法查看的对象', en: 'an object that cannot be looked at' })
  }
  const found = findings()
  return tree === undefined || found.length > 0 ? { findings: found } : { tree, findings: [] }
}

interface Walk {
  readonly name: string
  readonly report: Report
  nodes: number
  /** The objects on the way down to here: one of them again is a cycle. */
  readonly above: Set<object>
}

function build(value: unknown, pointer: string, walk: Walk): Tree | undefined {
  const span = spanAt(walk, pointer)
  const plain = (known: number | boolean | null, source: string): Tree => ({
    kind: 'scalar',
    value: known,
    source,
    plain: true,
    span,
  })
  switch (typeof value) {
    case 'string':
      if (LONE_SURROGATE.test(value)) return refuse(walk, pointer, SURROGATE)
      return { kind: 'scalar', value, source: value, plain: false, span }
    case 'boolean':
      return plain(value, `${value}`)
    case 'number': {
      const fault = faultOf(value)
      return fault === undefined ? plain(value, `${value}`) : refuse(walk, pointer, fault)
    }
    case 'bigint': {
      const number = Number(value)
      return Number.isSafeInteger(number) ? plain(number, `${value}`) : refuse(walk, pointer, UNSAFE)
    }
    case 'object':
      return value === null ? plain(null, 'null') : enter(value, pointer, walk)
    default:
      return refuse(walk, pointer, { zh: ` ${typeof value}`, en: typeof value }, LEAVE_OUT)
  }
}

function faultOf(number: number): Bilingual | undefined {
  if (!Number.isFinite(number)) return { zh: ` ${number}`, en: `${number}` }
  if (Object.is(number, -0)) return { zh: ' -0', en: '-0' }
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) return UNSAFE
  // the decimal digits of what JavaScript writes with an exponent are not the ones that were meant
  return `${number}`.includes('e')
    ? { zh: `指数形式的数 ${number}`, en: `the number ${number} with its exponent` }
    : undefined
}

function enter(value: object, pointer: string, walk: Walk): Tree | undefined {
  if (walk.above.has(value)) return refuse(walk, pointer, { zh: '包含自身的对象', en: 'an object that holds itself' })
  if (walk.above.size >= DEEPEST) return refuse(walk, pointer, TOO_DEEP)
  const isList = Array.isArray(value)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (isList ? prototype !== Array.prototype : prototype !== Object.prototype && prototype !== null)
    return refuse(walk, pointer, INSTANCE, DATE_AS_TEXT)
  // a list's length counts the holes of a sparse one too, so that none is walked
  const length = isList ? Number(Object.getOwnPropertyDescriptor(value, 'length')?.value) : 0
  const keys = Reflect.ownKeys(value).filter((key) => Object.getOwnPropertyDescriptor(value, key)?.enumerable)
  walk.nodes += 1 + Math.max(length, keys.length)
  if (walk.nodes > MOST_NODES) return refuse(walk, '', TOO_LARGE)
  walk.above.add(value)
  const tree = isList ? listTree(value, length, keys, pointer, walk) : mapTree(value, keys, pointer, walk)
  walk.above.delete(value)
  return tree
}

function listTree(
  list: object,
  length: number,
  keys: readonly PropertyKey[],
  pointer: string,
  walk: Walk,
): Tree | undefined {
  const items: Tree[] = []
  for (let i = 0; i < length; i += 1) {
    const item = member(list, `${i}`, `${pointer}/${i}`, walk)
    if (item !== undefined) items.push(item)
  }
  if (keys.length > length)
    return refuse(walk, pointer, { zh: '带有其他属性的列表', en: 'a list with other properties' })
  return { kind: 'list', items, span: spanAt(walk, pointer) }
}

function mapTree(map: object, keys: readonly PropertyKey[], pointer: string, walk: Walk): Tree {
  const entries = new Map<string, Entry>()
  for (const key of keys) {
    if (typeof key !== 'string') {
      refuse(walk, pointer, { zh: '以 symbol 为键的对象', en: 'an object with a symbol for a key' })
      continue
    }
    const at = `${pointer}/${shown(key, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (UNSAFE_KEYS.has(key) || LONE_SURROGATE.test(key)) {
      refuse(walk, at, { zh: '这样的键', en: 'under such a key' })
      continue
    }
    const value = member(map, key, at, walk)
    if (value !== undefined) entries.set(key, { key, keySpan: spanAt(walk, at), value })
  }
  return { kind: 'map', entries, span: spanAt(walk, pointer) }
}

function member(owner: object, key: string, pointer: string, walk: Walk): Tree | undefined {
  const property = Object.getOwnPropertyDescriptor(owner, key)
  if (property === undefined) return refuse(walk, pointer, { zh: '列表的空位', en: 'a hole in a list' })
  if (!('value' in property)) return refuse(walk, pointer, { zh: '要运行才有的值（getter）', en: 'a getter' })
  return build(property.value, pointer, walk)
}

// line 0 is no line: a place in a value is its pointer
function spanAt({ name }: Walk, pointer: string): Span {
  return { file: pointer === '' ? name : `${name}#${pointer}`, start: 0, end: 0, line: 0, column: 0 }
}

function refuse(walk: Walk, pointer: string, what: Bilingual, help?: Bilingual): undefined {
  const place = pointer === '' ? { zh: '所给的值', en: 'the value given' } : { zh: `${pointer} `, en: pointer }
  walk.report({
    code: 'not-json',
    severity: 'error',
    span: spanAt(walk, pointer),
    message: { zh: `${place.zh}不能是${what.zh}`, en: `${place.en} cannot be ${what.en}` },
    why: { zh: '申请只含 JSON 能准确表达的值', en: 'an application holds only what JSON says exactly' },
    ...(help === undefined ? {} : { help }),
  })
}

const SURROGATE: Bilingual = { zh: '含有残缺字符的文字', en: 'text with half a character (a lone surrogate)' }
const UNSAFE: Bilingual = { zh: '超出精确范围的整数', en: 'an integer beyond what a number holds exactly' }
const TOO_DEEP: Bilingual = { zh: `超过 ${DEEPEST} 层的嵌套`, en: `nested more than ${DEEPEST} deep` }
const TOO_LARGE: Bilingual = { zh: `超过 ${MOST_NODES} 个值`, en: `more than ${MOST_NODES} values` }
const INSTANCE: Bilingual = { zh: '类的实例（如 Date、Map）', en: 'an instance of a class, such as a Date or a Map' }
const DATE_AS_TEXT: Bilingual = {
  zh: '日期写成 "2019-01-01" 这样的文字',
  en: 'write a date as text, like "2019-01-01"',
}
const LEAVE_OUT: Bilingual = { zh: '不知道就不写这一项', en: 'leave the key out if the value is not known' }
