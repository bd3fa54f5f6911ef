import { rowsOf, withField, withRows, withScalar } from '../generate/edit-facts.ts'
import { type FactValues, mayBe, stepOf } from '../generate/fact-values.ts'
import type { Moves } from '../generate/moves.ts'
import type { Facts, Given, Row } from '../model/application.ts'
import type { Claim, Target } from '../model/property.ts'
import { isNumeric } from '../model/type.ts'
import type { ListFact, ScalarFact, Vocabulary } from '../model/vocabulary.ts'
import { add, compare, negate, type Rational } from '../util/rational.ts'
import { sameGiven, someRows } from './rows.ts'

/** What is needed to make another application of one. */
export interface Making {
  readonly vocabulary: Vocabulary
  readonly values: FactValues
  /** Moves that draw the same names each time, so that the same application has the same others. */
  readonly moves: (salt?: number) => Moves
}

/** What is lowered where a claim raises it, and raised where it lowers it. */
export function reversed(claim: Monotone): Monotone {
  return { ...claim, direction: claim.direction === 'raise' ? 'lower' : 'raise' }
}

type Monotone = Extract<Claim, { kind: 'monotone' }>

/** The applications that differ from one in a fact raised or lowered, or a row more or less; the smallest changes first. */
export function raised(facts: Facts, claim: Monotone, making: Making): Facts[] {
  return claim.targets.flatMap((target) => raisedIn(facts, target, claim, making))
}

function raisedIn(facts: Facts, { list: name, field }: Target, claim: Monotone, making: Making): Facts[] {
  const { scalars, lists } = making.vocabulary
  if (name === null) {
    const fact = scalars.get(field ?? '')
    if (fact === undefined) return []
    return others(fact, facts.scalars.get(fact.name), claim, making).map((given) => withScalar(facts, fact.name, given))
  }
  const list = lists.get(name)
  if (list === undefined || facts.lists.get(name)?.kind !== 'rows') return []
  const rows = rowsOf(facts, name)
  if (field !== null) {
    const fact = list.fields.get(field)
    if (fact === undefined) return []
    return someRows(rows, list).flatMap((at) =>
      others(fact, rows[at]?.get(field), claim, making).map((given) => withField(facts, name, at, field, given)),
    )
  }
  if (claim.direction === 'lower')
    return someRows(rows, list)
      .filter((at) => [...claim.with].every(([key, given]) => sameGiven(rows[at]?.get(key), given)))
      .map((at) =>
        withRows(
          facts,
          name,
          rows.filter((_, i) => i !== at),
        ),
      )
  if (rows.length >= list.max - (list.due?.last ?? 0)) return []
  return newRows(rows, list, claim, making).map((row) => withRows(facts, name, [...rows, row]))
}

/** Rows that could be added: like those there are, or like none, each of a unit of its own. */
function newRows(rows: readonly Row[], list: ListFact, claim: Monotone, { values, moves: makeMoves }: Making): Row[] {
  const moves = makeMoves()
  const like = someRows(rows, list).flatMap((at) => rows[at] ?? [])
  const patterns = like.length > 0 ? like : [moves.firstRow(list, rows.length)]
  const made = patterns.flatMap((row) => [row, ...varied(row, list, claim, values)])
  return made.map((row) => new Map([...moves.fresh(list, row, rows.length), ...claim.with]))
}

/** A row with one other answer in turn, in the fields that the property leaves open. */
function varied(row: Row, list: ListFact, claim: Monotone, values: FactValues): Row[] {
  return [...list.fields].flatMap(([name, fact]) =>
    name === list.identity || claim.with.has(name)
      ? []
      : values
          .worthTrying(fact)
          .flatMap((given) => (sameGiven(row.get(name), given) ? [] : [new Map(row).set(name, given)])),
  )
}

/** What a fact may say that is more (or less) than what it says now, the nearest first. */
function others(fact: ScalarFact, now: Given | undefined, { direction }: Monotone, { values }: Making): Given[] {
  if (now?.kind !== 'value') return []
  const { type } = fact
  const up = direction === 'raise'
  if (type.kind === 'boolean' || type.kind === 'judgement')
    return now.value === up
      ? []
      : values.worthTrying(fact).filter((given) => given.kind === 'value' && given.value === up)
  if (type.kind === 'choice') {
    const at = type.of.indexOf(String(now.value))
    const further = up ? type.of.slice(at + 1) : type.of.slice(0, Math.max(at, 0)).reverse()
    return further.map((value) => ({ kind: 'value', value }))
  }
  const { value } = now
  if (!isNumeric(type) || typeof value !== 'object') return []
  const step = stepOf(type)
  const by = up ? step : negate(step)
  const known = values.numbers(type).flatMap((number) => [add(number, negate(step)), number, add(number, step)])
  const further = [add(value, by), add(add(value, by), by), ...known].filter(
    (number) => mayBe(fact, number) && compare(number, value) === (up ? 1 : -1),
  )
  return nearest(further, up).map((number) => ({ kind: 'value', value: number }))
}

function nearest(numbers: readonly Rational[], up: boolean): Rational[] {
  const sorted = [...numbers].sort((a, b) => (up ? compare(a, b) : compare(b, a)))
  return sorted.filter((number, i) => i === 0 || compare(number, sorted[i - 1] ?? number) !== 0)
}
