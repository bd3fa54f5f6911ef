import type { Cond, Expr, Leaf } from '../../model/core.ts'
import type { LeafOutcome } from '../../model/outcome.ts'
import { FALSE, INFORMATIONAL, NEUTRAL, TRUE, type Truth, UNKNOWN } from '../../model/truth.ts'
import { asNames, namesOf, type Value } from '../../model/value.ts'
import type { Environment } from './environment.ts'
import { valueOfExpr } from './expressions.ts'
import { ownRows } from './own-rows.ts'
import { type View, viewOf } from './rows.ts'
import { all, any, asked, atLeast, guarded, negate, replaceNeutral } from './truth.ts'
import { compareValues } from './values.ts'

/** What a condition may still come to; `view` is the row or unit a list question looks at. */
export function truthOf(cond: Cond, env: Environment, view: View | null): Truth {
  switch (cond.op) {
    case 'constant':
      return cond.truth
    case 'all':
      return all(cond.of.map((part) => truthOf(part, env, view)))
    case 'any':
      return any(cond.of.map((part) => truthOf(part, env, view)))
    case 'atLeast':
      return atLeast(
        cond.n,
        cond.of.map((part) => truthOf(part, env, view)),
      )
    case 'not':
      return negate(truthOf(cond.of, env, view))
    case 'guarded': {
      const body = truthOf(cond.body, env, view)
      const when = cond.when === null ? null : truthOf(cond.when, env, view)
      const unless = cond.unless === null ? null : truthOf(cond.unless, env, view)
      return guarded(when, unless, () => body)
    }
    default: {
      const outcome = askLeaf(cond, env, view)
      if (view === null) env.leaves.set(cond.leaf, outcome)
      return outcome.truth
    }
  }
}

function askLeaf(leaf: Leaf, env: Environment, view: View | null): LeafOutcome {
  switch (leaf.op) {
    case 'compare': {
      const left = valueOfExpr(leaf.left, env, view)
      const right = valueOfExpr(leaf.right, env, view)
      const compared = left.present && right.present ? compareValues(leaf.comparison, left, right) : 0
      return { truth: compared | (left.absent || right.absent ? leaf.ifAbsent : 0), left, right }
    }
    case 'oneOf': {
      const left = asNames(valueOfExpr(leaf.left, env, view))
      let truth: Truth = left.absent ? leaf.ifAbsent : 0
      const yes = leaf.negated ? FALSE : TRUE
      const no = leaf.negated ? TRUE : FALSE
      if (left.members === null) truth |= UNKNOWN
      else for (const member of left.members) truth |= leaf.options.includes(member) ? yes : no
      return { truth, left }
    }
    case 'has':
      return has(leaf.of, env, view)
    case 'judgement': {
      const left = valueOfExpr(leaf.of, env, view)
      return { truth: found(left), left }
    }
    case 'quantified':
      return quantified(leaf, env)
    case 'met': {
      const verdicts = env.clauseVerdicts(leaf.clause)
      return { truth: verdicts === INFORMATIONAL ? NEUTRAL : verdicts }
    }
    case 'metDecision':
      return { truth: env.decision(leaf.decision) }
    case 'holds':
      return { truth: env.clauseTruth(leaf.clause) }
    case 'unclear':
      return { truth: UNKNOWN }
    case 'residual': {
      const left = valueOfExpr(leaf.of, env, view)
      // raising it by a finding changes the application: until then it does not bear
      return { truth: has(leaf.of, env, view).truth === TRUE ? found(left) : NEUTRAL, left }
    }
  }
}

/** A finding's answer; there being none, or none yet, is open. */
function found(value: Value): Truth {
  if (!value.present || value.absent) return UNKNOWN
  return namesOf(value).reduce<Truth>((truth, member) => truth | (member === true ? TRUE : FALSE), 0)
}

function has(of: Extract<Leaf, { op: 'has' }>['of'], env: Environment, view: View | null): LeafOutcome {
  if ('list' in of && !('op' in of)) {
    const { kind } = env.givenList(of.list)
    return { truth: kind === 'rows' ? TRUE : kind === 'absent' ? FALSE : UNKNOWN }
  }
  const expr = of as Expr
  const left = valueOfExpr(expr, env, view)
  const target = env.behind(expr)
  if (target.op === 'fact') return { truth: env.hasFact(target.name), left }
  if (expr.op === 'item' && view !== null) return { truth: view.has(expr.field), left }
  return { truth: left.present ? (left.absent ? UNKNOWN : TRUE) : FALSE, left }
}

/** A question asked of each row as given: rows that `where` leaves out do not bear, and no rows give the answer written down. */
function quantified(leaf: Extract<Leaf, { op: 'quantified' }>, env: Environment): LeafOutcome {
  const given = env.givenList(leaf.list)
  if (given.kind === 'missing') return { truth: UNKNOWN | leaf.ifEmpty, rows: null }
  if (given.kind === 'absent') return { truth: leaf.ifEmpty, rows: [] }
  const list = env.list(leaf.list)
  const rows = ownRows(list, given.rows, leaf.where, env).map((row) => {
    const view = viewOf(list, [row])
    const inside = leaf.where === null ? TRUE : asked(truthOf(leaf.where, env, view))
    return guarded(inside, null, () => asked(truthOf(leaf.satisfies, env, view)))
  })
  const folded = leaf.quantifier === 'every' ? all(rows) : leaf.quantifier === 'some' ? any(rows) : negate(any(rows))
  return { truth: replaceNeutral(folded, leaf.ifEmpty), rows }
}
