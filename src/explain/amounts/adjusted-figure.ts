import type { Language } from '../../model/bilingual.ts'
import type { Adjustment, Better, Expr } from '../../model/core.ts'
import { compare, equals, type Rational } from '../../util/rational.ts'
import { gateOf } from '../gate.ts'
import { messages } from '../messages.ts'
import { adjustedBy } from '../rows/exact-arithmetic.ts'
import { computed, type Figure, inPlace } from './figure.ts'
import { citeOfPhrase, operandFigure, piece } from './figures.ts'
import { numberIn, type Sight } from './sight.ts'

/** A value with the adjustments that apply to it, each with its clause, in the order of the text. */
export function adjustedFigure(
  expr: Extract<Expr, { op: 'adjusted' }>,
  value: string,
  sight: Sight,
  language: Language,
): Figure {
  const words = messages(language)
  let figure = piece(expr.base, sight, language)
  let now = numberIn(expr.base, sight)
  for (const group of expr.groups) {
    const gates = group.map(({ phrase }) => gateOf(phrase, sight.question))
    const applying = group.filter((_, at) => gates[at] === 'open')
    const cites = (of: readonly Adjustment[]): string[] => [
      ...new Set(of.map(({ phrase }) => citeOfPhrase(phrase, sight, language))),
    ]
    const best = bestOf(applying, expr.better, now, sight)
    if (best === undefined) {
      if (applying.length > 0)
        figure = { ...figure, text: words.adjusted(figure.text, cites(applying)), binds: 'loose', said: false }
      now = undefined
      continue
    }
    if (best.adjustment !== undefined) figure = adjust(figure, best.adjustment, now, best.value, sight, language)
    now = gates.includes('unknown') ? undefined : best.value
  }
  return { ...figure, value }
}

/** The adjustment of a group that counts: the best of those that apply, where that is known; none where none applies. */
function bestOf(
  applying: readonly Adjustment[],
  better: Better,
  now: Rational | undefined,
  sight: Sight,
): { readonly adjustment?: Adjustment; readonly value: Rational | undefined } | undefined {
  const [only, ...others] = applying
  if (only === undefined) return { value: now }
  const after = (adjustment: Adjustment): Rational | undefined => {
    const by = numberIn(adjustment.by, sight)
    return now === undefined || by === undefined ? undefined : adjustedBy(now, adjustment, by)
  }
  let best: { readonly adjustment: Adjustment; readonly value: Rational | undefined } = {
    adjustment: only,
    value: after(only),
  }
  for (const adjustment of others) {
    const value = after(adjustment)
    if (value === undefined || best.value === undefined) return undefined
    if (compare(value, best.value) === (better === 'more' ? 1 : -1)) best = { adjustment, value }
  }
  return best
}

function adjust(
  figure: Figure,
  { change, by, phrase }: Adjustment,
  before: Rational | undefined,
  after: Rational | undefined,
  sight: Sight,
  language: Language,
): Figure {
  const words = messages(language)
  const operand = operandFigure(by, sight, language)
  const cite = citeOfPhrase(phrase, sight, language)
  const made = (text: string, binds: Figure['binds']): Figure => computed(words.cited(text, cite), binds, '')
  switch (change) {
    case 'times':
      return made(words.arithmetic.times([inPlace(figure, 'product'), inPlace(operand, 'whole')]), 'product')
    case 'plus':
      return made(words.arithmetic.plus([inPlace(figure, 'sum'), inPlace(operand, 'sum')]), 'sum')
    case 'less':
      return made(words.arithmetic.minus([inPlace(figure, 'sum'), inPlace(operand, 'product')]), 'sum')
    case 'to':
      return made(words.instead(figure.text, inPlace(operand, 'whole')), 'loose')
    case 'atMost':
    case 'atLeast': {
      // a limit that does not bind has changed nothing
      if (before !== undefined && after !== undefined && equals(before, after)) return figure
      return made(words.limited[change === 'atMost' ? 'min' : 'max'](figure.text, inPlace(operand, 'whole')), 'loose')
    }
  }
}
