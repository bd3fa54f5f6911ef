import type { Facts } from '../../model/application.ts'
import type { Cond, Program } from '../../model/core.ts'
import type { FetchFact } from '../../model/fact-source.ts'
import type { ClauseOutcome, Outcome } from '../../model/outcome.ts'
import type { Day } from '../../util/civil-date.ts'
import { checkRun } from './check-run.ts'
import { ClauseVerdicts } from './clause-verdicts.ts'
import { truthOf } from './cond-truth.ts'
import { planOf } from './plan.ts'
import { runEngine } from './run.ts'

/**
 * Evaluates a program on an application with json-rules-engine: facts that were left out are fetched through its almanac.
 * A source that fails rejects with its error as `cause`; any other rejection is a mistake of ours.
 */
export async function evaluateWithRulesEngine(
  program: Program,
  facts: Facts,
  asOf: Day,
  fetch?: FetchFact,
): Promise<Outcome> {
  const plan = planOf(program)
  const { result, known } = await runEngine(plan, { facts, asOf, fetch })
  const leafTruth = (leaf: number) => known.truthOfLeaf(leaf)
  checkRun(plan, result, leafTruth)
  const fold = new ClauseVerdicts(plan.places, leafTruth)
  const clauses = new Map<string, ClauseOutcome>()
  for (const id of plan.places.keys()) clauses.set(id, { truth: fold.truth(id), verdicts: fold.verdict(id) })
  const condTruth = (cond: Cond) => truthOf(cond, ({ leaf }) => leafTruth(leaf))
  return {
    clauses,
    decisions: new Map([...program.decisions.keys()].map((id) => [id, known.decision(id)])),
    leaves: inOrder(known.leaves),
    values: inOrder(known.values),
    amounts: new Map([...program.outcomes.keys()].map((id) => [id, known.amountsOf(id)])),
    gates: new Map(plan.effective.map(({ id }) => [id, known.gate(id)])),
    assumptions: program.assume.map(({ cond }) => condTruth(cond)),
  }
}

function inOrder<T>(numbered: ReadonlyMap<number, T>): ReadonlyMap<number, T> {
  return new Map([...numbered].sort(([a], [b]) => a - b))
}
