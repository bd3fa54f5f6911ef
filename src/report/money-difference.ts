import { quantityOf } from '../explain/index.ts'
import type { Language } from '../model/bilingual.ts'
import type { AmountComparison } from '../model/comparison.ts'
import type { Quantity } from '../model/decision.ts'
import { add, compare, divide, multiply, type Rational, rational, toDecimal, ZERO } from '../util/rational.ts'
import { inWords } from './in-words.ts'
import { exactValue, isMoney } from './money.ts'

/** All money items of one direction together, exact totals only: new less old. */
export interface MoneyDifference {
  readonly kind: 'grant' | 'charge'
  readonly difference: Quantity
  /** Of the old total, with its sign; null where that is nought. */
  readonly percent: string | null
  /** Some of it is a range or undetermined and not in the figure. */
  readonly partial: boolean
}

/** What is paid out and what is charged in all, new less old; a direction without any money item is not there. */
export function moneyDifferences(amounts: readonly AmountComparison[]): MoneyDifference[] {
  return (['grant', 'charge'] as const).flatMap((kind) => {
    const items = amounts.filter((item) => item.kind === kind && isMoney(item.difference))
    if (items.length === 0) return []
    const difference = sum(items.map((item) => item.difference))
    const before = sum(items.flatMap(({ old }) => (old === null ? [] : [old.exact])))
    const totals = items.flatMap(({ old, new: now }) => [old, now].flatMap((total) => total ?? []))
    return [
      {
        kind,
        difference: quantityOf(difference, { kind: 'money' }),
        percent: compare(before, ZERO) > 0 ? percentOf(divide(difference, before)) : null,
        partial: totals.some(({ ranges, notCounted }) => ranges.count + notCounted > 0),
      },
    ]
  })
}

/** The same in words with its sign: +10 万元（+33.3%）. */
export function signedMoney({ difference, percent }: MoneyDifference, language: Language): string {
  const text = inWords(difference, language)
  const signed = compare(exactValue(difference), ZERO) > 0 ? `+${text}` : text
  if (percent === null) return signed
  return language === 'zh' ? `${signed}（${percent}）` : `${signed} (${percent})`
}

function sum(quantities: readonly Quantity[]): Rational {
  return quantities.map(exactValue).reduce(add, ZERO)
}

function percentOf(share: Rational): string {
  const text = toDecimal(multiply(share, rational(100)), 1)
  return `${text.startsWith('-') || text === '0' ? '' : '+'}${text}%`
}
