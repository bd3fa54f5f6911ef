import type { Engine } from 'json-rules-engine'
import type { LeafOutcome } from '../../model/outcome.ts'
import type { Truth } from '../../model/truth.ts'
import { there } from '../../util/there.ts'
import { ClauseVerdicts } from './clause-verdicts.ts'
import { truthOf } from './cond-truth.ts'
import { decisionVerdicts } from './decision-verdicts.ts'
import { evaluateExpression } from './expression.ts'
import type { Known } from './known.ts'
import { evaluateLeaf } from './leaf.ts'
import { defineFact } from './named-fact.ts'
import * as names from './names.ts'
import type { Plan } from './plan.ts'
import { amountsOf } from './recipients.ts'

/** What the almanac holds of a leaf, and what comes back in the engine's results. */
export interface LeafAnswer {
  readonly leaf: number
  readonly outcome: LeafOutcome
}

/** Defines what follows from the given facts: leaves, named values, gates, outcomes, decisions, and the clauses asked about. */
export function defineDerivedFacts(engine: Engine, known: Known, plan: Plan): void {
  const afterNeeds = <T>(name: string, compute: () => T): void =>
    defineFact(engine, name, async (almanac) => {
      await Promise.all(there(plan.needs.get(name), 'need list', name).map((need) => almanac.factValue(need)))
      return compute()
    })
  for (const leaf of plan.leaves.values())
    afterNeeds(names.leafName(leaf.leaf), (): LeafAnswer => {
      const outcome = evaluateLeaf(leaf, known)
      known.leaves.set(leaf.leaf, outcome)
      return { leaf: leaf.leaf, outcome }
    })
  for (const { name, expr } of plan.program.named.values())
    afterNeeds(names.namedName(name), () => {
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
  for (const id of plan.asked.verdicts) fold(names.verdictName(id), () => verdicts.verdict(id))
  for (const id of plan.asked.truths) fold(names.truthName(id), () => verdicts.truth(id))
  for (const phrase of plan.effective) fold(names.gateName(phrase.id), () => verdicts.gate(phrase))
  for (const decision of plan.program.decisions.values())
    fold(names.decisionName(decision.id), () =>
      decisionVerdicts(
        decision,
        truthOf(decision.cond, (leaf) => known.leafTruth(leaf)),
        decision.answer && evaluateExpression(decision.answer, known),
      ),
    )
  for (const outcome of plan.program.outcomes.values())
    afterNeeds(names.outcomeName(outcome.id), () => {
      const amounts = amountsOf(outcome, known)
      known.amounts.set(outcome.id, amounts)
      return amounts
    })
  for (const { id, effect } of plan.effective) {
    if (effect?.kind !== 'deadline') continue
    afterNeeds(names.deadlineName(id), () => ({
      due: evaluateExpression(effect.due, known),
      done: effect.done && evaluateExpression(effect.done, known),
    }))
  }
}
