import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import { dayGiven } from '../model/day-of.ts'
import type { Side } from '../model/test-report.ts'
import type { Day } from '../util/civil-date.ts'
import { Random } from '../util/random.ts'
import { approach, type Dated } from './approach.ts'
import { FactValues } from './fact-values.ts'
import { fineShare, isShare } from './fine-share.ts'
import { Moves } from './moves.ts'
import type { TurningPoint } from './turning-points.ts'

/** Brings an application to one side of a turning point of a program; undefined where nothing leads there. The same one each time. */
export type Approaching = (start: Facts, point: TurningPoint, side: Side) => Facts | undefined

/** What brings applications to where a program turns, made once for all of them. */
export function approaching(program: Program, asOf: Day): Approaching {
  const values = new FactValues(program, asOf)
  const dated: Dated = { program, dayOf: (facts) => dayGiven(program, facts) ?? asOf }
  return (start, point, side) => {
    const moves = new Moves(program, values, new Random(1))
    const near = approach(start, point, side, dated, moves)
    return near ?? (isShare(point.left, program) ? fineShare(start, point, side, dated, moves) : undefined)
  }
}
