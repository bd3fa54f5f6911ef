import { isNumeric, type ScalarType } from '../../src/model/type.ts'
import { formatDay } from '../../src/util/civil-date.ts'
import type { Random } from '../../src/util/random.ts'
import { compare, type Rational } from '../../src/util/rational.ts'
import { drawCondition } from './conditions.ts'
import { commonType, drawOperand, reachable } from './expressions.ts'
import type { Json, JsonMap } from './json.ts'
import { asLiteral, drawScalar, TURNING_DAYS } from './literals.ts'
import { asking, type Drawn, readAtom, type Scope } from './scope.ts'
import { DATE, INTEGER } from './types.ts'

/** Draws so many answers, one of which counts; undefined where there are none. */
export type DrawAnswers = (scope: Scope, type: ScalarType, typed: boolean, n: number) => Drawn[] | undefined

/** The first of several answers lends the others its type where nothing was expected. */
function drawAnswers(scope: Scope, type: ScalarType, typed: boolean, n: number): Drawn[] | undefined {
  // a text and a credit code compare with each other, but together they are neither
  const textual = type.kind === 'text' || type.kind === 'creditCode'
  const here = textual ? { ...scope, atoms: scope.atoms.filter((atom) => atom.type.kind === type.kind) } : scope
  if (!reachable(here, type, typed)) return undefined
  const first = drawOperand(here, type, 0, typed)
  return [first, ...scope.random.times(n - 1, () => drawOperand(here, typed ? type : first.type, 0, true))]
}

/** A value by choice. */
export function table(
  scope: Scope,
  type: ScalarType,
  _depth: number,
  typed: boolean,
  draw: DrawAnswers = drawAnswers,
): Drawn | undefined {
  const { random } = scope
  const keyed = scope.atoms.flatMap((atom) => (atom.type.kind === 'choice' ? [{ atom, of: atom.type.of }] : []))
  if (keyed.length === 0) return undefined
  const { atom, of } = random.pick(keyed)
  const keys = random.some(of, random.chance(0.5) ? of.length : 1)
  const cells = draw(scope, type, typed, keys.length)
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

/** Edges that follow each other, as keys of slices or bands: one more than there are edges. */
export function drawEdges(random: Random, type: ScalarType, drawn: readonly Rational[]): JsonMap[] {
  const edges = [...new Map(drawn.map((edge) => [JSON.stringify(asLiteral(type, edge)), edge])).values()].sort(compare)
  const includes = edges.map(() => random.chance(0.5))
  return random.times(edges.length + 1, (i): JsonMap => {
    const low = edges[i - 1]
    const high = edges[i]
    return {
      ...(low !== undefined && { [includes[i - 1] ? 'atLeast' : 'moreThan']: asLiteral(type, low) }),
      ...(high !== undefined && { [includes[i] ? 'lessThan' : 'atMost']: asLiteral(type, high) }),
    }
  })
}

/** A value by size. */
export function bands(
  scope: Scope,
  type: ScalarType,
  depth: number,
  typed: boolean,
  draw: DrawAnswers = drawAnswers,
): Drawn | undefined {
  const { random } = scope
  const measures = scope.atoms.map((atom) => atom.type).filter(isNumeric)
  const measure = random.pick([...measures, INTEGER])
  if (!reachable(scope, measure, false)) return undefined
  const of = drawOperand(scope, measure, depth, false)
  // the edges are read in the type of what is banded, which need not be the type asked for
  const drawn = random.times(random.int(1, 3), () => drawScalar(random, of.type))
  const all = drawEdges(
    random,
    of.type,
    drawn.filter((edge) => typeof edge === 'object'),
  )
  // without its first or last band there is a size that no band answers
  const gaps = all.length > 2 && random.chance(0.4)
  const kept = gaps ? all.slice(random.int(0, 1), random.chance(0.5) ? -1 : undefined) : all
  const answers = draw(scope, type, typed, kept.length)
  if (answers === undefined) return undefined
  const made = kept.map((band, i) => ({ ...band, value: answers[i]?.tree ?? null }))
  return { tree: { bands: { of: of.tree, bands: made } }, type: commonType(answers, type), absent: true }
}

/** A value by day. */
export function since(
  scope: Scope,
  type: ScalarType,
  depth: number,
  typed: boolean,
  draw: DrawAnswers = drawAnswers,
): Drawn | undefined {
  const { random } = scope
  const days = [...new Set(random.times(random.int(1, 3), () => random.pick(TURNING_DAYS)))].sort((a, b) => a - b)
  const by = random.chance(0.5) ? drawOperand(scope, DATE, Math.min(depth, 1), true) : undefined
  const answers = draw(scope, type, typed, days.length)
  if (answers === undefined) return undefined
  const rows = days.map((day, i) => ({ from: formatDay(day), value: answers[i]?.tree ?? null }))
  return { tree: { since: { ...(by && { by: by.tree }), rows } }, type: commonType(answers, type), absent: true }
}

/** The first of several cases that applies. */
export function cases(
  scope: Scope,
  type: ScalarType,
  _depth: number,
  typed: boolean,
  draw: DrawAnswers = drawAnswers,
): Drawn | undefined {
  const { random } = scope
  const answers = draw(scope, type, typed, random.int(1, 3))
  if (answers === undefined) return undefined
  const open = random.chance(0.4)
  const all = answers.map(({ tree }, i): JsonMap => {
    const always = i === answers.length - 1 && !open
    return { ...(!always && { when: drawCondition(asking(scope), 1) }), value: tree }
  })
  return {
    tree: { cases: all as Json },
    type: commonType(answers, type),
    absent: open || answers.some(({ absent }) => absent),
  }
}
