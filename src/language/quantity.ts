import { parseDay } from '../util/civil-date.ts'
import { divide, isInteger, multiply, parseRational, type Rational, rational } from '../util/rational.ts'

/** What a written quantity measures. Money is counted in 分, months and days whole; a counter is any declared unit. */
export type Dimension = 'plain' | 'fraction' | 'money' | 'month' | 'day' | 'date' | 'counter'

/** A quantity as written, read exactly. */
export interface Quantity {
  readonly value: Rational
  readonly dimension: Dimension
  /** The counter, or the unit as written. */
  readonly unit: string
}

const MONEY: Readonly<Record<string, bigint>> = { 分: 1n, 角: 10n, 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n }
const MONTHS: Readonly<Record<string, bigint>> = { 个月: 1n, 月: 1n, 年: 12n, 周年: 12n }
const DAYS: Readonly<Record<string, bigint>> = { 日: 1n, 天: 1n, 周: 7n }
const SCALES: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n }

const SHAPE = /^(-?[0-9][0-9,]*(?:\.[0-9]+)?(?:\/[0-9]+)?)\s*(.*)$/u

/**
 * Reads a literal of a rule file or a value of an application: `12 人`, `2/3`, `25%`, `30 万元`, `3 个月`, `2019-01-01`.
 * Undefined when it is no quantity; an unknown unit is a counter, which the caller compares with the declared ones.
 */
export function readQuantity(source: string): Quantity | undefined {
  const text = source.trim()
  const day = parseDay(text)
  if (day !== undefined) return { value: rational(day), dimension: 'date', unit: '' }
  if (/^[0-9]{4}-[0-9]/.test(text)) return undefined
  const shape = SHAPE.exec(text)
  const value = parseRational(shape?.[1] ?? '')
  if (!shape || value === undefined) return undefined
  const unit = shape[2] ?? ''
  const written = shape[1] ?? ''
  if (unit === '') return { value, dimension: written.includes('/') ? 'fraction' : 'plain', unit }
  if (unit === '%' || unit === '％') return { value: divide(value, rational(100n)), dimension: 'fraction', unit: '%' }
  return measured(value, unit)
}

/** A number with its unit; shared with the reader of quotes. */
export function measured(value: Rational, unit: string): Quantity {
  const in_ = (table: Readonly<Record<string, bigint>>, dimension: Dimension): Quantity | undefined => {
    const factor = Object.hasOwn(table, unit) ? table[unit] : undefined
    return factor === undefined ? undefined : { value: multiply(value, rational(factor)), dimension, unit }
  }
  const known = in_(MONEY, 'money') ?? in_(MONTHS, 'month') ?? in_(DAYS, 'day')
  if (known) return known
  if (unit === '倍') return { value, dimension: 'plain', unit }
  const scale = Object.hasOwn(SCALES, unit.slice(0, 1)) ? SCALES[unit.slice(0, 1)] : undefined
  if (scale !== undefined)
    return {
      value: multiply(value, rational(scale)),
      dimension: unit.length > 1 ? 'counter' : 'plain',
      unit: unit.slice(1).trim(),
    }
  return { value, dimension: 'counter', unit }
}

/** Units the engine knows without a declaration: time, money and multiples. */
export const BUILT_IN_UNITS: readonly string[] = [
  ...Object.keys(MONEY),
  ...Object.keys(MONTHS),
  ...Object.keys(DAYS),
  '倍',
  '%',
]

/** Whether months, days and 分 come out whole, as the types of facts need them. */
export function isWhole(quantity: Quantity): boolean {
  return isInteger(quantity.value)
}
