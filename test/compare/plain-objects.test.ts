import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Comparison, compareVersions, decide, loadPolicy, type Refusal } from '../../src/index.ts'
import { EXAMPLE_FACTS } from '../support/example-facts.ts'

/* The library as an integrator calls it: plain facts in, a comparison or a typed refusal out, never an exception. */

const policy = loadPolicy(join(import.meta.dirname, '../../rules/jiangning-alliance'))
const [OLD, NEW] = ['2019-01-01', '2026-draft']
const codeOf = (found: Comparison | Refusal): string | undefined => ('error' in found ? found.error.code : undefined)

describe('comparing on plain objects', () => {
  test('they are read as `decide` reads them, and called by their number', () => {
    const found = compareVersions(policy, OLD, NEW, [EXAMPLE_FACTS, { ...EXAMPLE_FACTS, foundedOn: '2019-01-20' }])
    if ('error' in found) throw new Error(found.error.message.en)
    expect(found.consequences?.applications).toBe(2)
    expect(JSON.stringify(found.consequences)).toContain('"application 2"')
  })

  test.each<[string, unknown, string]>([
    ['a fact there is none of', { ...EXAMPLE_FACTS, zeal: 1 }, 'unknown-fact'],
    ['nothing', null, 'fact-type'],
    ['a number', 5, 'fact-type'],
    ['an application to another policy', { ...EXAMPLE_FACTS, policy: 'shops' }, 'other-policy'],
  ])('%s is refused, and set aside on request', (_, application, code) => {
    expect(codeOf(compareVersions(policy, OLD, NEW, [application]))).toBe(code)
    const found = compareVersions(policy, OLD, NEW, [EXAMPLE_FACTS, application], { skipUnreadable: true })
    if ('error' in found) throw new Error(found.error.message.en)
    expect(found.consequences?.setAside.map((one) => one.application)).toEqual(['application 2'])
  })
})

describe('a comparison asked for wrongly is refused, with applications or without', () => {
  test.each<[string, string, string, object]>([
    ['unknown-version', OLD, 'nope', {}],
    ['unknown-version', 2019 as never, NEW, {}],
    ['unknown-version', OLD, undefined as never, {}],
    ['unknown-decision', OLD, NEW, { for: 'nope' }],
    ['as-of-invalid', OLD, NEW, { asOf: 'xx' }],
  ])('%s: %s to %s, %j', (code, old, now, options) => {
    expect(codeOf(compareVersions(policy, old, now, null, options))).toBe(code)
    expect(codeOf(compareVersions(policy, old, now, [EXAMPLE_FACTS], options))).toBe(code)
  })
})

test('a version asked for by a number is a version there is none of', async () => {
  const answer = await decide(policy, EXAMPLE_FACTS, { using: 20190101 as never })
  expect(answer).toMatchObject({ error: { code: 'unknown-version' } })
})

test('nothing is decided under a policy that an application does not name', async () => {
  const answer = await decide(policy, { ...EXAMPLE_FACTS, policy: 'shops' })
  expect(answer).toMatchObject({ error: { code: 'other-policy' } })
  expect(await decide(policy, { ...EXAMPLE_FACTS, policy: 'jiangning-alliance' })).toHaveProperty('decisions')
})
