import { describe, expect, test } from 'vitest'
import { decisionOf, verdictOf } from '../../support/evaluate.ts'
import { granting } from '../../support/grants.ts'
import { shownCond } from '../../support/show-core.ts'

describe.each(['duty', 'entitlement', 'consequence'])('%s: in words', (kind) => {
  test('one text for both languages, or both', () => {
    const [one, both] =
      granting([{ [kind]: '按期报告' }, { [kind]: { zh: '报告', en: 'report' } }]).articles[0]?.lead ?? []
    expect(one?.effect).toEqual({ kind, text: { zh: '按期报告', en: '按期报告' } })
    expect(both?.effect).toEqual({ kind, text: { zh: '报告', en: 'report' } })
  })

  test('it decides nothing', () => {
    const program = granting([{ [kind]: '按期报告' }, { fact: 'licensed', operator: 'is', value: true }])
    expect(verdictOf(program, 'art1.ph1', {})).toBe('notApplicable')
    expect(decisionOf(program, 'eligible', { licensed: true })).toBe('pass')
  })

  test('under its own guards', () => {
    const unless = { fact: 'licensed', operator: 'is', value: true }
    const [phrase] = granting([{ [kind]: '按期报告', unless }]).articles[0]?.lead ?? []
    expect(phrase && shownCond(phrase.cond)).toBe('[unless licensed = true ?unknown] neutral')
  })
})
