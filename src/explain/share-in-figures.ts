import type { Language } from '../model/bilingual.ts'
import type { Expr } from '../model/core.ts'
import type { Bounds, NumberValue } from '../model/value.ts'
import { describeCondition } from './describe-condition.ts'
import { counterOf, type Scope } from './labels.ts'
import { type Messages, messages } from './messages.ts'
import { counted } from './quantity.ts'
import { type Question, valueNow } from './question.ts'
import { spanText, textIn } from './shown.ts'

/** A share as it was counted: so many of so many; undefined where the engine does not say. */
export function shareInFigures(
  expr: Extract<Expr, { op: 'share' }>,
  question: Question,
  language: Language,
): string | undefined {
  const words = messages(language)
  const value = valueNow(expr, question)
  if (value?.kind !== 'number' || value.parts === undefined) return undefined
  const rows: Scope = { program: question.program, list: question.program.vocabulary.lists.get(expr.list) ?? null }
  const unit = counterOf(expr.list, question.program) ?? ''
  const { numerator, denominator } = value.parts
  return words.share(
    describeCondition(expr.satisfies, rows, language),
    figure(numerator, unit, words, language),
    figure(denominator, unit, words, language),
    expr.where === null ? null : describeCondition(expr.where, rows, language),
  )
}

function figure({ low, high }: Bounds, unit: string, words: Messages, language: Language): string {
  const text = (end: NumberValue['low']): string => (end === null ? '' : textIn(counted(end, unit, ''), language))
  return spanText(text(low), text(high), words)
}
