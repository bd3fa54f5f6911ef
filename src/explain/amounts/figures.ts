import type { Language } from '../../model/bilingual.ts'
import type { Expr } from '../../model/core.ts'
import { equals, multiply, rational } from '../../util/rational.ts'
import { clauseName } from '../describe-condition.ts'
import { describeWith } from '../describe-expression.ts'
import { isSettled } from '../exact.ts'
import { labelOf } from '../labels.ts'
import { messages } from '../messages.ts'
import { numberText, quantityOf } from '../quantity.ts'
import { slicesOf } from '../rows/exact-arithmetic.ts'
import { chosenCase, inBand } from '../rows/given-on-row.ts'
import { requiredOf, spanText, textIn } from '../shown.ts'
import { isListExpr } from '../sub-expressions.ts'
import { adjustedFigure } from './adjusted-figure.ts'
import { amountText } from './amount-text.ts'
import { leftUnderCeiling, receivedBefore } from './ceiling-figure.ts'
import { computed, type Figure, inPlace, plain } from './figure.ts'
import { limitedFigure } from './limited-figure.ts'
import { listFigure } from './list-figure.ts'
import { sameExpression } from './same-expression.ts'
import { memberIn, numberIn, type Sight, scopeOf, shownIn, truthIn, valueIn } from './sight.ts'
import { isUnbounded } from './unbounded.ts'

/** How an expression comes to its value, in real numbers. */
export function figureOf(expr: Expr, sight: Sight, language: Language): Figure {
  const words = messages(language)
  const value = valueText(expr, sight, language)
  const inner = (part: Expr): Figure => piece(part, sight, language)
  switch (expr.op) {
    case 'literal':
      return plain(textIn(requiredOf(expr, valueIn(expr, sight)), language))
    case 'fact':
    case 'item':
    case 'outcome':
      return named(expr, value, sight, language)
    case 'named': {
      const of = sight.question.program.named.get(expr.name)
      if (of === undefined || sight.on !== null) return named(expr, value, sight, language)
      const made = figureOf(of.expr, sight, language)
      return made.said ? named(expr, value, sight, language) : made
    }
    case 'recipient':
    case 'unclear':
      return plain(value)
    case 'plus':
    case 'minus':
    case 'times': {
      const ceiling = leftUnderCeiling(expr, sight, language)
      if (ceiling !== undefined) return ceiling
      const parts = expr.args.map(inner)
      const binds = expr.op === 'times' ? 'product' : 'sum'
      const texts = parts.map((part, at) => inPlace(part, at > 0 && expr.op === 'minus' ? 'product' : binds))
      return computed(words.arithmetic[expr.op](texts), binds, value)
    }
    case 'ratio': {
      const parts = [inner(expr.of), inner(expr.to)]
      const [of = '', to = ''] = parts.map((part, at) => inPlace(part, at === 0 ? 'product' : 'whole'))
      return computed(words.ratio(of, to), 'product', value)
    }
    case 'min':
      return limitedFigure(expr.args, 'min', value, sight, language)
    case 'max':
      return limitedFigure(expr.args, 'max', value, sight, language)
    case 'round': {
      const made = figureOf(expr.of, sight, language)
      const [from, to] = [numberIn(expr.of, sight), numberIn(expr, sight)]
      if (from === undefined || to === undefined || equals(from, to)) return { ...made, value }
      const text = describeWith(expr, scopeOf(sight), language, () => made.text)
      return computed(text, 'loose', value)
    }
    case 'table': {
      const by = memberIn(expr.by, sight)
      return chosen(expr, expr.rows.find(({ key }) => key === by)?.value, expr.by, sight, language)
    }
    case 'bands': {
      const of = numberIn(expr.of, sight)
      const band = expr.bands.find((one) => of !== undefined && inBand(of, one, (at) => numberIn(at, sight)))
      return chosen(expr, band?.value, expr.of, sight, language)
    }
    case 'cases':
      return chosen(expr, chosenCase(expr, (when) => truthIn(when, sight)) ?? undefined, null, sight, language)
    case 'progressive': {
      const of = numberIn(expr.of, sight)
      if (of === undefined) return described(expr, value, sight, language)
      const text = (part: Parameters<typeof quantityOf>[0]): string => textIn(quantityOf(part, expr.of.type), language)
      // a share of the value itself, or so much for each of its units
      const ratePer = (rate: Parameters<typeof quantityOf>[0]): string =>
        expr.of.type.kind === expr.type.kind
          ? words.percent(numberText(multiply(rate, rational(100))))
          : textIn(quantityOf(rate, expr.type), language)
      const pieces = slicesOf(of, expr.slices).flatMap(({ flat, part, rate }) => [
        ...(flat === null ? [] : [textIn(quantityOf(flat, expr.type), language)]),
        ...(part === null || rate === null || part.num === 0n
          ? []
          : [words.arithmetic.times([text(part), ratePer(rate)])]),
      ])
      return computed(pieces.join(' + ') || value, pieces.length > 1 ? 'sum' : 'product', value)
    }
    case 'discretion':
      return decided(expr, value, sight, language)
    case 'adjusted':
      return adjustedFigure(expr, value, sight, language)
    case 'count':
    case 'sum':
    case 'share':
    case 'mean':
    case 'best':
    case 'only':
    case 'longestRun':
      return listFigure(expr, value, sight, language)
    case 'monthsBetween':
    case 'daysBetween':
    case 'addMonths':
    case 'addDays':
    case 'yearOf':
    case 'startOfYear':
    case 'endOfYear':
    case 'wholes':
      return described(expr, value, sight, language)
  }
}

