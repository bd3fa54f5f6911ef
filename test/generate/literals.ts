import { isNumeric, type ScalarType } from '../../src/model/type.ts'
import type { Scalar } from '../../src/model/value.ts'
import { formatDay, parseDay } from '../../src/util/civil-date.ts'
import { creditCodeCheckCharacter } from '../../src/util/credit-code.ts'
import type { Random } from '../../src/util/random.ts'
import {
  formatRational,
  isInteger,
  multiply,
  ONE,
  type Rational,
  rational,
  toDecimal,
} from '../../src/util/rational.ts'
import type { Json } from './json.ts'

/** Days at which months end, leap or complete: where calendars go wrong. */
export const TURNING_DAYS: readonly number[] = [
  '2018-11-30',
  '2018-12-31',
  '2019-01-01',
  '2019-01-31',
  '2019-02-28',
  '2019-03-01',
  '2019-03-31',
  '2019-08-31',
  '2019-11-30',
  '2020-01-30',
  '2020-02-28',
  '2020-02-29',
  '2020-03-31',
  '2020-12-31',
].map((text) => parseDay(text) ?? Number.NaN)

/** Texts that are the same identity or not: width, case and space do not tell units apart, letters do. */
export const TEXTS: readonly string[] = ['甲', 'ab', ' AB', 'ａｂ', '乙', 'cd']

/** Credit codes with the right check character. */
export const CREDIT_CODES: readonly string[] = ['91320115MA1', '91320115MA2', '91320115MA3', '52320115MJ4'].map(
  (start) => {
    const first = `${start}000000`
    return first + creditCodeCheckCharacter(first)
  },
)

/** The smallest step between two values of a type, where values come in steps. */
export function stepOf(type: ScalarType): Rational {
  return type.kind === 'number' || type.kind === 'points'
    ? rational(1, 2)
    : type.kind === 'share'
      ? rational(1, 6)
      : ONE
}

/** A value of a type near those that policies speak of. */
export function drawScalar(random: Random, type: ScalarType): Scalar {
  switch (type.kind) {
    case 'boolean':
    case 'judgement':
      return random.chance(0.5)
    case 'integer':
      return rational(random.int(random.chance(0.15) ? -2 : 0, 6))
    case 'number':
      return rational(random.int(-4, 10), 2)
    case 'points':
      return rational(random.int(0, 20), 2)
    case 'money':
      return rational(random.chance(0.85) ? random.int(0, 8) * 100 : random.int(0, 500))
    case 'share': {
      const of = random.int(1, 6)
      return rational(random.int(0, of), of)
    }
    case 'duration':
      return rational(type.unit === 'month' ? random.int(0, 14) : random.int(0, 40))
    case 'date':
      return rational(random.pick(TURNING_DAYS) + (random.chance(0.7) ? 0 : random.int(-40, 40)))
    case 'year':
      return rational(random.int(2017, 2021))
    case 'text':
      return random.pick(TEXTS)
    case 'creditCode':
      return random.pick(CREDIT_CODES)
    case 'choice':
      return random.pick(type.of)
  }
}

function unitText(number: string, unit: string | undefined): Json {
  return unit === undefined ? Number(number) : `${number} ${unit}`
}

/** A value as a rule file writes it. */
export function asLiteral(type: ScalarType, value: Scalar): Json {
  if (typeof value !== 'object') return value
  switch (type.kind) {
    case 'integer':
    case 'number':
      return unitText(toDecimal(value, 3), type.unit)
    case 'money': {
      const yuan = rational(value.num, 100n)
      return isInteger(yuan) ? `${yuan.num} 元` : `${value.num} 分`
    }
    case 'share': {
      const percent = multiply(value, rational(100n))
      return isInteger(percent) && percent.num % 2n === 1n ? `${percent.num}%` : written(value)
    }
    case 'duration':
      return type.unit === 'day'
        ? `${value.num} 日`
        : value.num !== 0n && value.num % 12n === 0n
          ? `${value.num / 12n} 年`
          : `${value.num} 个月`
    case 'date':
      return formatDay(Number(value.num))
    default:
      return Number(toDecimal(value, 3))
  }
}

/** A share as its type reads it: a fraction, or a bare 0 or 1. */
function written(share: Rational): Json {
  return isInteger(share) ? Number(share.num) : formatRational(share)
}

/** A value as an application writes it. */
export function asGiven(type: ScalarType, value: Scalar): Json {
  if (type.kind === 'judgement') return { finding: value === true, by: '专家组', on: '2019-05-10', ground: '评审意见' }
  if (typeof value !== 'object') return value
  switch (type.kind) {
    case 'money':
      return value.num % 2n === 0n ? `${toDecimal(rational(value.num, 100n), 2)} 元` : `${value.num} 分`
    case 'share':
      return written(value)
    case 'duration':
      return type.unit === 'day' ? `${value.num} 日` : `${value.num} 个月`
    case 'date':
      return formatDay(Number(value.num))
    default:
      return isInteger(value) ? Number(value.num) : Number(toDecimal(value, 3))
  }
}

/** A type that literals can be counted in without anything being expected of them: `3 年` by itself are 36 months. */
export function standsAlone(type: ScalarType): boolean {
  if (type.kind === 'boolean') return true
  return isNumeric(type) && type.kind !== 'points' && type.kind !== 'year' && !('unit' in type && type.unit === '年')
}
