import type { Better } from '../../model/core.ts'
import type { Bounds } from '../../model/value.ts'
import { greaterBounds, hullBounds, negateBounds } from './bounds.ts'

/** What the better of several values may be: of all that may be there, and surely no worse than what is there for certain. */
export function preferredBounds(better: Better, certain: readonly Bounds[], possible: readonly Bounds[]): Bounds {
  if (better === 'more') return greatest(certain, possible)
  return negateBounds(greatest(certain.map(negateBounds), possible.map(negateBounds)))
}

function greatest(certain: readonly Bounds[], possible: readonly Bounds[]): Bounds {
  const least = certain.length === 0 ? possible.reduce(hullBounds) : certain.reduce(greaterBounds)
  return { low: least.low, high: possible.reduce(greaterBounds).high }
}
