import type { Language } from '../../model/bilingual.ts'
import type { Expr, OutcomePoint } from '../../model/core.ts'
import { messages } from '../messages.ts'
import { shownOf, textIn } from '../shown.ts'
import { computed, type Figure, inPlace, plain } from './figure.ts'
import { operandFigure, valueText } from './figures.ts'
import { sameExpression } from './same-expression.ts'
import { type Sight, shownIn, valueIn } from './sight.ts'

/** What was received before; while a payment does not say how much, only the least it comes to. */
export function receivedBefore(expr: Expr, kind: OutcomePoint['kind'], sight: Sight, language: Language): Figure {
  const value = valueText(expr, sight, language)
  return plain(`${messages(language).received[kind]} ${value}`, value)
}

/** What a ceiling still leaves after what was received. */
export function leftUnderCeiling(
  expr: Extract<Expr, { readonly args: readonly Expr[] }>,
  sight: Sight,
  language: Language,
): Figure | undefined {
  const { outcome } = sight
  const [ceiling, received] = expr.args
  if (expr.op !== 'minus' || ceiling === undefined || received === undefined || !outcome?.received) return undefined
  if (!sameExpression(received, outcome.received)) return undefined
  const words = messages(language)
  const most = valueIn(ceiling, sight)
  const shown = most?.present ? shownOf({ ...most, absent: false }, ceiling.type) : shownIn(ceiling, sight)
  const top = `${words.ceiling[outcome.per ?? 'none']} ${textIn(shown, language)}`
  const before = operandFigure(received, sight, language)
  const value = textIn(shownIn(expr, sight), language)
  return computed(words.arithmetic.minus([top, inPlace(before, 'product')]), 'sum', value)
}
