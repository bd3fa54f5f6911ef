import type { Row } from '../../model/application.ts'
import { TRUE, type Truth } from '../../model/truth.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { unitsOf, type View, viewOf } from './rows.ts'
import { largestUnits } from './units.ts'

/** The ways to look at a list's units while some rows may be others' units: whatever merges lies among them. */
export interface Views {
  /** Each known unit, as its own rows show it. */
  readonly known: readonly View[]
  /** Each row whose unit is not known, by itself. */
  readonly alone: readonly View[]
  /** Every way a unit may look: those above, and all rows as one where together they may answer what none of them does. */
  readonly possible: readonly View[]
  /** Each unit that is sure to be there, with every row that may yet be its own: what holds of it holds whatever merges. */
  readonly largest: readonly View[]
}

/** The ways to look at the units of a list; `several`: rows taken together may answer what none of them does. */
export function viewsOf(list: ListFact, rows: readonly Row[], several: boolean): Views {
  const units = unitsOf(list, rows)
  const known = units.known.map((unit) => viewOf(list, unit))
  const alone = units.unknown.map((row) => viewOf(list, [row]))
  const together = alone.length > 0 && several ? [viewOf(list, rows)] : []
  return {
    known,
    alone,
    possible: [...known, ...alone, ...together],
    largest: alone.length === 0 ? known : largestUnits(units).map((unit) => viewOf(list, unit)),
  }
}

/** The views that may be in. */
export function mayBeIn(views: readonly View[], included: (view: View) => Truth): View[] {
  return views.filter((view) => (included(view) & TRUE) !== 0)
}

/** The views that are surely in. */
export function surelyIn(views: readonly View[], included: (view: View) => Truth): View[] {
  return views.filter((view) => included(view) === TRUE)
}
