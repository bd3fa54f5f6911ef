import type { Expr, Leaf } from '../../model/core.ts'
import type { LeafOutcome } from '../../model/outcome.ts'
import { FALSE, isDecided, NEUTRAL, TRUE, type Truth, UNKNOWN } from '../../model/truth.ts'
import { namesOf, type Value } from '../../model/value.ts'
import { there } from '../../util/there.ts'
import { comparisonTruth, membershipTruth } from './comparing.ts'
import { evaluateExpression } from './expression.ts'
import { quantifiedOutcome } from './quantified.ts'
import type { Scope } from './scope.ts'

/** What one leaf comes to, with the values it compared. */
export function evaluateLeaf(leaf: Leaf, scope: Scope): LeafOutcome {
  switch (leaf.op) {
    case 'compare': {
      const left = evaluateExpression(leaf.left, scope)
      const right = evaluateExpression(leaf.right, scope)
      return { truth: comparisonTruth(leaf.comparison, left, right, leaf.ifAbsent), left, right }
    }
    case 'oneOf': {
      const left = evaluateExpression(leaf.left, scope)
      return { truth: membershipTruth(left, leaf.options, leaf.negated, leaf.ifAbsent), left }
    }
    case 'has':
      return hasOutcome(leaf, scope)
    case 'judgement': {
      const left = evaluateExpression(leaf.of, scope)
      return { truth: findingTruth(left), left }
    }
    case 'quantified':
      return quantifiedOutcome(leaf, scope)
    case 'met':
      return { truth: scope.clauseVerdicts(leaf.clause) }
    case 'metDecision':
      return { truth: scope.decision(leaf.decision) }
    case 'holds':
      return { truth: scope.clauseTruth(leaf.clause) }
    case 'unclear':
      return { truth: UNKNOWN }
    case 'residual': {
      const left = evaluateExpression(leaf.of, scope)
      return { truth: raisedTruth(left), left }
    }
  }
}

function hasOutcome({ of }: Extract<Leaf, { op: 'has' }>, scope: Scope): LeafOutcome {
  if (!('op' in of)) {
    const { kind } = scope.list(of.list).given
    return { truth: kind === 'rows' ? TRUE : kind === 'absent' ? FALSE : UNKNOWN }
  }
  const left = evaluateExpression(of, scope)
  if (of.op === 'item') return { truth: scope.item(of.field).has, left }
  // a name for a fact asks about the fact: what is missing may still come, even where it cannot be absent
  let direct: Expr = of
  while (direct.op === 'named') direct = there(scope.program.named.get(direct.name), 'named value', direct.name).expr
  if (direct.op === 'fact' && scope.given(direct.name).kind === 'missing') return { truth: UNKNOWN, left }
  return { truth: !left.present ? FALSE : left.absent ? UNKNOWN : TRUE, left }
}

function findingTruth(left: Value): Truth {
  if (!left.present || left.absent) return UNKNOWN
  const findings = namesOf(left)
  return (findings.includes(true) ? TRUE : 0) | (findings.includes(false) ? FALSE : 0)
}

/** An open-ended item does not bear until someone raises it by a finding. */
function raisedTruth(left: Value): Truth {
  const truth = findingTruth(left)
  return isDecided(truth) ? truth : NEUTRAL
}
