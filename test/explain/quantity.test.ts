import { describe, expect, test } from 'vitest'
import { countedRatio, quantityOf } from '../../src/explain/quantity.ts'
import type { ScalarType } from '../../src/model/type.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { rational } from '../../src/util/rational.ts'

const yuan = (fen: number | bigint, den: number | bigint = 1n): unknown[] => {
  const { value, unit, text, textEn } = quantityOf(rational(fen, den), { kind: 'money' })
  return [value, unit, text, textEn]
}

describe('money, in 分', () => {
  test.each([
    [30_000_000, [30_000_000, '分', '30 万元', 'CNY 300,000']],
    [12_500_000, [12_500_000, '分', '12.5 万元', 'CNY 125,000']],
    [123_456, [123_456, '分', '1,234.56 元', 'CNY 1,234.56']],
    [123_450, [123_450, '分', '1,234.50 元', 'CNY 1,234.50']],
    [100, [100, '分', '1 元', 'CNY 1']],
    [1, [1, '分', '0.01 元', 'CNY 0.01']],
    [0, [0, '分', '0 元', 'CNY 0']],
    [-30_000_000, [-30_000_000, '分', '-30 万元', 'CNY -300,000']],
    [1_950_000_000, [1_950_000_000, '分', '1,950 万元', 'CNY 19,500,000']],
  ])('%s', (fen, words) => {
    expect(yuan(fen)).toEqual(words)
  })

  test('a part of a 分 is said to be rounded, and kept exact as data', () => {
    expect(yuan(100, 3)).toEqual(['100/3', '分', '约 0.33 元', 'about CNY 0.33'])
  })

  test('beyond what JSON numbers hold exactly, a string', () => {
    expect(yuan(9_007_199_254_740_993n).slice(0, 2)).toEqual(['9007199254740993', '分'])
  })
})

describe('other numbers', () => {
  const day = parseDay('2019-02-28') ?? 0
  test.each<[number, number, ScalarType, unknown]>([
    [24, 1, { kind: 'integer', unit: '家' }, { value: 24, unit: '家', text: '24 家', textEn: '24' }],
    [24, 1, { kind: 'integer' }, { value: 24, unit: '', text: '24' }],
    [12345, 1, { kind: 'integer' }, { value: 12345, unit: '', text: '12,345' }],
    [25, 2, { kind: 'number', unit: '平方米' }, { value: '25/2', unit: '平方米', text: '12.5 平方米', textEn: '12.5' }],
    [7, 3, { kind: 'number' }, { value: '7/3', unit: '', text: '7/3' }],
    [2, 3, { kind: 'share' }, { value: '2/3', unit: '', text: '2/3' }],
    [14, 1, { kind: 'duration', unit: 'month' }, { value: 14, unit: '个月', text: '14 个月', textEn: '14 months' }],
    [1, 1, { kind: 'duration', unit: 'day' }, { value: 1, unit: '天', text: '1 天', textEn: '1 day' }],
    [60, 1, { kind: 'points' }, { value: 60, unit: '分', text: '60 分', textEn: '60 points' }],
    [2019, 1, { kind: 'year' }, { value: 2019, unit: '年', text: '2019 年', textEn: '2019' }],
    [day, 1, { kind: 'date' }, { value: '2019-02-28', unit: '', text: '2019-02-28' }],
  ])('%s/%s %j', (num, den, type, shown) => {
    expect(quantityOf(rational(num, den), type)).toEqual(shown)
  })
})

describe('a ratio as it was counted', () => {
  test.each([
    [[15], [24], '15/24', '15/24'],
    [[0], [3], '0/3', '0/3'],
    [[2], [-3], '-2/3', '-2/3'],
    [[-2], [-3], '2/3', '2/3'],
    [[11, 2], [2], '11/4', '5.5/2'],
    [[11, 2], [11, 2], '22/22', '5.5/5.5'],
    [[1, 3], [-2], '-1/6', '(1/3)/-2'],
  ])('%j over %j', ([num = 0, den = 1], [lower = 0, under = 1], value, text) => {
    expect(countedRatio(rational(num, den), rational(lower, under))).toEqual({ value, unit: '', text })
  })
})
