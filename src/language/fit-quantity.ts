import type { ScalarType } from '../model/type.ts'
import { divide, isInteger, ONE, type Rational, rational } from '../util/rational.ts'
import { isWhole, measured, type Quantity } from './quantity.ts'

/** The value of a quantity in a type's own unit; `unit` when only its unit is wrong, `type` when it is no such thing. */
export function fitQuantity(quantity: Quantity, type: ScalarType): Rational | 'unit' | 'type' {
  const { value, dimension } = quantity
  const whole = (number: Rational): Rational | 'type' => (isInteger(number) ? number : 'type')
  switch (type.kind) {
    case 'integer':
    case 'number': {
      if (dimension === 'date') return 'type'
      const number = counted(quantity, type)
      return typeof number === 'string' || type.kind === 'number' ? number : whole(number)
    }
    case 'money':
      if (dimension === 'money') return isWhole(quantity) ? value : 'type'
      return dimension === 'plain' || dimension === 'counter' ? 'unit' : 'type'
    case 'points':
      // “分” is also the hundredth of a yuan; for a score it is the point.
      return dimension === 'plain' || (dimension === 'money' && quantity.unit === '分') ? value : 'type'
    case 'share':
      if (dimension === 'fraction') return value
      return dimension === 'plain' && isInteger(value) && (value.num === 0n || value.num === 1n) ? value : 'type'
    case 'duration':
      if (dimension === type.unit) return isWhole(quantity) ? value : 'type'
      return dimension === 'month' || dimension === 'day' || dimension === 'plain' ? 'unit' : 'type'
    case 'date':
      return dimension === 'date' ? value : 'type'
    case 'year':
      return dimension === 'plain' ? whole(value) : 'type'
    default:
      return 'type'
  }
}

/** A number counted in a type's unit, whatever else that unit may measure: `3 年` of a fact counted in 年 is 3, not 36 months. */
function counted(
  quantity: Quantity,
  type: Extract<ScalarType, { kind: 'integer' | 'number' }>,
): Rational | 'unit' | 'type' {
  const { value, dimension, unit } = quantity
  if (type.unit === undefined) {
    if (dimension === 'plain' || (dimension === 'fraction' && type.kind === 'number')) return value
    return dimension === 'counter' ? 'unit' : 'type'
  }
  const own = type.unit === '%' ? { value: rational(1, 100), unit: '%' } : measured(ONE, type.unit)
  return unit === own.unit ? divide(value, own.value) : 'unit'
}
