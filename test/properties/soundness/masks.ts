import type { MayBe } from '../../../src/model/workings.ts'

/** What something may still be, as bits; of verdicts: pass, fail, notApplicable; none of them is informational. */
export type Mask = number
export const T = 1
export const F = 2
export const N = 4

const MEMBERS = [T, F, N]
const members = (mask: Mask): Mask[] => MEMBERS.filter((bit) => (mask & bit) !== 0)

/** The bits of some words. */
export function maskOf(words: MayBe): Mask {
  return words.reduce((mask, word) => mask | { true: T, false: F, neutral: N }[word], 0)
}

/** The word of a truth, and of a verdict. */
export function truthWord(mask: Mask): string {
  return mask === T ? 'true' : mask === F ? 'false' : mask === N ? 'neutral' : 'unknown'
}
export function verdictWord(mask: Mask): string {
  return { 0: 'informational', [T]: 'pass', [F]: 'fail', [N]: 'notApplicable' }[mask] ?? 'undetermined'
}

/** Strong Kleene, member by member; what is neutral drops out. */
export function fold(combine: 'all' | 'any' | { readonly atLeast: number }, masks: readonly Mask[]): Mask {
  if (typeof combine === 'object') return atLeast(combine.atLeast, masks)
  const strong = combine === 'all' ? F : T
  const pair = (a: Mask, b: Mask): Mask => (a === N ? b : b === N ? a : a === strong || b === strong ? strong : a)
  return masks.reduce(
    (left, right) => members(left).reduce((all, a) => members(right).reduce((found, b) => found | pair(a, b), all), 0),
    N,
  )
}

function atLeast(n: number, masks: readonly Mask[]): Mask {
  let found = new Map([['0 ', { trues: 0, bears: false }]])
  for (const mask of masks) {
    const next: typeof found = new Map()
    for (const { trues, bears } of found.values())
      for (const bit of members(mask)) {
        const one = { trues: trues + (bit === T ? 1 : 0), bears: bears || bit !== N }
        next.set(`${one.trues} ${one.bears}`, one)
      }
    found = next
  }
  return [...found.values()].reduce((all, { trues, bears }) => all | (!bears ? N : trues >= n ? T : F), 0)
}

/** The other way round. */
export function turn(mask: Mask): Mask {
  return (mask & T ? F : 0) | (mask & F ? T : 0) | (mask & N)
}

/** Asked for a yes or no, neutral counts as the answer given. */
export function settle(mask: Mask, neutral: Mask): Mask {
  return mask & N ? (mask & ~N) | neutral : mask
}

/** A body under a guard: where the guard may stop it, it may not bear. */
export function under(when: Mask | null, unless: Mask | null, body: Mask): Mask {
  const yes = settle(when ?? T, F)
  const no = settle(unless ?? F, F)
  return (yes & T && no & F ? body : 0) | (yes & F || no & T ? N : 0)
}
