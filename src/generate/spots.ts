import type { Facts, Given } from '../model/application.ts'
import { ABSENT, MISSING } from '../model/application.ts'
import { SIDES, type Side } from '../model/test-report.ts'
import { AS_OF } from '../model/vocabulary.ts'
import type { Random } from '../util/random.ts'
import { approach, type Dated } from './approach.ts'
import { rowsOf, withField, withList, withRows, withScalar } from './edit-facts.ts'
import type { FactValues } from './fact-values.ts'
import { fineShare, isShare } from './fine-share.ts'
import type { Moves } from './moves.ts'
import { type TurningPoint, turningPoints } from './turning-points.ts'

/** One way an application may differ from another: a side of a turning point, another answer, nothing said. */
export interface Spot {
  /** The turning point it stands at, and on which side; absent for another answer. */
  readonly turn?: { readonly version: string; readonly phrase: string | null; readonly side: Side }
  /** The fact, list or `list.field` that another answer is given to. */
  readonly about?: string
  /** The application changed so; undefined where it cannot be, or is so already. */
  reach(facts: Facts): Facts | undefined
}

/** Both sides of every turning point of a program, and the point itself. */
export function turningSpots(dated: Dated, moves: Moves): Spot[] {
  return turningPoints(dated.program).flatMap((point: TurningPoint) =>
    SIDES.flatMap((side) => {
      const turn = { version: dated.program.version, phrase: point.phrase, side }
      return [
        { turn, reach: (facts: Facts) => approach(facts, point, side, dated, moves) },
        ...(isShare(point.left, dated.program)
          ? [{ turn, reach: (facts: Facts) => fineShare(facts, point, side, dated, moves) }]
          : []),
      ]
    }),
  )
}

/** Another answer to every question that has few, in a fact or in one row; no rows; a unit listed twice. */
export function answerSpots({ program }: Dated, values: FactValues, random: Random): Spot[] {
  const spots: Spot[] = []
  for (const fact of program.vocabulary.scalars.values()) {
    if (fact.name === AS_OF || fact.name === program.asOfFact) continue
    const others: Given[] = [...values.worthTrying(fact), ...(fact.absent === undefined ? [] : [ABSENT])]
    for (const given of others) spots.push({ about: fact.name, reach: (facts) => withScalar(facts, fact.name, given) })
  }
  for (const list of program.vocabulary.lists.values()) {
    const { name, fields, identity } = list
    spots.push({ about: name, reach: (facts) => withRows(facts, name, []) })
    if (list.absent !== undefined)
      spots.push({ about: name, reach: (facts) => withList(facts, name, { kind: 'absent' }) })
    for (const [field, fact] of fields) {
      if (field === identity) continue
      for (const given of values.worthTrying(fact))
        spots.push({
          about: `${name}.${field}`,
          reach: (facts) => {
            const rows = rowsOf(facts, name)
            return rows.length === 0 ? undefined : withField(facts, name, random.int(0, rows.length - 1), field, given)
          },
        })
    }
    if (identity !== undefined)
      spots.push({
        reach: (facts) => {
          const rows = rowsOf(facts, name)
          const row = rows[0]
          return row === undefined || rows.length >= list.max
            ? undefined
            : withRows(facts, name, [...rows, new Map(row)])
        },
      })
  }
  return spots
}

/** Every fact, list and field of a row that may be left out. */
export function gapSpots({ program }: Dated, random: Random): Spot[] {
  const spots: Spot[] = []
  for (const { name } of program.vocabulary.scalars.values())
    if (name !== AS_OF && name !== program.asOfFact)
      spots.push({ about: name, reach: (facts) => withScalar(facts, name, MISSING) })
  for (const { name, fields } of program.vocabulary.lists.values()) {
    spots.push({ about: name, reach: (facts) => withList(facts, name, { kind: 'missing' }) })
    for (const field of fields.keys())
      spots.push({
        about: `${name}.${field}`,
        reach: (facts) => {
          const rows = rowsOf(facts, name)
          return rows.length === 0 ? undefined : withField(facts, name, random.int(0, rows.length - 1), field, MISSING)
        },
      })
  }
  return spots
}
