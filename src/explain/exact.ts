import { exactNumber, type Scalar, type Value } from '../model/value.ts'

/** A single known value. */
export function exactly(value: Scalar): Value {
  return typeof value === 'object'
    ? { kind: 'number', low: value, high: value, present: true, absent: false }
    : { kind: 'set', members: [value], present: true, absent: false }
}

/** The name, text or yes-or-no a value surely is; undefined while it may be several, or absent. */
export function exactMember(value: Value | undefined): string | boolean | undefined {
  if (value?.kind !== 'set' || !value.present || value.absent) return undefined
  return value.members?.length === 1 ? value.members[0] : undefined
}

/** Whether nothing more can be learnt of a value: it is one value, or surely absent. */
export function isSettled(value: Value | undefined): boolean {
  if (value === undefined) return false
  if (!value.present) return true
  return exactNumber(value) !== undefined || exactMember(value) !== undefined
}
