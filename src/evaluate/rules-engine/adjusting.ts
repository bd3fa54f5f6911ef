import type { Adjustment, Better, Expr } from '../../model/core.ts'
import { TRUE, type Truth } from '../../model/truth.ts'
import { asNumber, type NumberValue, type Value } from '../../model/value.ts'
import { arithmetic, leftOf } from './arithmetic.ts'
import { evaluateExpression } from './expression.ts'
import { preferredBounds } from './preferring.ts'
import type { Scope } from './scope.ts'
import { ABSENT_NUMBER, numberWithin } from './values.ts'

/** A value as the adjusting phrases whose gates are open leave it, group after group in the order of the text. */
export function adjusted(expr: Extract<Expr, { op: 'adjusted' }>, scope: Scope): Value {
  const base = asNumber(evaluateExpression(expr.base, scope))
  const groups = expr.groups.map((group) =>
    group.map((adjustment) => ({
      gate: scope.gate(adjustment.phrase),
      changed: changing(adjustment, asNumber(evaluateExpression(adjustment.by, scope))),
    })),
  )
  return groups.reduce((value, group) => {
    const offers = group.map(({ gate, changed }) => ({ gate, value: changed(value) }))
    return bestOffer(expr.better, value, offers)
  }, base)
}

interface Offer {
  readonly gate: Truth
  readonly value: NumberValue
}

/** Within a group nothing stacks: the best of what applies, and the value as it was only where nothing does. */
function bestOffer(better: Better, unchanged: NumberValue, offers: readonly Offer[]): NumberValue {
  const open = offers.filter(({ gate }) => gate & TRUE)
  if (open.length === 0) return unchanged
  const certain = open.filter(({ gate }) => gate === TRUE).map(({ value }) => value)
  if (!unchanged.present || certain.some(({ present }) => !present)) return ABSENT_NUMBER
  const possible = [...open.map(({ value }) => value), ...(certain.length === 0 ? [unchanged] : [])]
  return numberWithin(
    preferredBounds(
      better,
      certain,
      possible.filter(({ present }) => present),
    ),
    unchanged.absent || possible.some(({ absent }) => absent),
  )
}

function changing({ change }: Adjustment, by: NumberValue): (value: NumberValue) => NumberValue {
  switch (change) {
    case 'to':
      return () => by
    case 'times':
    case 'plus':
      return (value) => arithmetic(change, [value, by])
    case 'less':
      return (value) => leftOf(value, by)
    case 'atMost':
      return (value) => arithmetic('min', [value, by])
    case 'atLeast':
      return (value) => arithmetic('max', [value, by])
  }
}
