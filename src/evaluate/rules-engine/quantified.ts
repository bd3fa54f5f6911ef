import type { Leaf } from '../../model/core.ts'
import type { LeafOutcome } from '../../model/outcome.ts'
import { NEUTRAL, type Truth, UNKNOWN } from '../../model/truth.ts'
import { satisfied } from './asking.ts'
import { tableAsked } from './own-table.ts'
import type { Scope } from './scope.ts'
import { allOf, anyOf, appliesOf, guardedBy, negated } from './truth-folds.ts'

/** A question asked of each row as it is given, with its answer for a list without a row that is asked. */
export function quantifiedOutcome(leaf: Extract<Leaf, { op: 'quantified' }>, scope: Scope): LeafOutcome {
  const table = tableAsked(leaf.list, leaf.where, scope)
  if (table.given.kind === 'missing') return { truth: UNKNOWN | leaf.ifEmpty, rows: null }
  const rows = table.rows.map((row) => {
    const kept = leaf.where === null ? null : satisfied(leaf.where, row, scope)
    return guardedBy(appliesOf(kept, null), satisfied(leaf.satisfies, row, scope))
  })
  const truth = over(leaf.quantifier, rows)
  return { truth: truth & NEUTRAL ? (truth & UNKNOWN) | leaf.ifEmpty : truth, rows }
}

function over(quantifier: 'every' | 'some' | 'none', rows: readonly Truth[]): Truth {
  if (quantifier === 'every') return allOf(rows)
  return quantifier === 'some' ? anyOf(rows) : negated(anyOf(rows))
}
