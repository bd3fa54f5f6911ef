import type { ScalarType } from '../../src/model/type.ts'
import type { Random } from '../../src/util/random.ts'
import type { Json, JsonMap } from './json.ts'
import { type Atom, type DrawnList, drawFact, SCALAR_KINDS } from './vocabulary.ts'

const IDENTITIES: readonly (readonly [number, ScalarType['kind']])[] = [
  [3, 'creditCode'],
  [3, 'text'],
  [1, 'integer'],
  [1, 'choice'],
  [0.5, 'date'],
]

/** A list with its entry in facts.yaml: of anything, or now and then of years, of which the last may be due. */
export function drawList(random: Random, name: string): [DrawnList, JsonMap] {
  const fields: Atom[] = []
  const entries: Record<string, Json> = {}
  const add = (field: string, kind: ScalarType['kind'], there = false): void => {
    const [atom, entry] = drawFact(random, field, kind, 'item', there)
    fields.push(atom)
    entries[field] = entry
  }
  const yearly = random.chance(0.25)
  const identity = yearly || random.chance(0.6)
  const due = yearly && random.chance(0.6)
  if (identity) add('key', yearly ? 'year' : random.weighted(IDENTITIES))
  add('flag', 'boolean')
  // who each row is about, for what is given to whom the rows name
  if (random.chance(0.4)) add('who', random.pick(['text', 'creditCode']), true)
  for (let i = random.int(1, 3); i > 0; i--) add(`field${i}`, random.weighted(SCALAR_KINDS))
  const absent = random.chance(0.25)
  const entry = {
    label: `列表${name}`,
    type: 'list',
    ...(identity && { identity: 'key' }),
    ...(due && { expect: { field: 'key', last: random.int(1, 3) } }),
    max: random.int(3, due ? 4 : 6),
    from: 'applicant',
    ...(absent && { absent: '没有' }),
    fields: entries,
  }
  return [{ name, absent, fields }, entry]
}

/** The standard list of what was paid. */
export function drawPayments(random: Random): [DrawnList, JsonMap] {
  const name = 'payments'
  const identity = random.chance(0.25)
  const fields: (readonly [string, ScalarType, JsonMap])[] = [
    ...(identity ? [['number', { kind: 'text' }, {}] as const] : []),
    ['grant', { kind: 'text' }, {}],
    ['recipient', { kind: 'text' }, {}],
    ['paidOn', { kind: 'date' }, { range: ['2018-01-01', '2021-12-31'] }],
    ['amount', { kind: 'money' }, { range: ['0 元', '1000 元'] }],
  ]
  const entry = {
    label: '已拨付资金',
    type: 'list',
    ...(identity && { identity: 'number' }),
    max: random.int(3, 5),
    from: 'office',
    fields: Object.fromEntries(
      fields.map(([field, { kind }, more]) => [field, { label: `拨付${field}`, type: kind, ...more }]),
    ),
  }
  return [
    { name, absent: false, fields: fields.map(([field, type]) => ({ key: 'item', name: field, type, absent: false })) },
    entry,
  ]
}
