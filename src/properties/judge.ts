import { keeps } from '../model/keeps.ts'
import type { Claim, Happening, Looked, Never, Property } from '../model/property.ts'
import { FALSE, TRUE } from '../model/truth.ts'
import { asNumber, exactNumber } from '../model/value.ts'
import { compare, ZERO } from '../util/rational.ts'
import { sumsOf, totalOf } from './amounts.ts'
import { isSameAnswer } from './same-answer.ts'
import type { Answers, World } from './world.ts'

/** What one application says of a property: nothing, where it is not about it; that it holds; or that it is broken. */
export type Judged = 'idle' | 'held' | 'broken'

/** The application a property is tried on, as the version sees it, and the other one it is compared with, if any. */
export interface Tried {
  readonly one: Answers
  readonly other: Answers | undefined
  readonly world: World
  /** What the other application calls each name of the first, where units are called otherwise. */
  readonly renamed: ReadonlyMap<string, string>
}

/** Whether a property is asked of an application. */
export function isAsked({ when }: Property, one: Answers): boolean {
  return when === null || one.holds(when) === TRUE
}

/** What an application, with another one where the property compares two, says of a property it is asked of. */
export function judge(claim: Claim, { one, other, world, renamed }: Tried): Judged {
  switch (claim.kind) {
    case 'monotone':
      return other === undefined ? 'idle' : change(claim.never, claim.never.of, one, other)
    case 'versions':
      return other === undefined ? 'idle' : change(claim.never, claim.after, one, other)
    case 'always': {
      const truth = one.holds(claim.that)
      return truth === TRUE ? 'held' : truth === FALSE ? 'broken' : 'idle'
    }
    case 'neverBoth': {
      const [first, second] = claim.of.map((happening) => happens(happening, one))
      return first && second ? 'broken' : first || second ? 'held' : 'idle'
    }
    case 'bound': {
      const than = exactNumber(asNumber(one.value(claim.than)))
      // where nothing is given now, whatever was paid before is none of this decision's doing
      const sums = sumsOf(claim.terms, one, world).filter(({ given }) => compare(given, ZERO) > 0)
      if (than === undefined || sums.length === 0) return 'idle'
      return sums.every(({ total }) => keeps(claim.comparison, compare(total, than))) ? 'held' : 'broken'
    }
    case 'same': {
      if (other === undefined) return 'idle'
      return isSameAnswer(one, other, claim.of, world.program, renamed) ? 'held' : 'broken'
    }
  }
}

function change(never: Never, after: Looked, one: Answers, other: Answers): Judged {
  if ('from' in never) {
    const [before, now] = [one.verdict(never.of), other.verdict(after)]
    // a change the other way is what the property allows: it is about that one as well
    if (before === never.from) return now === never.to ? 'broken' : 'held'
    return before === never.to && now === never.from ? 'held' : 'idle'
  }
  const [before, now] = [totalOf(one, never.of.id), totalOf(other, after.id)]
  if (before === undefined || now === undefined) return 'idle'
  if (compare(before, ZERO) === 0 && compare(now, ZERO) === 0) return 'idle'
  return compare(now, before) === (never.gets === 'less' ? -1 : 1) ? 'broken' : 'held'
}

/** Whether something is surely so. */
export function happens(happening: Happening, answers: Answers): boolean {
  if (happening.kind === 'cond') return answers.holds(happening.cond) === TRUE
  return answers.amounts(happening.outcome).some(({ due }) => {
    const { low } = asNumber(due)
    return low !== null && compare(low, ZERO) > 0
  })
}

/** Whether an application is one to begin with: what the property speaks of comes about in it. */
export function isTelling({ when, claim }: Property, one: Answers, world: World): boolean {
  const asked = when === null || one.holds(when) === TRUE
  // where only the premise is wanting, a step over to it would break the property
  if (claim.kind === 'always') return one.holds(claim.that) === (asked ? TRUE : FALSE)
  if (!asked) return false
  switch (claim.kind) {
    case 'monotone':
    case 'versions': {
      const { never } = claim
      const looked = claim.kind === 'versions' && claim.to === world.program.version ? claim.after : never.of
      if ('from' in never) return one.verdict(looked) === never.from
      return compare(totalOf(one, looked.id) ?? ZERO, ZERO) > 0
    }
    case 'neverBoth':
      return claim.of.some((happening) => happens(happening, one))
    case 'bound':
      return sumsOf(claim.terms, one, world).some(({ given }) => compare(given, ZERO) > 0)
    case 'same':
      return (claim.of ?? []).some((looked) => looked.kind === 'outcome' || one.verdict(looked) === 'pass')
  }
}
