import type { Adjustment, Rounding, Slice } from '../../model/core.ts'
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../util/rational.ts'

/** A number rounded to a multiple of a step. */
export function roundedTo(value: Rational, step: Rational, mode: Rounding): Rational {
  return multiply(rational(nearest(divide(value, step), mode)), step)
}

function nearest(value: Rational, mode: Rounding): bigint {
  const down = floor(value)
  if (mode === 'down') return down
  if (mode === 'up') return ceil(value)
  const side = compare(subtract(value, rational(down)), rational(1, 2))
  if (side !== 0) return side < 0 ? down : down + 1n
  if (mode === 'halfEven') return down % 2n === 0n ? down : down + 1n
  return value.num < 0n ? down : down + 1n // halves away from zero
}

/** How many whole, or begun, steps there are in a number; never below 0. */
export function stepsIn(value: Rational, per: Rational, up: boolean): Rational {
  const steps = divide(value, per)
  return maximum(ZERO, rational(up ? ceil(steps) : floor(steps)))
}

/** What one slice of a scale adds for a value: null where the value does not reach it. */
export interface SlicePart {
  readonly flat: Rational | null
  /** The part of the value that lies in the slice, where the slice takes a share of it. */
  readonly part: Rational | null
  readonly rate: Rational | null
}

/** The slices a value reaches, each with the part that lies in it. */
export function slicesOf(value: Rational, slices: readonly Slice[]): SlicePart[] {
  return slices.flatMap(({ low, high, flat, rate }) => {
    const from = low?.at ?? ZERO
    const side = compare(value, from)
    if (low === null ? side < 0 : side < 0 || (side === 0 && !low.includes)) return []
    const upTo = high === null ? value : minimum(value, high.at)
    return [{ flat, part: rate === null ? null : subtract(upTo, from), rate }]
  })
}

/** What slices add up to. */
export function progressiveSum(parts: readonly SlicePart[]): Rational {
  const each = parts.map(({ flat, part, rate }) =>
    add(flat ?? ZERO, part === null || rate === null ? ZERO : multiply(part, rate)),
  )
  return each.reduce(add, ZERO)
}

/** A value after one adjustment. */
export function adjustedBy(value: Rational, { change }: Pick<Adjustment, 'change'>, by: Rational): Rational {
  switch (change) {
    case 'to':
      return by
    case 'times':
      return multiply(value, by)
    case 'less':
      return subtract(value, by)
    case 'plus':
      return add(value, by)
    case 'atMost':
      return minimum(value, by)
    case 'atLeast':
      return maximum(value, by)
  }
}
