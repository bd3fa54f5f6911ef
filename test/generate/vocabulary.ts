import { type ChoiceType, isNumeric, type ScalarType } from '../../src/model/type.ts'
import type { Scalar } from '../../src/model/value.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import type { Random } from '../../src/util/random.ts'
import { compare, type Rational, rational } from '../../src/util/rational.ts'
import type { Json, JsonMap } from './json.ts'
import { drawList, drawPayments } from './lists.ts'
import { asLiteral, drawScalar } from './literals.ts'

/** A fact, a field of a row, or a named value, as conditions and expressions use it. */
export interface Atom {
  readonly key: 'fact' | 'item'
  readonly name: string
  readonly type: ScalarType
  readonly absent: boolean
  readonly range?: readonly [Rational, Rational]
  /** An application gives it: it is neither derived nor defined. */
  readonly given?: true
}

/** A list, as list questions use it. */
export interface DrawnList {
  readonly name: string
  readonly absent: boolean
  readonly fields: readonly Atom[]
}

/** A drawn facts.yaml, without derived facts. */
export interface DrawnVocabulary {
  readonly facts: JsonMap
  readonly atoms: readonly Atom[]
  readonly lists: readonly DrawnList[]
}

/** The parties a fact may come from. */
export const PARTIES: JsonMap = { applicant: '申请人', office: '受理机构', expert: '专家' }

const CHOICES: readonly (readonly string[])[] = [
  ['small', 'medium', 'large'],
  ['east', 'west'],
]

/** One of the closed sets of answers, ordered where it has three. */
export function drawChoice(random: Random): ChoiceType {
  const of = random.pick(CHOICES)
  return { kind: 'choice', of, labels: {}, ordered: of.length > 2 }
}

/** Answers with their labels, as a file declares them. */
export function choicesOf({ of }: ChoiceType): JsonMap {
  return Object.fromEntries(of.map((name) => [name, `选项${name}`]))
}

function typeOf(random: Random, kind: ScalarType['kind']): ScalarType {
  switch (kind) {
    case 'integer':
      return random.chance(0.5) ? { kind } : { kind, unit: random.pick(['家', '人', '年']) }
    case 'number':
      return random.chance(0.6) ? { kind } : { kind, unit: '吨' }
    case 'duration':
      return { kind, unit: random.pick(['month', 'day'] as const) }
    case 'choice':
      return drawChoice(random)
    default:
      return { kind } as ScalarType
  }
}

function declared(type: ScalarType): Record<string, Json> {
  switch (type.kind) {
    case 'choice':
      return {
        type: 'choice',
        of: choicesOf(type),
        ...(type.ordered && { ordered: true }),
      }
    case 'duration':
      return { type: 'duration', unit: type.unit === 'day' ? '日' : '月' }
    default:
      return { type: type.kind, ...('unit' in type && type.unit !== undefined && { unit: type.unit }) }
  }
}

const RANGES: Readonly<Partial<Record<ScalarType['kind'], readonly [number, number]>>> = {
  integer: [0, 6],
  number: [-2, 5],
  money: [0, 1000],
  points: [0, 10],
  duration: [0, 24],
  year: [2016, 2022],
}

function drawRange(random: Random, type: ScalarType): readonly [Rational, Rational] | undefined {
  if (random.chance(0.12)) return undefined
  const usual = RANGES[type.kind]
  if (usual !== undefined) {
    const low = type.kind === 'integer' && random.chance(0.25) ? -3 : usual[0]
    return [rational(low), rational(usual[1])]
  }
  if (type.kind !== 'date') return undefined
  return [rational(parseDay('2018-01-01') ?? 0), rational(parseDay('2021-12-31') ?? 0)]
}

/** A fact of a kind with its entry in facts.yaml; `there` says that it cannot be absent. */
export function drawFact(
  random: Random,
  name: string,
  kind: ScalarType['kind'],
  key: Atom['key'],
  there = false,
): [Atom, JsonMap] {
  const type = typeOf(random, kind)
  const range = isNumeric(type) ? drawRange(random, type) : undefined
  const absent = random.chance(0.3) && !there
  const entry = {
    label: `事实${name}`,
    ...declared(type),
    from: random.pick(Object.keys(PARTIES)),
    ...(range && { range: range.map((end) => asLiteral(type, end)) }),
    ...(absent && { absent: '没有' }),
  }
  return [{ key, name, type, absent, ...(range && { range }), given: true }, entry]
}

/** The kinds of facts, by how often. */
export const SCALAR_KINDS: readonly (readonly [number, ScalarType['kind']])[] = [
  [3, 'boolean'],
  [4, 'integer'],
  [2, 'number'],
  [2, 'money'],
  [1.5, 'points'],
  [2, 'share'],
  [2, 'duration'],
  [4, 'date'],
  [1.5, 'year'],
  [1.5, 'text'],
  [1, 'creditCode'],
  [2, 'judgement'],
  [3, 'choice'],
]

/** Draws the facts an application may give. */
export function drawVocabulary(random: Random): DrawnVocabulary {
  const atoms: Atom[] = []
  const facts: Record<string, Json> = {}
  const add = (name: string, kind: ScalarType['kind']): void => {
    const [atom, entry] = drawFact(random, name, kind, 'fact')
    atoms.push(atom)
    facts[name] = entry
  }
  for (let i = random.int(4, 6); i > 0; i--) add(`fact${i}`, random.weighted(SCALAR_KINDS))
  // an amount that someone may decide
  if (random.chance(0.4)) add('decided', 'money')
  if (random.chance(0.5)) {
    const fields: Record<string, Json> = {}
    const absent = random.chance(0.3)
    for (const field of ['first', 'second']) {
      const [atom, entry] = drawFact(random, `unit.${field}`, random.weighted(SCALAR_KINDS), 'fact')
      // what a record’s absence means holds of each of its fields
      atoms.push({ ...atom, absent: atom.absent || absent })
      fields[field] = entry
    }
    facts.unit = { label: '单位', type: 'record', ...(absent && { absent: '没有' }), fields }
  }
  const lists: DrawnList[] = []
  for (const name of random.weighted([
    [1, []],
    [5, ['members']],
    [2, ['members', 'projects']],
  ] as const)) {
    const [list, entry] = drawList(random, name)
    lists.push(list)
    facts[name] = entry
  }
  if (random.chance(0.65)) {
    const [list, entry] = drawPayments(random)
    lists.push(list)
    facts[list.name] = entry
  }
  return { facts, atoms, lists }
}

/** A value the reader accepts for a fact, near the literals of policies. */
export function drawWithin(random: Random, type: ScalarType, range: readonly [Rational, Rational] | undefined): Scalar {
  const value = drawScalar(random, type)
  if (typeof value !== 'object' || range === undefined) return value
  const [low, high] = range
  return compare(value, low) < 0 ? low : compare(value, high) > 0 ? high : value
}
