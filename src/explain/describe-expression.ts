import type { Language } from '../model/bilingual.ts'
import type { Cond, Expr } from '../model/core.ts'
import { clauseName, describeCondition } from './describe-condition.ts'
import { exactly } from './exact.ts'
import { labelOf, listLabel, partyLabel, type Scope } from './labels.ts'
import { messages } from './messages.ts'
import { quantityOf } from './quantity.ts'
import { requiredOf, textIn } from './shown.ts'
import { stepText } from './step-text.ts'

/** An expression in words: what it is called, or how it is made when it has no name. */
export function describeExpression(expr: Expr, scope: Scope, language: Language): string {
  if (expr.label !== undefined) return expr.label[language]
  return describeWith(expr, scope, language, (inner) => describeExpression(inner, scope, language))
}

/** How an expression is made, each operand in the words `operand` finds for it. */
export function describeWith(expr: Expr, scope: Scope, language: Language, operand: (expr: Expr) => string): string {
  const words = messages(language)
  const list = (name: string): string => listLabel(name, scope.program)[language]
  const rows = (name: string): Scope => ({ ...scope, list: scope.program.vocabulary.lists.get(name) ?? null })
  const where = (name: string, cond: Cond | null): string | null =>
    cond === null ? null : describeCondition(cond, rows(name), language)
  const each = (of: { readonly list: string; readonly each: Expr }): string =>
    describeExpression(of.each, rows(of.list), language)
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
      return words.sum(each(expr), list(expr.list), where(expr.list, expr.where))
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
    case 'mean':
      return words.mean(each(expr), list(expr.list), where(expr.list, expr.where))
    case 'best':
      return words.best(each(expr), list(expr.list), where(expr.list, expr.where), expr.prefer)
    case 'only':
      return words.only(each(expr), list(expr.list), where(expr.list, expr.where))
    case 'longestRun': {
      const asked = describeCondition(expr.satisfies, rows(expr.list), language)
      return words.longestRun(each(expr), list(expr.list), asked, where(expr.list, expr.where))
    }
    case 'round':
      return words.round(operand(expr.of), stepText(expr.step, expr.type, language), expr.mode)
    case 'wholes':
      return words.wholes(operand(expr.of), textIn(quantityOf(expr.per, expr.of.type), language), expr.up)
    case 'addDays':
      return words.addDays(operand(expr.date), operand(expr.days))
    case 'yearOf':
      return words.yearOf(operand(expr.date))
    case 'startOfYear':
      return words.startOfYear(operand(expr.year))
    case 'endOfYear':
      return words.endOfYear(operand(expr.year))
    case 'progressive':
      return words.progressive(operand(expr.of))
    case 'discretion': {
      const low = expr.low === null ? null : operand(expr.low)
      return words.discretion(partyLabel(expr.from, scope.program)[language], words.within(low, operand(expr.high)))
    }
    case 'adjusted': {
      const cites = expr.groups.flat().map(({ phrase }) => clauseName(phrase, scope.program, language))
      return words.adjusted(operand(expr.base), [...new Set(cites)])
    }
    case 'outcome':
    case 'recipient':
      return labelOf(expr, scope)?.[language] ?? ''
    case 'unclear':
      return words.unclear(scope.program.readings.get(expr.reading)?.question ?? expr.reading)
  }
}
