import { codeOf, type FactValues, mayBe, stepOf } from '../generate/fact-values.ts'
import { ABSENT, type Given } from '../model/application.ts'
import { isNumeric, type ScalarType } from '../model/type.ts'
import type { Scalar } from '../model/value.ts'
import type { ScalarFact } from '../model/vocabulary.ts'
import { addMonths, yearOf } from '../util/civil-date.ts'
import { add, compare, ONE, type Rational, rational, subtract } from '../util/rational.ts'

/** How many answers to one question are tried. */
const MOST_ANSWERS = 24

/**
 * Answers to a question that stand for all others: yes and no, every choice, the numbers the rules speak of and those just
 * beside them, the days from which their periods are just complete, and “absent” where that may be given.
 */
export function answersToTry(fact: ScalarFact, values: FactValues): Given[] {
  const answers = isNumeric(fact.type) ? numbersToTry(fact, values).map(given) : namesToTry(fact, values)
  const absent = fact.absent === undefined ? [] : [ABSENT]
  return [...answers.slice(0, MOST_ANSWERS), ...absent]
}

function namesToTry(fact: ScalarFact, values: FactValues): Given[] {
  const known = values.worthTrying(fact)
  switch (fact.type.kind) {
    case 'text':
      return [...known, given(fact.label.zh)]
    case 'creditCode':
      return [...known, given(codeOf(1))]
    default:
      return known
  }
}

function numbersToTry(fact: ScalarFact, values: FactValues): Rational[] {
  const { type, range } = fact
  const step = stepOf(type)
  const near = turnsOf(type, values).flatMap((turn) => [turn, subtract(turn, step), add(turn, step)])
  const found: Rational[] = []
  for (const value of near) {
    if (!mayBe(fact, value) || found.some((one) => compare(one, value) === 0)) continue
    found.push(value)
  }
  return found.length > 0 || range === undefined ? found : [range.low, range.high]
}

/** Where a fact of this type may turn something. */
function turnsOf(type: ScalarType, values: FactValues): readonly Rational[] {
  const known = values.numbers(type)
  const { asOf } = values
  switch (type.kind) {
    case 'date': {
      const periods = (unit: 'month' | 'day'): number[] =>
        values.numbers({ kind: 'duration', unit }).map(({ num }) => Number(num))
      const around = [
        ...periods('month').flatMap((months) => [addMonths(asOf, -months), addMonths(asOf, months)]),
        ...periods('day').flatMap((days) => [asOf - days, asOf + days]),
      ]
      return [...around.map((day) => rational(day)), rational(asOf), ...known]
    }
    case 'year':
      return [rational(yearOf(asOf)), ...known]
    case 'share':
      return [...known, ONE]
    default:
      return known
  }
}

const given = (value: Scalar): Given => ({ kind: 'value', value })
