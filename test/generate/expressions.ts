import { comparable, isNumeric, type ScalarType } from '../../src/model/type.ts'
import { compare, isInteger } from '../../src/util/rational.ts'
import { drawCondition } from './conditions.ts'
import type { Json } from './json.ts'
import { asLiteral, drawScalar, standsAlone } from './literals.ts'
import { type Drawn, readAtom, type Scope, withinRow } from './scope.ts'
import type { Atom } from './vocabulary.ts'

const MONTHS: ScalarType = { kind: 'duration', unit: 'month' }
const DAYS: ScalarType = { kind: 'duration', unit: 'day' }
const DATE: ScalarType = { kind: 'date' }
const SHARE: ScalarType = { kind: 'share' }
const NUMBER: ScalarType = { kind: 'number' }
const INTEGER: ScalarType = { kind: 'integer' }

/** A number without a measure of its own. */
function isPure(type: ScalarType): boolean {
  return comparable(type, NUMBER)
}

/** The atoms here whose values compare with a type. */
function atomsLike({ atoms }: Scope, type: ScalarType): Atom[] {
  return atoms.filter((atom) => atom.type.kind !== 'judgement' && comparable(atom.type, type))
}

/** A literal of a type; now and then by way of a reading, where the type is known. */
export function drawLiteral({ random, readings }: Scope, type: ScalarType, typed: boolean): Drawn {
  const value = drawScalar(random, type)
  const tree = asLiteral(type, value)
  if (typed && type.kind !== 'boolean' && random.chance(0.06))
    return { tree: { reading: readings.choose(`${tree}`) }, type, absent: false }
  // of a literal that nothing is expected of, a whole number is an integer
  const whole =
    !typed && typeof value === 'object' && isInteger(value) && (type.kind === 'number' || type.kind === 'share')
  return { tree, type: whole ? { ...type, kind: 'integer' } : type, absent: false }
}

/** An operand that compares with a type; `typed` says that the language expects the type there. */
export function drawOperand(scope: Scope, type: ScalarType, depth: number, typed: boolean): Drawn {
  const { random } = scope
  const atoms = atomsLike(scope, type)
  const literal = typed || standsAlone(type)
  if (depth > 0 && random.chance(0.55)) {
    const found = drawExpression(scope, type, depth, typed)
    if (found !== undefined) return found
  }
  if (atoms.length > 0 && (!literal || random.chance(0.7))) return readAtom(random.pick(atoms))
  if (literal) return drawLiteral(scope, type, typed)
  throw new Error(`nothing compares with ${type.kind} here`)
}

/** Whether an operand of a type can be drawn at all. */
function reachable(scope: Scope, type: ScalarType, typed: boolean): boolean {
  return typed || standsAlone(type) || atomsLike(scope, type).length > 0
}

type Builder = (scope: Scope, type: ScalarType, depth: number, typed: boolean) => Drawn | undefined

/** An expression whose value compares with a type; undefined where there is none. */
export function drawExpression(scope: Scope, type: ScalarType, depth: number, typed: boolean): Drawn | undefined {
  if (!reachable(scope, type, typed)) return undefined
  const fitting = BUILDERS.filter(([, fits]) => fits(type, scope))
  for (let tries = 0; tries < 4 && fitting.length > 0; tries++) {
    const build = scope.random.weighted(fitting.map(([weight, , builder]) => [weight, builder] as const))
    const found = build(scope, type, depth - 1, typed)
    if (found !== undefined && comparable(found.type, type)) return found
  }
  return undefined
}

const several =
  (word: 'plus' | 'minus' | 'min' | 'max'): Builder =>
  (scope, type, depth, typed) => {
    const args = scope.random.times(scope.random.int(2, 3), () => drawOperand(scope, type, depth, typed))
    return {
      tree: { [word]: args.map(({ tree }) => tree) },
      type: commonType(args, type),
      absent: args.some(({ absent }) => absent),
    }
  }

