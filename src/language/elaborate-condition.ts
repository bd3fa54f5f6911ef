import type { Cond } from '../model/core.ts'
import type { Finding } from '../model/finding.ts'
import { child, type MapTree, type Tree } from '../model/tree.ts'
import { elaborateComparison } from './conditions/comparison.ts'
import { CONDITIONS } from './conditions/index.ts'
import { malformed } from './faults/malformed.ts'
import { type Context, refuse } from './word.ts'

/** The keys that make a node a condition: exactly one of them may stand on it. */
export const CONDITION_KEYS: readonly string[] = ['fact', 'item', ...CONDITIONS.keys()]

/** The keys that only a comparison has. */
const COMPARISON_KEYS: readonly string[] = ['operator', 'value', 'ifAbsent']

/** Lowers a condition with its guards; null when something in it was refused. */
export function elaborateCondition(tree: Tree, context: Context): Cond | null {
  if (tree.kind !== 'map') {
    return refuse(
      context,
      malformed(
        tree.span,
        { zh: '这里需要一个条件', en: 'a condition is needed here' },
        { zh: '写成 { fact: …, operator: …, value: … }', en: 'write { fact: …, operator: …, value: … }' },
      ),
    )
  }
  const keys = CONDITION_KEYS.filter((key) => tree.entries.has(key))
  const [key] = keys
  if (key === undefined || keys.length > 1) {
    const written = keys.join('、')
    return refuse(context, {
      code: 'double-connective',
      span: (tree.entries.get(keys[1] ?? '') ?? { keySpan: tree.span }).keySpan,
      message:
        key === undefined
          ? { zh: '这里没有写条件', en: 'no condition is written here' }
          : { zh: `一处写了几种条件：${written}`, en: `several conditions in one place: ${keys.join(', ')}` },
      why: {
        zh: '每处恰好一种条件，否则其余的会被忽略',
        en: 'a node is exactly one condition; otherwise the others would be dropped',
      },
      help: { zh: '用 all 或 any 把它们并列起来', en: 'join them with all or any' },
    })
  }
  const entry = tree.entries.get(key)
  const word = CONDITIONS.get(key)
  const stray = word && strayComparison(tree, key)
  if (stray !== undefined) return refuse(context, stray)
  const body =
    word === undefined || entry === undefined
      ? elaborateComparison(tree, context)
      : word.elaborate(entry.value, tree, context)
  return body === null ? null : elaborateGuards(tree, body, context)
}

/** What is wrong with a node of another word on which a key of a comparison stands; undefined when none does. */
export function strayComparison({ entries }: MapTree, word: string): Omit<Finding, 'severity'> | undefined {
  const stray = COMPARISON_KEYS.map((key) => entries.get(key)).find((entry) => entry !== undefined)
  if (stray === undefined) return undefined
  const { key, keySpan } = stray
  return malformed(
    keySpan,
    { zh: `${key} 不能与 ${word} 写在一处`, en: `${key} has no place beside ${word}` },
    { zh: `${key} 只用于 fact 或 item 的比较`, en: `${key} belongs to a comparison of a fact or an item` },
  )
}

/** Lays a node's `when` and `unless` around its body. */
export function elaborateGuards(tree: MapTree, body: Cond, context: Context): Cond | null {
  const whenTree = child(tree, 'when')
  const unlessTree = child(tree, 'unless')
  if (whenTree === undefined && unlessTree === undefined) return body
  const when = whenTree === undefined ? null : context.cond(whenTree)
  const unless = unlessTree === undefined ? null : context.cond(unlessTree)
  if ((when === null && whenTree !== undefined) || (unless === null && unlessTree !== undefined)) return null
  return { op: 'guarded', when, unless, body }
}