/** What an expression comes to; an end that only repeats what a missing fact may be is left out. */
export function valueText(expr: Expr, sight: Sight, language: Language): string {
  const found = valueIn(expr, sight)
  if (found?.kind === 'number' && found.present && !found.absent && isUnbounded(expr, sight))
    return amountText(found, expr.type, true)[language]
  return textIn(shownIn(expr, sight), language)
}

/** A part of a computation: by its name and value where it has a name, else as it is made. */
export function operandFigure(expr: Expr, sight: Sight, language: Language): Figure {
  const { outcome } = sight
  if (outcome?.received && isListExpr(expr) && sameExpression(expr, outcome.received))
    return receivedBefore(expr, outcome.kind, sight, language)
  return labelOf(expr, scopeOf(sight)) === undefined
    ? figureOf(expr, sight, language)
    : named(expr, textIn(shownIn(expr, sight), language), sight, language)
}

/** A part that stands among others: where it is told in words, what it comes to goes first. */
export function piece(expr: Expr, sight: Sight, language: Language): Figure {
  return valueFirst(operandFigure(expr, sight, language), language)
}

/** A figure told in words, with what it comes to before them. */
export function valueFirst(figure: Figure, language: Language): Figure {
  if (figure.binds !== 'loose' || figure.said) return figure
  return { ...figure, text: messages(language).thatIs(figure.value, figure.text), binds: 'whole', said: true }
}

function named(expr: Expr, value: string, sight: Sight, language: Language): Figure {
  const label = labelOf(expr, scopeOf(sight))?.[language]
  return label === undefined ? plain(value) : plain(`${label} ${value}`, value)
}

function described(expr: Expr, value: string, sight: Sight, language: Language): Figure {
  const text = describeWith(expr, scopeOf(sight), language, (inner) =>
    inPlace(operandFigure(inner, sight, language), 'whole'),
  )
  return computed(text, 'loose', value)
}

/** The branch that applies, with what it is chosen by. */
function chosen(expr: Expr, branch: Expr | undefined, by: Expr | null, sight: Sight, language: Language): Figure {
  const value = valueText(expr, sight, language)
  if (branch === undefined) return described(expr, value, sight, language)
  const made = figureOf(branch, sight, language)
  if (by === null || !made.said) return { ...made, value }
  const text = messages(language).chosenBy(made.text, operandFigure(by, sight, language).text)
  return { ...made, text, binds: 'whole', value }
}

/** A decision with the range it must lie in; while it is not given, the range is what there is to tell. */
function decided(expr: Extract<Expr, { op: 'discretion' }>, value: string, sight: Sight, language: Language): Figure {
  if (!isSettled(valueIn(expr.of, sight))) return plain(value)
  const made = operandFigure(expr.of, sight, language)
  const text = messages(language).decidedWithin(made.text, rangeText(expr, sight, language))
  return { ...made, text, binds: 'whole', value }
}

/** The range a decision must lie in: 不超过 50 万元. */
export function rangeText(expr: Extract<Expr, { op: 'discretion' }>, sight: Sight, language: Language): string {
  const words = messages(language)
  const end = (at: Expr): string => {
    const made = operandFigure(at, sight, language)
    if (made.said || numberIn(at, sight) === undefined) return made.text
    return words.namely(made.value, made.text)
  }
  if (expr.low === null) return words.within(null, end(expr.high))
  const [low, high] = [operandFigure(expr.low, sight, language), operandFigure(expr.high, sight, language)]
  return low.said && high.said ? spanText(low.text, high.text, words) : words.within(end(expr.low), end(expr.high))
}

/** The clause a phrase stands in, as it is cited. */
export function citeOfPhrase(phrase: string, { question: { program } }: Sight, language: Language): string {
  return clauseName(phrase, program, language)
}
