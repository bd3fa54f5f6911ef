import type { Expr } from '../model/core.ts'
import type { Outcome } from '../model/outcome.ts'
import { AS_OF } from '../model/vocabulary.ts'
import { isSettled } from './exact.ts'
import { givenOf, listGiven, type Question, valueNow } from './question.ts'

const FOUND = new WeakMap<Outcome, Map<string, boolean>>()

/** Named values are asked about again and again: what was found of one is kept for its outcome. */
function onceFor({ outcome }: Question, name: string, find: () => boolean): boolean {
  const found = FOUND.get(outcome) ?? new Map<string, boolean>()
  FOUND.set(outcome, found)
  const before = found.get(name)
  if (before !== undefined) return before
  const is = find()
  found.set(name, is)
  return is
}

/** Whether an open value only repeats the ranges of facts that are missing, so that “unknown” says it better. */
export function isBlank(expr: Expr, question: Question): boolean {
  if (isSettled(valueNow(expr, question))) return false
  const blank = (inner: Expr): boolean => isBlank(inner, question)
  switch (expr.op) {
    case 'fact':
      return expr.name !== AS_OF && givenOf(expr.name, question).kind === 'missing'
    case 'named': {
      const named = question.program.named.get(expr.name)
      return named === undefined || onceFor(question, expr.name, () => blank(named.expr))
    }
    case 'count':
    case 'sum':
    case 'share':
    case 'mean':
    case 'best':
    case 'only':
    case 'longestRun':
      return listGiven(expr.list, question).kind === 'missing'
    case 'ratio':
      return blank(expr.of) || blank(expr.to)
    case 'plus':
    case 'minus':
    case 'times':
      return expr.args.some(blank)
    case 'min':
    case 'max':
      return expr.args.every(blank)
    case 'monthsBetween':
    case 'daysBetween':
      return blank(expr.from) || blank(expr.to)
    case 'addMonths':
      return blank(expr.date) || blank(expr.months)
    case 'addDays':
      return blank(expr.date) || blank(expr.days)
    case 'yearOf':
      return blank(expr.date)
    case 'startOfYear':
    case 'endOfYear':
      return blank(expr.year)
    case 'round':
    case 'wholes':
    case 'progressive':
      return blank(expr.of)
    case 'adjusted':
      return blank(expr.base)
    case 'unclear':
    case 'recipient':
      return true
    // the law's own numbers bound what a table, steps, cases or a decision can give
    case 'literal':
    case 'item':
    case 'table':
    case 'bands':
    case 'cases':
    case 'discretion':
    case 'outcome':
      return false
  }
}
