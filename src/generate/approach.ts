import { withDueRows } from '../evaluate/due-rows.ts'
import { plainValues } from '../evaluate/plain/index.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import { reachOf } from '../model/reach.ts'
import { exactNumber } from '../model/value.ts'
import { compare, multiply, negate, type Rational, rational, subtract } from '../util/rational.ts'
import type { Moves } from './moves.ts'
import type { TurningPoint } from './turning-points.ts'

/** Where an application is to stand: just below where a value turns, on it, or just above. */
export type Side = 'below' | 'at' | 'above'
/** Every side, in order. */
export const SIDES: readonly Side[] = ['below', 'at', 'above']

/** How a program is looked at for one application: its day follows the application's. */
export interface Dated {
  readonly program: Program
  dayOf(facts: Facts): number
}

const WANTED = { below: -1, at: 0, above: 1 } as const
const MOST_STEPS = 60
/** So many applications are tried at most: what is not reached by then, single changes only creep towards. */
const MOST_TRIED = 200
const TWO = rational(2n)

/**
 * An application that differs from one only in what a turning point is computed from, and stands on one side of it as
 * near as single changes lead; undefined where they do not lead there.
 */
export function approach(start: Facts, point: TurningPoint, side: Side, dated: Dated, moves: Moves): Facts | undefined {
  const reach = reachOf(dated.program, { exprs: [point.left, point.right] })
  const distanceOf = (facts: Facts): Distance | undefined => distance(facts, point, side, dated)
  let here = start
  let best = distanceOf(here)
  if (best === undefined) return undefined
  let left = MOST_TRIED
  for (let step = 0; step < MOST_STEPS && left > 0; step++) {
    let next: Facts | undefined
    const from: Distance = best
    for (const there of moves.from(here, reach, best.gap)) {
      if (left-- <= 0) break
      const tried = distanceOf(there)
      if (tried === undefined || !isNearer(tried, best)) continue
      best = tried
      next = there
      // a move that leads half the way or more is as good as any: the rest is gone in the next steps
      if (compare(multiply(tried.size, TWO), from.size) <= 0) break
    }
    if (next === undefined) break
    here = next
  }
  return best.onSide ? here : undefined
}

interface Distance {
  readonly onSide: boolean
  readonly size: Rational
  /** How far the right value lies from the left one. */
  readonly gap: Rational
}

function isNearer(a: Distance, b: Distance): boolean {
  if (a.onSide !== b.onSide) return a.onSide
  return compare(a.size, b.size) < 0
}

function distance(facts: Facts, { left, right }: TurningPoint, side: Side, dated: Dated): Distance | undefined {
  const day = dated.dayOf(facts)
  const worth = plainValues(dated.program, withDueRows(dated.program.vocabulary, facts, day), day)
  const [from, to] = [exactNumber(worth(left)), exactNumber(worth(right))]
  if (from === undefined || to === undefined) return undefined
  const gap = subtract(to, from)
  const order = compare(from, to)
  return { onSide: order === WANTED[side], size: order < 0 ? gap : negate(gap), gap }
}
