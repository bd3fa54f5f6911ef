import { rowsOf, withField, withList, withRows, withScalar } from '../generate/edit-facts.ts'
import { codeOf, mayBe } from '../generate/fact-values.ts'
import { ABSENT, type Facts, type Given, type Row } from '../model/application.ts'
import type { Target, Unmoving } from '../model/property.ts'
import { isNumeric, type ScalarType } from '../model/type.ts'
import type { ScalarFact } from '../model/vocabulary.ts'
import { add, negate, ONE } from '../util/rational.ts'
import type { Making } from './raised.ts'
import { sameGiven, someRows } from './rows.ts'

/** Another application that should be answered as one is, and what it calls each name of that one. */
export interface Unmoved {
  readonly facts: Facts
  readonly renamed: ReadonlyMap<string, string>
}

/** Applications that say the same otherwise: in another order, by other names, twice; or other answers that do not matter. */
export function unmoved(facts: Facts, under: Unmoving, making: Making): Unmoved[] {
  if (under.kind === 'change')
    return under.targets.flatMap((target) =>
      changed(facts, target, making).map((one) => ({ facts: one, renamed: NONE })),
    )
  return under.lists.flatMap((list) => rearranged(facts, list, under.kind, making))
}

function rearranged(facts: Facts, list: string, kind: 'reorder' | 'rename' | 'repeat', making: Making): Unmoved[] {
  if (kind === 'repeat') return repeated(facts, list, making)
  if (kind === 'rename') return renamings(facts, list, making)
  return orders(rowsOf(facts, list)).map((rows) => ({ facts: withRows(facts, list, rows), renamed: NONE }))
}

/** One of the units listed twice. */
function repeated(facts: Facts, name: string, { vocabulary }: Making): Unmoved[] {
  const list = vocabulary.lists.get(name)
  const rows = rowsOf(facts, name)
  if (list === undefined || rows.length >= list.max) return []
  return someRows(rows, list).map((at) => ({
    facts: withRows(facts, name, [...rows, ...rows.slice(at, at + 1)]),
    renamed: NONE,
  }))
}

const NONE: ReadonlyMap<string, string> = new Map()

/** The other way round, the first last, the first two exchanged. */
function orders(rows: readonly Row[]): Row[][] {
  const [first, second, ...rest] = rows
  if (first === undefined || second === undefined) return []
  return [[second, first, ...rest], [...rows].reverse(), [second, ...rest, first]]
}

/** One unit called otherwise, wherever it is named, and all of them; a name stays one name. */
function renamings(facts: Facts, name: string, { vocabulary }: Making): Unmoved[] {
  const list = vocabulary.lists.get(name)
  const type = list?.fields.get(list.identity ?? '')?.type
  if (list?.identity === undefined || type === undefined) return []
  const names = new Set(rowsOf(facts, name).flatMap((row) => textOf(row.get(list.identity ?? '')) ?? []))
  const taken = textsIn(facts)
  const fresh = (i: number): string => otherName(type, i, taken)
  const all = new Map([...names].map((one, i) => [one, fresh(i)]))
  const single = [...all].slice(0, 3).map(([one, other]) => new Map([[one, other]]))
  return names.size === 0 ? [] : [...single, all].map((renamed) => ({ facts: withNames(facts, renamed), renamed }))
}

function otherName(type: ScalarType, i: number, taken: ReadonlySet<string>): string {
  for (let number = 500_000_000 + i * 1009; ; number++) {
    const name = type.kind === 'creditCode' ? codeOf(number) : `甲乙${number}`
    if (!taken.has(name)) return name
  }
}

function withNames(facts: Facts, renamed: ReadonlyMap<string, string>): Facts {
  const other = (given: Given): Given => {
    const name = renamed.get(textOf(given) ?? '')
    return name === undefined ? given : { kind: 'value', value: name }
  }
  return {
    scalars: new Map([...facts.scalars].map(([name, given]) => [name, other(given)])),
    lists: new Map(
      [...facts.lists].map(([name, given]) => [
        name,
        given.kind === 'rows'
          ? {
              kind: 'rows',
              rows: given.rows.map((row) => new Map([...row].map(([field, one]) => [field, other(one)]))),
            }
          : given,
      ]),
    ),
  }
}

function textsIn({ scalars, lists }: Facts): Set<string> {
  const rows = [...lists.values()].flatMap((given) => (given.kind === 'rows' ? given.rows : []))
  return new Set([...scalars.values(), ...rows.flatMap((row) => [...row.values()])].flatMap((one) => textOf(one) ?? []))
}

function textOf(given: Given | undefined): string | undefined {
  return given?.kind === 'value' && typeof given.value === 'string' ? given.value : undefined
}

/** Other answers to a fact or a list. */
function changed(facts: Facts, { list: name, field }: Target, making: Making): Facts[] {
  const { scalars, lists } = making.vocabulary
  if (name === null) {
    const fact = scalars.get(field ?? '')
    if (fact === undefined) return []
    return answers(fact, facts.scalars.get(fact.name), making).map((given) => withScalar(facts, fact.name, given))
  }
  const list = lists.get(name)
  if (list === undefined) return []
  const rows = rowsOf(facts, name)
  const fields = [...list.fields].filter(([key]) => key !== list.identity && (field === null || key === field))
  const inRows = someRows(rows, list).flatMap((at) =>
    fields.flatMap(([key, fact]) => {
      return answers(fact, rows[at]?.get(key), making).map((given) => withField(facts, name, at, key, given))
    }),
  )
  if (field !== null) return inRows
  return [
    ...(rows.length > 0 ? [withRows(facts, name, [])] : []),
    ...(rows.length > 1 ? [withRows(facts, name, rows.slice(0, -1))] : []),
    ...(rows.length < list.max ? [withRows(facts, name, [...rows, making.moves().firstRow(list, rows.length)])] : []),
    ...(list.absent !== undefined ? [withList(facts, name, { kind: 'absent' })] : []),
    ...inRows,
  ]
}

function answers(fact: ScalarFact, now: Given | undefined, { values }: Making): Given[] {
  const near: Given[] =
    isNumeric(fact.type) && now?.kind === 'value' && typeof now.value === 'object'
      ? [add(now.value, ONE), add(now.value, negate(ONE))]
          .filter((number) => mayBe(fact, number))
          .map((value) => ({ kind: 'value', value }))
      : []
  return [...near, ...values.worthTrying(fact), ...(fact.absent === undefined ? [] : [ABSENT])].filter(
    (given) => !sameGiven(given, now),
  )
}
