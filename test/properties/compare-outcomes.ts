import type { Leaf, Program } from '../../src/model/core.ts'
import type { LeafOutcome, Outcome } from '../../src/model/outcome.ts'
import type { Truth } from '../../src/model/truth.ts'
import type { Bounds, Value } from '../../src/model/value.ts'
import { compare, type Rational } from '../../src/util/rational.ts'
import { amountsViolation } from './compare-amounts.ts'

/** How two things of a kind must stand to each other: undefined when they do, else what is wrong. */
export interface Relation {
  truth(a: Truth, b: Truth): boolean
  value(a: Value, b: Value): boolean
  /** Whether what the first outcome says may be left out of the second. */
  readonly mayDrop: boolean
  /** Whether the rows a leaf asks may come together and change places. */
  rowsMove(leaf: number): boolean
}

/** Equal to the last bound, in whatever order. */
export const EQUAL: Relation = { truth: (a, b) => a === b, value: sameValue, mayDrop: false, rowsMove: () => false }

/** The second says no more than the first allows: every truth, verdict and value lies within. */
export const WITHIN: Relation = {
  truth: (a, b) => (b & ~a) === 0 && (a === 0) === (b === 0),
  value: valueWithin,
  mayDrop: true,
  rowsMove: () => false,
}

/** The same of a program’s outcomes, where rows of years that are due may have been put in. */
export function within(program: Program): Relation {
  const moving = leavesOfDueRows(program)
  return { ...WITHIN, rowsMove: (leaf) => moving.has(leaf) }
}

/** A year that turns out to be one that is due is one row with the row that was put in for it. */
function leavesOfDueRows({ vocabulary, ...parts }: Program): Set<number> {
  const found = new Set<number>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const leaf = node as Leaf
    if (leaf.op === 'quantified' && vocabulary.lists.get(leaf.list)?.due !== undefined) found.add(leaf.leaf)
    for (const value of node instanceof Map ? node.values() : Object.values(node)) visit(value)
  }
  if ([...vocabulary.lists.values()].some(({ due }) => due !== undefined)) visit(parts)
  return found
}

/** The first place where two outcomes do not stand in a relation. */
export function findViolation(a: Outcome, b: Outcome, relation: Relation): string | undefined {
  return (
    each('clause', a.clauses, b.clauses, relation, (x, y) =>
      relation.truth(x.truth, y.truth) ? (relation.truth(x.verdicts, y.verdicts) ? undefined : 'verdicts') : 'truth',
    ) ??
    each('decision', a.decisions, b.decisions, relation, (x, y) => (relation.truth(x, y) ? undefined : 'verdicts')) ??
    each('value', a.values, b.values, relation, (x, y) => (relation.value(x, y) ? undefined : 'bounds')) ??
    each('leaf', a.leaves, b.leaves, relation, (x, y, leaf) => leafViolation(x, y, leaf, relation)) ??
    each('gate', a.gates, b.gates, relation, (x, y) => (relation.truth(x, y) ? undefined : 'truth')) ??
    each('amount', a.amounts, b.amounts, relation, (x, y) => amountsViolation(x, y, relation)) ??
    each('assumption', numbered(a.assumptions), numbered(b.assumptions), relation, (x, y) =>
      relation.truth(x, y) ? undefined : 'truth',
    )
  )
}

function numbered<T>(items: readonly T[]): Map<number, T> {
  return new Map(items.map((item, i) => [i, item]))
}

function each<K, T>(
  what: string,
  a: ReadonlyMap<K, T>,
  b: ReadonlyMap<K, T>,
  { mayDrop }: Relation,
  wrong: (a: T, b: T, key: K) => string | undefined,
): string | undefined {
  for (const [key, x] of a) {
    const y = b.get(key)
    const found = y === undefined ? (mayDrop ? undefined : 'only in the first') : wrong(x, y, key)
    if (found !== undefined) return `${what} ${key}: ${found}: ${shown(x)} / ${shown(y)}`
  }
  for (const [key, y] of b) if (!a.has(key)) return `${what} ${key}: only in the second: ${shown(y)}`
  return undefined
}

function leafViolation(a: LeafOutcome, b: LeafOutcome, leaf: number, relation: Relation): string | undefined {
  if (!relation.truth(a.truth, b.truth)) return 'truth'
  for (const side of ['left', 'right'] as const) {
    const [x, y] = [a[side], b[side]]
    if ((x === undefined) !== (y === undefined)) return `${side} is there only once`
    if (x !== undefined && y !== undefined && !relation.value(x, y)) return side
  }
  if ((a.rows === undefined) !== (b.rows === undefined)) return 'rows are there only once'
  // of a list that was missing nothing is known of its rows
  if (a.rows === null && relation.mayDrop) return undefined
  if (!a.rows || !b.rows) return a.rows === b.rows ? undefined : 'rows'
  const [before, after] = [a.rows, b.rows]
  if (relation.rowsMove(leaf)) {
    const fits = after.length <= before.length && after.every((row) => before.some((was) => relation.truth(was, row)))
    return fits ? undefined : 'rows'
  }
  const same = before.length === after.length && before.every((row, i) => relation.truth(row, after[i] ?? 0))
  return same ? undefined : 'rows'
}

function sameBound(a: Rational | null, b: Rational | null): boolean {
  return a === null || b === null ? a === b : a.num === b.num && a.den === b.den
}

function sameBounds(a: Bounds, b: Bounds): boolean {
  return sameBound(a.low, b.low) && sameBound(a.high, b.high)
}

function sameValue(a: Value, b: Value): boolean {
  if (a.present !== b.present || a.absent !== b.absent) return false
  if (a.kind === 'set')
    return (
      b.kind === 'set' &&
      (a.members === null || b.members === null ? a.members === b.members : sameNames(a.members, b.members))
    )
  if (b.kind !== 'number' || !sameBounds(a, b) || (a.parts === undefined) !== (b.parts === undefined)) return false
  return (
    a.parts === undefined ||
    b.parts === undefined ||
    (sameBounds(a.parts.numerator, b.parts.numerator) && sameBounds(a.parts.denominator, b.parts.denominator))
  )
}

function sameNames(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i])
}

function boundsWithin(a: Bounds, b: Bounds): boolean {
  const low = a.low === null || (b.low !== null && compare(b.low, a.low) >= 0)
  return low && (a.high === null || (b.high !== null && compare(b.high, a.high) <= 0))
}

function valueWithin(a: Value, b: Value): boolean {
  if ((b.present && !a.present) || (b.absent && !a.absent) || !(b.present || b.absent)) return false
  if (!b.present) return true
  if (a.kind === 'number' && b.kind === 'number') {
    // bounds the wrong way round hold no number at all
    if (b.low !== null && b.high !== null && compare(b.low, b.high) > 0) return false
    if (!boundsWithin(a, b)) return false
    return (
      a.parts === undefined ||
      b.parts === undefined ||
      (boundsWithin(a.parts.numerator, b.parts.numerator) && boundsWithin(a.parts.denominator, b.parts.denominator))
    )
  }
  if (a.kind !== 'set' || b.kind !== 'set') return false
  return a.members === null || (b.members?.every((name) => a.members?.includes(name)) ?? false)
}

/** What an outcome says of one thing, in short. */
function shown(thing: unknown): string {
  return JSON.stringify(thing, (_, value) =>
    typeof value === 'bigint'
      ? Number(value)
      : value instanceof Map
        ? Object.fromEntries(value)
        : value && typeof value === 'object' && 'num' in value && 'den' in value
          ? `${value.num}/${value.den}`
          : value,
  )
}
