import { describe, expect, test } from 'vitest'
import { BUILT_IN_UNITS, isWhole, measured, readQuantity } from '../../src/language/quantity.ts'
import { formatDay } from '../../src/util/civil-date.ts'
import { formatRational, ONE, rational } from '../../src/util/rational.ts'

/** A quantity in words: `counter 12 人`, `money 30000000`, `date 2019-01-01`. */
function read(source: string): string | undefined {
  const quantity = readQuantity(source)
  if (quantity === undefined) return undefined
  const { dimension, value, unit } = quantity
  const number = dimension === 'date' ? formatDay(Number(value.num)) : formatRational(value)
  return dimension === 'counter' ? `counter ${number} ${unit}` : `${dimension} ${number}`
}

describe('a literal is read exactly, as written', () => {
  test.each([
    // numbers
    ['0', 'plain 0'],
    ['20', 'plain 20'],
    ['-5', 'plain -5'],
    ['12.5', 'plain 25/2'],
    ['0.1', 'plain 1/10'],
    ['007', 'plain 7'],
    ['5,000', 'plain 5000'],
    ['1,234,567.89', 'plain 123456789/100'],
    ['9007199254740993', 'plain 9007199254740993'],
    ['20 万', 'plain 200000'],
    ['1.5 亿', 'plain 150000000'],
    ['3 倍', 'plain 3'],
    // fractions and percentages
    ['2/3', 'fraction 2/3'],
    ['4/6', 'fraction 2/3'],
    ['3/2', 'fraction 3/2'],
    ['6/2', 'fraction 3'],
    ['25%', 'fraction 1/4'],
    ['25 %', 'fraction 1/4'],
    ['66.7％', 'fraction 667/1000'],
    ['150%', 'fraction 3/2'],
    // money, in 分
    ['1 分', 'money 1'],
    ['5 角', 'money 50'],
    ['30 元', 'money 3000'],
    ['0.01 元', 'money 1'],
    ['30 万元', 'money 30000000'],
    ['30万元', 'money 30000000'],
    ['1.5 亿元', 'money 15000000000'],
    ['5,000 元', 'money 500000'],
    ['1/3 元', 'money 100/3'],
    // months and days
    ['3 个月', 'month 3'],
    ['3个月', 'month 3'],
    ['3 月', 'month 3'],
    ['2 年', 'month 24'],
    ['0.5 年', 'month 6'],
    ['1 周年', 'month 12'],
    ['15 日', 'day 15'],
    ['15 天', 'day 15'],
    ['2 周', 'day 14'],
    // days of the calendar
    ['2019-01-01', 'date 2019-01-01'],
    ['2020-02-29', 'date 2020-02-29'],
    ['1901-01-01', 'date 1901-01-01'],
    ['2099-12-31', 'date 2099-12-31'],
    // counters: any other unit
    ['12 人', 'counter 12 人'],
    ['12人', 'counter 12 人'],
    ['12  人', 'counter 12 人'],
    [' 12 人 ', 'counter 12 人'],
    ['1.5 吨', 'counter 3/2 吨'],
    ['3 万人', 'counter 30000 人'],
    ['3 万 人', 'counter 30000 人'],
    ['2 亿千瓦时', 'counter 200000000 千瓦时'],
    ['50 mg/L', 'counter 50 mg/L'],
  ])('%s: %s', (source, quantity) => {
    expect(read(source)).toBe(quantity)
  })
})

describe('what is no quantity', () => {
  test.each([
    ...['', '人', 'retail', '二十', '半年', '三分之二', '２０'],
    ...['+5', '.5', '-', '--5', '1,23', '0,123', '1/0', '1.5/2'],
    ...['2019-1-1', '2019-02-30', '2019-13-01', '1900-12-31', '2100-01-01', '2019-01-01T00:00:00Z'],
  ])('%j', (source) => {
    expect(read(source)).toBeUndefined()
  })

  test.each([
    ['5.', 'counter 5 .'],
    ['1.2.3', 'counter 6/5 .3'],
    ['1/-3', 'counter 1 /-3'],
    ['1e3', 'counter 1 e3'],
    ['0x14', 'counter 0 x14'],
    ['2019年1月1日', 'counter 2019 年1月1日'],
  ])('%s: what is left over is a unit, which no fact declares', (source, quantity) => {
    expect(read(source)).toBe(quantity)
  })
})

test('a unit is a unit of its own name, not a name every object has', () => {
  expect(read('1 constructor')).toBe('counter 1 constructor')
  expect(read('1 __proto__')).toBe('counter 1 __proto__')
})

test('whether months, days and 分 come out whole', () => {
  const whole = (source: string) => {
    const quantity = readQuantity(source)
    return quantity && isWhole(quantity)
  }
  expect(whole('0.5 年')).toBe(true)
  expect(whole('0.3 年')).toBe(false)
  expect(whole('0.001 元')).toBe(false)
})

test('the units the engine knows without a declaration measure something', () => {
  for (const unit of BUILT_IN_UNITS.filter((one) => one !== '%'))
    expect(measured(ONE, unit).dimension).not.toBe('counter')
  expect(readQuantity('1 %')).toEqual({ value: rational(1, 100), dimension: 'fraction', unit: '%' })
})
