import type { Given } from '../../model/application.ts'
import { isNumeric, type ScalarType } from '../../model/type.ts'
import {
  asNames,
  asNumber,
  type Bounds,
  type NumberValue,
  type Scalar,
  type SetValue,
  type Value,
} from '../../model/value.ts'
import type { ScalarFact } from '../../model/vocabulary.ts'
import { hullBounds, point, UNBOUNDED } from './bounds.ts'

/** A number that is surely not there. */
export const ABSENT_NUMBER: NumberValue = { kind: 'number', low: null, high: null, present: false, absent: true }

const ABSENT_SET: SetValue = { kind: 'set', members: [], present: false, absent: true }

/** A number that may be anything within bounds. */
export function numberWithin({ low, high }: Bounds, absent: boolean, parts?: NumberValue['parts']): NumberValue {
  return { kind: 'number', low, high, present: true, absent, ...(parts && { parts }) }
}

/** A value of the type that is surely not there. */
export function surelyAbsent(type: ScalarType): Value {
  return isNumeric(type) ? ABSENT_NUMBER : ABSENT_SET
}

/** Exactly this. */
export function exactly(value: Scalar): Value {
  return typeof value === 'object'
    ? numberWithin(point(value), false)
    : { kind: 'set', members: [value], present: true, absent: false }
}

/** What a fact may be, given what is said of it. */
export function givenValue(given: Given, fact: ScalarFact): Value {
  if (given.kind === 'value') return exactly(given.value)
  return given.kind === 'absent' ? surelyAbsent(fact.type) : anythingOf(fact)
}

/** What may be any of several values: the hull of numbers, the union of sets. */
export function joinValues(values: readonly Value[], type: ScalarType): Value {
  const absent = values.some((value) => value.absent)
  const there = values.filter((value) => value.present)
  if (there.length === 0) return surelyAbsent(type)
  if (isNumeric(type)) return numberWithin(there.map<Bounds>(asNumber).reduce(hullBounds), absent)
  return { kind: 'set', members: unionOf(there), present: true, absent }
}

/** The value, which may now also be absent. */
export function orAbsent(value: Value): Value {
  return value.absent ? value : { ...value, absent: true }
}

/** Members without repetition in their one order: false before true, names by code unit. */
export function inOrder(members: Iterable<string | boolean>): (string | boolean)[] {
  return [...new Set(members)].sort((a, b) => (a < b ? -1 : 1))
}

/** Any value of a type. */
export function anyOfType(type: ScalarType): Value {
  if (isNumeric(type)) return numberWithin(UNBOUNDED, false)
  return { kind: 'set', members: choicesOf(type), present: true, absent: false }
}

function anythingOf({ type, range, absent }: ScalarFact): Value {
  const any = range === undefined ? anyOfType(type) : numberWithin(range, false)
  return absent === undefined ? any : orAbsent(any)
}

/** Every member a type has; null where they cannot be listed. */
export function choicesOf(type: ScalarType): readonly (string | boolean)[] | null {
  if (type.kind === 'boolean' || type.kind === 'judgement') return [false, true]
  return type.kind === 'choice' ? inOrder(type.of) : null
}

function unionOf(values: readonly Value[]): SetValue['members'] {
  const lists: (readonly (string | boolean)[])[] = []
  for (const value of values) {
    const { members } = asNames(value)
    if (members === null) return null
    lists.push(members)
  }
  const [first = [], second] = lists
  if (second === undefined) return first
  return lists.length === 2 ? merged(first, second) : inOrder(lists.flat())
}

/** Two lists in order as one: long ones are joined often, and sorting each time would take too long. */
function merged(a: readonly (string | boolean)[], b: readonly (string | boolean)[]): (string | boolean)[] {
  const members: (string | boolean)[] = []
  let [i, j] = [0, 0]
  for (;;) {
    const [x, y] = [a[i], b[j]]
    if (x === undefined && y === undefined) return members
    if (y === undefined || (x !== undefined && x <= y)) i += 1
    if (x === undefined || (y !== undefined && y <= x)) j += 1
    const next = y === undefined || (x !== undefined && x <= y) ? x : y
    if (next !== undefined) members.push(next)
  }
}
