import type { Bilingual } from '../../model/bilingual.ts'
import type { Amount } from '../../model/decision.ts'
import type { ScalarType } from '../../model/type.ts'
import type { Value } from '../../model/value.ts'
import { type Rational, ZERO } from '../../util/rational.ts'
import { exactNumber } from '../exact.ts'
import { inBoth } from '../messages.ts'
import { quantityOf } from '../quantity.ts'
import { shownOf, textIn } from '../shown.ts'

/** An amount as data and in words; one that is refused has no ends. */
export function amountInFigures(
  due: Value,
  type: ScalarType,
  blank: boolean,
): Pick<Amount, 'low' | 'high' | 'unit' | 'text' | 'textEn'> {
  const { unit } = quantityOf(ZERO, type)
  const there = due.kind === 'number' && due.present
  const text = amountText(due, type, blank)
  return {
    low: there ? endOf(due.low, type) : null,
    high: there ? endOf(due.high, type) : null,
    unit,
    text: text.zh,
    textEn: text.en,
  }
}

/** What an amount is, in words: refused where it is none, unknown where its ends only repeat what facts may be. */
export function amountText(due: Value, type: ScalarType, blank: boolean): Bilingual {
  if (!due.present) return inBoth((words) => words.refusedAmount)
  const unbounded = due.kind === 'number' && (due.low === null || due.low.num <= 0n) && due.high === null
  if (unbounded || (blank && exactNumber(due) === undefined)) return inBoth((words) => words.unknown)
  const shown = shownOf({ ...due, absent: false }, type)
  return inBoth((_, language) => textIn(shown, language))
}

/** One end: a whole number, or an exact ratio. */
function endOf(end: Rational | null, type: ScalarType): number | string | null {
  if (end === null) return null
  const { value } = quantityOf(end, type)
  return value
}
