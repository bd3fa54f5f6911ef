import { asNumber, type Value } from '../../model/value.ts'
import { NOUGHT } from './asking.ts'
import { hullBounds } from './bounds.ts'
import { numberWithin } from './values.ts'

/** What an outcome comes to where another counts with it: nought where it is refused. */
export function payableOf(due: Value): Value {
  const number = asNumber(due)
  if (!number.present) return numberWithin(NOUGHT, false)
  return numberWithin(number.absent ? hullBounds(number, NOUGHT) : number, false)
}
