import { describe, expect, test } from 'vitest'
import { amountAsWritten } from '../../src/verify/amount-as-written.ts'

describe('a figure as a case writes it', () => {
  test.each([
    [2_000_000, { kind: 'money' }, '1 万元', '2 万元'],
    [2_050_000, { kind: 'money' }, '1 万元', '2.05 万元'],
    [2_000_001, { kind: 'money' }, '1 元', '20000.01 元'],
    [50, { kind: 'money' }, null, '0.5 元'],
    [3, { kind: 'duration', unit: 'month' }, '', '3 个月'],
    [10, { kind: 'duration', unit: 'day' }, '', '10 天'],
    [5, { kind: 'integer', unit: '人' }, '4 人', '5 人'],
    ['5/2', { kind: 'number', unit: '分' }, '', '2.5 分'],
    ['1/3', { kind: 'share' }, '', '1/3'],
    [7, { kind: 'points' }, '', '7 分'],
    ['1/3', { kind: 'number' }, '', '1/3'],
  ] as const)('%s of %o, before %s: %s', (figure, type, before, text) => {
    expect(amountAsWritten(figure, type, before)).toBe(text)
  })

  test('what is no figure cannot be written', () => {
    expect(amountAsWritten('many', { kind: 'money' }, '')).toBeUndefined()
    expect(amountAsWritten(1, { kind: 'text' }, '')).toBeUndefined()
    expect(amountAsWritten('1/3', { kind: 'money' }, '')).toBeUndefined()
  })
})