const times: Builder = (scope, type, depth) => {
  if (!reachable(scope, type, false)) return undefined
  const factor = drawOperand(scope, scope.random.pick([SHARE, NUMBER, INTEGER]), depth, false)
  const of = drawOperand(scope, type, depth, false)
  const args = scope.random.chance(0.5) ? [factor, of] : [of, factor]
  const integral = args.every((arg) => arg.type.kind === 'integer')
  const shares = args.every((arg) => arg.type.kind === 'share')
  const pure: ScalarType = integral ? INTEGER : shares ? SHARE : NUMBER
  const measured = args.find((arg) => !isPure(arg.type))
  const unit = measured !== undefined && 'unit' in measured.type ? measured.type.unit : undefined
  const made: ScalarType =
    measured === undefined
      ? pure
      : measured.type.kind === 'integer' && factor.type.kind !== 'integer'
        ? ({ kind: 'number', ...(unit !== undefined && { unit }) } as ScalarType)
        : measured.type
  return { tree: { times: args.map(({ tree }) => tree) }, type: made, absent: args.some(({ absent }) => absent) }
}

const ratio: Builder = (scope, _type, depth) => {
  const kinds = scope.atoms.map((atom) => atom.type).filter((type) => isNumeric(type) && type.kind !== 'date')
  const of = scope.random.pick([...kinds, INTEGER])
  const to = scope.random.chance(0.7) ? of : scope.random.pick([...kinds, INTEGER])
  if (!reachable(scope, of, false) || !reachable(scope, to, false)) return undefined
  const top = drawOperand(scope, of, depth, false)
  const bottom = drawOperand(scope, to, depth, false)
  const type = comparable(top.type, bottom.type) ? SHARE : NUMBER
  return { tree: { ratio: { of: top.tree, to: bottom.tree } }, type, absent: true }
}

const list =
  (word: 'count' | 'sum' | 'share'): Builder =>
  (scope, type, depth) => {
    const { random } = scope
    const of = random.pick(scope.lists)
    const rows = withinRow(scope, of)
    const where = random.chance(0.5) ? { where: drawCondition(rows, 1) } : {}
    const question = { of: of.name, ...where }
    if (word === 'count') return { tree: { count: question }, type: INTEGER, absent: of.absent }
    if (word === 'share')
      return { tree: { share: { ...question, satisfies: drawCondition(rows, 1) } }, type: SHARE, absent: true }
    const fields = of.fields.filter((field) => comparable(field.type, type) && isNumeric(field.type))
    if (fields.length === 0 || type.kind === 'date' || type.kind === 'year') return undefined
    const each = depth > 0 && random.chance(0.25) ? drawOperand(rows, type, 1, false) : readAtom(random.pick(fields))
    return { tree: { sum: { ...question, each: each.tree } }, type: each.type, absent: of.absent || each.absent }
  }

const between =
  (word: 'monthsBetween' | 'daysBetween'): Builder =>
  (scope, _type, depth) => {
    const [from, to] = scope.random.times(2, () => drawOperand(scope, DATE, Math.min(depth, 1), true))
    if (from === undefined || to === undefined) return undefined
    const day = scope.random.pick(['onTheDay', 'afterTheDay'])
    const completes = scope.random.chance(0.3) ? { reading: scope.readings.choose(day) } : day
    return {
      tree: { [word]: { from: from.tree, to: to.tree, ...(word === 'monthsBetween' && { completes }) } },
      type: word === 'monthsBetween' ? MONTHS : DAYS,
      absent: from.absent || to.absent,
    }
  }

const addMonths: Builder = (scope, _type, depth) => {
  const date = drawOperand(scope, DATE, Math.min(depth, 1), true)
  const months = drawOperand(scope, MONTHS, depth, true)
  return {
    tree: { addMonths: { date: date.tree, months: months.tree } },
    type: DATE,
    absent: date.absent || months.absent,
  }
}

/** What the language takes several operands of one measure to be: of whole numbers and others, numbers. */
export function commonType(drawn: readonly Drawn[], otherwise: ScalarType): ScalarType {
  const [first, ...rest] = drawn.map(({ type }) => type)
  if (first === undefined || rest.every(({ kind }) => kind === first.kind)) return first ?? otherwise
  const unit = 'unit' in otherwise ? otherwise.unit : undefined
  return { kind: 'number', ...(unit !== undefined && { unit }) } as ScalarType
}

