import { comparable, isNumeric, type ScalarType } from '../../src/model/type.ts'
import { between, edgeOfYear, later, yearOf } from './calendar-expressions.ts'
import { bands, cases, since, table } from './choosing-expressions.ts'
import type { Builder } from './expressions.ts'
import { best, count, longestRun, only, share, total } from './list-expressions.ts'
import { apply, discretion, ratio, round, several, steps, times } from './measured-expressions.ts'
import type { Scope } from './scope.ts'
import { DAYS, isMeasure, isPure, MONTHS, YEARS } from './types.ts'

/** One kind of expression: how often it is drawn for the types it fits, and whether that takes an operand of the type. */
interface Entry {
  readonly weight: number
  readonly build: Builder
  readonly ofItsKind: boolean
  fits(type: ScalarType, scope: Scope): boolean
}

type Fits = Entry['fits']

const entry =
  (ofItsKind: boolean) =>
  (weight: number, fits: Fits, build: Builder): Entry => ({ weight, build, ofItsKind, fits })
/** What is made of operands that are like it, and what is made of others. */
const [like, other] = [entry(true), entry(false)]

const always: Fits = () => true
const added: Fits = (type) => isNumeric(type) && type.kind !== 'date'
const asksLists =
  (fits: Fits): Fits =>
  (type, scope) =>
    !scope.inRow && scope.lists.length > 0 && fits(type, scope)
const is =
  (wanted: ScalarType): Fits =>
  (type) =>
    comparable(type, wanted)

/** Every kind of expression. */
export const BUILDERS: readonly Entry[] = [
  like(2, added, several('plus')),
  like(2, added, several('minus')),
  like(1, isNumeric, several('min')),
  like(1, isNumeric, several('max')),
  like(2, isMeasure, times),
  other(4, isPure, ratio),
  like(2, isMeasure, round),
  other(3, isMeasure, steps),
  other(5, (_, { scales }) => scales.length > 0, apply),
  like(6, (_, { decides }) => decides, discretion),
  other(6, asksLists(isPure), count),
  other(6, asksLists(isMeasure), total('sum')),
  other(6, asksLists(isPure), share),
  other(4, asksLists(isMeasure), total('mean')),
  other(3, asksLists(isNumeric), best),
  other(3, asksLists(always), only),
  other(8, asksLists(is(YEARS)), longestRun),
  other(8, is(MONTHS), between('monthsBetween')),
  other(6, is(YEARS), between('yearsBetween')),
  other(8, is(DAYS), between('daysBetween')),
  other(6, ({ kind }) => kind === 'date', later('addMonths')),
  other(6, ({ kind }) => kind === 'date', later('addDays')),
  other(4, ({ kind }) => kind === 'date', edgeOfYear('startOfYear')),
  other(4, ({ kind }) => kind === 'date', edgeOfYear('endOfYear')),
  other(6, ({ kind }) => kind === 'year', yearOf),
  like(2, always, table),
  like(2, always, bands),
  like(2, always, since),
  like(2, always, cases),
]
