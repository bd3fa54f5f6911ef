import type { Program } from '../model/core.ts'
import type { WholeVersion } from '../model/policy.ts'
import type { Alignment } from './align.ts'
import { decisionChanges, derivedChanges, redefinedValues } from './elsewhere.ts'
import { headingChanges } from './heading-changes.ts'
import { levelChanges } from './level-changes.ts'
import { phraseChange } from './phrase-change.ts'
import type { Planned } from './planned.ts'
import { wordsOf } from './words.ts'

/** A version as written and as understood. */
export interface ComparableVersion {
  readonly written: WholeVersion
  readonly program: Program
}

/** Everything that is another one in the new version: headings, then the text in its order, then decisions and derived facts. */
export function planChanges(before: ComparableVersion, after: ComparableVersion, alignment: Alignment): Planned[] {
  const [old, now] = [before.program, after.program]
  const words = wordsOf(old, now, alignment.toNew)
  const redefined = redefinedValues(old, now, words)
  const phrases = alignment.phrases.flatMap((pair) => phraseChange(pair, { before: old, after: now, words, redefined }))
  const told = new Set(phrases.flatMap(({ touches }) => touches.named))
  const untold = new Set([...redefined].filter((name) => !told.has(name)))
  return [
    ...headingChanges(before.written, after.written),
    ...inOrder([...phrases, ...levelChanges(alignment, words)], old, now),
    ...decisionChanges(old, now, words),
    ...derivedChanges(old, now, untold, words),
  ]
}

/** In the order of the new text; what is repealed after what stood before it. */
function inOrder(planned: readonly Planned[], before: Program, after: Program): Planned[] {
  const [old, now] = [placesIn(before), placesIn(after)]
  const placed = planned.map((one, i) => ({
    one,
    i,
    at: one.change.new === null ? -1 : (now.get(one.change.new.id) ?? -1),
  }))
  const known = placed.filter(({ at }) => at >= 0)
  const rest = placed.filter(({ at }) => at < 0)
  const keyed = [
    ...known.map(({ one, i, at }) => ({ one, key: [at, 0, i] })),
    ...rest.map(({ one, i }) => {
      const place = old.get(one.change.old?.id ?? '') ?? -1
      const ahead = known.filter((other) => (old.get(other.one.change.old?.id ?? '') ?? Infinity) < place)
      return { one, key: [Math.max(-1, ...ahead.map(({ at }) => at)), 1, i] }
    }),
  ]
  return keyed.sort((a, b) => byKey(a.key, b.key)).map(({ one }) => one)
}

function byKey(a: readonly number[], b: readonly number[]): number {
  return a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0
}

/** Where each clause stands in the order the text reads. */
function placesIn({ articles }: Program): Map<string, number> {
  const ids: string[] = []
  const visit = (level: Program['articles'][number]): void => {
    ids.push(level.id, ...level.lead.map(({ id }) => id))
    for (const part of level.parts) visit(part)
    ids.push(...level.tail.map(({ id }) => id))
  }
  for (const article of articles) visit(article)
  return new Map(ids.map((id, i) => [id, i]))
}
