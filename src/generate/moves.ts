import type { Facts, Given, Row } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { Reach } from '../model/reach.ts'
import { isNumeric } from '../model/type.ts'
import type { ListFact, ScalarFact } from '../model/vocabulary.ts'
import type { Random } from '../util/random.ts'
import { add, compare, floor, multiply, negate, ONE, type Rational, rational, subtract } from '../util/rational.ts'
import { rowsOf, withField, withRows, withScalar } from './edit-facts.ts'
import { codeOf, downTo, type FactValues, mayBe, stepOf } from './fact-values.ts'

/** What one changes of an application: one fact, one field of a row, or how many rows there are. */
export class Moves {
  readonly #program: Program
  readonly #values: FactValues
  readonly #random: Random

  constructor(program: Program, values: FactValues, random: Random) {
    this.#program = program
    this.#values = values
    this.#random = random
  }

  /** The applications one change away in what is reached; `by` is how far a number or count would have to move. */
  *from(facts: Facts, reach: Reach, by: Rational | null): Generator<Facts> {
    for (const name of reach.scalars) {
      const fact = this.#program.vocabulary.scalars.get(name)
      if (fact === undefined) continue
      for (const value of this.#others(fact, facts.scalars.get(name), by)) yield withScalar(facts, name, value)
    }
    for (const [name, fields] of reach.lists) {
      const list = this.#program.vocabulary.lists.get(name)
      if (list !== undefined) yield* this.#ofList(facts, list, fields, by)
    }
  }

  *#others(fact: ScalarFact, now: Given | undefined, by: Rational | null): Generator<Given> {
    const isSame = (value: Rational): boolean =>
      now?.kind === 'value' && typeof now.value === 'object' && compare(now.value, value) === 0
    const numbers: Rational[] = []
    if (isNumeric(fact.type) && now?.kind === 'value' && typeof now.value === 'object') {
      const step = stepOf(fact.type)
      const { value } = now
      const scales = fact.type.kind === 'date' ? DAYS : [ONE]
      const ways = by === null ? [] : scales.flatMap((days) => [multiply(by, days), negate(multiply(by, days))])
      for (const way of ways) {
        const there = downTo(fact.type, add(value, way))
        numbers.push(there, add(there, step))
      }
      numbers.push(add(value, step), subtract(value, step))
    }
    for (const value of numbers) if (mayBe(fact, value) && !isSame(value)) yield { kind: 'value', value }
    for (const value of this.#values.worthTrying(fact))
      if (value.kind === 'value' && !(now?.kind === 'value' && sameScalar(now.value, value.value))) yield value
  }

  *#ofList(facts: Facts, list: ListFact, fields: ReadonlySet<string>, by: Rational | null): Generator<Facts> {
    const { name } = list
    const rows = rowsOf(facts, name)
    const most = list.max - (list.due?.last ?? 0)
    const kinds = this.#kinds(rows, fields)
    const gap = by === null ? 1 : Math.abs(Number(floor(by)))
    const far = gap <= MOST_ADDED ? gap : 1
    for (const size of new Set([1, far, far + 1])) {
      for (const at of kinds) {
        const like = rows[at]
        if (size < 1 || like === undefined) continue
        if (rows.length + size <= most)
          yield withRows(facts, name, [
            ...rows,
            ...Array.from({ length: size }, (_, i) => this.fresh(list, like, rows.length + i)),
          ])
        if (size < rows.length) yield withRows(facts, name, without(rows, at, size, fields))
      }
    }
    if (rows.length === 0 && most > 0) yield withRows(facts, name, [this.firstRow(list, 0)])
    for (const at of kinds)
      for (const field of fields) {
        const fact = list.fields.get(field)
        if (fact === undefined || field === list.identity) continue
        for (const value of this.#others(fact, rows[at]?.get(field), by)) yield withField(facts, name, at, field, value)
      }
  }

  /** One row of each kind that differs in these fields, as indices. */
  #kinds(rows: readonly Row[], fields: ReadonlySet<string>): number[] {
    const kinds = new Map<string, number>()
    for (const [i, row] of rows.entries()) kinds.set(kindOf(row, fields), i)
    const all = [...kinds.values()]
    return all.length <= MOST_KINDS ? all : this.#random.some(all, MOST_KINDS).slice(0, MOST_KINDS)
  }

  /** A row like another, of a unit of its own. */
  fresh({ identity, fields }: ListFact, like: Row, number: number): Row {
    const row = new Map(like)
    for (const [name, { type }] of fields) {
      if (name !== identity && type.kind !== 'creditCode') continue
      if (row.get(name)?.kind !== 'value') continue
      const own = 1_000_000 + number * 7 + this.#random.int(0, 99_999_999)
      if (type.kind === 'creditCode') row.set(name, { kind: 'value', value: codeOf(own) })
      else if (type.kind === 'text') row.set(name, { kind: 'value', value: `${own}` })
    }
    return row
  }

  /** A row to begin with. */
  firstRow(list: ListFact, number: number): Row {
    return new Map([...list.fields].map(([name, fact]) => [name, this.#values.first(fact, this.#random, number + 1)]))
  }
}

/** The days of one day, month or year: what moves a date by as many of them as a value lacks. */
const DAYS = [1n, 30n, 31n, 365n, 366n].map((days) => rational(days))
const MOST_KINDS = 8
/** A gap wider than this, such as one of money in 分, is not closed by so many rows. */
const MOST_ADDED = 150

/** Rows of one kind fewer, or, where there are not as many, also of others. */
function without(rows: readonly Row[], at: number, size: number, fields: ReadonlySet<string>): Row[] {
  const row = rows[at]
  const kind = row === undefined ? '' : kindOf(row, fields)
  let left = size
  return [...rows]
    .reverse()
    .filter((one) => {
      if (left === 0 || kindOf(one, fields) !== kind) return true
      left -= 1
      return false
    })
    .reverse()
}

function kindOf(row: Row, fields: ReadonlySet<string>): string {
  return [...fields].map((field) => written(row.get(field))).join('|')
}

function written(given: Given | undefined): string {
  if (given?.kind !== 'value') return given?.kind ?? 'missing'
  return typeof given.value === 'object' ? `${given.value.num}/${given.value.den}` : String(given.value)
}

function sameScalar(a: unknown, b: unknown): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null)
    return compare(a as Rational, b as Rational) === 0
  return a === b
}
