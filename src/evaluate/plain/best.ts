import type { Row } from '../../model/application.ts'
import type { Better } from '../../model/core.ts'
import type { Bounds, NumberValue } from '../../model/value.ts'
import { negate, type Rational } from '../../util/rational.ts'
import { greatest } from './arithmetic.ts'
import type { Question } from './merges.ts'
import { between, higher, lower, NO_NUMBER } from './values.ts'
import { mayBeIn, surelyIn, viewsOf } from './views.ts'

/**
 * The best value among a list's units: the best of what there is. A unit without a value is passed over; choosing asks
 * for no value that is not there, so that one that is absent does not make the answer absent. Absent where none has one.
 */
export function bestOf({ list, included, each, several }: Question, rows: readonly Row[], prefer: Better): NumberValue {
  const views = viewsOf(list, rows, several)
  const open = mayBeIn(views.possible, included)
    .map(each)
    .filter(({ present }) => present)
  const sure = surelyIn(views.largest, included)
    .map(each)
    .filter(({ present, absent }) => present && !absent)
  if (open.length === 0) return NO_NUMBER
  const { low, high } = bestBounds(sure, open, prefer)
  return between(low, high, sure.length === 0)
}

/** Bounds of the best of those surely there and whichever others of the open ones are; with none sure, at least one is. */
export function bestBounds(sure: readonly Bounds[], open: readonly Bounds[], better: Better): Bounds {
  if (better === 'less') return mirrored(bestBounds(sure.map(mirrored), open.map(mirrored), 'more'))
  const lows = (bounds: readonly Bounds[]): (Rational | null)[] => bounds.map(({ low }) => low)
  return {
    low: sure.length > 0 ? lows(sure).reduce(greatest) : lows(open).reduce(lower),
    high: open.map(({ high }) => high).reduce(higher),
  }
}

function mirrored({ low, high }: Bounds): Bounds {
  return { low: high && negate(high), high: low && negate(low) }
}
