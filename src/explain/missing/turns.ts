import type { Combine } from '../../model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth } from '../../model/truth.ts'
import { foldMembers, has } from '../fold.ts'

/** The turns of a truth that make a difference to whoever asks: pairs of its members, as bits. */
export type Turns = number

/** Every turn makes a difference. */
export const ANY_TURN: Turns = 0b111
/** Only whether it holds makes a difference: as for a guard, where neutral counts as false. */
export const WHETHER_TRUE: Turns = 0b011

const PAIRS: readonly (readonly [Turns, Truth, Truth])[] = [
  [0b001, TRUE, FALSE],
  [0b010, TRUE, NEUTRAL],
  [0b100, FALSE, NEUTRAL],
]
const MEMBERS: readonly Truth[] = [TRUE, FALSE, NEUTRAL]

/** Whether what is still open of a truth makes a difference. */
export function mayTurn(truth: Truth, turns: Turns): boolean {
  return PAIRS.some(([turn, a, b]) => has(turns, turn) && has(truth, a) && has(truth, b))
}

/** Whether it makes a difference which of two things is asked, from what each may still be. */
export function differ(a: Truth, b: Truth, turns: Turns): boolean {
  return PAIRS.some(([turn, x, y]) => has(turns, turn) && ((has(a, x) && has(b, y)) || (has(a, y) && has(b, x))))
}

/** Of the turns a truth may still take, those for which something holds of the two members. */
export function turnsWhere(truth: Truth, makesADifference: (a: Truth, b: Truth) => boolean): Turns {
  const found = PAIRS.filter(([, a, b]) => has(truth, a) && has(truth, b) && makesADifference(a, b))
  return found.reduce((turns, [turn]) => turns | turn, 0)
}

/**
 * For each of several things that combine, the turns that may make a difference to what they come to together: there
 * is something the others may be with which it shows.
 */
export function turnsAmong(combine: Combine, members: readonly Truth[], turns: Turns): Turns[] {
  const found = new Map<Truth, Turns>()
  return members.map((own, at) => {
    const known = found.get(own)
    if (known !== undefined) return known
    const others = members.filter((_, i) => i !== at)
    const results = typeof combine === 'string' ? withFold(combine, others) : withCount(combine.atLeast, others)
    const mine = turnsWhere(own, (a, b) => results.some((result) => differ(result(a), result(b), turns)))
    found.set(own, mine)
    return mine
  })
}

/** What one more member makes of the others, for everything these may come to. */
type Result = (own: Truth) => Truth

function withFold(combine: 'all' | 'any', others: readonly Truth[]): Result[] {
  const rest = foldMembers(combine, others)
  return MEMBERS.filter((member) => has(rest, member)).map((member) => (own) => foldMembers(combine, [own, member]))
}

/** By how many of the others hold; before any bears, none does. */
function withCount(n: number, others: readonly Truth[]): Result[] {
  let counts = new Set([-1])
  for (const other of others) {
    const next = [...counts].flatMap((count) => MEMBERS.filter((member) => has(other, member)).map(counted(count)))
    counts = new Set(next)
  }
  return [...counts].map((count) => (own) => {
    const total = counted(count)(own)
    return total < 0 ? NEUTRAL : total >= n ? TRUE : FALSE
  })
}

function counted(count: number): (member: Truth) => number {
  return (member) => (member === NEUTRAL ? count : Math.max(count, 0) + (member === TRUE ? 1 : 0))
}
