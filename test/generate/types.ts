import { comparable, isNumeric, type ScalarType } from '../../src/model/type.ts'

/** The types most is drawn of. */
export const INTEGER: ScalarType = { kind: 'integer' }
export const NUMBER: ScalarType = { kind: 'number' }
export const SHARE: ScalarType = { kind: 'share' }
export const MONEY: ScalarType = { kind: 'money' }
export const DATE: ScalarType = { kind: 'date' }
export const YEAR: ScalarType = { kind: 'year' }
export const MONTHS: ScalarType = { kind: 'duration', unit: 'month' }
export const DAYS: ScalarType = { kind: 'duration', unit: 'day' }
/** What whole years are counted in. */
export const YEARS: ScalarType = { kind: 'integer', unit: '年' }

/** A number without a measure of its own. */
export function isPure(type: ScalarType): boolean {
  return comparable(type, NUMBER)
}

/** An amount of something: no place on the calendar. */
export function isMeasure(type: ScalarType): boolean {
  return isNumeric(type) && type.kind !== 'date' && type.kind !== 'year'
}
