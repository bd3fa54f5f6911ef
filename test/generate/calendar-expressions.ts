import type { ScalarType } from '../../src/model/type.ts'
import { atomsLike, type Builder, drawOperand } from './expressions.ts'
import type { Json } from './json.ts'
import { type Drawn, readAtom, type Scope } from './scope.ts'
import { DATE, DAYS, MONTHS, YEAR, YEARS } from './types.ts'

/** The months, years or days from one day to another. */
export function between(word: 'monthsBetween' | 'yearsBetween' | 'daysBetween'): Builder {
  return (scope, _type, depth) => {
    const one = drawOperand(scope, DATE, Math.min(depth, 1), true)
    // mostly up to the day of the decision, or from it
    const asOf: Drawn = { tree: { fact: 'asOf' }, type: DATE, absent: false }
    const other = scope.random.chance(0.5) ? asOf : drawOperand(scope, DATE, Math.min(depth, 1), true)
    const [from, to] = scope.random.chance(0.8) ? [one, other] : [other, one]
    const completes = word === 'daysBetween' ? undefined : drawCompletes(scope)
    return {
      tree: { [word]: { from: from.tree, to: to.tree, ...(completes !== undefined && { completes }) } },
      type: word === 'daysBetween' ? DAYS : word === 'monthsBetween' ? MONTHS : YEARS,
      absent: from.absent || to.absent,
    }
  }
}

function drawCompletes({ random, readings }: Scope): Json {
  const day = random.pick(['onTheDay', 'afterTheDay'])
  return random.chance(0.3) ? { reading: readings.choose(day) } : day
}

/** The day so many months or days after another. */
export function later(word: 'addMonths' | 'addDays'): Builder {
  return (scope, _type, depth) => {
    const date = drawOperand(scope, DATE, Math.min(depth, 1), true)
    const [key, measure] = word === 'addMonths' ? (['months', MONTHS] as const) : (['days', DAYS] as const)
    const by = drawOperand(scope, measure, depth, true)
    return {
      tree: { [word]: { date: date.tree, [key]: by.tree } },
      type: DATE,
      absent: date.absent || by.absent,
    }
  }
}

/** The year of a day. */
export function yearOf(scope: Scope, _type: ScalarType, depth: number): Drawn {
  const date = drawOperand(scope, DATE, Math.min(depth, 1), true)
  return { tree: { yearOf: date.tree }, type: YEAR, absent: date.absent }
}

/** The first or the last day of a year, or of the year a day lies in. */
export function edgeOfYear(word: 'startOfYear' | 'endOfYear'): Builder {
  return (scope, _type, depth) => {
    const { random } = scope
    const years = atomsLike(scope, YEAR)
    const year =
      years.length > 0 && random.chance(0.5)
        ? readAtom(random.pick(years))
        : random.chance(0.15)
          ? { tree: random.int(2018, 2021), type: YEAR, absent: false }
          : drawOperand(scope, DATE, Math.min(depth, 1), false)
    return { tree: { [word]: year.tree }, type: DATE, absent: year.absent }
  }
}
