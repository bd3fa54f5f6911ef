import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { ApplicationFinding, DecidedPoint, Decision } from '../model/decision.ts'
import type { Outcome } from '../model/outcome.ts'
import { ownDecisions } from '../model/used-name.ts'
import { type Day, formatDay } from '../util/civil-date.ts'
import { explainAmounts } from './amounts/explain-amounts.ts'
import { explainClause } from './explain-clause.ts'
import { explainDecision, phrasesLookedAt } from './explain-decision.ts'
import { explainEffects } from './explain-effects.ts'
import { findMissing } from './missing/find-missing.ts'
import { type Question, questionOf } from './question.ts'
import { workingsOf } from './workings/workings-of.ts'

/** What a decision is told from. */
export interface ExplainInput {
  readonly program: Program
  readonly facts: Facts
  readonly outcome: Outcome
  readonly asOf: Day
  readonly application: string
  readonly engine: string
  readonly findings: readonly ApplicationFinding[]
  /** What the application is about; the policy's own subject unless it says otherwise. */
  readonly subject?: string
  /** Decisions asked for by name: they are shown whatever their subject. */
  readonly asked?: readonly string[]
}

/** The decision on one application, with the reasons: which clause it passes or fails, on which facts, and what would change it. */
export function explain(input: ExplainInput): Decision {
  const { program } = input
  const question = questionOf(input)
  const missing = findMissing(question)
  const decisions = pointsAsked(input).map((id) => {
    const point = program.decisions.get(id)
    return point === undefined ? [] : ([[id, explainDecision(point, question, missing)]] as [string, DecidedPoint][])
  })
  const shown = Object.fromEntries(decisions.flat())
  const bears = bearsOn(Object.values(shown), question)
  return {
    application: input.application,
    ...headOf(input),
    decisions: shown,
    default: defaultOf(input, Object.keys(shown)),
    clauses: [...question.clauses.values()].map((placed) => explainClause(placed, question, missing)),
    amounts: explainAmounts(question, missing, bears),
    effects: explainEffects(question, missing, bears),
    workings: workingsOf(question, bears),
    findings: input.findings,
  }
}

/** What a phrase brings about is told with the decisions that look at it, and always where none does. */
export function bearsOn(shown: readonly DecidedPoint[], question: Question): (phrase: string) => boolean {
  const told = new Set(shown.flatMap(({ bearing }) => bearing))
  const others = new Set([...question.program.decisions.values()].flatMap((point) => phrasesLookedAt(point, question)))
  return (phrase) => told.has(phrase) || !others.has(phrase)
}

/** What decided: the version of the policy, the day, the engine. */
export function headOf({ program, asOf, engine }: ExplainInput): Pick<Decision, HeadKeys> {
  return {
    policy: program.policy,
    title: program.title,
    version: program.version,
    asOf: formatDay(asOf),
    inForce: program.effective,
    rules: program.rules,
    engine,
    ...usesOf(program),
    parties: Object.fromEntries(program.parties),
  }
}

type HeadKeys = 'policy' | 'title' | 'version' | 'asOf' | 'inForce' | 'rules' | 'engine' | 'uses' | 'parties'

/** The instruments a program takes conditions and values from. */
function usesOf({ uses }: Program): Pick<Decision, 'uses'> {
  if (uses.size === 0) return {}
  return {
    uses: Object.fromEntries(
      [...uses].map(([prefix, { policy, title, version, rules }]) => [prefix, { policy, title, version, rules }]),
    ),
  }
}

/** The policy's own decisions on this subject, and those asked for. */
export function pointsAsked({ program, subject = program.subject, asked = [] }: ExplainInput): string[] {
  return ownDecisions(program)
    .filter((point) => point.subject === subject || asked.includes(point.id))
    .map(({ id }) => id)
}

/** The decision that answers: the policy's default, else the one asked for, else the first on this subject. */
export function defaultOf({ program, asked = [] }: ExplainInput, shown: readonly string[]): string {
  return [program.defaultDecision, ...asked, ...shown].find((id) => shown.includes(id)) ?? program.defaultDecision
}
