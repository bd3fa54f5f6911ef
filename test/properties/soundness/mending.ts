import type { Blame, Decision } from '../../../src/model/decision.ts'
import { F, type Mask, maskOf, T, turn } from './masks.ts'
import { pointIf } from './recheck.ts'

/** The ways a blame lists, each the phrases to mend together. */
export function waysOf(blame: Blame): string[][] {
  if (typeof blame === 'string') return [[blame]]
  if ('any' in blame) return blame.any.flatMap(waysOf)
  return blame.all.reduce<string[][]>(
    (ways, part) => ways.flatMap((way) => waysOf(part).map((more) => [...new Set([...way, ...more])])),
    [[]],
  )
}

/** What was checked of one failed decision point. */
export interface Mending {
  readonly wrong: string | undefined
  readonly ways: number
  /** No mending of phrases makes it pass. */
  readonly hopeless: boolean
  /** Phrases that came out against it and are rightly not blamed. */
  readonly spared: number
}

/**
 * Holds the blame of a failed decision point to its law, working the point out again with phrases mended: each way
 * suffices, none of its phrases can be left out, and what is not blamed does not matter.
 */
export function checkBlame(decision: Decision, id: string): Mending {
  const ways = waysOf(decision.decisions[id]?.blame ?? { all: [] }).filter((way) => way.length > 0)
  const contrary = contraries(decision, id)
  const mended = (phrases: Iterable<string>): Mask =>
    pointIf(decision, id, new Map([...phrases].map((phrase) => [phrase, contrary.get(phrase) ?? 0])))
  const passes = (phrases: Iterable<string>): boolean => (mended(phrases) & T) !== 0
  const blamed = new Set(ways.flat())
  const spared = [...contrary.keys()].filter((phrase) => !blamed.has(phrase))
  const wrong = (): string | undefined => {
    for (const way of ways) {
      const strange = way.find((phrase) => !contrary.has(phrase))
      if (strange !== undefined) return `${id}: ${strange} is blamed and did not come out false or true`
      if (!passes(way)) return `${id}: mending ${way} does not suffice`
      for (const phrase of way)
        if (passes(way.filter((other) => other !== phrase))) return `${id}: of ${way}, ${phrase} can be left out`
    }
    if (passes(spared)) return `${id}: mending ${spared} suffices, and none of them is blamed`
    const single = spared.find((phrase) => passes([phrase]))
    return single && `${id}: mending ${single} suffices, and it is not blamed`
  }
  return { wrong: wrong(), ways: ways.length, hopeless: ways.length === 0, spared: spared.length }
}

/** Every decided phrase that a decision looks at, with what it would be if it were mended. */
function contraries({ workings, clauses, decisions }: Decision, id: string): Map<string, Mask> {
  const bearing = new Set(decisions[id]?.bearing)
  const found = new Map<string, Mask>()
  for (const { id: phrase, truth } of clauses) {
    if (!bearing.has(phrase) || workings.phrases[phrase] === undefined) continue
    if (truth !== 'true' && truth !== 'false') continue
    const mask = maskOf([truth])
    if (mask === T || mask === F) found.set(phrase, turn(mask))
  }
  return found
}
