import type { Language } from '../../model/bilingual.ts'
import { add, divide, equals, type Rational, rational, ZERO } from '../../util/rational.ts'
import { describeWith } from '../describe-expression.ts'
import { counterOf, listLabel } from '../labels.ts'
import { messages } from '../messages.ts'
import { quantityOf } from '../quantity.ts'
import { type CountedUnit, unitName, unitsThatCount } from '../rows/units-that-count.ts'
import { shareInFigures } from '../share-in-figures.ts'
import { textIn } from '../shown.ts'
import type { ListExpr } from '../sub-expressions.ts'
import { computed, type Figure } from './figure.ts'
import { figureOf } from './figures.ts'
import { numberIn, onRow, type Sight, scopeOf } from './sight.ts'

/** So many units are told one by one; of more, the first few and the rest together. */
const MOST_UNITS = 4
const FIRST_FEW = 3

/** A value over the units of a list: the units that count, with what each gives, where that is plain. */
export function listFigure(expr: ListExpr, value: string, sight: Sight, language: Language): Figure {
  const { question } = sight
  const { program } = question
  const words = messages(language)
  const described = computed(
    describeWith(expr, scopeOf(sight), language, () => ''),
    'loose',
    value,
  )
  switch (expr.op) {
    case 'count': {
      const text = `${listLabel(expr.list, program)[language]} ${value}`
      return expr.where === null ? { ...computed(text, 'whole', value), said: true } : described
    }
    case 'share': {
      const text = shareInFigures(expr, question, language)
      return text === undefined ? described : computed(text, 'loose', value)
    }
    case 'longestRun':
      return described
    case 'sum':
    case 'mean':
    case 'best':
    case 'only':
      break
  }
  const list = program.vocabulary.lists.get(expr.list)
  const units = list && sight.on === null ? unitsThatCount(list, [expr.where], expr.each, question) : undefined
  const numbers = units?.map((unit) => (typeof unit.value === 'object' && unit.value !== null ? unit.value : undefined))
  if (list === undefined || units === undefined || numbers === undefined) return described
  const known = numbers.filter((number) => number !== undefined)
  const [only, ...others] = units
  if (known.length < numbers.length || only === undefined || !agrees(expr, known, sight)) return described
  if (others.length === 0 && expr.op !== 'mean') return oneUnit(expr, only, value, sight, language)
  const pieces = unitPieces(expr, units, known, sight, language)
  if (expr.op === 'best') return computed(words.bestOf(pieces, expr.prefer), 'loose', value)
  const sum = words.arithmetic.plus(pieces)
  if (expr.op !== 'mean') return computed(sum, 'sum', value)
  const counter = counterOf(expr.list, program)
  const divisor = counter === undefined || language === 'en' ? `${known.length}` : `${known.length} ${counter}`
  return computed(words.ratio(pieces.length > 1 ? `(${sum})` : sum, divisor), 'product', value)
}

/** The engine comes to the same from these units. */
function agrees(expr: ListExpr, numbers: readonly Rational[], sight: Sight): boolean {
  const found = numberIn(expr, sight)
  if (found === undefined) return false
  const total = numbers.reduce(add, ZERO)
  if (expr.op === 'sum') return equals(total, found)
  if (expr.op === 'mean') return equals(divide(total, rational(numbers.length)), found)
  return numbers.some((number) => equals(number, found))
}

type OverValues = Extract<ListExpr, { op: 'sum' | 'mean' | 'best' | 'only' }>

/** Of one unit, how its value comes about. */
function oneUnit(expr: OverValues, unit: CountedUnit, value: string, sight: Sight, language: Language): Figure {
  const { program } = sight.question
  const list = program.vocabulary.lists.get(expr.list)
  if (list === undefined) return computed(value, 'whole', value)
  const made = figureOf(expr.each, onRow(sight, list, unit.row), language)
  const text = made.said ? `${unitName(unit, list)[language]} ${made.value}` : made.text
  return { ...made, text, value }
}

function unitPieces(
  expr: OverValues,
  units: readonly CountedUnit[],
  numbers: readonly Rational[],
  { question }: Sight,
  language: Language,
): string[] {
  const list = question.program.vocabulary.lists.get(expr.list)
  const text = (number: Rational): string => textIn(quantityOf(number, expr.each.type), language)
  const told = units.length > MOST_UNITS ? FIRST_FEW : units.length
  const pieces = units.slice(0, told).flatMap((unit, at) => {
    const number = numbers[at]
    return list === undefined || number === undefined ? [] : [`${unitName(unit, list)[language]} ${text(number)}`]
  })
  if (told === units.length) return pieces
  const rest = numbers.slice(told).reduce(add, ZERO)
  const words = messages(language)
  return [...pieces, expr.op === 'best' ? words.more(units.length - told) : words.rest(units.length - told, text(rest))]
}
