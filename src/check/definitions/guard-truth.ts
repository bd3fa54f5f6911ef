import type { Cond, Expr } from '../../model/core.ts'
import { standsTo } from '../../model/keeps.ts'
import { FALSE, isDecided, NEUTRAL, TRUE, type Truth, UNKNOWN } from '../../model/truth.ts'
import type { Scalar } from '../../model/value.ts'

/** What each variable is, by name; null is absent. */
export type Situation = ReadonlyMap<string, Scalar | null>

/** Whether a guard is open in a situation; undefined where the guard itself leaves that open (`ifAbsent: unknown`). */
export function isOpen(guard: Cond | null, situation: Situation): boolean | undefined {
  if (guard === null) return true
  const truth = truthIn(guard, situation)
  // Neutral as a guard counts as false.
  return isDecided(truth) ? truth === TRUE : undefined
}

/** The truth of a condition over variables that are all known; more than one member only where a leaf says `unknown`. */
function truthIn(cond: Cond, situation: Situation): Truth {
  switch (cond.op) {
    case 'compare':
      return leaf(cond.left, situation, cond.ifAbsent, (value) => standsTo(cond.comparison, value, literal(cond.right)))
    case 'oneOf':
      return leaf(cond.left, situation, cond.ifAbsent, (value) => cond.options.includes(value) !== cond.negated)
    case 'judgement':
      return leaf(cond.of, situation, UNKNOWN, (value) => value === true)
    case 'has':
      if ('list' in cond.of) throw new Error('a list is no guard that can be read')
      return leaf(cond.of, situation, FALSE, () => true)
    case 'not':
      return negated(truthIn(cond.of, situation))
    case 'all':
      return folded(cond.of, situation, (held, all) => held === all)
    case 'any':
      return folded(cond.of, situation, (held) => held > 0)
    case 'atLeast':
      return folded(cond.of, situation, (held) => held >= cond.n)
    case 'guarded': {
      const { when, unless, body } = cond
      const applies = isOpen(when, situation)
      const shut = unless === null ? false : isOpen(unless, situation)
      if (applies === undefined || shut === undefined) return truthIn(body, situation) | NEUTRAL
      return applies && !shut ? truthIn(body, situation) : NEUTRAL
    }
    case 'constant':
      return cond.truth
    default:
      throw new Error(`${cond.op} is no guard that can be read`)
  }
}

function leaf(expr: Expr, situation: Situation, ifAbsent: Truth, asks: (value: Scalar) => boolean): Truth {
  const value = expr.op === 'fact' || expr.op === 'named' ? situation.get(expr.name) : undefined
  if (value === undefined) throw new Error('a guard asks what the situation does not say')
  if (value === null) return ifAbsent
  return asks(value) ? TRUE : FALSE
}

function literal(expr: Expr): Scalar {
  if (expr.op !== 'literal') throw new Error('a guard compares with a literal')
  return expr.value
}

function negated(truth: Truth): Truth {
  return ((truth & TRUE) !== 0 ? FALSE : 0) | ((truth & FALSE) !== 0 ? TRUE : 0) | (truth & NEUTRAL)
}

/** A connective over parts that are known; what a part leaves open is left open. */
function folded(parts: readonly Cond[], situation: Situation, holds: (held: number, all: number) => boolean): Truth {
  const truths = parts.map((part) => truthIn(part, situation))
  const open = truths.find((truth) => !isDecided(truth))
  if (open !== undefined) return open
  const bearing = truths.filter((truth) => truth !== NEUTRAL)
  if (bearing.length === 0) return NEUTRAL
  return holds(bearing.filter((truth) => truth === TRUE).length, bearing.length) ? TRUE : FALSE
}
