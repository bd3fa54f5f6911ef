import type { Cond, Leaf } from '../../model/core.ts'
import { FALSE, NEUTRAL, OPEN, TRUE, type Truth } from '../../model/truth.ts'
import type { Formula, MayBe } from '../../model/workings.ts'
import { leafOutcome, type Question } from '../question.ts'
import { computationOf } from './computation.ts'

/** A condition as it was applied: its leaves with what they compared and what each may be. */
export function formulaOf(cond: Cond, question: Question): Formula {
  const inner = (part: Cond): Formula => formulaOf(part, question)
  switch (cond.op) {
    case 'constant':
      return { op: 'constant', truth: mayBe(cond.truth) }
    case 'all':
    case 'any':
      return { op: cond.op, of: cond.of.map(inner) }
    case 'atLeast':
      return { op: 'atLeast', n: cond.n, of: cond.of.map(inner) }
    case 'not':
      return { op: 'not', of: inner(cond.of) }
    case 'guarded':
      return {
        op: 'guarded',
        when: cond.when && inner(cond.when),
        unless: cond.unless && inner(cond.unless),
        body: inner(cond.body),
      }
    default:
      return leafFormula(cond, question)
  }
}

function leafFormula(leaf: Leaf, question: Question): Formula {
  const found = leafOutcome(leaf, question)
  const truth = mayBe(found?.truth ?? OPEN)
  switch (leaf.op) {
    case 'compare': {
      const { op, comparison } = leaf
      const [left, right] = [computationOf(leaf.left, question), computationOf(leaf.right, question)]
      return { op, truth, comparison, left, right, ifAbsent: mayBe(leaf.ifAbsent) }
    }
    case 'oneOf': {
      const options = leaf.options.map((option) => (typeof option === 'object' ? `${option.num}` : option))
      const { op, negated } = leaf
      return { op, truth, left: computationOf(leaf.left, question), options, negated, ifAbsent: mayBe(leaf.ifAbsent) }
    }
    case 'quantified': {
      const { op, quantifier, list } = leaf
      return { op, truth, quantifier, list, rows: rowsByTruth(found?.rows ?? null), ifEmpty: mayBe(leaf.ifEmpty) }
    }
    case 'has':
      return { op: leaf.op, truth, left: 'op' in leaf.of ? computationOf(leaf.of, question) : { list: leaf.of.list } }
    case 'judgement':
    case 'residual':
      return { op: leaf.op, truth, left: computationOf(leaf.of, question) }
    case 'met':
    case 'holds':
      return { op: leaf.op, truth, clause: leaf.clause }
    case 'metDecision':
      return { op: leaf.op, truth, decision: leaf.decision }
    case 'unclear':
      return { op: leaf.op, truth, reading: leaf.reading }
  }
}

/** What a truth may still turn out to be, in words. */
export function mayBe(truth: Truth): MayBe {
  const words = [
    [TRUE, 'true'],
    [FALSE, 'false'],
    [NEUTRAL, 'neutral'],
  ] as const
  return words.flatMap(([bit, word]) => ((truth & bit) === 0 ? [] : [word]))
}

function rowsByTruth(rows: readonly Truth[] | null): Readonly<Record<string, number>> | null {
  if (rows === null) return null
  const counts: Record<string, number> = {}
  for (const row of rows) {
    const key = mayBe(row).join('|')
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}
