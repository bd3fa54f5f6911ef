import type { DecisionPoint } from '../model/core.ts'
import type { Blame } from '../model/decision.ts'
import { FALSE, isDecided, NEUTRAL, TRUE } from '../model/truth.ts'
import { NOTHING } from './mend.ts'
import { outcomeOf, type Question } from './question.ts'
import { countsAgainst, decides } from './role.ts'
import { Supposition } from './suppose.ts'

type Way = readonly string[]

/** So many ways are tried one by one; where there are more, what was read off the text stands as it is. */
const MOST_WAYS = 64

/**
 * A blame read off the text, held against the decision itself: clauses that ask for each other, guards and phrases
 * with a meaning of their own can make a way too short, too long, or miss one. `bearing` are the phrases looked at.
 */
export function leastBlame(told: Blame, point: DecisionPoint, question: Question, bearing: readonly string[]): Blame {
  const passes = (way: Way): boolean => new Supposition(question, new Set(way)).mayPass(point)
  const ways = waysOf(told).filter((way) => way.length > 0)
  if (ways.length > MOST_WAYS) return told
  const failed = bearing.filter((id) => isFailed(id, question))
  const least: Way[] = []
  for (const way of ways) {
    const enough = passes(way) ? way : [...new Set([...failed, ...way])]
    if (enough === way || passes(enough)) add(least, shortened(enough, passes))
  }
  addMissed(least, failed, passes)
  const turnable = bearing.filter((id) => isTurnable(id, question))
  for (const id of turnable) if (!least.some((way) => way.includes(id)) && passes([id])) add(least, [id])
  return sameWays(least, ways) ? told : anyWay(least)
}

/** Ways made of failed phrases that none of those found asks for. */
function addMissed(least: Way[], failed: Way, passes: (way: Way) => boolean): void {
  while (least.length < MOST_WAYS) {
    const left = failed.filter((id) => !least.some((way) => way.includes(id)))
    if (left.length === 0 || !passes(left)) return
    least.push(shortened(left, passes))
  }
}

/** A way without what it can do without; what the text reads first is left out last. */
function shortened(way: Way, passes: (way: Way) => boolean): Way {
  let least = way
  for (const id of [...way].reverse()) {
    const without = least.filter((other) => other !== id)
    if (without.length > 0 && passes(without)) least = without
  }
  return least
}

/** Adds a way, but not one that asks for all that another asks. */
function add(ways: Way[], way: Way): void {
  if (ways.some((other) => other.every((id) => way.includes(id)))) return
  const kept = ways.filter((other) => !way.every((id) => other.includes(id)))
  ways.splice(0, ways.length, ...kept, way)
}

/** A phrase whose verdict is against the applicant, but for guards around it. */
function isFailed(id: string, question: Question): boolean {
  const clause = question.clauses.get(id)?.clause
  if (clause?.kind !== 'phrase' || !decides(clause.role)) return false
  return outcomeOf(id, question).truth === (countsAgainst(clause.role) ? TRUE : FALSE)
}

function isTurnable(id: string, question: Question): boolean {
  const { truth } = outcomeOf(id, question)
  return isDecided(truth) && truth !== NEUTRAL
}

/** Every way a blame lists, as the phrases to mend together. */
function waysOf(blame: Blame): Way[] {
  if (typeof blame === 'string') return [[blame]]
  if ('any' in blame) return blame.any.flatMap(waysOf)
  let ways: Way[] = [[]]
  for (const part of blame.all) {
    const more = waysOf(part)
    if (ways.length * more.length > 4 * MOST_WAYS) return Array.from({ length: MOST_WAYS + 1 }, () => ['too many'])
    ways = ways.flatMap((way) => more.map((ids) => [...new Set([...way, ...ids])]))
  }
  return ways
}

function sameWays(a: readonly Way[], b: readonly Way[]): boolean {
  const key = (ways: readonly Way[]): string =>
    ways
      .map((way) => [...way].sort().join(' '))
      .sort()
      .join(', ')
  return key(a) === key(b)
}

function anyWay(ways: readonly Way[]): Blame {
  const told = ways.map((way): Blame => (way.length === 1 ? (way[0] ?? NOTHING) : { all: way }))
  const [only] = told
  if (only === undefined) return NOTHING
  return told.length === 1 ? only : { any: told }
}
