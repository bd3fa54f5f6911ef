import { describe, expect, test } from 'vitest'
import type { PolicyFiles } from '../../src/model/policy.ts'
import { child, plainOf } from '../../src/model/tree.ts'
import { resolve } from '../../src/resolve/index.ts'
import { periodReadings } from '../../src/resolve/period-readings.ts'
import { alternativeSpan, withReadings } from '../../src/resolve/with-readings.ts'
import { filesOf } from '../support/program.ts'

const READINGS = {
  last: { question: '末日？', choice: '2021-12-31', alternatives: { '2022-01-01': '首日不计' }, open: true },
  least: { question: '最少几人？', choice: '12 人', alternatives: { '10 人': '从宽' }, open: true },
  counted: { question: '是否计入？', alternatives: { yes: '计入' }, open: true },
}

const files = filesOf({
  policy: {
    readings: READINGS,
    versions: [
      { id: 'v1', effective: { from: '2019-01-01', until: { reading: 'last' } } },
      { id: 'v2', effective: { from: { reading: 'second' } } },
      { id: 'v3', effective: { from: { reading: 'draft' } }, draft: true },
    ],
  },
})

const under = (choices: Record<string, string>): PolicyFiles => withReadings(files, new Map(Object.entries(choices)))
const readingsOf = ({ policy }: PolicyFiles): unknown => {
  const readings = child(policy, 'readings')
  return readings && JSON.parse(JSON.stringify(plainOf(readings)))
}

describe('a policy under other choices', () => {
  test('nothing but the choice differs', () => {
    expect(readingsOf(under({ least: '10 人' }))).toEqual({
      ...READINGS,
      least: { ...READINGS.least, choice: '10 人' },
    })
    const keys = (of: PolicyFiles): string[] => [...(of.policy?.entries.keys() ?? [])]
    expect(keys(under({ least: '10 人' }))).toEqual(keys(files))
    expect(under({ least: '10 人' }).versions).toBe(files.versions)
  })

  test('the policy it is made from stays as it is', () => {
    under({ least: '10 人', last: '2022-01-01' })
    expect(readingsOf(files)).toEqual(READINGS)
  })

  test('a reading without a choice gets one', () => {
    expect(readingsOf(under({ counted: 'yes' }))).toEqual({
      ...READINGS,
      counted: { ...READINGS.counted, choice: 'yes' },
    })
  })

  test('the choice that is made already changes nothing', () => {
    const same = under({ least: '12 人' })
    expect(child(child(same.policy, 'readings'), 'least')).toBe(child(child(files.policy, 'readings'), 'least'))
  })

  test('a reading that is not there is none', () => {
    expect(readingsOf(under({ leats: '10 人' }))).toEqual(READINGS)
  })

  test.each([
    ['2021-12-31', { from: '2019-01-01', until: '2021-12-31' }],
    ['2022-01-01', { from: '2019-01-01', until: '2022-01-01' }],
  ])('a period that hangs on a reading: %s', (last, period) => {
    expect(resolve(under({ last })).versions[0]?.effective).toEqual(period)
  })
})

test('the readings that say when a version is in force; a draft never is', () => {
  expect([...periodReadings(files)]).toEqual(['last', 'second'])
})

test('where an alternative is written', () => {
  expect(alternativeSpan(files, 'least', '10 人')?.file).toBe('policy.yaml#/readings/least/alternatives/10 人')
  expect(alternativeSpan(files, 'least', '12 人')).toBeUndefined()
})
