import type { Combine, Cond, DecisionPoint, Leaf } from '../../model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth } from '../../model/truth.ts'
import { foldMembers, has } from '../fold.ts'
import type { Place } from './place.ts'

/** What a truth or a set of verdicts is made of: leaves, and how they are combined and turned on the way. */
export type Part =
  /** For which clause a leaf asks; null: for that of whoever asks the part. */
  | { readonly op: 'leaf'; readonly leaf: Leaf; readonly cite: string | null }
  /** What a decision answers with, as verdicts. */
  | { readonly op: 'answer'; readonly point: DecisionPoint; readonly cite: string }
  | { readonly op: 'constant'; readonly truth: Truth }
  | { readonly op: 'fold'; readonly combine: Combine; readonly of: readonly Part[] }
  /** One part in the place of another, by what that comes to. */
  | { readonly op: 'turned'; readonly of: Part; readonly yes: Part; readonly no: Part; readonly neutral: Part }
  /** Asked of rows. */
  | { readonly op: 'at'; readonly place: Place; readonly of: Part }

/** It holds, does not hold, or does not bear. */
export const YES: Part = { op: 'constant', truth: TRUE }
export const NO: Part = { op: 'constant', truth: FALSE }
export const IDLE: Part = { op: 'constant', truth: NEUTRAL }

/** All of several parts. */
export function allOf(of: readonly Part[]): Part {
  const [only] = of
  return only !== undefined && of.length === 1 ? only : { op: 'fold', combine: 'all', of }
}

/** The other way round. */
export function opposite(of: Part): Part {
  return { op: 'turned', of, yes: NO, no: YES, neutral: IDLE }
}

/** Neutral counts as false. */
export function askedOf(of: Part): Part {
  return { op: 'turned', of, yes: YES, no: NO, neutral: NO }
}

/** A part under a guard: where that is shut, it does not bear. */
export function underGuard(
  { when, unless }: { readonly when: Cond | null; readonly unless: Cond | null },
  cite: string | null,
  body: Part,
): Part {
  const spared: Part =
    unless === null ? body : { op: 'turned', of: partOf(unless, cite), yes: IDLE, no: body, neutral: body }
  return when === null ? spared : { op: 'turned', of: partOf(when, cite), yes: spared, no: IDLE, neutral: IDLE }
}

/** What a condition is made of. */
export function partOf(cond: Cond, cite: string | null): Part {
  switch (cond.op) {
    case 'constant':
      return { op: 'constant', truth: cond.truth }
    case 'all':
    case 'any':
      return { op: 'fold', combine: cond.op, of: cond.of.map((member) => partOf(member, cite)) }
    case 'atLeast':
      return { op: 'fold', combine: { atLeast: cond.n }, of: cond.of.map((member) => partOf(member, cite)) }
    case 'not':
      return opposite(partOf(cond.of, cite))
    case 'guarded':
      return underGuard(cond, cite, partOf(cond.body, cite))
    default:
      return { op: 'leaf', leaf: cond, cite }
  }
}

const OF_ROWS = new WeakMap<Cond, Part>()

/** What a condition that rows are asked is made of, the same each time: for the clause of whoever asks. */
export function partOfRows(cond: Cond): Part {
  const known = OF_ROWS.get(cond)
  if (known !== undefined) return known
  const part = partOf(cond, null)
  OF_ROWS.set(cond, part)
  return part
}

/** What a part may still come to at a place. */
export function truthOfPart(part: Part, place: Place): Truth {
  if (part.op === 'constant') return part.truth
  const known = place.known.get(part)
  if (known !== undefined) return known
  const truth = findTruth(part, place)
  place.known.set(part, truth)
  return truth
}

function findTruth(part: Exclude<Part, { op: 'constant' }>, place: Place): Truth {
  switch (part.op) {
    case 'leaf':
      return place.truth(part.leaf)
    case 'answer':
      return place.answer(part.point)
    case 'fold':
      return foldMembers(
        part.combine,
        part.of.map((member) => truthOfPart(member, place)),
      )
    case 'turned': {
      const of = truthOfPart(part.of, place)
      return (
        (has(of, TRUE) ? truthOfPart(part.yes, place) : 0) |
        (has(of, FALSE) ? truthOfPart(part.no, place) : 0) |
        (has(of, NEUTRAL) ? truthOfPart(part.neutral, place) : 0)
      )
    }
    case 'at':
      return truthOfPart(part.of, part.place)
  }
}
