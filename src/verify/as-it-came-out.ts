import type { Expectation } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { Program } from '../model/core.ts'
import type { Amount, Decision, MissingFact } from '../model/decision.ts'
import { amountAsWritten } from './amount-as-written.ts'
import { amountsMeant } from './verify-amount.ts'
import { clauseMeant } from './verify-clause.ts'
import { effectsMeant } from './verify-effect.ts'

/** What a side of an expectation is to say: a text, no bound, the names of facts. */
export type Written = string | null | readonly string[]

/** The sides of an expectation as they came out, or why they cannot be written. */
export type CameOut = { readonly sides: ReadonlyMap<string, Written> } | { readonly refused: Bilingual }

/** What came out of everything that an expectation speaks of, as a case writes it. */
export function asItCameOut(decision: Decision, expectation: Expectation, program: Program): CameOut {
  const { clause, quote, decision: point, amount, to, effect } = expectation
  if (point !== undefined) {
    const decided = Object.hasOwn(decision.decisions, point) ? decision.decisions[point] : undefined
    if (decided === undefined) return NOT_THERE
    return sides(expectation, { verdict: decided.verdict, answer: decided.answer, missing: names(decided.missing) })
  }
  if (amount !== undefined) {
    const [meant, ...others] = amountsMeant(amount, to, decision)
    return meant === undefined || others.length > 0 ? NOT_THERE : amountSides(meant, expectation, program)
  }
  if (effect !== undefined) {
    const [meant, ...others] = effectsMeant(effect, quote, decision)
    if (meant === undefined || others.length > 0) return NOT_THERE
    return sides(expectation, { verdict: meant.verdict, due: meant.due, missing: names(meant.missing) })
  }
  const meant = clause === undefined ? undefined : clauseMeant(clause, quote, decision)
  if (meant === undefined) return NOT_THERE
  const actual = meant.actual !== undefined && 'text' in meant.actual ? meant.actual.text : undefined
  return sides(expectation, { verdict: meant.verdict, actual, missing: names(meant.missing) })
}

const NOT_THERE: CameOut = {
  refused: {
    zh: '所说的条款、决定或数额不在答复里，或不止一个',
    en: 'what it speaks of is not in the answer, or is there more than once',
  },
}

const names = (missing: readonly MissingFact[]): string[] => [...new Set(missing.map(({ fact }) => fact))]

/** The sides that are spoken of; one that came out as nothing cannot be written. */
function sides(expectation: Expectation, came: Readonly<Record<string, Written | undefined>>): CameOut {
  const spoken = Object.entries(came).filter(([word]) => Object.hasOwn(expectation, word))
  const found = new Map<string, Written>()
  for (const [word, value] of spoken) {
    if (value === undefined)
      return { refused: { zh: `${word} 没有结果可写`, en: `there is no ${word} that could be written` } }
    found.set(word, value)
  }
  return { sides: found }
}

/** An exact amount is its `value`; one that is open has two ends, whichever were spoken of. */
function amountSides(amount: Amount, expectation: Expectation, program: Program): CameOut {
  const type = program.outcomes.get(amount.id)?.type
  const end = (figure: Amount['low'], before: string | null | undefined): Written | undefined =>
    figure === null ? null : type && amountAsWritten(figure, type, before)
  const { value, low, high } = expectation
  const given = sides(expectation, {
    verdict: amount.verdict,
    low: end(amount.low, low),
    high: end(amount.high, high),
    missing: names(amount.missing),
  })
  if ('refused' in given || value === undefined) return given
  const ends: (readonly [string, Written | undefined])[] =
    amount.low !== null && amount.low === amount.high
      ? [['value', end(amount.low, value)]]
      : [
          ['low', end(amount.low, value)],
          ['high', end(amount.high, value)],
        ]
  const found = new Map(given.sides)
  for (const [word, text] of ends) {
    if (text === undefined) return { refused: { zh: '数额没有可写的写法', en: 'the amount cannot be written' } }
    found.set(word, text)
  }
  return { sides: found }
}
