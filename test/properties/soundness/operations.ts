import Fraction from 'fraction.js'
import { Temporal } from 'temporal-polyfill'
import type { Computation, Edge } from '../../../src/model/workings.ts'
import { corners, figure, isOpen, type Names, NONE, point, type Range, union } from './ranges.ts'

/** What an operation is given: its operands, and what only the decision as a whole tells. */
export interface Given {
  readonly of: readonly (Range | Names)[]
  readonly inner: (computation: Computation) => Range | Names
  /** What the gate of a phrase may be, as bits: 1 open. */
  readonly gate: (phrase: string) => number
}

const ZERO = new Fraction(0)
const max = (a: Fraction, b: Fraction): Fraction => (a.compare(b) >= 0 ? a : b)
const min = (a: Fraction, b: Fraction): Fraction => (a.compare(b) <= 0 ? a : b)
const dayOf = (at: Fraction): Temporal.PlainDate =>
  Temporal.PlainDate.from('1970-01-01').add({ days: Number(at.n) * Number(at.s) })
const numberOf = (day: Temporal.PlainDate): Fraction =>
  new Fraction(Temporal.PlainDate.from('1970-01-01').until(day).days)

/** The operations of two numbers that several are folded with, and of one or two that rise or fall with each of them. */
const FOLDED: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>> = {
  plus: (a, b) => a.add(b),
  minus: (a, b) => a.sub(b),
  times: (a, b) => a.mul(b),
  min,
  max,
}
const MONOTONE: Readonly<Record<string, (c: Computation, ...at: Fraction[]) => Fraction>> = {
  round: ({ step = 1, mode }, x = ZERO) => rounded(x.div(figure(step)), mode ?? '').mul(figure(step)),
  wholes: ({ per = 1, up }, x = ZERO) => max(ZERO, up ? x.div(figure(per)).ceil() : x.div(figure(per)).floor()),
  monthsBetween: ({ completes }, from = ZERO, to = ZERO) => months(dayOf(from), dayOf(to), completes === 'onTheDay'),
  daysBetween: (_, from = ZERO, to = ZERO) => to.sub(from),
  addMonths: (_, day = ZERO, n = ZERO) => numberOf(dayOf(day).add({ months: n.floor().valueOf() })),
  addDays: (_, day = ZERO, n = ZERO) => day.add(n.floor()),
  yearOf: (_, day = ZERO) => new Fraction(dayOf(day).year),
  startOfYear: (_, year = ZERO) => numberOf(Temporal.PlainDate.from({ year: year.valueOf(), month: 1, day: 1 })),
  endOfYear: (_, year = ZERO) => numberOf(Temporal.PlainDate.from({ year: year.valueOf(), month: 12, day: 31 })),
  progressive: ({ slices = [] }, x = ZERO) =>
    slices.reduce((sum, { low, high, flat, rate }) => {
      const inside = max(ZERO, (high ? min(x, figure(high.at)) : x).sub(low ? figure(low.at) : 0))
      const reached = low === null || above(x, low)
      return sum.add(flat !== null && reached ? figure(flat) : 0).add(rate === null ? 0 : inside.mul(figure(rate)))
    }, ZERO),
}
const OF_DAYS = ['monthsBetween', 'addMonths', 'yearOf', 'startOfYear', 'endOfYear']

/** Beyond what the calendar used here can hold. */
const isFar = ({ low, high }: Range): boolean => low.abs().compare(50_000_000) > 0 || high.abs().compare(50_000_000) > 0

/** What a computation comes to by its operands; undefined where they are not there to work it out from. */
export function workOut(c: Computation, { of, inner, gate }: Given): Range | Names | undefined {
  const ranges = of.filter((operand): operand is Range => 'low' in operand)
  const [first = NONE, second = NONE] = ranges
  const folded = FOLDED[c.op]
  if (folded !== undefined) return ranges.slice(1).reduce((a, b) => corners([a, b], folded), first)
  const monotone = MONOTONE[c.op]
  if (monotone !== undefined) {
    if (OF_DAYS.includes(c.op) && ranges.some((range) => range.present && isFar(range))) return undefined
    return corners(ranges, (...at) => monotone(c, ...at))
  }
  switch (c.op) {
    case 'ratio': {
      if (!first.present || !second.present) return NONE
      if (second.low.equals(0) && second.high.equals(0)) return NONE
      const throughNought = second.low.compare(0) <= 0 && second.high.compare(0) >= 0
      return throughNought || isOpen(first) || isOpen(second) ? undefined : corners(ranges, (a, b) => a.div(b))
    }
    case 'discretion': {
      const high = ranges.at(-1) ?? NONE
      return corners([c.bounded ? corners([first, second], max) : first, high], min)
    }
    case 'table': {
      const [by] = of
      if (by === undefined || !('names' in by) || by.names === null) return by?.present === false ? NONE : undefined
      const found = by.names.map((name) => c.rows?.find(({ key }) => key === name)?.value)
      return either(
        found.flatMap((cell) => (cell ? [inner(cell)] : [])),
        by.absent || found.includes(undefined),
      )
    }
    case 'bands': {
      const bands = c.bands ?? []
      const met = bands.filter(({ low, high }) => (!low || above(first.high, low)) && (!high || below(first.low, high)))
      const [least, most] = [bands[0]?.low, bands.at(-1)?.high]
      const outside = (least && !above(first.low, least)) || (most && !below(first.high, most)) || false
      return first.present
        ? either(
            met.map(({ value }) => inner(value)),
            first.absent || outside,
          )
        : NONE
    }
    case 'adjusted':
      return (c.groups ?? []).reduce((value, group) => {
        const applied = group.map(({ phrase, change, by }) => ({
          gate: gate(phrase),
          range: changed(value, change, inner(by) as Range),
        }))
        return bestOf(value, applied, c.prefer === 'less')
      }, first)
    case 'sum':
    case 'mean':
    case 'best':
    case 'only':
      return (
        c.units &&
        ofUnits(
          c,
          c.units.map((unit) => inner({ op: 'unit', value: unit })),
        )
      )
    default:
      return undefined
  }
}

