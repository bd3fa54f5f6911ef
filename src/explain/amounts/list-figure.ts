import type { Language } from '../../model/bilingual.ts'
import { add, divide, equals, type Rational, rational, ZERO } from '../../util/rational.ts'
import { describeWith } from '../describe-expression.ts'
import { counterOf, listLabel } from '../labels.ts'
import { messages } from '../messages.ts'
import { quantityOf } from '../quantity.ts'
import { listGiven } from '../question.ts'
import { type CountedUnit, numberOf, unitName, unitsThatCount } from '../rows/units-that-count.ts'
import { shareInFigures } from '../share-in-figures.ts'
import { textIn } from '../shown.ts'
import type { ListExpr } from '../sub-expressions.ts'
import { computed, type Figure } from './figure.ts'
import { figureOf, rangeText } from './figures.ts'
import { numberIn, onRow, type Sight, scopeOf, shownIn } from './sight.ts'

/** So many units are told one by one; of more, the first few and the rest together. */
const MOST_UNITS = 4
const FIRST_FEW = 3

/** A value over the units of a list: the units that count, with what each gives, where that is plain. */
export function listFigure(expr: ListExpr, value: string, sight: Sight, language: Language): Figure {
  const { question } = sight
  const { program } = question
  const words = messages(language)
  if (listGiven(expr.list, question).kind === 'missing') {
    const label = listLabel(expr.list, program)[language]
    return { ...computed(words.listNotGiven(label), 'whole', value), said: value === messages(language).unknown }
  }
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
  const units = list && sight.on === null ? unitsThatCount(list, expr.where, expr.each, question) : undefined
  const [only, ...others] = units ?? []
  if (units === undefined || only === undefined) return described
  const numbers = units
    .map((unit) => (unit.maybe ? undefined : numberOf(unit)))
    .filter((number) => number !== undefined)
  const known = numbers.length === units.length
  if (known ? !agrees(expr, numbers, sight) : !canBeOpen(expr, units)) return described
  if (others.length === 0 && expr.op !== 'mean') return oneUnit(expr, only, value, sight, language)
  const pieces = known ? unitPieces(expr, units, numbers, sight, language) : openPieces(expr, units, sight, language)
  if (expr.op === 'best') return computed(words.bestOf(pieces, expr.prefer), 'loose', value)
  const sum = words.arithmetic.plus(pieces)
  if (expr.op !== 'mean') return computed(sum, 'sum', value)
  const counter = counterOf(expr.list, program)
  const divisor = counter === undefined || language === 'en' ? `${numbers.length}` : `${numbers.length} ${counter}`
  return computed(words.ratio(pieces.length > 1 ? `(${sum})` : sum, divisor), 'product', value)
}

/** A sum is told while some of a few units are open, if none of them is absent. */
function canBeOpen({ op }: ListExpr, units: readonly CountedUnit[]): boolean {
  return op === 'sum' && units.length <= MOST_UNITS && units.every(({ given }) => given.kind !== 'absent')
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
  const name = unitName(unit, list, program)[language]
  const whole = (text: string): Figure => ({ ...made, text, value })
  // a decision that is not given is what the sum may come to
  if (expr.each.op === 'discretion' && unit.given.kind === 'missing' && !unit.maybe)
    return computed(value, 'whole', value)
  // of a recipient with one unit the unit needs no name
  const named = made.said && (!sight.question.recipient?.recipient || expr.each.op === 'item')
  const text = named && name !== sight.question.recipient?.recipient ? `${name} ${made.value}` : made.text
  return unit.maybe ? computed(messages(language).mayCount(text), 'product', value) : whole(text)
}

/** Units one by one, the open ones by what may be decided, or as not known. */
function openPieces(expr: OverValues, units: readonly CountedUnit[], sight: Sight, language: Language): string[] {
  const { program } = sight.question
  const list = program.vocabulary.lists.get(expr.list)
  if (list === undefined) return []
  return units.map((unit) => {
    const here = onRow(sight, list, unit.row)
    const open = unit.given.kind === 'missing'
    const text =
      open && expr.each.op === 'discretion'
        ? rangeText(expr.each, here, language)
        : textIn(shownIn(expr.each, here), language)
    const told = `${unitName(unit, list, sight.question.program)[language]} ${text}`
    return unit.maybe ? messages(language).mayCount(told) : told
  })
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
    return list === undefined || number === undefined
      ? []
      : [`${unitName(unit, list, question.program)[language]} ${text(number)}`]
  })
  if (told === units.length) return pieces
  const rest = numbers.slice(told).reduce(add, ZERO)
  const words = messages(language)
  return [...pieces, expr.op === 'best' ? words.more(units.length - told) : words.rest(units.length - told, text(rest))]
}
