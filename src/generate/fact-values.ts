import type { Given, Judgement } from '../model/application.ts'
import type { Expr, Program } from '../model/core.ts'
import { isNumeric, type ScalarType } from '../model/type.ts'
import type { Scalar } from '../model/value.ts'
import type { ScalarFact } from '../model/vocabulary.ts'
import { yearOf } from '../util/civil-date.ts'
import { creditCodeCheckCharacter } from '../util/credit-code.ts'
import type { Random } from '../util/random.ts'
import { compare, floor, isInteger, multiply, ONE, type Rational, rational } from '../util/rational.ts'

/** The values a program speaks of, by what they measure: where a fact's value may matter. */
export class FactValues {
  readonly #numbers = new Map<string, Rational[]>()
  readonly #names = new Set<string>()
  readonly #program: Program
  readonly asOf: number

  /** The values of a whole program, or of some of its expressions and the named values they use. */
  constructor(program: Program, asOf: number, only?: readonly Expr[]) {
    this.#program = program
    this.asOf = asOf
    const named = new Set<string>()
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      const expr = node as Expr
      if (expr.op === 'literal') this.#note(expr.type, expr.value)
      else for (const value of Array.isArray(node) ? node : Object.values(node)) visit(value)
      if (expr.op !== 'named' || only === undefined || named.has(expr.name)) return
      named.add(expr.name)
      visit(program.named.get(expr.name)?.expr)
    }
    visit(
      only ?? [
        program.articles,
        [...program.named.values()],
        [...program.decisions.values()],
        [...program.outcomes.values()],
      ],
    )
  }

  #note(type: ScalarType, value: Scalar): void {
    if (typeof value === 'string' && type.kind === 'text') this.#names.add(value)
    if (typeof value !== 'object') return
    const key = measureOf(type)
    const found = this.#numbers.get(key) ?? []
    if (!found.some((one) => compare(one, value) === 0)) found.push(value)
    this.#numbers.set(key, found)
  }

  /** The numbers the rules speak of that measure the same as a type. */
  numbers(type: ScalarType): readonly Rational[] {
    return this.#numbers.get(measureOf(type)) ?? []
  }

  /** Values worth trying in a fact: every choice, both answers, the numbers the rules speak of. */
  worthTrying(fact: ScalarFact): Given[] {
    const { type } = fact
    switch (type.kind) {
      case 'boolean':
        return [true, false].map(given)
      case 'judgement':
        return [true, false].map((finding) => this.#judged(fact, finding))
      case 'choice':
        return type.of.map(given)
      case 'text':
        return [...this.#names].map(given)
      case 'creditCode':
        return []
      default:
        return this.numbers(type)
          .filter((value) => mayBe(fact, value))
          .map(given)
    }
  }

  /** A value to begin with: what is likely not to stand in the way. */
  first(fact: ScalarFact, random: Random, number: number): Given {
    const { type } = fact
    switch (type.kind) {
      case 'boolean':
        return given(true)
      case 'judgement':
        return this.#judged(fact, true)
      case 'choice':
        return given(random.pick(type.of))
      case 'text':
        return given(`${fact.label.zh}${number}`)
      case 'creditCode':
        return given(codeOf(number))
      case 'date':
        return given(clamp(fact, rational(this.asOf - (fact.name === this.#program.asOfFact ? 0 : random.int(0, 900)))))
      case 'year':
        return given(clamp(fact, rational(yearOf(this.asOf) - 1)))
      default: {
        const known = this.worthTrying(fact)
        return known.length > 0 ? random.pick(known) : given(clamp(fact, type.kind === 'share' ? ONE : rational(0)))
      }
    }
  }

  #judged(fact: ScalarFact, finding: boolean): Given {
    const [party] = fact.from
    const by = (party === undefined ? undefined : this.#program.parties.get(party)?.zh) ?? fact.label.zh
    const judgement: Judgement = { finding, by, on: rational(this.asOf), ground: fact.label.zh }
    return { kind: 'value', value: finding, judgement }
  }
}

const given = (value: Scalar): Given => ({ kind: 'value', value })

/** The next value up or down of a numeric type that a person would write. */
export function stepOf(type: ScalarType): Rational {
  return type.kind === 'number' || type.kind === 'points' || type.kind === 'share' ? rational(1n, 100n) : ONE
}

/** The nearest value that a person would write at or below a number. */
export function downTo(type: ScalarType, value: Rational): Rational {
  const step = stepOf(type)
  return multiply(rational(floor({ num: value.num * step.den, den: value.den * step.num })), step)
}

/** Whether an application may give the number for the fact. */
export function mayBe({ type, range }: ScalarFact, value: Rational): boolean {
  if (!isNumeric(type)) return false
  if (range !== undefined && (compare(value, range.low) < 0 || compare(value, range.high) > 0)) return false
  if (type.kind === 'share') return true
  if (type.kind === 'number' || type.kind === 'points') return isInteger(multiply(value, rational(100n)))
  return isInteger(value)
}

function clamp({ range }: ScalarFact, value: Rational): Rational {
  if (range === undefined) return value
  return compare(value, range.low) < 0 ? range.low : compare(value, range.high) > 0 ? range.high : value
}

/** What a number of the type measures: numbers that measure the same compare. */
export function measureOf(type: ScalarType): string {
  const unit = 'unit' in type && type.unit !== undefined ? type.unit : ''
  return `${['integer', 'number', 'share'].includes(type.kind) ? 'number' : type.kind} ${unit}`
}

/** A unified social credit code with the right check character and of nobody: a registrar and a place that do not exist. */
export function codeOf(number: number): string {
  const first = `Y9000000${String(number).padStart(9, '0')}`
  return first + (creditCodeCheckCharacter(first) ?? '')
}
