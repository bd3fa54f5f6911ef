import type { Blame, Decision } from '../../../src/model/decision.ts'
import { F, type Mask, T } from './masks.ts'
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
  /** Failed phrases that are rightly not blamed. */
  readonly spared: number
}

/**
 * Holds the blame of a failed decision point to its law, working the point out again with phrases mended: each way
 * suffices, none of its phrases can be left out, and what is not blamed does not matter.
 */
export function checkBlame(decision: Decision, id: string): Mending {
  const ways = waysOf(decision.decisions[id]?.blame ?? { all: [] }).filter((way) => way.length > 0)
  const turned = turnedPhrases(decision, id)
  // what a decision asks itself stands in no phrase: blamed, it has the decision's name, and mended it is open
  const mendedTo = (one: string): Mask => turned.get(one) ?? (one in decision.workings.decisions ? T | F : 0)
  const passes = (phrases: readonly string[]): boolean =>
    (pointIf(decision, id, new Map(phrases.map((one) => [one, mendedTo(one)]))) & T) !== 0
  const blamed = new Set(ways.flat())
  const spared = [...turned.keys()].filter((phrase) => !blamed.has(phrase))
  const failed = decision.clauses.filter(({ verdict }) => verdict === 'fail').map((clause) => clause.id)
  const sparedFailed = spared.filter((phrase) => failed.includes(phrase))
  return { wrong: wrongIn(), ways: ways.length, spared: sparedFailed.length }

  function wrongIn(): string | undefined {
    for (const way of ways) {
      const strange = way.find((one) => mendedTo(one) === 0)
      if (strange !== undefined) return `${id}: ${strange} is blamed and did not come out false or true`
      if (!passes(way)) return `${id}: mending ${way} does not suffice`
      for (const one of way)
        if (passes(way.filter((other) => other !== one))) return `${id}: of ${way}, ${one} can be left out`
    }
    if (passes(sparedFailed)) return `${id}: mending ${sparedFailed} suffices, and none of them is blamed`
    const single = spared.find((phrase) => passes([phrase]))
    return single && `${id}: mending ${single} suffices, and it is not blamed`
  }
}

/** Every decided phrase that a decision looks at, with what it would be the other way round. */
function turnedPhrases({ workings, clauses, decisions }: Decision, id: string): Map<string, Mask> {
  const bearing = new Set(decisions[id]?.bearing)
  return new Map(
    clauses.flatMap(({ id: phrase, truth }): [string, Mask][] => {
      if (!bearing.has(phrase) || workings.phrases[phrase] === undefined) return []
      return truth === 'true' ? [[phrase, F]] : truth === 'false' ? [[phrase, T]] : []
    }),
  )
}
