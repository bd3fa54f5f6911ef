import { withDueRows } from '../evaluate/due-rows.ts'
import type { PlainAnswers } from '../evaluate/plain/index.ts'
import type { Facts } from '../model/application.ts'
import type { AmountComparison, Consequences, MatrixCell, ObservedEffect } from '../model/comparison.ts'
import type { Program } from '../model/core.ts'
import type { AmountOutcome } from '../model/outcome.ts'
import { verdictWord } from '../model/truth.ts'
import { isUsedName } from '../model/used-name.ts'
import type { Day } from '../util/civil-date.ts'
import { AmountTally } from './amount-tally.ts'
import { Asked } from './asked.ts'
import { type Causes, DecisionTally } from './decision-tally.ts'
import { EffectTally, type Probe, reaches, stepsOf } from './effect-tally.ts'
import { fingerprint } from './fingerprint.ts'
import { MatrixTally } from './matrix-tally.ts'
import { amountPairs, amountStep, type Step } from './steps.ts'
import type { Bearing, VersionPair } from './version-pair.ts'

/** An application that was read, and the day both versions decide it for. */
export interface ComparedApplication {
  readonly name: string
  readonly facts: Facts
  readonly asOf: Day
  readonly subject?: string
}

/** What the changes come to on the applications so far. */
export class ConsequenceTally {
  readonly #decision: string | undefined
  readonly #effects = new Map<string, EffectTally>()
  readonly #matrices = new Map<string, MatrixTally>()
  readonly #decisions = new Map<string, DecisionTally>()
  readonly #amounts = new Map<string, AmountTally>()
  readonly #fates = { winners: [] as string[], losers: [] as string[], mixed: [] as string[] }
  #latest: VersionPair | undefined
  #count = 0

  /** `decision` is the one to compare; without it, all that are about an application’s subject. */
  constructor(decision?: string) {
    this.#decision = decision
  }

