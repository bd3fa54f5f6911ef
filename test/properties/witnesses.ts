import { answersToTry } from '../../src/ask/answers-to-try.ts'
import { valuesAround } from '../../src/ask/values-around.ts'
import { askPlainly } from '../../src/evaluate/plain/index.ts'
import { unitsOf } from '../../src/evaluate/plain/rows.ts'
import { rowsOf, withField, withList, withRows, withScalar } from '../../src/generate/edit-facts.ts'
import { codeOf, type FactValues, mayBe, stepOf } from '../../src/generate/fact-values.ts'
import { type Facts, type Given, MISSING, type Row } from '../../src/model/application.ts'
import type { Program } from '../../src/model/core.ts'
import { isNumeric } from '../../src/model/type.ts'
import { AS_OF, type ListFact, type ScalarFact } from '../../src/model/vocabulary.ts'
import { levelClauses, phraseClauses } from '../../src/model/walk-core.ts'
import { add, floor, rational, subtract } from '../../src/util/rational.ts'
import { throughAll } from './through-all.ts'

/** Something an application is asked: a set of what it may come to, by what is known. */
export interface Asks {
  readonly about: string
  /** The article it stands in, or the decision it is. */
  readonly within: string
  readonly may: (facts: Facts) => number
}

/** Every clause, by its truth and by its verdict, and every decision of a program on a day. */
export function everyAsk(program: Program, day: number): Asks[] {
  const of = (facts: Facts): ReturnType<typeof askPlainly> => askPlainly(program, facts, day)
  return [
    ...program.articles.flatMap((article) =>
      [...levelClauses(article), ...phraseClauses(article)].flatMap(({ id }): Asks[] => [
        { about: `${id} truth`, within: article.id, may: (facts) => of(facts).clause(id).truth },
        { about: id, within: article.id, may: (facts) => of(facts).clause(id).verdicts },
      ]),
    ),
    ...[...program.decisions.keys()].map(
      (id): Asks => ({ about: id, within: id, may: (facts) => of(facts).decision(id) }),
    ),
  ]
}

/** What may be read on the way to an answer: single facts, and lists with their fields. */
interface Read {
  readonly scalars: Set<string>
  readonly lists: Map<string, Set<string>>
}

/** What a decision or a whole article is worked out from, through everything it asks for. */
function readBy(program: Program, within: string): Read {
  const read: Read = { scalars: new Set(), lists: new Map() }
  const fieldsOf = (list: string): Set<string> => {
    const found = read.lists.get(list) ?? new Set<string>()
    read.lists.set(list, found)
    return found
  }
  const { visit } = throughAll(program, {
    fact: (name) => {
      if (name !== AS_OF) read.scalars.add(name)
    },
    field: (list, field) => {
      if (program.vocabulary.lists.get(list)?.fields.has(field)) fieldsOf(list).add(field)
    },
    list: (name) => {
      const identity = program.vocabulary.lists.get(name)?.identity
      if (identity === undefined) fieldsOf(name)
      else fieldsOf(name).add(identity)
    },
    // raising an open-ended item is no filling-in
    raised: () => undefined,
  })
  visit(within)
  return read
}

/** One thing that is missing, and the ways to fill it in that stand for all others. */
export interface Gap {
  readonly name: string
  readonly ways: () => Facts[]
}

/** What of an application is missing that is read. */
function gapsIn(
  program: Program,
  facts: Facts,
  { scalars, lists }: Read,
  valuesOf: (fact: string) => FactValues,
): Gap[] {
  const { vocabulary } = program
  const gaps: Gap[] = []
  for (const name of scalars) {
    const fact = vocabulary.scalars.get(name)
    if (fact === undefined || (facts.scalars.get(name) ?? MISSING).kind !== 'missing') continue
    gaps.push({
      name,
      ways: () => valuesToTry(fact, facts, valuesOf(name)).map((given) => withScalar(facts, name, given)),
    })
  }
  for (const [name, fields] of lists) {
    const list = vocabulary.lists.get(name)
    if (list === undefined) continue
    const given = facts.lists.get(name) ?? { kind: 'missing' }
    if (given.kind === 'absent') continue
    if (given.kind === 'missing') {
      gaps.push({ name, ways: () => listsToTry(list, facts, valuesOf(name), vocabulary.units) })
      continue
    }
    gaps.push(...differencesIn(list, fields, facts))
    for (const [at, row] of given.rows.entries())
      for (const field of fields) {
        const fact = list.fields.get(field)
        if (fact === undefined || (row.get(field) ?? MISSING).kind !== 'missing') continue
        gaps.push({
          name: `${name}.${field} ${at + 1}`,
          ways: () =>
            valuesToTry(fact, facts, valuesOf(`${name}.${field}`)).map((value) =>
              withField(facts, name, at, field, value),
            ),
        })
      }
  }
  return gaps
}

