import type { Language } from '../../model/bilingual.ts'
import type { Expr } from '../../model/core.ts'
import { compare, ZERO } from '../../util/rational.ts'
import { messages } from '../messages.ts'
import { computed, type Figure, plain } from './figure.ts'
import { operandFigure } from './figures.ts'
import { numberIn, type Sight } from './sight.ts'

/** The first of several values, with whichever of the others limits it. */
export function limitedFigure(
  args: readonly Expr[],
  op: 'min' | 'max',
  value: string,
  sight: Sight,
  language: Language,
): Figure {
  const words = messages(language)
  const isNought = (arg: Expr): boolean => arg.op === 'literal' && typeof arg.value === 'object' && arg.value.num === 0n
  const [first, ...others] = op === 'max' ? [...args.filter((arg) => !isNought(arg)), ...args.filter(isNought)] : args
  if (first === undefined) return plain(value)
  const made = operandFigure(first, sight, language)
  const own = numberIn(first, sight)
  const limits = others.filter((other) => {
    const limit = numberIn(other, sight)
    if (own === undefined || limit === undefined) return !(op === 'max' && isNought(other))
    return op === 'min' ? compare(limit, own) < 0 : compare(limit, own) > 0
  })
  if (limits.length === 0) return { ...made, value }
  const texts = limits.map((limit) => operandFigure(limit, sight, language))
  const text = limits.reduce((line, limit, at) => {
    if (op === 'max' && isNought(limit) && own !== undefined && compare(own, ZERO) < 0)
      return words.notBelowNought(line)
    const by = texts[at]
    if (by === undefined) return line
    return words.limited[op](line, by.said ? by.text : words.thatIs(by.value, by.text))
  }, made.text)
  return computed(text, 'loose', value)
}