/** Answers for a table or bands: the first one lends the others its type where nothing was expected. */
function drawAnswers(scope: Scope, type: ScalarType, typed: boolean, n: number): Drawn[] | undefined {
  // a text and a credit code compare with each other, but together they are neither
  const textual = type.kind === 'text' || type.kind === 'creditCode'
  const here = textual ? { ...scope, atoms: scope.atoms.filter((atom) => atom.type.kind === type.kind) } : scope
  if (!reachable(here, type, typed)) return undefined
  const first = drawOperand(here, type, 0, typed)
  return [first, ...scope.random.times(n - 1, () => drawOperand(here, typed ? type : first.type, 0, true))]
}

const table: Builder = (scope, type, _depth, typed) => {
  const { random } = scope
  const keyed = scope.atoms.flatMap((atom) => (atom.type.kind === 'choice' ? [{ atom, of: atom.type.of }] : []))
  if (keyed.length === 0) return undefined
  const { atom, of } = random.pick(keyed)
  const keys = random.some(of, random.chance(0.5) ? of.length : 1)
  const cells = drawAnswers(scope, type, typed, keys.length)
  if (cells === undefined) return undefined
  const entries = keys.map((key, i) => [key, cells[i]?.tree ?? null] as const)
  const split = random.int(1, entries.length)
  const rows = [entries.slice(0, split), entries.slice(split)].filter((row) => row.length > 0)
  return {
    tree: { table: { by: readAtom(atom).tree, rows: rows.map((row) => ({ values: Object.fromEntries(row) })) } },
    type: commonType(cells, type),
    absent: atom.absent || keys.length < of.length || cells.some(({ absent }) => absent),
  }
}

const bands: Builder = (scope, type, depth, typed) => {
  const { random } = scope
  const measures = scope.atoms.map((atom) => atom.type).filter(isNumeric)
  const measure = random.pick([...measures, INTEGER])
  if (!reachable(scope, measure, false)) return undefined
  const of = drawOperand(scope, measure, depth, false)
  // the edges are read in the type of what is banded, which need not be the type asked for
  const drawn = random.times(random.int(1, 3), () => drawScalar(random, of.type))
  const edges = [...new Map(drawn.map((edge) => [JSON.stringify(asLiteral(of.type, edge)), edge])).values()]
    .filter((edge) => typeof edge === 'object')
    .sort(compare)
  const includes = edges.map(() => random.chance(0.5))
  const all = random.times(edges.length + 1, (i): Record<string, Json> => {
    const low = edges[i - 1]
    const high = edges[i]
    return {
      ...(low !== undefined && { [includes[i - 1] ? 'atLeast' : 'moreThan']: asLiteral(of.type, low) }),
      ...(high !== undefined && { [includes[i] ? 'lessThan' : 'atMost']: asLiteral(of.type, high) }),
    }
  })
  // without its first or last band there is a size that no band answers
  const gaps = all.length > 2 && random.chance(0.4)
  const kept = gaps ? all.slice(random.int(0, 1), random.chance(0.5) ? -1 : undefined) : all
  const answers = drawAnswers(scope, type, typed, kept.length)
  if (answers === undefined) return undefined
  const made = kept.map((band, i) => ({ ...band, value: answers[i]?.tree ?? null }))
  return { tree: { bands: { of: of.tree, bands: made } }, type: commonType(answers, type), absent: true }
}

type Fits = (type: ScalarType, scope: Scope) => boolean
const counted: Fits = (type) => isNumeric(type) && type.kind !== 'date'
const always: Fits = () => true

const BUILDERS: readonly (readonly [number, Fits, Builder])[] = [
  [2, counted, several('plus')],
  [2, counted, several('minus')],
  [1, isNumeric, several('min')],
  [1, isNumeric, several('max')],
  [2, (type) => counted(type, null as never) && type.kind !== 'year', times],
  [4, isPure, ratio],
  [6, (type, { inRow, lists }) => !inRow && lists.length > 0 && isPure(type), list('count')],
  [6, (_, { inRow, lists }) => !inRow && lists.length > 0, list('sum')],
  [6, (type, { inRow, lists }) => !inRow && lists.length > 0 && isPure(type), list('share')],
  [8, (type) => comparable(type, MONTHS), between('monthsBetween')],
  [8, (type) => comparable(type, DAYS), between('daysBetween')],
  [6, (type) => type.kind === 'date', addMonths],
  [2, always, table],
  [2, always, bands],
]
