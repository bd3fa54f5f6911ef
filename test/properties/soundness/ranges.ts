import Fraction from 'fraction.js'
import type { Figure, KnownValue } from '../../../src/model/workings.ts'
import { F, type Mask, T, turn } from './masks.ts'

/** A number may lie anywhere in it, or be absent; ends beyond any number stand for no bound. */
export interface Range {
  readonly low: Fraction
  readonly high: Fraction
  readonly present: boolean
  readonly absent: boolean
}

/** A name among some, or any (null), or absent. */
export interface Names {
  readonly names: readonly (string | boolean)[] | null
  readonly present: boolean
  readonly absent: boolean
}

const HUGE = new Fraction(10n ** 60n)
const BEYOND = new Fraction(10n ** 30n)
const ZERO = new Fraction(0)
/** There is none. */
export const NONE: Range = { low: ZERO, high: ZERO, present: false, absent: true }

/** The days since 1970-01-01 of a day as it is written, however far away: the calendar repeats after 400 years. */
function dayNumber(text: string): number {
  const [, year = 0, month = 1, day = 1] = (/^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  const cycles = Math.floor((year - 2000) / 400)
  return Date.UTC(year - cycles * 400, month - 1, day) / 86_400_000 + cycles * 146_097
}

/** A number as the workings write it; a day is its number. */
export function figure(text: Figure): Fraction {
  return typeof text === 'string' && /.-\d\d-\d\d$/.test(text) ? new Fraction(dayNumber(text)) : new Fraction(text)
}

/** A known value: a range of numbers, or some names. */
export function read(value: KnownValue): Range | Names {
  if (typeof value !== 'object') return point(figure(value))
  const absent = 'absent' in value
  if ('oneOf' in value) return { names: value.oneOf, present: true, absent }
  if (!('low' in value)) return NONE
  const { low, high } = value
  return {
    low: low === null ? HUGE.neg() : figure(low),
    high: high === null ? HUGE : figure(high),
    present: true,
    absent,
  }
}

/** One number. */
export function point(at: Fraction | number): Range {
  return { low: new Fraction(at), high: new Fraction(at), present: true, absent: false }
}

/** Whether a bound is none. */
export function isOpen({ low, high }: Range): boolean {
  return low.abs().compare(BEYOND) > 0 || high.abs().compare(BEYOND) > 0
}

/** The range around the values of a function at every corner of its operands; monotone in each, it is nowhere beyond. */
export function corners(operands: readonly Range[], f: (...at: Fraction[]) => Fraction): Range {
  if (operands.some(({ present }) => !present)) return NONE
  let chosen: Fraction[][] = [[]]
  for (const { low, high } of operands)
    chosen = chosen.flatMap((at) => [
      [...at, low],
      [...at, high],
    ])
  const found = chosen.map((at) => f(...at))
  const low = found.reduce((a, b) => (a.compare(b) <= 0 ? a : b))
  const high = found.reduce((a, b) => (a.compare(b) >= 0 ? a : b))
  return { low, high, present: true, absent: operands.some(({ absent }) => absent) }
}

/** What any of several may be. */
export function union(ranges: readonly Range[], absent = false): Range {
  const there = ranges.filter(({ present }) => present)
  const [first] = there
  if (first === undefined) return NONE
  const low = there.reduce((a, b) => (a.low.compare(b.low) <= 0 ? a : b)).low
  const high = there.reduce((a, b) => (a.high.compare(b.high) >= 0 ? a : b)).high
  return { low, high, present: true, absent: absent || ranges.some((range) => range.absent) }
}

/** Whether two say the same. */
export function same(a: Range | Names, b: Range | Names): boolean {
  if (a.present !== b.present || a.absent !== b.absent || 'names' in a !== 'names' in b) return !a.present && !b.present
  if (!a.present) return true
  if ('names' in a || 'names' in b) return 'names' in a && 'names' in b && sameNames(a.names, b.names)
  const end = (x: Fraction, y: Fraction): boolean =>
    x.equals(y) || (x.abs().compare(BEYOND) > 0 && y.abs().compare(BEYOND) > 0 && x.s === y.s)
  return end(a.low, b.low) && end(a.high, b.high)
}

function sameNames(a: Names['names'], b: Names['names']): boolean {
  if (a === null || b === null) return a === b
  return a.length === b.length && a.every((name) => b.includes(name))
}

/** How two values that are there may compare. */
export function compared(comparison: string, a: Range | Names, b: Range | Names): Mask {
  if ('names' in a || 'names' in b) {
    const [x, y] = [(a as Names).names, (b as Names).names]
    const may = x === null || y === null || x.some((name) => y.includes(name))
    const must = x?.length === 1 && y?.length === 1 && x[0] === y[0]
    const mask = (may ? T : 0) | (must ? 0 : F)
    return comparison === 'ne' ? turn(mask) : mask
  }
  const holds = { ge: [0, 1], gt: [1], le: [0, -1], lt: [-1], eq: [0], ne: [1, -1] }[comparison] ?? []
  // how two numbers of the ranges may stand to each other
  const stand = [
    ...(a.low.compare(b.high) < 0 ? [-1] : []),
    ...(a.low.compare(b.high) <= 0 && b.low.compare(a.high) <= 0 ? [0] : []),
    ...(a.high.compare(b.low) > 0 ? [1] : []),
  ]
  return stand.reduce((mask, order) => mask | (holds.includes(order) ? T : F), 0)
}
