import type { Band, Expr } from '../../model/core.ts'
import { TRUE } from '../../model/truth.ts'
import { asNumber, type Bounds, namesOf, type Value } from '../../model/value.ts'
import { compare, type Rational } from '../../util/rational.ts'
import { truthOf } from './cond-truth.ts'
import { evaluateExpression } from './expression.ts'
import type { Scope } from './scope.ts'
import { joinValues, orAbsent, surelyAbsent } from './values.ts'

type Of<Op extends Expr['op']> = Extract<Expr, { op: Op }>

/** What a table answers for the choices still possible; absent for a choice without a row. */
export function byTable(expr: Of<'table'>, scope: Scope): Value {
  const by = evaluateExpression(expr.by, scope)
  const rows = new Map(expr.rows.map((row) => [row.key, evaluateExpression(row.value, scope)]))
  if (!by.present) return surelyAbsent(expr.type)
  const answers: Value[] = by.absent ? [surelyAbsent(expr.type)] : []
  for (const key of namesOf(by)) answers.push(rows.get(`${key}`) ?? surelyAbsent(expr.type))
  return joinValues(answers, expr.type)
}

/** What the steps answer for the numbers still possible; absent below the first and above the last. */
export function byBand(expr: Of<'bands'>, scope: Scope): Value {
  const of = asNumber(evaluateExpression(expr.of, scope))
  const steps = expr.bands.map((band) => ({
    low: edgeOf(band.low, scope),
    high: edgeOf(band.high, scope),
    value: evaluateExpression(band.value, scope),
  }))
  if (!of.present) return surelyAbsent(expr.type)
  const touched = steps.filter(({ low, high }) => isAbove(of.high, low, 1) && isAbove(of.low, high, -1))
  const joined = joinValues(
    touched.map(({ value }) => value),
    expr.type,
  )
  return of.absent || leaves(of, steps[0]?.low ?? null, steps.at(-1)?.high ?? null) ? orAbsent(joined) : joined
}

/** The value of the first case that applies, or of each that still may; absent where none may. */
export function byCase(expr: Of<'cases'>, scope: Scope): Value {
  const cases = expr.cases.map((each) => ({
    when: each.when === null ? TRUE : truthOf(each.when, (leaf) => scope.leafTruth(leaf)),
    value: evaluateExpression(each.value, scope),
  }))
  const answers: Value[] = []
  for (const { when, value } of cases) {
    if (when & TRUE) answers.push(value)
    if (when === TRUE) return joinValues(answers, expr.type)
  }
  return joinValues([...answers, surelyAbsent(expr.type)], expr.type)
}

interface Edge {
  readonly at: Rational
  readonly includes: boolean
}

function edgeOf(edge: Band['low'], scope: Scope): Edge | null {
  if (edge === null) return null
  const at = asNumber(evaluateExpression(edge.at, scope))
  if (at.low === null || at.high === null || at.absent || compare(at.low, at.high) !== 0)
    throw new Error('the edge of a band is not one number')
  return { at: at.low, includes: edge.includes }
}

/** Whether a bound lies on the band's side of an edge: above a lower one (side 1), below an upper one (side -1). */
function isAbove(bound: Rational | null, edge: Edge | null, side: 1 | -1): boolean {
  if (bound === null || edge === null) return true
  const order = compare(bound, edge.at) * side
  return order > 0 || (order === 0 && edge.includes)
}

/** Whether some number still possible lies below the first edge or above the last. */
function leaves(of: Bounds, first: Edge | null, last: Edge | null): boolean {
  const below = first !== null && (of.low === null || !isAbove(of.low, first, 1))
  const above = last !== null && (of.high === null || !isAbove(of.high, last, -1))
  return below || above
}
