import { describe, expect, test } from 'vitest'
import { readApplications } from '../src/cli/read-applications.ts'
import { type DecideOptions, decide, decideUnderReadings, loadPolicy } from '../src/index.ts'
import { underChoices } from '../src/under-choices.ts'

/*
 * Which version decides on a day: the one in force, never the nearest; none outside every period; a draft by name alone.
 */

const policyDir = 'rules/jiangning-alliance'
const policy = loadPolicy(policyDir)
const [one] = readApplications([`${policyDir}/2019-01-01/examples/eligible.yaml`], policyDir).asked
const EXPIRY = 'trial-period-end'

async function versionOn(asOf: string, options: DecideOptions = {}, of = policy): Promise<string> {
  const answer = await decide(of, one?.application, { asOf, engine: 'plain', ...options })
  if ('error' in answer) return answer.error.code
  return 'version' in answer ? answer.version : `none, nearest ${answer.nearest.join(' ')}`
}

describe('the version in force on a day', () => {
  test.each([
    ['2018-12-31', 'none, nearest 2019-01-01'],
    ['2019-01-01', '2019-01-01'],
    ['2021-12-31', '2019-01-01'],
    ['2022-01-01', 'none, nearest 2019-01-01'],
    ['2026-11-26', 'none, nearest 2019-01-01'],
    ['1901-01-01', 'none, nearest 2019-01-01'],
  ])('%s: %s', async (day, version) => {
    expect(await versionOn(day)).toBe(version)
  })

  test.each([
    ['2021-12-31', '2019-01-01'],
    ['2022-01-01', '2019-01-01'],
    ['2022-01-02', 'none, nearest 2019-01-01'],
  ])('where the first day is not counted, %s: %s', async (day, version) => {
    expect(await versionOn(day, {}, underChoices(policy, { [EXPIRY]: '2022-01-01' }))).toBe(version)
  })

  test('the day the readings part is told as depending on one', async () => {
    const under = await decideUnderReadings(policy, one?.application, { asOf: '2022-01-01', readings: [EXPIRY] })
    if (!('readings' in under)) throw new Error(JSON.stringify(under))
    expect(under).toMatchObject({ inForce: null, nearest: ['2019-01-01'] })
    expect(under.readings).toMatchObject({ dependsOn: [EXPIRY] })
  })
})

describe('a draft', () => {
  test.each(['2018-12-31', '2019-06-01', '2022-01-01', '2026-11-26'])('decides on %s by name alone', async (day) => {
    expect(await versionOn(day, { using: '2026-draft' })).toBe('2026-draft')
    expect(await versionOn(day)).not.toContain('2026-draft')
  })

  test('is named among the versions when a name is wrong', async () => {
    const answer = await decide(policy, one?.application, { using: '2026-drafts' })
    expect('error' in answer && answer.error.help?.zh).toBe('是否想写 2026-draft？')
  })
})
