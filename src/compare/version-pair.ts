import type { Program } from '../model/core.ts'
import { sharedNames, sharedPhrases } from '../model/shared-names.ts'
import { type Alignment, align } from './align.ts'
import type { SharedValues } from './asked.ts'
import type { Lineages } from './continues.ts'
import { type Probe, probeOf } from './effect-tally.ts'
import { redefinedValues } from './elsewhere.ts'
import { withChange, withoutChange } from './hybrid.ts'
import { phrasesUnder } from './near-miss.ts'
import { type ComparableVersion, planChanges } from './plan-changes.ts'
import { keyOf, type Planned } from './planned.ts'
import { wordsOf } from './words.ts'

/** A change that bears on rules, ready to be tried alone. */
export interface Bearing {
  readonly key: string
  readonly planned: Planned
  /** Made in the old version; null where it has no place there. */
  readonly made: Probe | null
  /** Undone in the new one; null where there is nothing to put back. */
  readonly undone: Probe | null
  /** Whether an application about a subject has to do with it: another subject only with what its own decisions rest on. */
  readonly concerns: (subject: string) => boolean
}

/** Two versions with all that is compared of them before any application is asked. */
export interface VersionPair {
  readonly before: Program
  readonly after: Program
  readonly alignment: Alignment
  readonly planned: readonly Planned[]
  readonly bearing: readonly Bearing[]
  /** The values that come to the same in both. */
  readonly shared: SharedValues
}

/** Aligns two versions, finds what changed, and makes each change ready to be tried alone. */
export function pairOf(before: ComparableVersion, after: ComparableVersion, lineages: Lineages): VersionPair {
  const [old, now] = [before.program, after.program]
  const alignment = align(old, now, lineages)
  const planned = planChanges(before, after, alignment)
  const bearing = planned
    .filter(({ change }) => change.rules.length > 0)
    .map((one) => {
      const [made, undone] = [
        withChange(old, now, one.touches, alignment),
        withoutChange(old, now, one.touches, alignment),
      ]
      return {
        key: keyOf(one),
        planned: one,
        made: made && probeOf(old, made),
        undone: undone && probeOf(now, undone),
        concerns: (subject: string) => subject === now.subject || restsOn(one, subject, [old, now]),
      }
    })
  const words = wordsOf(old, now, alignment.toNew)
  const redefined = redefinedValues(old, now, words)
  const names = sharedNames(now, (name) => redefined.has(name))
  const was = new Map(
    alignment.phrases.flatMap((pair) => (pair.old && pair.new ? [[pair.new.id, pair.old] as const] : [])),
  )
  const alike = sharedPhrases(now, names, ({ id, cond }) => {
    const before = was.get(id)
    return before === undefined || !words.same(before.cond, cond)
  })
  const phrases = new Map(alike.map(({ id }) => [id, was.get(id)?.id ?? id]))
  return { before: old, after: now, alignment, planned, bearing, shared: { with: old, names, phrases } }
}

function restsOn({ touches: { phrase, decision } }: Planned, subject: string, programs: readonly Program[]): boolean {
  return programs.some((program) => {
    const own = [...program.decisions.values()].filter((point) => point.subject === subject)
    const ids = new Set(own.flatMap(({ id }) => phrasesUnder(program, id)).map(({ id }) => id))
    return own.some(({ id }) => id === decision) || [phrase?.old, phrase?.new].some((one) => one && ids.has(one.id))
  })
}
