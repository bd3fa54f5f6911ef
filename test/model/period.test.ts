import { describe, expect, test } from 'vitest'
import type { Program } from '../../src/model/core.ts'
import { covers, daysInForce, daysOfUses, overlap, type Period } from '../../src/model/period.ts'
import { soundProgram } from '../support/program.ts'

const period = (from: string, until: string | null = null): Period => ({ from, until })

describe('a period covers its first and its last day', () => {
  test.each([
    ['2018-12-31', false],
    ['2019-01-01', true],
    ['2021-12-31', true],
    ['2022-01-01', false],
  ])('%s: %s', (day, expected) => {
    expect(covers(period('2019-01-01', '2021-12-31'), day)).toBe(expected)
  })

  test('one without a last day has no end', () => {
    expect(covers(period('2019-01-01'), '2099-12-31')).toBe(true)
    expect(covers(period('2019-01-01'), '2018-12-31')).toBe(false)
  })
})

describe('the days two periods share', () => {
  test.each<[string, Period, Period, Period | undefined]>([
    [
      'one within the other',
      period('2019-01-01', '2021-12-31'),
      period('2020-01-01', '2020-12-31'),
      period('2020-01-01', '2020-12-31'),
    ],
    [
      'one after the other begins',
      period('2019-01-01', '2020-06-30'),
      period('2020-01-01', '2021-12-31'),
      period('2020-01-01', '2020-06-30'),
    ],
    ['a single day', period('2019-01-01', '2019-12-31'), period('2019-12-31'), period('2019-12-31', '2019-12-31')],
    ['a day too late', period('2019-01-01', '2019-12-31'), period('2020-01-01'), undefined],
    ['neither ends', period('2019-01-01'), period('2020-01-01'), period('2020-01-01')],
    ['one does not end', period('2019-01-01'), period('2018-01-01', '2019-06-30'), period('2019-01-01', '2019-06-30')],
  ])('%s', (_, a, b, expected) => {
    expect(overlap(a, b)).toEqual(expected)
    expect(overlap(b, a)).toEqual(expected)
  })
})

describe('the days a program decides for', () => {
  const program = soundProgram({})
  const using = (effective: Program['effective'], ...used: Program['effective'][]): Program => ({
    ...program,
    effective,
    uses: new Map(used.map((one, at) => [`p${at}`, { ...program, effective: one }])),
  })

  test('without uses, those of its version', () => {
    expect(daysInForce(using(period('2019-01-01', '2021-12-31')))).toEqual(period('2019-01-01', '2021-12-31'))
    expect(daysOfUses(using(null))).toEqual(period(''))
  })

  test('with uses, those that all share', () => {
    const both = using(period('2019-01-01', '2021-12-31'), period('2018-01-01', '2020-12-31'), period('2020-07-01'))
    expect(daysInForce(both)).toEqual(period('2020-07-01', '2020-12-31'))
    expect(daysOfUses(both)).toEqual(period('2020-07-01', '2020-12-31'))
  })

  test('none where two of them never meet, or one has no period', () => {
    expect(
      daysOfUses(using(period('2019-01-01'), period('2018-01-01', '2018-12-31'), period('2019-01-01'))),
    ).toBeUndefined()
    expect(daysInForce(using(period('2019-01-01'), null))).toBeUndefined()
  })

  test('a draft decides for none by itself', () => {
    expect(daysInForce({ ...using(period('2019-01-01')), draft: true })).toBeUndefined()
    expect(daysInForce(using(null))).toBeUndefined()
  })
})
