import type { Adjustment, Better } from '../../model/core.ts'
import { TRUE, type Truth } from '../../model/truth.ts'
import type { NumberValue } from '../../model/value.ts'
import { ZERO } from '../../util/rational.ts'
import { combine, product } from './arithmetic.ts'
import { bestBounds } from './best.ts'
import { between, NO_NUMBER } from './values.ts'

/** An adjustment with what it changes a value by, and whether its gate is open. */
export interface Change {
  readonly change: Adjustment['change']
  readonly by: NumberValue
  readonly gate: Truth
}

/** A value as its adjustments leave it, group after group. */
export function adjusted(base: NumberValue, groups: readonly (readonly Change[])[], better: Better): NumberValue {
  return groups.reduce((value, group) => bestChange(value, group, better), base)
}

/** Those of one group never stack: the best of those that apply counts, and with none the value stays. */
function bestChange(value: NumberValue, group: readonly Change[], better: Better): NumberValue {
  if (!value.present) return NO_NUMBER
  const perhaps = group.filter(({ gate }) => (gate & TRUE) !== 0)
  if (perhaps.length === 0) return value
  const sure = perhaps.filter(({ gate }) => gate === TRUE).map((change) => changed(value, change))
  if (sure.some(({ present }) => !present)) return NO_NUMBER
  const all = perhaps.map((change) => changed(value, change))
  const there = all.filter(({ present }) => present)
  const { low, high } = bestBounds(sure, sure.length > 0 ? there : [value, ...there], better)
  return between(low, high, value.absent || all.some(({ absent }) => absent))
}

/** What one adjustment makes of a value that is there. */
function changed(value: NumberValue, { change, by }: Change): NumberValue {
  switch (change) {
    case 'to':
      return by
    case 'times':
      return product([value, by])
    case 'less':
      return combine('max', [between(ZERO, ZERO), combine('minus', [value, by])])
    case 'plus':
      return combine('plus', [value, by])
    case 'atMost':
      return combine('min', [value, by])
    case 'atLeast':
      return combine('max', [value, by])
  }
}
