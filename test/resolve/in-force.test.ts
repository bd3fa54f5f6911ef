import { describe, expect, test } from 'vitest'
import type { Program } from '../../src/model/core.ts'
import { inForce } from '../../src/resolve/in-force.ts'
import { soundProgram } from '../support/program.ts'

const one = soundProgram({})
const version = (id: string, from?: string, until: string | null = null): [string, Program] => [
  id,
  { ...one, version: id, draft: from === undefined, effective: from === undefined ? null : { from, until } },
]
const on = (day: string, ...versions: [string, Program][]): string | string[] => {
  const found = inForce(new Map(versions), day)
  return 'program' in found ? found.program.version : [...found.nearest]
}

describe('the one version in force on a day', () => {
  const trial = version('trial', '2019-01-01', '2021-12-31')

  test.each([
    ['2018-12-31', ['trial']],
    ['2019-01-01', 'trial'],
    ['2020-02-29', 'trial'],
    ['2021-12-31', 'trial'],
    ['2022-01-01', ['trial']],
  ])('of 2019-01-01 to 2021-12-31, on %s: %s', (day, expected) => {
    expect(on(day, trial)).toEqual(expected)
  })

  test.each([
    ['2021-12-31', 'trial'],
    ['2022-01-01', ['trial', 'second']],
    ['2022-06-30', ['trial', 'second']],
    ['2022-07-01', 'second'],
    ['2098-01-01', 'second'],
    ['2018-12-31', ['trial']],
  ])('with a gap until 2022-07-01, on %s: %s; the nearest on either side, never their verdict', (day, expected) => {
    expect(on(day, version('second', '2022-07-01'), trial)).toEqual(expected)
  })

  test('of several before and after, only the nearest are named', () => {
    const others = [
      version('a', '2010-01-01', '2010-12-31'),
      version('b', '2012-01-01', '2012-12-31'),
      version('d', '2030-01-01'),
      version('c', '2025-01-01', '2025-12-31'),
    ]
    expect(on('2022-01-01', ...others, trial)).toEqual(['trial', 'c'])
  })

  test('a draft is never in force, nor near', () => {
    expect(on('2020-01-01', version('draft'))).toEqual([])
    expect(on('2020-01-01', version('draft'), trial)).toBe('trial')
    const dated: [string, Program] = [
      'dated',
      { ...one, version: 'dated', draft: true, effective: { from: '2019-01-01', until: null } },
    ]
    expect(on('2020-01-01', dated)).toEqual([])
  })

  test('no version, none near', () => {
    expect(on('2020-01-01')).toEqual([])
  })
})
