import type { Language } from '../model/bilingual.ts'
import type { Cond, Expr } from '../model/core.ts'
import { describeCondition } from './describe-condition.ts'
import { exactly } from './exact.ts'
import { labelOf, listLabel, type Scope } from './labels.ts'
import { messages } from './messages.ts'
import { requiredOf, textIn } from './shown.ts'

/** An expression in words: what it is called, or how it is made when it has no name. */
export function describeExpression(expr: Expr, scope: Scope, language: Language): string {
  return describeWith(expr, scope, language, (inner) => describeExpression(inner, scope, language))
}

/** How an expression is made, each operand in the words `operand` finds for it. */
export function describeWith(expr: Expr, scope: Scope, language: Language, operand: (expr: Expr) => string): string {
  const words = messages(language)
  const list = (name: string): string => listLabel(name, scope.program)[language]
  const rows = (name: string): Scope => ({ ...scope, list: scope.program.vocabulary.lists.get(name) ?? null })
  const where = (name: string, cond: Cond | null): string | null =>
    cond === null ? null : describeCondition(cond, rows(name), language)
  switch (expr.op) {
    case 'literal':
      return textIn(requiredOf(expr, exactly(expr.value)), language)
    case 'fact':
    case 'item':
    case 'named':
      return labelOf(expr, scope)?.[language] ?? ''
    case 'count':
      return words.count(list(expr.list), where(expr.list, expr.where))
    case 'sum':
      return words.sum(
        describeExpression(expr.each, rows(expr.list), language),
        list(expr.list),
        where(expr.list, expr.where),
      )
    case 'share':
      return words.shareOf(list(expr.list), where(expr.list, expr.satisfies) ?? '', where(expr.list, expr.where))
    case 'ratio':
      return words.ratio(operand(expr.of), operand(expr.to))
    case 'plus':
    case 'minus':
    case 'times':
    case 'min':
    case 'max':
      return words.arithmetic[expr.op](expr.args.map(operand))
    case 'monthsBetween':
      return words.monthsBetween(operand(expr.from), operand(expr.to))
    case 'daysBetween':
      return words.daysBetween(operand(expr.from), operand(expr.to))
    case 'addMonths':
      return words.addMonths(operand(expr.date), operand(expr.months))
    case 'table':
      return words.table(operand(expr.by))
    case 'bands':
      return words.bands(operand(expr.of))
    case 'cases':
      return words.cases
    default:
      return ''
  }
}
