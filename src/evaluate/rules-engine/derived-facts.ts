import type { Engine } from 'json-rules-engine'
import type { LeafOutcome } from '../../model/outcome.ts'
import type { Truth } from '../../model/truth.ts'
import { ClauseVerdicts } from './clause-verdicts.ts'
import { truthOf } from './cond-truth.ts'
import { evaluateExpression } from './expression.ts'
import type { Known } from './known.ts'
import { evaluateLeaf } from './leaf.ts'
import { defineFact } from './named-fact.ts'
import { decisionName, leafName, namedName, truthName, verdictName } from './names.ts'
import type { Plan } from './plan.ts'

/** What the almanac holds of a leaf, and what comes back in the engine's results. */
export interface LeafAnswer {
  readonly leaf: number
  readonly outcome: LeafOutcome
}

/** Defines what follows from the given facts: leaves, named values, and the clauses and decisions that leaves ask about. */
export function defineDerivedFacts(engine: Engine, known: Known, plan: Plan): void {
  const afterNeeds = <T>(name: string, compute: () => T): void =>
    defineFact(engine, name, async (almanac) => {
      await Promise.all((plan.needs.get(name) ?? []).map((need) => almanac.factValue(need)))
      return compute()
    })
  for (const leaf of plan.leaves.values())
    afterNeeds(leafName(leaf.leaf), (): LeafAnswer => {
      const outcome = evaluateLeaf(leaf, known)
      known.leaves.set(leaf.leaf, outcome)
      return { leaf: leaf.leaf, outcome }
    })
  for (const { name, expr } of plan.program.named.values())
    afterNeeds(namedName(name), () => {
      const value = evaluateExpression(expr, known)
      known.nameds.set(name, value)
      return value
    })
  const fold = (name: string, compute: () => Truth): void =>
    afterNeeds(name, () => {
      const truth = compute()
      known.folds.set(name, truth)
      return { truth }
    })
  const verdicts = new ClauseVerdicts(plan.places, (leaf) => known.truthOfLeaf(leaf))
  for (const id of plan.asked.verdicts) fold(verdictName(id), () => verdicts.verdict(id))
  for (const id of plan.asked.truths) fold(truthName(id), () => verdicts.truth(id))
  for (const { id, cond } of plan.program.decisions.values())
    fold(decisionName(id), () => truthOf(cond, (leaf) => known.leafTruth(leaf)))
}