  /** Decides one application under both versions, and notes what differs and through which change. */
  add({ name, facts, asOf, subject }: ComparedApplication, pair: VersionPair): void {
    const { before, after } = pair
    const about = subject ?? after.subject
    const bearing = pair.bearing.filter(({ concerns }) => concerns(about))
    const asked = new Asked(withDueRows(after.vocabulary, facts, asOf), asOf)
    const [was, is] = [asked.of(before), asked.of(after, pair.shared)]
    this.#latest = pair
    this.#count++
    const touched = new Map(bearing.map((one) => [one.key, this.#effectOf(name, asked, one)]))
    for (const one of bearing) this.#noteMatrix(name, one, was, is)
    const steps = new Set<Step>()
    for (const [id, point] of after.decisions) {
      if (!before.decisions.has(id) || isUsedName(id, after)) continue
      if (this.#decision === undefined ? point.subject !== about : id !== this.#decision) continue
      const tally = this.#decisions.get(id) ?? new DecisionTally(id, before, after)
      this.#decisions.set(id, tally)
      const verdict = (answers: PlainAnswers) => verdictWord(answers.decision(id))
      const step = tally.add(name, was, is, () => causes(asked, pair, touched, verdict))
      if (step !== undefined) steps.add(step)
    }
    // what is given and charged goes with the policy's own subject
    if (about === after.subject) for (const step of this.#noteAmounts(name, asked, pair, touched)) steps.add(step)
    const fate = steps.has('better')
      ? steps.has('worse')
        ? 'mixed'
        : 'winners'
      : steps.has('worse')
        ? 'losers'
        : undefined
    if (fate !== undefined) this.#fates[fate].push(name)
  }

  #effectOf(name: string, asked: Asked, { key, made, undone }: Bearing): boolean {
    const probes = [made, undone].filter((probe): probe is Probe => probe !== null)
    const steps = new Set(probes.flatMap((probe) => [...stepsOf(asked, probe)]))
    const tally = this.#effects.get(key) ?? new EffectTally()
    this.#effects.set(key, tally)
    tally.add(
      name,
      steps,
      probes.some((probe) => reaches(asked, probe)),
    )
    return steps.size > 0
  }

  #noteMatrix(name: string, { key, planned }: Bearing, was: PlainAnswers, is: PlainAnswers): void {
    const { of, old, new: now } = planned.change
    if ((of !== 'phrase' && of !== 'level') || old === null || now === null) return
    const matrix = this.#matrices.get(key) ?? new MatrixTally()
    this.#matrices.set(key, matrix)
    matrix.add(name, verdictWord(was.clause(old.id).verdicts), verdictWord(is.clause(now.id).verdicts))
  }

  #noteAmounts(name: string, asked: Asked, pair: VersionPair, touched: ReadonlyMap<string, boolean>): Step[] {
    const { before, after } = pair
    const [was, is] = [asked.of(before), asked.of(after)]
    return [...new Set([...before.outcomes.keys(), ...after.outcomes.keys()])].flatMap((id) => {
      const [old, now] = [before.outcomes.get(id), after.outcomes.get(id)]
      const tally = this.#amounts.get(id) ?? new AmountTally(old, now)
      this.#amounts.set(id, tally)
      const sign = (now ?? old)?.better === 'less' ? -1 : 1
      return amountPairs(old ? was.amounts(id) : [], now ? is.amounts(id) : []).flatMap(([a, b]) => {
        tally.add(a, b)
        const steps = amountStep(a, b, sign)
        if (steps.length === 0) return []
        const recipient = (b ?? a)?.recipient ?? null
        const due = (answers: PlainAnswers, program: Program) =>
          program.outcomes.has(id) ? dueText(answers.amounts(id).find((one) => one.recipient === recipient)) : 'none'
        const [only] = steps
        tally.changed(a, b, {
          application: name,
          recipient,
          direction: steps.length > 1 || only === undefined ? 'other' : only,
          ...causes(asked, pair, touched, due),
        })
        return steps
      })
    })
  }

  /** The effect and the verdicts of a change, by its key. */
  of(key: string): { readonly effect: ObservedEffect | null; readonly matrix?: readonly MatrixCell[] } {
    const matrix = this.#matrices.get(key)?.cells()
    return { effect: this.#effects.get(key)?.effect() ?? null, ...(matrix === undefined ? {} : { matrix }) }
  }

  /** What it all comes to; changes are named as `name` says. */
  consequences(name: (key: string) => string): Omit<Consequences, 'setAside' | 'synthetic'> {
    const pair = this.#latest
    return {
      applications: this.#count,
      decisions: [...this.#decisions.values()].flatMap((tally) => tally.comparison(name)),
      amounts:
        pair === undefined
          ? []
          : [...this.#amounts.values()].flatMap((tally) => named(tally.comparison(pair.before, pair.after), name)),
      ...this.#fates,
    }
  }
}

function named(amounts: readonly AmountComparison[], name: (key: string) => string): AmountComparison[] {
  return amounts.map((one) => ({
    ...one,
    changes: one.changes.map((change) => ({ ...change, causes: change.causes.map(name) })),
  }))
}

function dueText(amount: AmountOutcome | undefined): string {
  return amount === undefined ? 'none' : fingerprint([amount.verdicts, amount.due])
}

/**
 * The changes that make an answer another one: those that alone turn it in the old version, or undone alone turn it back
 * in the new one; else all that bear on it together.
 */
function causes(
  asked: Asked,
  { before, after, bearing }: VersionPair,
  touched: ReadonlyMap<string, boolean>,
  answer: (answers: PlainAnswers, program: Program) => string,
): Causes {
  const [old, now] = [answer(asked.of(before), before), answer(asked.of(after), after)]
  const of = (probe: Probe): string => answer(asked.of(probe.hybrid.program, probe.shared), probe.hybrid.program)
  const alone = bearing.filter(
    ({ made, undone }) => (made !== null && of(made) === now) || (undone !== null && of(undone) === old),
  )
  if (alone.length > 0) return { causes: alone.map(({ key }) => key), together: false }
  const bears = bearing.filter(
    ({ key, made, undone }) =>
      (made !== null && of(made) !== old) || (undone !== null && of(undone) !== now) || touched.get(key) === true,
  )
  return { causes: bears.map(({ key }) => key), together: true }
}