/** Any of several values; of one kind all. */
export function either(values: readonly (Range | Names)[], absent: boolean): Range | Names {
  const names = values.filter((value): value is Names => 'names' in value)
  if (names.length === 0) return union(values as Range[], absent)
  const all = names.flatMap((value) => value.names ?? [])
  const open = names.some((value) => value.names === null)
  return {
    names: open ? null : [...new Set(all)],
    present: true,
    absent: absent || values.some((value) => value.absent),
  }
}

const above = (x: Fraction, { at, includes }: Edge): boolean => x.compare(figure(at)) > (includes ? -1 : 0)
const below = (x: Fraction, { at, includes }: Edge): boolean => x.compare(figure(at)) < (includes ? 1 : 0)

function rounded(x: Fraction, mode: string): Fraction {
  if (mode === 'down') return x.floor()
  if (mode === 'up') return x.ceil()
  const half = x.sub(x.floor()).equals(new Fraction(1, 2))
  if (!half) return x.add(new Fraction(1, 2)).floor()
  if (mode === 'halfUp') return x.compare(0) < 0 ? x.floor() : x.ceil()
  return x.floor().mod(2).equals(0) ? x.floor() : x.ceil()
}

function months(from: Temporal.PlainDate, to: Temporal.PlainDate, onTheDay: boolean): Fraction {
  let k = (to.year - from.year) * 12 + to.month - from.month + 1
  while (Temporal.PlainDate.compare(from.add({ months: k }), to) > (onTheDay ? 0 : -1)) k--
  return new Fraction(k)
}

function changed(value: Range, change: string, by: Range): Range {
  if (change === 'to') return by
  if (change === 'less') return corners([value, by], (a, b) => max(ZERO, a.sub(b)))
  const f = { times: FOLDED.times, plus: FOLDED.plus, atMost: min, atLeast: max }[change]
  if (f === undefined) throw new Error(`no such change: ${change}`)
  return corners([value, by], f)
}

/** The best of what surely or perhaps applies; where none does, the value as it was. */
function bestOf(value: Range, applied: readonly { gate: number; range: Range }[], less: boolean): Range {
  if (!value.present) return NONE
  const perhaps = applied.filter(({ gate }) => gate & 1).map(({ range }) => range)
  const sure = applied.filter(({ gate }) => gate === 1).map(({ range }) => range)
  if (perhaps.length === 0) return value
  if (sure.some(({ present }) => !present)) return NONE
  const all = [...(sure.length > 0 ? [] : [value]), ...perhaps.filter(({ present }) => present)]
  const hull = union(all)
  const worst = sure
    .map((range) => (less ? range.high : range.low))
    .reduce(less ? min : max, less ? hull.high : hull.low)
  const absent = value.absent || perhaps.some((range) => range.absent)
  return less ? { ...hull, high: worst, absent } : { ...hull, low: worst, absent }
}

function ofUnits({ op, prefer }: Computation, units: readonly (Range | Names)[]): Range | Names {
  const [first] = units
  if (op === 'only') return units.length === 1 && first !== undefined ? first : NONE
  const there = units.filter((unit): unit is Range => 'low' in unit && unit.present)
  if (op === 'sum')
    return there.length < units.length ? NONE : there.reduce((a, b) => corners([a, b], (x, y) => x.add(y)), point(0))
  if (there.length === 0 || (op === 'mean' && there.length < units.length)) return NONE
  if (op === 'mean') return point(there.reduce((sum, { low }) => sum.add(low), ZERO).div(there.length))
  return point(there.map(({ low }) => low).reduce(prefer === 'less' ? min : max))
}
