import type { Given } from '../../model/application.ts'
import { ABSENT, MISSING } from '../../model/application.ts'
import type { Cond, Expr, Leaf } from '../../model/core.ts'
import { exactMember, exactNumber, isSettled } from '../exact.ts'
import { openLeaves, truthOf } from '../fold.ts'
import { gateOf } from '../gate.ts'
import { leafTruths, listGiven, type Question, valueNow } from '../question.ts'
import { branchesOf, type Look } from './branches.ts'
import { missingList, missingScalar, type Wanted } from './missing-fact.ts'
import { missingForRows, missingForUnits } from './missing-in-list.ts'

/** What else may be asked on the way, each with facts of its own: clauses, decisions, gates and other outcomes. */
export interface Chase {
  readonly clause: (id: string) => readonly Wanted[]
  readonly decision: (id: string) => readonly Wanted[]
  readonly gate: (phrase: string) => readonly Wanted[]
  readonly outcome: (id: string) => readonly Wanted[]
  readonly named: (name: string) => readonly Wanted[]
}

/** What is missing for a condition, by the leaves that still matter. */
export function missingForCondition(cond: Cond | null, question: Question, chase: Chase): Wanted[] {
  return openLeaves(cond, leafTruths(question)).flatMap((leaf) => missingForLeaf(leaf, question, chase))
}

function missingForLeaf(leaf: Leaf, question: Question, chase: Chase): readonly Wanted[] {
  const inner = (expr: Expr): Wanted[] => missingForExpression(expr, question, chase)
  switch (leaf.op) {
    case 'compare':
      return [leaf.left, leaf.right].flatMap(inner)
    case 'oneOf':
      return inner(leaf.left)
    case 'judgement':
      return inner(leaf.of)
    case 'has': {
      if (!('list' in leaf.of)) return inner(leaf.of)
      const list = question.program.vocabulary.lists.get(leaf.of.list)
      return list !== undefined && listGiven(list.name, question).kind === 'missing' ? [missingList(list)] : []
    }
    case 'quantified':
      return missingForRows(leaf, question, inner)
    case 'met':
    case 'holds':
      return chase.clause(leaf.clause)
    case 'metDecision':
      return chase.decision(leaf.decision)
    // a residual circumstance is raised by whoever knows of it: nobody waits for it
    case 'residual':
    case 'unclear':
      return []
  }
}

/** What is missing for a value that is not settled, through the names it stands for. */
export function missingForExpression(expr: Expr, question: Question, chase: Chase): Wanted[] {
  if (isSettled(valueNow(expr, question))) return []
  const inner = (part: Expr): Wanted[] => missingForExpression(part, question, chase)
  switch (expr.op) {
    case 'fact':
      return missingScalar(expr.name, question)
    case 'named':
      return [...chase.named(expr.name)]
    case 'count':
    case 'sum':
    case 'share':
    case 'mean':
    case 'best':
    case 'only':
    case 'longestRun':
      return missingForUnits(expr, question, inner)
    case 'adjusted':
      return [
        ...inner(expr.base),
        ...expr.groups.flat().flatMap(({ phrase, by }) => {
          const gate = gateOf(phrase, question)
          if (gate === 'shut') return []
          return [...(gate === 'unknown' ? chase.gate(phrase) : []), ...inner(by)]
        }),
      ]
    case 'outcome':
      return [...chase.outcome(expr.outcome)]
    default: {
      const { conds, exprs } = branchesOf(expr, lookAt(question))
      return [...conds.flatMap((cond) => missingForCondition(cond, question, chase)), ...exprs.flatMap(inner)]
    }
  }
}

/** What the application as a whole says. */
function lookAt(question: Question): Look {
  return {
    given: (expr): Given => {
      const value = valueNow(expr, question)
      if (value !== undefined && !value.present) return ABSENT
      const known = exactNumber(value) ?? exactMember(value)
      return known === undefined ? MISSING : { kind: 'value', value: known }
    },
    truth: (cond) => truthOf(cond, leafTruths(question)),
  }
}
