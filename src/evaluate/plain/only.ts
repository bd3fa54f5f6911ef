import type { Row } from '../../model/application.ts'
import { TRUE } from '../../model/truth.ts'
import type { Value } from '../../model/value.ts'
import type { Question } from './merges.ts'
import { join, orAbsent } from './values.ts'
import { mayBeIn, surelyIn, type Views, viewsOf } from './views.ts'

/** The value of the one unit that is in; `nothing` where none is, or several are. */
export function onlyOf(question: Question<Value>, rows: readonly Row[], nothing: Value): Value {
  const views = viewsOf(question.list, rows, question.several)
  return views.alone.length === 0 ? knownOnly(question, views, nothing) : openOnly(question, views, rows, nothing)
}

function knownOnly({ included, each }: Question<Value>, { known }: Views, nothing: Value): Value {
  const inside = mayBeIn(known, included)
  const [sure, another] = surelyIn(known, included)
  if (another !== undefined) return nothing
  if (sure === undefined) return oneOfThese(inside.map(each), true, nothing)
  return oneOfThese([each(sure)], inside.length > 1, nothing)
}

/** It is open who is who: the unit may look like any view that may be in, and only a single row is surely a single unit. */
function openOnly({ included, each }: Question<Value>, views: Views, rows: readonly Row[], nothing: Value): Value {
  const inside = mayBeIn(views.possible, included)
  const single = rows.length === 1 && inside.every((view) => included(view) === TRUE)
  return oneOfThese(inside.map(each), !single, nothing)
}

function oneOfThese(values: readonly Value[], absent: boolean, nothing: Value): Value {
  const [first, ...rest] = values.filter(({ present }) => present)
  return first === undefined ? nothing : orAbsent(rest.reduce(join, first), absent)
}
