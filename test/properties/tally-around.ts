import type { Expr, Leaf, OutcomePoint, Program } from '../../src/model/core.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { ScalarType } from '../../src/model/type.ts'
import type { Value } from '../../src/model/value.ts'
import { phraseClauses } from '../../src/model/walk-core.ts'
import {
  compare,
  divide,
  floor,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../src/util/rational.ts'

/** How often something was drawn at its boundary, just below it and just above it. */
export interface Around {
  at: number
  below: number
  above: number
}

type Compare = Extract<Leaf, { op: 'compare' }>
type Of<Op extends Expr['op']> = Extract<Expr, { op: Op }>

/** Something with a boundary: where its value is and where the boundary is, in one outcome. */
interface Sighting {
  readonly key: string
  readonly value: Rational
  readonly boundary: Rational
  readonly step: Rational
}

/** What else than a comparison has a boundary. */
export const EDGES: readonly string[] = [
  ...['the edge of a scale', 'a whole step', 'the least of a decision', 'the most of a decision'],
  ...['a ceiling', 'what was received', 'a joint cap', 'a deadline', 'a comparison of years'],
]

/** Counts values at and beside the boundaries they turn on. */
export class Boundary {
  readonly around: Map<string, Around> = new Map()
  readonly #parts = new WeakMap<Program, Parts>()

  note(program: Program, outcome: Outcome): void {
    let parts = this.#parts.get(program)
    if (parts === undefined) {
      parts = partsOf(program)
      this.#parts.set(program, parts)
    }
    for (const { key, value, boundary, step } of sightings(program, parts, outcome)) {
      const around = this.around.get(key) ?? { at: 0, below: 0, above: 0 }
      const gap = subtract(value, boundary)
      const order = compare(gap, ZERO)
      if (order === 0) around.at++
      else if (compare(order < 0 ? negate(gap) : gap, step) <= 0) around[order < 0 ? 'below' : 'above']++
      this.around.set(key, around)
    }
  }
}

interface Parts {
  readonly comparisons: readonly Compare[]
  readonly scales: readonly Of<'progressive'>[]
  readonly steps: readonly Of<'wholes'>[]
  readonly decisions: readonly Of<'discretion'>[]
}

function partsOf(program: Program): Parts {
  const found = { comparisons: [] as Compare[], scales: [] as Of<'progressive'>[], steps: [] as Of<'wholes'>[] }
  const decisions: Of<'discretion'>[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { op } = node as Partial<Expr | Leaf>
    if (op === 'compare') found.comparisons.push(node as Compare)
    if (op === 'progressive') found.scales.push(node as Of<'progressive'>)
    if (op === 'wholes') found.steps.push(node as Of<'wholes'>)
    if (op === 'discretion') decisions.push(node as Of<'discretion'>)
    for (const value of node instanceof Map ? node.values() : Object.values(node)) visit(value)
  }
  for (const part of ['articles', 'named', 'decisions', 'outcomes'] as const) visit(program[part])
  return { ...found, decisions }
}

function* sightings(program: Program, parts: Parts, outcome: Outcome): Generator<Sighting> {
  const at = ({ id }: Expr): Rational | undefined => pointOf(outcome.values.get(id))
  for (const leaf of parts.comparisons) yield* ofComparison(leaf, program, outcome)
  for (const { of, slices } of parts.scales) {
    const value = at(of)
    if (value === undefined) continue
    for (const { low, high } of slices)
      for (const edge of [low, high]) if (edge !== null) yield sighting('the edge of a scale', value, edge.at, of.type)
  }
  for (const { of, per } of parts.steps) {
    const value = at(of)
    if (value === undefined || compare(value, ZERO) <= 0) continue
    for (const n of [0n, 1n]) {
      const whole = floor(divide(value, per)) + n
      if (whole > 0n) yield sighting('a whole step', value, multiply(per, rational(whole)), of.type)
    }
  }
  for (const { of, low, high } of parts.decisions) {
    const [value, least, most] = [at(of), low && at(low), at(high)]
    if (value !== undefined && least) yield sighting('the least of a decision', value, least, of.type)
    if (value !== undefined && most) yield sighting('the most of a decision', value, most, of.type)
  }
  for (const { effect } of program.articles.flatMap(phraseClauses)) {
    if (effect?.kind !== 'deadline' || effect.done === null) continue
    const [done, due] = [at(effect.done), at(effect.due)]
    if (done && due) yield sighting('a deadline', done, due, effect.due.type)
  }
  for (const point of program.outcomes.values()) yield* ofOutcome(point, outcome, at)
}

function* ofComparison(leaf: Compare, program: Program, outcome: Outcome): Generator<Sighting> {
  const { left, right } = outcome.leaves.get(leaf.leaf) ?? {}
  const [value, boundary] = [pointOf(left), pointOf(right)]
  if (value === undefined || boundary === undefined) return
  const word = program.leaves[leaf.leaf]?.word ?? ''
  const keys = [word, expressionOf(leaf.left, program).op, expressionOf(leaf.right, program).op]
  if (leaf.left.type.kind === 'year') keys.push('a comparison of years')
  for (const key of keys) yield sighting(key, value, boundary, leaf.left.type)
}

function* ofOutcome(
  { id, entitled, caps, type }: OutcomePoint,
  outcome: Outcome,
  at: (expr: Expr) => Rational | undefined,
): Generator<Sighting> {
  const [amount, ceiling] = entitled.op === 'min' && entitled.args.length === 2 ? entitled.args : []
  const [given, most] = [amount && at(amount), ceiling && at(ceiling)]
  if (given && most) yield sighting('a ceiling', given, most, type)
  for (const entry of outcome.amounts.get(id) ?? []) {
    const [whole, received] = [pointOf(entry.entitled), pointOf(entry.received ?? undefined)]
    if (received && whole) yield sighting('what was received', received, whole, type)
    for (const { left } of caps) {
      const most = at(left)
      if (most && whole) yield sighting('a joint cap', whole, most, type)
    }
  }
}

function sighting(key: string, value: Rational, boundary: Rational, type: ScalarType): Sighting {
  return { key, value, boundary, step: stepBeside(type) }
}

/** One step beside a boundary: a day, a month, a unit, a yuan; shares of lists step by how many units they have. */
function stepBeside({ kind }: ScalarType): Rational {
  return kind === 'share' ? rational(1, 4) : kind === 'money' ? rational(100) : rational(1)
}

function pointOf(value: Value | undefined): Rational | undefined {
  if (value?.kind !== 'number' || !value.present || value.low === null || value.high === null) return undefined
  return compare(value.low, value.high) === 0 ? value.low : undefined
}

/** The expression itself, or the one a name stands for. */
function expressionOf(expr: Expr, program: Program): Expr {
  const named = expr.op === 'named' ? program.named.get(expr.name) : undefined
  return named === undefined ? expr : expressionOf(named.expr, program)
}
