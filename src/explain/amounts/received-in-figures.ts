import type { Language } from '../../model/bilingual.ts'
import type { Expr } from '../../model/core.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { add, type Rational, ZERO } from '../../util/rational.ts'
import { listLabel } from '../labels.ts'
import { messages } from '../messages.ts'
import { quantityOf } from '../quantity.ts'
import { type CountedUnit, numberOf, unitsThatCount } from '../rows/units-that-count.ts'
import { textIn } from '../shown.ts'
import { figureOf } from './figures.ts'
import type { Sight } from './sight.ts'

/** So many payments are told one by one. */
const MOST_PAYMENTS = 4

/** What was received before, payment by payment with its day; in words while it is not plain which of them count. */
export function receivedInFigures(received: Expr, sight: Sight, language: Language): string {
  const { question } = sight
  const words = messages(language)
  if (received.op !== 'sum') return figureOf(received, { ...sight, outcome: null }, language).text
  const label = listLabel(received.list, question.program)[language]
  const list = question.program.vocabulary.lists.get(received.list)
  const units = list && unitsThatCount(list, received.where, received.each, question)
  const numbers = units
    ?.map((unit) => (unit.maybe ? undefined : numberOf(unit)))
    .filter((number) => number !== undefined)
  if (list === undefined || units === undefined || numbers?.length !== units.length) return words.ofItsOwn(label)
  if (units.length === 0) return words.noneToCount(label)
  const text = (number: Rational): string => textIn(quantityOf(number, received.type), language)
  const told = units.length > MOST_PAYMENTS ? MOST_PAYMENTS - 1 : units.length
  const pieces = units.slice(0, told).flatMap((unit) => {
    const number = numberOf(unit)
    return number === undefined ? [] : [[dayOf(unit, list), text(number)].filter((part) => part !== '').join(' ')]
  })
  const rest = numbers.slice(told)
  const left = rest.length === 0 ? [] : [words.rest(rest.length, text(rest.reduce(add, ZERO)))]
  return words.arithmetic.plus([...pieces, ...left])
}

/** The day of a payment, by the first day its row gives. */
function dayOf({ row }: CountedUnit, { fields }: ListFact): string {
  for (const [field, { type }] of fields) {
    const given = row.get(field)
    if (type.kind === 'date' && given?.kind === 'value' && typeof given.value === 'object')
      return quantityOf(given.value, type).text
  }
  return ''
}
