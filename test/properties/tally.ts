import { CONDITIONS, EXPRESSIONS, OPERATORS } from '../../src/language/index.ts'
import type { Expr, Leaf, Program } from '../../src/model/core.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { FALSE, INFORMATIONAL, verdictWord } from '../../src/model/truth.ts'
import type { Value } from '../../src/model/value.ts'
import { compare, negate, type Rational, rational, subtract, ZERO } from '../../src/util/rational.ts'
import { everything, isMap } from '../generate/json.ts'
import type { SurfacePolicy } from '../generate/policy.ts'

/** How often something was drawn at its boundary, just below it and just above it. */
interface Around {
  at: number
  below: number
  above: number
}

type Compare = Extract<Leaf, { op: 'compare' }>

/** Counts what was drawn: words, verdicts, and comparisons at and beside the value they turn on. */
export class Tally {
  readonly words: Map<string, number> = new Map(
    [...OPERATORS.keys(), ...CONDITIONS.keys(), ...EXPRESSIONS.keys(), 'cases', 'when', 'unless'].map((word) => [
      word,
      0,
    ]),
  )
  readonly verdicts: Map<string, number> = new Map()
  readonly around: Map<string, Around> = new Map()
  pairs = 0
  informed = 0
  readonly #leaves = new WeakMap<Program, ReadonlyMap<number, Compare>>()

  /** Counts the words of a policy. */
  policy({ policy, facts, articles }: SurfacePolicy): void {
    const names = new Set<string>()
    const count = (word: string): void => {
      const before = this.words.get(word)
      if (before !== undefined) this.words.set(word, before + 1)
    }
    for (const [key, value] of [policy, facts, articles].flatMap((json) => [...everything(json)])) {
      if (key === 'operator') count(String(value))
      else if (key === 'define' && isMap(value)) {
        if (names.has(String(value.name))) count('cases')
        names.add(String(value.name))
      } else count(String(key))
    }
  }

  /** Counts what one application came to. */
  outcome(program: Program, outcome: Outcome): void {
    this.pairs++
    const word = verdictWord(outcome.decisions.get(program.defaultDecision) ?? FALSE)
    this.verdicts.set(word, (this.verdicts.get(word) ?? 0) + 1)
    if ([...outcome.clauses.values()].some(({ verdicts }) => verdicts === INFORMATIONAL)) this.informed++
    for (const [number, leaf] of this.#comparisonsOf(program)) {
      const { left, right } = outcome.leaves.get(number) ?? {}
      const [a, b] = [pointOf(left), pointOf(right)]
      if (a === undefined || b === undefined) continue
      const kind = expressionOf(leaf.left, program).op
      for (const key of [program.leaves[number]?.word ?? '', kind, expressionOf(leaf.right, program).op]) {
        const around = this.around.get(key) ?? { at: 0, below: 0, above: 0 }
        const gap = subtract(a, b)
        const order = compare(gap, ZERO)
        if (order === 0) around.at++
        else if (compare(order < 0 ? negate(gap) : gap, besideOf(leaf)) <= 0) around[order < 0 ? 'below' : 'above']++
        this.around.set(key, around)
      }
    }
  }

  #comparisonsOf(program: Program): ReadonlyMap<number, Compare> {
    let found = this.#leaves.get(program)
    if (found === undefined) {
      found = new Map(comparisonsIn([program.articles, [...program.decisions.values()], [...program.named.values()]]))
      this.#leaves.set(program, found)
    }
    return found
  }
}

/** One step beside a boundary: a day, a month, a unit, half a point; shares of lists step by how many units they have. */
function besideOf({ left }: Compare): Rational {
  return left.type.kind === 'share' ? rational(1, 4) : left.type.kind === 'money' ? rational(100) : rational(1)
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

function comparisonsIn(node: unknown, found: [number, Compare][] = []): [number, Compare][] {
  if (typeof node !== 'object' || node === null) return found
  if ('op' in node && node.op === 'compare') found.push([(node as Compare).leaf, node as Compare])
  for (const value of Object.values(node)) comparisonsIn(value, found)
  return found
}
