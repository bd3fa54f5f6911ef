import type { Comparison } from '../../model/core.ts'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../model/truth.ts'
import { asNames, asNumber, type NumberValue, type Scalar, type SetValue, type Value } from '../../model/value.ts'
import { compare } from '../../util/rational.ts'
import { reaches } from './bounds.ts'
import { negated } from './truth-folds.ts'

/** Whether two values compare so, over all they may be; where one is absent the answer is the one written for that. */
export function comparisonTruth(comparison: Comparison, left: Value, right: Value, ifAbsent: Truth): Truth {
  if (!left.present || !right.present) return ifAbsent
  return presentTruth(comparison, left, right) | (left.absent || right.absent ? ifAbsent : 0)
}

/** Whether a value is one of several names; where it is absent the answer is the one written for that. */
export function membershipTruth(left: Value, options: readonly Scalar[], isNot: boolean, ifAbsent: Truth): Truth {
  const { members } = asNames(left)
  if (!left.present) return ifAbsent
  const among = members?.map((member) => (options.includes(member) ? TRUE : FALSE))
  const truth = among === undefined ? UNKNOWN : among.reduce((some, one) => some | one, 0)
  return (isNot ? negated(truth) : truth) | (left.absent ? ifAbsent : 0)
}

function presentTruth(comparison: Comparison, left: Value, right: Value): Truth {
  if (comparison === 'ne') return negated(presentTruth('eq', left, right))
  if (left.kind === 'number') return numberTruth(comparison, left, asNumber(right))
  const names = asNames(right)
  if (comparison !== 'eq') throw new Error('sizes of names do not compare')
  return mask(shareMember(left, names), !sameSingle(left, names))
}

function numberTruth(comparison: Exclude<Comparison, 'ne'>, left: NumberValue, right: NumberValue): Truth {
  switch (comparison) {
    case 'eq':
      return mask(reaches(left, right, false) && reaches(right, left, false), !samePoint(left, right))
    case 'ge':
      return mask(reaches(left, right, false), reaches(right, left, true))
    case 'gt':
      return mask(reaches(left, right, true), reaches(right, left, false))
    case 'le':
      return mask(reaches(right, left, false), reaches(left, right, true))
    case 'lt':
      return mask(reaches(right, left, true), reaches(left, right, false))
  }
}

function mask(canHold: boolean, canFail: boolean): Truth {
  return (canHold ? TRUE : 0) | (canFail ? FALSE : 0)
}

function samePoint(left: NumberValue, right: NumberValue): boolean {
  const ends = [left.low, left.high, right.low, right.high]
  const [first] = ends
  return ends.every((end) => end && first && compare(end, first) === 0)
}

function shareMember(left: SetValue, right: SetValue): boolean {
  if (left.members === null || right.members === null) return true
  const [few, many] =
    left.members.length < right.members.length ? [left.members, right.members] : [right.members, left.members]
  const [only] = few
  if (only !== undefined && few.length === 1) return many.includes(only)
  const among = new Set(many)
  return few.some((member) => among.has(member))
}

function sameSingle(left: SetValue, right: SetValue): boolean {
  return left.members?.length === 1 && right.members?.length === 1 && left.members[0] === right.members[0]
}
