import type { Expr } from '../../model/core.ts'
import type { ScalarType } from '../../model/type.ts'
import { exactNumber } from '../../model/value.ts'
import type { Computation, Edge, KnownValue } from '../../model/workings.ts'
import type { Rational } from '../../util/rational.ts'
import { listGiven, type Question, valueNow } from '../question.ts'
import { yearsNotThere } from '../rows/due-years.ts'
import { unitsThatCount } from '../rows/units-that-count.ts'
import { childrenOfExpression, type ListExpr } from '../sub-expressions.ts'
import { formulaOf } from './formula.ts'
import { figureOf, knownScalar, knownValue } from './known-value.ts'

/** A value and how it came about, down to facts, the law's own numbers, and what was asked of a list. */
export function computationOf(expr: Expr, question: Question): Computation {
  return { op: expr.op, value: knownValue(valueNow(expr, question), expr.type), ...detail(expr, question) }
}

function detail(expr: Expr, question: Question): Partial<Computation> {
  const inner = (part: Expr): Computation => computationOf(part, question)
  const figure = (value: Rational, type: ScalarType = expr.type) => figureOf(value, type)
  switch (expr.op) {
    case 'literal':
    case 'recipient':
      return {}
    case 'fact':
    case 'named':
      return { name: expr.name }
    case 'item':
      return { name: expr.field }
    case 'outcome':
      return { name: expr.outcome }
    case 'unclear':
      return { name: expr.reading }
    case 'count':
    case 'share':
    case 'longestRun':
    case 'sum':
    case 'mean':
    case 'only':
      return { name: expr.list, ...unitsOf(expr, question) }
    case 'best':
      return { name: expr.list, prefer: expr.prefer, ...unitsOf(expr, question) }
    case 'round':
      return { step: figure(expr.step), mode: expr.mode, of: [inner(expr.of)] }
    case 'wholes':
      return { per: figure(expr.per, expr.of.type), up: expr.up, of: [inner(expr.of)] }
    case 'monthsBetween':
      return { completes: expr.completes, of: [inner(expr.from), inner(expr.to)] }
    case 'table':
      return { of: [inner(expr.by)], rows: expr.rows.map(({ key, value }) => ({ key, value: inner(value) })) }
    case 'bands': {
      const edge = (side: { readonly at: Expr; readonly includes: boolean } | null): Edge | null => {
        const at = side && exactNumber(valueNow(side.at, question))
        return side && at ? { at: figure(at, side.at.type), includes: side.includes } : null
      }
      const bands = expr.bands.map(({ low, high, value }) => ({
        low: edge(low),
        high: edge(high),
        value: inner(value),
      }))
      return { of: [inner(expr.of)], bands }
    }
    case 'cases':
      return {
        cases: expr.cases.map(({ when, value }) => ({ when: when && formulaOf(when, question), value: inner(value) })),
      }
    case 'progressive': {
      const { type } = expr.of
      const slices = expr.slices.map(({ low, high, flat, rate }) => ({
        low: low && { at: figure(low.at, type), includes: low.includes },
        high: high && { at: figure(high.at, type), includes: high.includes },
        flat: flat && figure(flat),
        rate: rate && figureOf(rate, { kind: 'share' }),
      }))
      return { slices, of: [inner(expr.of)] }
    }
    case 'discretion':
      return { bounded: expr.low !== null, of: childrenOfExpression(expr).map(inner) }
    case 'adjusted':
      return {
        prefer: expr.better,
        of: [inner(expr.base)],
        groups: expr.groups.map((group) => group.map(({ phrase, change, by }) => ({ phrase, change, by: inner(by) }))),
      }
    case 'ratio':
    case 'plus':
    case 'minus':
    case 'times':
    case 'min':
    case 'max':
    case 'daysBetween':
    case 'addMonths':
    case 'addDays':
    case 'yearOf':
    case 'startOfYear':
    case 'endOfYear':
      return { of: childrenOfExpression(expr).map(inner) }
  }
}

/** What each unit gives, where it is plain of all of them which count and what they give. */
function unitsOf(expr: ListExpr, question: Question): { units?: readonly KnownValue[] } {
  if (expr.op === 'count' || expr.op === 'share' || expr.op === 'longestRun') return {}
  const given = listGiven(expr.list, question)
  const list = question.program.vocabulary.lists.get(expr.list)
  if (list === undefined || given.kind !== 'rows' || yearsNotThere(list, given.rows, question).length > 0) return {}
  const units = unitsThatCount(list, expr.where, expr.each, question)
  if (units === undefined || units.some(({ given, maybe }) => maybe || given.kind === 'missing')) return {}
  return {
    units: units.map(({ given }) =>
      given.kind === 'value' ? knownScalar(given.value, expr.each.type) : { absent: true },
    ),
  }
}