/** Fields on which the rows of one unit differ: which of them is right is not known, and saying so makes them one. */
function differencesIn(list: ListFact, fields: ReadonlySet<string>, facts: Facts): Gap[] {
  const rows = rowsOf(facts, list.name)
  const gaps: Gap[] = []
  for (const unit of unitsOf(list, rows).known)
    for (const field of fields) {
      if (unit.length < 2 || field === list.identity) continue
      const said = new Map(
        unit.flatMap((row) => {
          const given = row.get(field) ?? MISSING
          return given.kind === 'missing' ? [] : [[keyOf(given.kind === 'value' ? given.value : given.kind), given]]
        }),
      )
      if (said.size < 2) continue
      const settled = (given: Given): Facts =>
        withRows(
          facts,
          list.name,
          rows.map((row) => (unit.includes(row) ? new Map(row).set(field, given) : row)),
        )
      gaps.push({ name: `${list.name}.${field}`, ways: () => [...said.values()].map(settled) })
    }
  return gaps
}

/** Answers that stand for all others: those the rules turn on, and those the rest of the application gives or stands beside. */
function valuesToTry(fact: ScalarFact, facts: Facts, values: FactValues): Given[] {
  const { type } = fact
  const found = new Map<string, Given>()
  const note = (given: Given): void => {
    found.set(given.kind === 'value' ? keyOf(given.value) : given.kind, given)
  }
  for (const given of answersToTry(fact, values)) note(given)
  for (const given of everyGiven(facts)) {
    if (given.kind !== 'value') continue
    const { value } = given
    if (typeof value === 'object' && isNumeric(type)) {
      for (const near of [value, subtract(value, stepOf(type)), add(value, stepOf(type))])
        if (mayBe(fact, near)) note({ kind: 'value', value: near })
    } else if (type.kind === 'text' && typeof value === 'string') note({ kind: 'value', value })
    else if (type.kind === 'creditCode' && typeof value === 'string' && /^[0-9A-Z]{18}$/.test(value))
      note({ kind: 'value', value })
  }
  if (type.kind === 'creditCode') note({ kind: 'value', value: codeOf(900 + found.size) })
  if (fact.absent !== undefined) note({ kind: 'absent' })
  return [...found.values()]
}

const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part))

function everyGiven(facts: Facts): Given[] {
  const rows = [...facts.lists.values()].flatMap((list) => (list.kind === 'rows' ? list.rows : []))
  return [...facts.scalars.values(), ...rows.flatMap((row) => [...row.values()])]
}

/** The longest list that is tried in the place of one that is missing. */
const MOST_ROWS = 40

/** Lists of as many rows as the rules turn on, one less and one more; nothing is known of the rows but who they are. */
function listsToTry(list: ListFact, facts: Facts, values: FactValues, units: ReadonlySet<string>): Facts[] {
  const near = [undefined, ...units].flatMap((unit) =>
    values.numbers({ kind: 'integer', ...(unit !== undefined && { unit }) }).map((n) => Number(floor(n))),
  )
  const lengths = [...new Set([0, 1, 2, 3, ...near.flatMap((n) => [n - 1, n, n + 1])])].filter(
    (n) => n >= 0 && n <= Math.min(list.max, MOST_ROWS),
  )
  const newRows = (n: number): Row[] => Array.from({ length: n }, (_, i) => new Map<string, Given>(identityOf(list, i)))
  return [
    ...lengths.sort((a, b) => a - b).map((n) => withRows(facts, list.name, newRows(n))),
    ...(list.absent === undefined ? [] : [withList(facts, list.name, { kind: 'absent' })]),
  ]
}

function identityOf({ identity, fields }: ListFact, at: number): [string, Given][] {
  const fact = identity === undefined ? undefined : fields.get(identity)
  if (identity === undefined || fact === undefined) return []
  if (isNumeric(fact.type)) return [[identity, { kind: 'value', value: rational(2015 + at) }]]
  return [[identity, { kind: 'value', value: fact.type.kind === 'creditCode' ? codeOf(700 + at) : `第${at}家` }]]
}

/** How a search for a witness ended. */
export type Search = 'found' | 'none' | 'gave up'

/**
 * Whether some completion comes to one verdict and no other: what is missing is filled in one by one, as long as that
 * verdict is still possible. A verdict that is decided stays so however the rest is filled in.
 */
export function findWitness(
  asks: Asks,
  bit: number,
  facts: Facts,
  gaps: (facts: Facts) => readonly Gap[],
  most = 20_000,
): Search {
  let tried = 0
  const search = (now: Facts, may: number): Search => {
    if (may === bit) return 'found'
    const [gap] = gaps(now)
    if (gap === undefined) return 'none'
    for (const next of gap.ways()) {
      if (tried >= most) return 'gave up'
      tried++
      const then = asks.may(next)
      if ((then & bit) === 0) continue
      const ended = search(next, then)
      if (ended !== 'none') return ended
    }
    return 'none'
  }
  return search(facts, asks.may(facts))
}

/** What fills gaps in, for one program and day. */
export function gapsOf(program: Program, day: number, within: string): (facts: Facts) => Gap[] {
  const read = readBy(program, within)
  const values = valuesAround(program, day)
  return (facts) => gapsIn(program, facts, read, values)
}
