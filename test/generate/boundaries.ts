import { mayBe, measureOf } from '../../src/generate/fact-values.ts'
import type { Expr, Program } from '../../src/model/core.ts'
import { isNumeric, type ScalarType } from '../../src/model/type.ts'
import type { Scalar } from '../../src/model/value.ts'
import type { ScalarFact } from '../../src/model/vocabulary.ts'
import { addMonths, endOfYear, startOfYear, yearOf } from '../../src/util/civil-date.ts'
import type { Random } from '../../src/util/random.ts'
import { add, compare, multiply, type Rational, rational, subtract } from '../../src/util/rational.ts'
import { drawScalar, stepOf } from './literals.ts'

/** The values a program’s comparisons turn on, by what they measure. */
export class Boundaries {
  readonly #numbers = new Map<string, Rational[]>()
  readonly #names = new Set<string>()
  readonly #pools = new Map<ScalarFact, readonly Scalar[]>()
  readonly #asOf: number

  constructor(program: Program, asOf: number) {
    const note = (type: ScalarType, value: Scalar): void => {
      if (typeof value === 'string') this.#names.add(value)
      if (typeof value === 'object') this.#of(type).push(value)
    }
    for (const { type, value } of turningIn(program)) note(type, value)
    // what a payment is booked under is no name of anyone
    for (const id of program.outcomes.keys()) this.#names.delete(id)
    this.#asOf = asOf
  }

  #of(type: ScalarType): Rational[] {
    const key = measureOf(type)
    const found = this.#numbers.get(key) ?? []
    this.#numbers.set(key, found)
    return found
  }

  /** A value for a fact: often at a boundary or one step beside it, always one the reader accepts. */
  draw(random: Random, fact: ScalarFact): Scalar {
    const turning = fact.type.kind === 'date' && random.chance(0.65) ? this.#turningOrEdge(random, fact) : undefined
    if (turning !== undefined) return turning
    const pool = this.#poolOf(fact)
    if (pool.length > 0 && random.chance(0.6)) return random.pick(pool)
    const value = drawScalar(random, fact.type)
    if (typeof value !== 'object' || fact.range === undefined) return value
    const { low, high } = fact.range
    return compare(value, low) < 0 ? low : compare(value, high) > 0 ? high : value
  }

  /** Such a day, or now and then the first or last day of the year of the decision, or one beside it. */
  #turningOrEdge(random: Random, fact: ScalarFact): Rational | undefined {
    if (random.chance(0.7)) return this.#turningDay(random, fact)
    const year = yearOf(this.#asOf) - (random.chance(0.25) ? 1 : 0)
    return within(fact, rational((random.chance(0.6) ? startOfYear(year) : endOfYear(year)) + random.int(-1, 1)))
  }

  /** A day from which, or to which, a written number of months or days is just complete, or a day beside it. */
  #turningDay(random: Random, fact: ScalarFact): Rational | undefined {
    const counted = (unit: 'month' | 'day'): number[] =>
      this.#of({ kind: 'duration', unit }).map(({ num }) => Number(num))
    const [months, days] = [counted('month'), counted('day')]
    const others = this.#of({ kind: 'date' })
    const from = others.length === 0 || random.chance(0.6) ? this.#asOf : Number(random.pick(others).num)
    const sign = random.chance(0.7) ? -1 : 1
    const whole = days.length === 0 || (months.length > 0 && random.chance(0.5))
    const by = whole ? months : days
    if (by.length === 0) return undefined
    const n = sign * random.pick(by)
    return within(fact, rational((whole ? addMonths(from, n) : from + n) + random.int(-1, 1)))
  }

  #poolOf(fact: ScalarFact): readonly Scalar[] {
    let pool = this.#pools.get(fact)
    if (pool === undefined) {
      pool = this.#makePool(fact)
      this.#pools.set(fact, pool)
    }
    return pool
  }

  #makePool(fact: ScalarFact): Scalar[] {
    const { type } = fact
    if (type.kind === 'text') return [...this.#names].filter((name) => name.length < 5)
    if (!isNumeric(type)) return []
    const step = stepOf(type)
    const near = this.#of(type).flatMap((value) => [subtract(value, step), value, value, add(value, step)])
    return near.filter((value) => mayBe(fact, value))
  }
}

/** A value a fact may have; undefined where it may not. */
function within({ range }: ScalarFact, value: Rational): Rational | undefined {
  return range !== undefined && (compare(value, range.low) < 0 || compare(value, range.high) > 0) ? undefined : value
}

/** What a program's values turn on: every literal, wherever it stands, the edges of scales and a few whole steps. */
function turningIn(program: Program): { type: ScalarType; value: Scalar }[] {
  const found: { type: ScalarType; value: Scalar }[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const expr = node as Expr
    if (expr.op === 'literal') {
      found.push(expr)
      return
    }
    if (expr.op === 'wholes')
      for (const n of [1, 2]) found.push({ type: expr.of.type, value: multiply(expr.per, rational(n)) })
    if (expr.op === 'progressive')
      for (const { low, high } of expr.slices)
        for (const edge of [low, high]) if (edge !== null) found.push({ type: expr.of.type, value: edge.at })
    for (const value of Array.isArray(node) ? node : Object.values(node)) visit(value)
  }
  visit(program.articles)
  visit([...program.named.values()])
  visit([...program.decisions.values()])
  visit([...program.outcomes.values()])
  return found
}
