import type { Direction, ObservedEffect } from '../model/comparison.ts'
import type { Program, Role } from '../model/core.ts'
import { sharedNames, sharedPhrases } from '../model/shared-names.ts'
import { NEUTRAL, verdictWord } from '../model/truth.ts'
import { levelClauses, phraseClauses } from '../model/walk-core.ts'
import type { Asked, SharedValues } from './asked.ts'
import { closedAround } from './closed-around.ts'
import type { Hybrid } from './hybrid.ts'
import { type Measure, measuresOf } from './measures.ts'
import { amountSteps, clauseSteps, decisionSteps, type Step, speaks } from './steps.ts'

/** A hybrid beside the version it was made of, and where its change is seen at once. */
export interface Probe {
  readonly base: Program
  readonly hybrid: Hybrid
  readonly measures: readonly Measure[]
  readonly roles: ReadonlyMap<string, Role>
  readonly shared: SharedValues
  /** Where the change is one phrase's alone: see `closedAround`. */
  readonly closed: readonly string[]
}

/** A hybrid made ready to be asked of many applications. */
export function probeOf(base: Program, hybrid: Hybrid): Probe {
  const measures = measuresOf(base, hybrid.touches, hybrid.side)
  const phrases = base.articles.flatMap(phraseClauses).map(({ id, role }) => [id, role] as const)
  const levels = base.articles
    .flatMap(levelClauses)
    .map((level) => [level.id, phraseClauses(level)[0]?.role ?? 'requirement'] as const)
  const names = sharedNames(base, (name) => hybrid.touches.named.includes(name))
  const own = hybrid.touches.phrase?.[hybrid.side]?.id
  const kept = sharedPhrases(base, names, ({ id }) => id === own)
  return {
    base,
    hybrid,
    measures,
    roles: new Map<string, Role>([...levels, ...phrases]),
    shared: { with: base, names, phrases: new Map(kept.map(({ id }) => [id, id])) },
    closed: closedAroundTouched(base, hybrid),
  }
}

function closedAroundTouched(base: Program, { touches, side }: Hybrid): string[] {
  const { phrase, level, decision, outcomes, named } = touches
  const id = phrase?.[side]?.id
  const isAlone = level === undefined && decision === undefined && outcomes.length === 0 && named.length === 0
  return id === undefined || !isAlone ? [] : closedAround(base, id)
}

/** What a change did on the applications so far. */
export class EffectTally {
  readonly #named: Record<Step, string[]> = { better: [], worse: [], other: [] }
  #reached = 0

  /** Notes one application: how it comes out by the change alone, and whether the change was reached at all. */
  add(application: string, steps: ReadonlySet<Step>, reached: boolean): void {
    for (const step of steps) this.#named[step].push(application)
    if (steps.size > 0 || reached) this.#reached++
  }

  /** What it comes to. */
  effect(): ObservedEffect {
    return { basis: 'applications', direction: this.#direction(), reached: this.#reached, ...this.#named }
  }

  #direction(): Direction {
    const { better, worse, other } = this.#named
    if (better.length > 0) return worse.length > 0 ? 'both' : 'looser'
    if (worse.length > 0) return 'stricter'
    if (other.length > 0) return 'other'
    return this.#reached > 0 ? 'none' : 'notObserved'
  }
}

/** How one application comes out by a change alone, made in the old version or undone in the new one. */
export function stepsOf(asked: Asked, { base, hybrid, measures, roles, shared, closed }: Probe): Set<Step> {
  const [own, other] = [
    [base, asked.of(base)],
    [hybrid.program, asked.of(hybrid.program, shared)],
  ] as const
  const [was, is] = hybrid.side === 'old' ? [own, other] : [other, own]
  const steps = new Set<Step>()
  let follows = false
  for (const measure of measures) {
    if (measure.of === 'clause') {
      const found = clauseSteps(
        was[1].clause(measure.id),
        is[1].clause(measure.id),
        roles.get(measure.id) ?? 'requirement',
      )
      if (found === 'changed') follows = true
      else for (const step of found) steps.add(step)
    } else for (const step of otherSteps(measure, was, is)) steps.add(step)
  }
  const isSame = (id: string): boolean => {
    const [a, b] = [was[1].clause(id), is[1].clause(id)]
    return a.truth === b.truth && a.verdicts === b.verdicts
  }
  if (follows && steps.size === 0 && !closed.some(isSame)) {
    for (const id of base.decisions.keys()) for (const step of decisionSteps(id, was, is)) steps.add(step)
    for (const id of base.outcomes.keys()) for (const step of amountSteps(id, was, is)) steps.add(step)
  }
  return steps
}

type Answering = readonly [Program, ReturnType<Asked['of']>]

function otherSteps(measure: Exclude<Measure, { of: 'clause' }>, was: Answering, is: Answering): Step[] {
  switch (measure.of) {
    case 'decision':
      return decisionSteps(measure.id, was, is)
    case 'outcome':
      return amountSteps(measure.id, was, is)
    default:
      return deadlineOf(measure.id, was) === deadlineOf(measure.id, is) ? [] : ['other']
  }
}

function deadlineOf(phrase: string, [program, answers]: Answering): string {
  const effect = program.articles.flatMap(phraseClauses).find(({ id }) => id === phrase)?.effect
  if (effect?.kind !== 'deadline') return ''
  const due = answers.value(effect.due)
  return due.kind === 'number' ? [due.present, due.absent, due.low?.num, due.high?.num].join(' ') : ''
}

/** Whether an application comes to where the change is seen: a clause that speaks, a decision taken, an item given. */
export function reaches(asked: Asked, { base, measures }: Probe): boolean {
  const answers = asked.of(base)
  const isReached = (measure: Measure): boolean => {
    switch (measure.of) {
      case 'clause':
        return speaks(answers.clause(measure.id))
      case 'decision':
        return !['undetermined', 'notApplicable'].includes(verdictWord(answers.decision(measure.id)))
      case 'outcome':
        return answers
          .amounts(measure.id)
          .some(({ verdicts }) => verdicts !== NEUTRAL && verdictWord(verdicts) === 'pass')
      case 'deadline':
        return true
    }
  }
  return measures.some(isReached)
}
