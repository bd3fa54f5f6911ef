import { describe, expect, test } from 'vitest'
import { resolve } from '../../src/resolve/index.ts'
import { filesOf, type Plain, told } from '../support/program.ts'

const period = (id: string, from: string, until: string | null = null): Plain => ({ id, effective: { from, until } })
const resolved = (...versions: readonly Plain[]) => resolve(filesOf({ policy: { versions } }))

describe('days between two versions that none covers', () => {
  test.each([
    ['they follow each other', [period('v1', '2019-01-01', '2021-12-31'), period('v2', '2022-01-01')], []],
    [
      'one day is left out',
      [period('v1', '2019-01-01', '2021-12-31'), period('v2', '2022-01-02')],
      ['effective-gap: 2022-01-01 至 2022-01-01 没有施行的版本：“v1”已届满，“v2”尚未施行'],
    ],
    [
      'written in any order, and over a leap day',
      [period('v2', '2020-03-01'), period('v1', '2019-01-01', '2020-02-28')],
      ['effective-gap: 2020-02-29 至 2020-02-29 没有施行的版本：“v1”已届满，“v2”尚未施行'],
    ],
    [
      'a draft fills no gap',
      [
        period('v1', '2019-01-01', '2019-12-31'),
        { ...period('d', '2020-01-01', '2020-12-31'), draft: true },
        period('v2', '2021-01-01'),
      ],
      ['effective-gap: 2020-01-01 至 2020-12-31 没有施行的版本：“v1”已届满，“v2”尚未施行'],
    ],
    ['expiry without a successor is no gap', [period('v1', '2019-01-01', '2021-12-31')], []],
  ])('%s', (_, versions, messages) => {
    const { findings } = resolved(...versions)
    expect(findings.map(told)).toEqual(messages)
    expect(findings.every(({ severity }) => severity === 'info')).toBe(true)
  })

  test('one that lasts longer than the next overlaps the one after that too', () => {
    const { findings } = resolved(
      period('v1', '2019-01-01', '2021-12-31'),
      period('v2', '2019-06-01', '2019-06-30'),
      period('v3', '2021-12-31'),
    )
    expect(findings.map(told)).toEqual([
      'effective-overlap: 版本“v2”与“v1”在 2019-06-01 同时有效',
      'effective-overlap: 版本“v3”与“v1”在 2021-12-31 同时有效',
    ])
  })
})
