import type { Cond, Expr } from './core.ts'

/** The expressions an expression is made of, outside list questions. */
export function childrenOfExpression(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case 'ratio':
      return [expr.of, expr.to]
    case 'plus':
    case 'minus':
    case 'times':
    case 'min':
    case 'max':
      return expr.args
    case 'monthsBetween':
    case 'daysBetween':
      return [expr.from, expr.to]
    case 'addMonths':
      return [expr.date, expr.months]
    case 'addDays':
      return [expr.date, expr.days]
    case 'yearOf':
      return [expr.date]
    case 'startOfYear':
    case 'endOfYear':
      return [expr.year]
    case 'round':
    case 'wholes':
    case 'progressive':
      return [expr.of]
    case 'discretion':
      return [expr.of, ...(expr.low === null ? [] : [expr.low]), expr.high]
    case 'adjusted':
      return [expr.base, ...expr.groups.flat().map(({ by }) => by)]
    case 'table':
      return [expr.by, ...expr.rows.map(({ value }) => value)]
    case 'bands':
      return [
        expr.of,
        ...expr.bands.flatMap(({ low, high, value }) => [
          ...(low === null ? [] : [low.at]),
          ...(high === null ? [] : [high.at]),
          value,
        ]),
      ]
    case 'cases':
      return expr.cases.map(({ value }) => value)
    case 'literal':
    case 'fact':
    case 'item':
    case 'named':
    case 'count':
    case 'sum':
    case 'share':
    case 'mean':
    case 'best':
    case 'only':
    case 'longestRun':
    case 'outcome':
    case 'recipient':
    case 'unclear':
      return []
  }
}

/** The conditions an expression chooses by, outside list questions. */
export function conditionsOfExpression(expr: Expr): readonly Cond[] {
  return expr.op === 'cases' ? expr.cases.flatMap(({ when }) => (when === null ? [] : [when])) : []
}
