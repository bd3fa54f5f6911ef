import { OPERATORS } from '../../language/index.ts'
import type { Expr } from '../../model/core.ts'
import type { Claim, Term } from '../../model/property.ts'
import { child, itemsAt, type MapTree, type Tree, textAt } from '../../model/tree.ts'
import { comparable } from '../../model/type.ts'
import { rational } from '../../util/rational.ts'
import { OUTCOME_WORDS, outcomeAt } from './read-looked.ts'
import { type Reading, wrong } from './reading.ts'

const TERMS = [...OUTCOME_WORDS, 'paid'] as const

/** Whether a node bounds amounts, and is no condition. */
export function boundsAmount({ entries }: MapTree): boolean {
  return ['sum', ...TERMS].some((key) => entries.has(key))
}

/** A bound on one amount, or on the sum of several. */
export function readBound(tree: MapTree, reading: Reading): Claim | null {
  const { context, program } = reading
  const summed = tree.entries.has('sum')
  const nodes = summed ? itemsAt(tree, 'sum') : [tree]
  const terms = nodes.map((node) => readTerm(node, reading))
  if (summed && TERMS.some((key) => tree.entries.has(key)))
    return wrong(reading, tree.span, { zh: '数额都写在 sum 里', en: 'the amounts all stand in the sum' })
  const known = terms.filter((term) => term !== null)
  const [first] = known
  if (first === undefined || known.length < terms.length) return null
  const types = known.flatMap(({ outcome }) => program.outcomes.get(outcome)?.type ?? [])
  const [type] = types
  if (type === undefined || types.some((one) => !comparable(one, type)))
    return wrong(reading, tree.span, { zh: '这些数额不能相加', en: 'these amounts cannot be added up' })
  const word = OPERATORS.get(textAt(tree, 'operator') ?? '')
  const value = child(tree, 'value')
  if (word === undefined || value === undefined)
    return wrong(reading, tree.span, {
      zh: '数额须写 operator 和 value',
      en: 'a bound on an amount has an operator and a value',
    })
  // the word compares whatever measures the same: what stands here only lends its type
  const left: Expr = { op: 'literal', id: context.nextId(), type, value: rational(0n), source: '' }
  const cond = word.elaborate(left, tree, value, context)
  if (cond === null) return null
  if (cond.op !== 'compare')
    return wrong(reading, child(tree, 'operator')?.span ?? tree.span, {
      zh: '数额与一个数比较',
      en: 'an amount is compared with one number',
    })
  return { kind: 'bound', terms: known, comparison: cond.comparison, than: cond.right }
}

function readTerm(tree: Tree, reading: Reading): Term | null {
  const words = TERMS.filter((key) => child(tree, key) !== undefined)
  const [word, other] = words
  const value = word === undefined ? undefined : child(tree, word)
  if (word === undefined || value === undefined || other !== undefined)
    return wrong(reading, tree.span, {
      zh: `每项写 ${TERMS.join('、')} 之一`,
      en: `each is one of ${TERMS.join(', ')}`,
    })
  const outcome = outcomeAt(value, word, reading)
  return outcome === null ? null : { kind: word === 'paid' ? 'paid' : 'due', outcome }
}
