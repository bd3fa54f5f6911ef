import type { Quantity } from '../../language/quantity.ts'
import { formatDay, yearOf } from '../../util/civil-date.ts'
import { equals, rational } from '../../util/rational.ts'
import type { Measure, QuotedQuantity } from './quoted-quantity.ts'

/** Whether a literal says what a quantity of the quote says: by value, so that 三年 is 36 个月 and 三分之二 is 2/3. */
export function sameQuantity(literal: Quantity, quoted: QuotedQuantity): boolean {
  if (quoted.measures.some((measure) => sameMeasure(literal, measure))) return true
  const { dimension, value } = literal
  const calendar = quoted.measures.some((measure) => ['date', 'year', 'yearMonth'].includes(measure.dimension))
  // a number without a unit is what a fact without a unit, or a factor, is written with
  if (dimension === 'plain') return !calendar && quoted.measures.length > 0 && equals(value, quoted.written)
  // a unit that no fact declares is a bare number to the reader: 10 名 for a fact counted in 人
  return dimension === 'counter' && !quoted.sure && !calendar && equals(value, quoted.written)
}

/** Whether two texts speak of the same quantity. */
export function sameInWords(a: QuotedQuantity, b: QuotedQuantity): boolean {
  return a.measures.some((one) =>
    b.measures.some(
      ({ dimension, value, unit }) =>
        one.dimension === dimension && equals(one.value, value) && (dimension !== 'counter' || one.unit === unit),
    ),
  )
}

/** Whether the two measure the same kind of thing, so that one can stand where the other was meant. */
export function sameKind(literal: Quantity, quoted: QuotedQuantity): boolean {
  // a day that does not exist has no measure
  if (quoted.measures.length === 0) return literal.dimension === 'date'
  return quoted.measures.some(({ dimension }) => kindOf(dimension) === kindOf(literal.dimension))
}

function sameMeasure(literal: Quantity, { dimension, value, unit }: Measure): boolean {
  switch (dimension) {
    case 'year':
      return literal.dimension === 'date'
        ? equals(value, rational(yearOf(Number(literal.value.num))))
        : literal.dimension === 'plain' && equals(value, literal.value)
    case 'yearMonth':
      return literal.dimension === 'date' && equals(value, rational(monthIndexOf(Number(literal.value.num))))
    case 'plain':
    case 'fraction':
      return kindOf(literal.dimension) === 'number' && equals(value, literal.value)
    case 'counter':
      return literal.dimension === 'counter' && unit === literal.unit && equals(value, literal.value)
    default:
      return literal.dimension === dimension && equals(value, literal.value)
  }
}

function kindOf(dimension: Measure['dimension']): string {
  switch (dimension) {
    case 'plain':
    case 'fraction':
      return 'number'
    case 'month':
    case 'day':
      return 'duration'
    case 'date':
    case 'year':
    case 'yearMonth':
      return 'date'
    default:
      return dimension
  }
}

/** The months since the year nought. */
function monthIndexOf(day: number): number {
  return yearOf(day) * 12 + Number(formatDay(day).slice(5, 7)) - 1
}
