import type { Bilingual } from '../../model/bilingual.ts'
import type { Amount } from '../../model/decision.ts'
import type { ScalarType } from '../../model/type.ts'
import { exactNumber, type Value } from '../../model/value.ts'
import { type Rational, ZERO } from '../../util/rational.ts'
import { inBoth } from '../messages.ts'
import { quantityOf } from '../quantity.ts'
import { shownOf, textIn } from '../shown.ts'

/** An amount as data; one that is refused has no ends. */
export function amountInFigures(due: Value, type: ScalarType): Pick<Amount, 'low' | 'high' | 'unit'> {
  const { unit } = quantityOf(ZERO, type)
  const there = due.kind === 'number' && due.present
  return { low: there ? endOf(due.low, type) : null, high: there ? endOf(due.high, type) : null, unit }
}

/** What an amount is, in words: refused where it is none; without an upper end that only repeats what facts may be. */
export function amountText(due: Value, type: ScalarType, unbounded: boolean): Bilingual {
  if (!due.present) return inBoth((words) => words.refusedAmount)
  const known = { ...due, absent: false }
  if (due.kind !== 'number' || exactNumber(known) !== undefined || (!unbounded && due.high !== null))
    return inBoth((_, language) => textIn(shownOf(known, type), language))
  const { low } = due
  if (low === null || low.num <= 0n) return inBoth((words) => words.unknown)
  return inBoth((words, language) => words.atLeastValue(textIn(quantityOf(low, type), language)))
}

/** One end: a whole number, or an exact ratio. */
function endOf(end: Rational | null, type: ScalarType): number | string | null {
  if (end === null) return null
  const { value } = quantityOf(end, type)
  return value
}
