import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import { dayGiven } from '../model/day-of.ts'
import type { Day } from '../util/civil-date.ts'
import { Random } from '../util/random.ts'
import { approach, type Side } from './approach.ts'
import { FactValues } from './fact-values.ts'
import { fineShare, isShare } from './fine-share.ts'
import { Moves } from './moves.ts'
import type { TurningPoint } from './turning-points.ts'

/** An application brought to one side of a turning point; the same one each time. */
export function approachFrom(
  start: Facts,
  point: TurningPoint,
  side: Side,
  program: Program,
  asOf: Day,
): Facts | undefined {
  const values = new FactValues(program, asOf)
  const moves = new Moves(program, values, new Random(1))
  const dated = {
    program,
    dayOf: (facts: Facts): Day => dayGiven(program, facts) ?? asOf,
  }
  const near = approach(start, point, side, dated, moves)
  return near ?? (isShare(point.left, program) ? fineShare(start, point, side, dated, moves) : undefined)
}
