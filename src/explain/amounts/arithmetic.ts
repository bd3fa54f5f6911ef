import type { Bilingual, Language } from '../../model/bilingual.ts'
import type { OutcomePoint, PhraseClause } from '../../model/core.ts'
import type { AmountOutcome } from '../../model/outcome.ts'
import { type Verdict, verdictWord } from '../../model/truth.ts'
import { exactNumber } from '../../model/value.ts'
import { compare, maximum, minimum, type Rational, subtract, ZERO } from '../../util/rational.ts'
import { gateOf } from '../gate.ts'
import { listLabel } from '../labels.ts'
import { inBoth, messages } from '../messages.ts'
import { quantityOf } from '../quantity.ts'
import type { Question } from '../question.ts'
import { textIn } from '../shown.ts'
import { isListExpr } from '../sub-expressions.ts'
import { amountText } from './amount-text.ts'
import { computed, equation, type Figure, inPlace } from './figure.ts'
import { citeOfPhrase, figureOf, operandFigure, valueFirst } from './figures.ts'
import { openPoints, withNotes } from './open-points.ts'
import { numberIn, type Sight } from './sight.ts'
import { isUnbounded } from './unbounded.ts'
import { whyShut } from './why-shut.ts'

/** How an amount comes about, or why there is none, in one line with the real numbers. */
export function arithmeticOf(
  point: OutcomePoint,
  phrase: PhraseClause,
  amount: AmountOutcome,
  question: Question,
  refused: Bilingual | undefined,
): Bilingual {
  if (refused !== undefined) return refused
  const gate = gateOf(phrase.id, question)
  const verdict: Verdict = verdictWord(amount.verdicts)
  return inBoth((words, language) => {
    if (gate === 'shut') return words.shut(whyShut(phrase, question, language))
    if (verdict === 'notApplicable') return nothingToCount(point, amount, question, language)
    const { figure, notes } = inFull(point, amount, question, language)
    const line = withNotes(equation(figure), notes, words)
    return gate === 'unknown' ? words.ifOpen(line) : line
  })
}

function nothingToCount(
  { recipients, entitled, applies }: OutcomePoint,
  amount: AmountOutcome,
  { program }: Question,
  language: Language,
): string {
  const words = messages(language)
  const list = recipients?.list ?? (isListExpr(entitled) ? entitled.list : undefined) ?? listOf(applies)
  return amount.entitled.present && list !== undefined
    ? words.noneToCount(listLabel(list, program)[language])
    : words.noAmount
}

/** The list an outcome is worked out for, where rows of it must be there. */
function listOf(applies: OutcomePoint['applies']): string | undefined {
  return applies?.op === 'quantified' ? applies.list : undefined
}

/** A computation with what is still open in it. */
interface InFull {
  readonly figure: Figure
  readonly notes: readonly string[]
}

/** What is entitled, less what was received, under the joint limits. */
function inFull(point: OutcomePoint, amount: AmountOutcome, question: Question, language: Language): InFull {
  const { entitled, received, net, caps, type } = point
  const words = messages(language)
  const sight: Sight = { question, on: null, outcome: point }
  const text = (value: Rational): string => textIn(quantityOf(value, type), language)
  let figure = figureOf(entitled, sight, language)
  let now = exactNumber(amount.entitled)

  const before = amount.received === null ? undefined : exactNumber(amount.received)
  if (received !== null && !net && before?.num !== 0n) {
    const operand = operandFigure(received, sight, language)
    const less = now === undefined || before === undefined ? undefined : subtract(now, before)
    const line = words.arithmetic.minus([inPlace(valueFirst(figure, language), 'sum'), inPlace(operand, 'product')])
    now = less && maximum(ZERO, less)
    figure = computed(less && less.num < 0n ? words.notBelowNought(line) : line, 'sum', now ? text(now) : '')
  }
  const notes = openPoints(entitled, sight, language)
  for (const { phrase, left } of caps) {
    const gate = gateOf(phrase, question)
    if (gate === 'shut') continue
    const cite = citeOfPhrase(phrase, sight, language)
    const most = numberIn(left, sight)
    if (gate === 'unknown' || most === undefined || now === undefined) {
      if (most === undefined || now === undefined || compare(most, now) < 0) notes.push(words.mayBeCapped(cite))
      now = undefined
      continue
    }
    if (compare(most, now) >= 0) continue
    now = maximum(ZERO, minimum(most, now))
    figure = computed(words.jointly(figure.text, text(most), cite), 'loose', text(now))
  }
  const value = now === undefined ? amountText(amount.due, type, isUnbounded(entitled, sight))[language] : text(now)
  return { figure: { ...figure, value, said: figure.said || figure.text === value || value === words.unknown }, notes }
}
