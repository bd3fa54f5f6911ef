import { stepOf } from '../generate/index.ts'
import type { Side } from '../model/test-report.ts'
import type { ScalarType } from '../model/type.ts'
import { exactNumber, exactWithin, type Value } from '../model/value.ts'
import { add, compare, divide, ONE, type Rational, subtract, ZERO } from '../util/rational.ts'

/** Where a value stands by another: at it, or one step off; undefined where it is farther, or one of them is not known. */
export function sideOf(left: Value | undefined, right: Value | undefined, type: ScalarType): Side | undefined {
  const [value, edge] = [exactNumber(left), exactNumber(right)]
  if (value === undefined || edge === undefined) return undefined
  const order = compare(value, edge)
  if (order === 0) return 'at'
  const step = stepFrom(left, type)
  const next = order < 0 ? add(value, step) : subtract(value, step)
  const reaches = order < 0 ? compare(next, edge) >= 0 : compare(next, edge) <= 0
  return reaches ? (order < 0 ? 'below' : 'above') : undefined
}

/** The least by which a value of the type changes: of a share, one unit more or less of those that count. */
function stepFrom(value: Value | undefined, type: ScalarType): Rational {
  const counted = value?.kind === 'number' && value.parts ? exactWithin(value.parts.denominator) : undefined
  return counted !== undefined && compare(counted, ZERO) > 0 ? divide(ONE, counted) : stepOf(type)
}
