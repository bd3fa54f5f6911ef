import type { Comparison, Expr, Leaf } from '../../model/core.ts'
import type { Gap } from '../../model/decision.ts'
import { TRUE, type Truth } from '../../model/truth.ts'
import { exactNumber, type NumberValue } from '../../model/value.ts'
import type { Rational } from '../../util/rational.ts'
import { describeExpression } from '../describe-expression.ts'
import { factOf, listLabel, resolved } from '../labels.ts'
import { inBoth } from '../messages.ts'
import { type Question, valueNow } from '../question.ts'
import { textIn } from '../shown.ts'
import { shownExpression } from '../shown-expression.ts'
import { dateGap } from './date-gap.ts'
import { nameGap } from './name-gap.ts'
import { plain } from './plain.ts'
import { shareGap } from './share-gap.ts'
import { sizeGap } from './size-gap.ts'
import { timeGap } from './time-gap.ts'

/** A comparison of numbers that failed: the number it needs, and the nearest to it that the value may still be. */
export interface Missed {
  readonly comparison: Comparison
  readonly value: NumberValue
  readonly nearest: Rational
  readonly needed: Rational
  /** The value is not known exactly, and even at best falls short. */
  readonly atBest: boolean
  readonly expr: Expr
  readonly question: Question
}

const NEGATED: Readonly<Record<Comparison, Comparison>> = { eq: 'ne', ne: 'eq', ge: 'lt', lt: 'ge', le: 'gt', gt: 'le' }

/** How far a comparison is from the truth it would have to have. */
export function comparisonGap(
  leaf: Extract<Leaf, { op: 'compare' }>,
  wanted: Truth,
  question: Question,
): Gap | undefined {
  const comparison = wanted === TRUE ? leaf.comparison : NEGATED[leaf.comparison]
  const found = question.outcome.leaves.get(leaf.leaf)
  const left = found?.left ?? valueNow(leaf.left, question)
  const right = found?.right ?? valueNow(leaf.right, question)
  if (left === undefined || right === undefined) return undefined
  if (!left.present) return absentGap(leaf.left, question)
  if (left.kind === 'set' || right.kind === 'set') return nameGap(leaf, comparison, question)
  const needed = exactNumber(right)
  const nearest = nearestTo(comparison, left)
  if (needed === undefined || nearest === undefined) return undefined
  if (comparison === 'eq' || comparison === 'ne') return nameGap(leaf, comparison, question)
  const atBest = exactNumber(left) === undefined
  const missed: Missed = { comparison, value: left, nearest, needed, atBest, expr: leaf.left, question }
  const expr = resolved(leaf.left, question.program)
  switch (expr.op) {
    case 'share':
      return shareGap(missed, expr) ?? sizeGap(missed)
    case 'monthsBetween':
    case 'daysBetween':
      return timeGap(missed, expr) ?? sizeGap(missed)
    default:
      return leaf.left.type.kind === 'date' ? dateGap(missed) : sizeGap(missed)
  }
}

function nearestTo(comparison: Comparison, value: NumberValue): Rational | undefined {
  if (comparison === 'ge' || comparison === 'gt') return value.high ?? undefined
  if (comparison === 'le' || comparison === 'lt') return value.low ?? undefined
  return exactNumber(value)
}

/** There is no such thing to compare: an empty list has no share, an absent fact no value. */
function absentGap(expr: Expr, question: Question): Gap {
  const { program } = question
  const source = resolved(expr, program)
  if (source.op === 'share') {
    const list = listLabel(source.list, program)
    return plain((words, language) => words.noShare(list[language]))
  }
  const scope = { program, list: null }
  const label = inBoth((_, language) => describeExpression(expr, scope, language))
  if (factOf(expr, scope)?.absent === undefined) return plain((words, language) => words.thereIsNo(label[language]))
  const meaning = shownExpression(expr, question)
  return plain((words, language) => words.noSuch(label[language], textIn(meaning, language)))
}
