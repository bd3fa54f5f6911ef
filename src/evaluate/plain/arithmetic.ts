import type { Expr } from '../../model/core.ts'
import type { ScalarType } from '../../model/type.ts'
import type { Bounds, NumberValue } from '../../model/value.ts'
import { addMonths, daysBetween, monthsBetween } from '../../util/civil-date.ts'
import {
  add,
  compare,
  divide,
  floor,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../util/rational.ts'
import { around, between, higher, lower, NO_NUMBER } from './values.ts'

/** Operands that are all there, or the answer when one surely is not. */
export function lifted(args: readonly NumberValue[], compute: () => Bounds): NumberValue {
  if (args.some(({ present }) => !present)) return NO_NUMBER
  const { low, high } = compute()
  return between(
    low,
    high,
    args.some(({ absent }) => absent),
  )
}

const map2 = (a: Rational | null, b: Rational | null, f: (a: Rational, b: Rational) => Rational): Rational | null =>
  a === null || b === null ? null : f(a, b)

/** Sum, difference, least or greatest of several quantities. */
export function combine(op: 'plus' | 'minus' | 'min' | 'max', args: readonly NumberValue[]): NumberValue {
  return lifted(args, () => args.map(bounds).reduce((a, b) => step(op, a, b)))
}

const bounds = ({ low, high }: Bounds): Bounds => ({ low, high })

function step(op: 'plus' | 'minus' | 'min' | 'max', a: Bounds, b: Bounds): Bounds {
  switch (op) {
    case 'plus':
      return { low: map2(a.low, b.low, add), high: map2(a.high, b.high, add) }
    case 'minus':
      return { low: map2(a.low, b.high, subtract), high: map2(a.high, b.low, subtract) }
    case 'min':
      return { low: lower(a.low, b.low), high: least(a.high, b.high) }
    case 'max':
      return { low: greatest(a.low, b.low), high: higher(a.high, b.high) }
  }
}

/** The lower of two upper bounds, where no bound is above every number. */
export function least(a: Rational | null, b: Rational | null): Rational | null {
  if (a === null) return b
  return b === null || compare(a, b) <= 0 ? a : b
}

/** The higher of two lower bounds, where no bound is below every number. */
export function greatest(a: Rational | null, b: Rational | null): Rational | null {
  if (a === null) return b
  return b === null || compare(a, b) >= 0 ? a : b
}

/** The product of several quantities. */
export function product(args: readonly NumberValue[]): NumberValue {
  return lifted(args, () => args.reduce<Bounds>(times, { low: ONE, high: ONE }))
}

/** A bound as a number or an infinity of the side it bounds. */
type Extended = Rational | 'below' | 'above'

function times(a: Bounds, b: Bounds): Bounds {
  const ends = (x: Bounds): Extended[] => [x.low ?? 'below', x.high ?? 'above']
  return hull(ends(a).flatMap((x) => ends(b).map((y) => timesExtended(x, y))))
}

function sign(x: Extended): number {
  return x === 'below' ? -1 : x === 'above' ? 1 : compare(x, ZERO)
}

function timesExtended(x: Extended, y: Extended): Extended {
  if (typeof x === 'object' && typeof y === 'object') return multiply(x, y)
  const product = sign(x) * sign(y)
  return product === 0 ? ZERO : product < 0 ? 'below' : 'above'
}

/** The interval around several ends. */
function hull(ends: readonly Extended[]): Bounds {
  const numbers = ends.filter((end): end is Rational => typeof end === 'object')
  const low = ends.includes('below')
    ? null
    : numbers.reduce<Rational | null>((a, b) => (a === null || compare(b, a) < 0 ? b : a), null)
  const high = ends.includes('above')
    ? null
    : numbers.reduce<Rational | null>((a, b) => (a === null || compare(b, a) > 0 ? b : a), null)
  return { low, high }
}

/** Types whose values are whole, so that what is not zero is at least one; a share of an amount or a duration need not be. */
const WHOLE: ReadonlySet<ScalarType['kind']> = new Set(['integer', 'date', 'year'])

/** One quantity over another: absent where the divisor may be zero, with its terms kept unreduced. */
export function quotient(of: NumberValue, to: NumberValue, divisor: ScalarType): NumberValue {
  if (!of.present || !to.present) return NO_NUMBER
  const whole = WHOLE.has(divisor.kind)
  const reachesZero =
    (to.low === null || compare(to.low, ZERO) <= 0) && (to.high === null || compare(to.high, ZERO) >= 0)
  const parts = { numerator: { low: of.low, high: of.high }, denominator: { low: to.low, high: to.high } }
  const absent = of.absent || to.absent
  if (!reachesZero)
    return { kind: 'number', ...divideBy(of, [to.low ?? 'below', to.high ?? 'above']), present: true, absent, parts }
  const found: Bounds[] = []
  const hasAbove = to.high === null || (whole ? compare(to.high, ONE) >= 0 : compare(to.high, ZERO) > 0)
  const minusOne = rational(-1)
  const hasBelow = to.low === null || (whole ? compare(to.low, minusOne) <= 0 : compare(to.low, ZERO) < 0)
  if (hasAbove) found.push(divideBy(of, [whole ? ONE : 'justAbove', to.high ?? 'above']))
  if (hasBelow) found.push(divideBy(of, [to.low ?? 'below', whole ? minusOne : 'justBelow']))
  const [first, ...rest] = found
  if (first === undefined) return NO_NUMBER
  return { kind: 'number', ...rest.reduce(around, first), present: true, absent: true, parts }
}

/** Divides by an interval that does not contain zero, though it may begin beside it. */
function divideBy(
  of: Bounds,
  ends: readonly [Extended | 'justAbove' | 'justBelow', Extended | 'justAbove' | 'justBelow'],
): Bounds {
  const inverse = (n: Extended, d: Extended | 'justAbove' | 'justBelow'): Extended => {
    // A bounded number over one without bound tends to zero; of two without bound the near ends decide.
    if (d === 'above' || d === 'below') return ZERO
    if (d === 'justAbove' || d === 'justBelow') {
      const s = sign(n) * (d === 'justAbove' ? 1 : -1)
      return s === 0 ? ZERO : s < 0 ? 'below' : 'above'
    }
    if (typeof n === 'object') return divide(n, d)
    return sign(n) * sign(d) < 0 ? 'below' : 'above'
  }
  const numerators: Extended[] = [of.low ?? 'below', of.high ?? 'above']
  return hull(numerators.flatMap((n) => ends.map((d) => inverse(n, d))))
}

const days = (value: Rational): number => Number(value.num)

/** Months, days, or a day some months on, over days that may not be known. */
export function calendar(
  expr: Extract<Expr, { op: 'monthsBetween' | 'daysBetween' | 'addMonths' }>,
  first: NumberValue,
  second: NumberValue,
): NumberValue {
  return lifted([first, second], () => {
    if (expr.op === 'addMonths') {
      return {
        low: map2(first.low, second.low, (day, months) => rational(addMonths(days(day), Number(floor(months))))),
        high: map2(first.high, second.high, (day, months) => rational(addMonths(days(day), Number(floor(months))))),
      }
    }
    const measure = (from: Rational, to: Rational): Rational =>
      rational(
        expr.op === 'daysBetween'
          ? daysBetween(days(from), days(to))
          : monthsBetween(days(from), days(to), expr.completes),
      )
    return { low: map2(first.high, second.low, measure), high: map2(first.low, second.high, measure) }
  })
}
