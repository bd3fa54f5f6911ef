import { describe, expect, test } from 'vitest'
import { answersIn, type Outcome } from '../../src/model/outcome.ts'
import { FALSE, TRUE } from '../../src/model/truth.ts'

const outcome: Outcome = {
  clauses: new Map([['art1', { truth: TRUE, verdicts: FALSE }]]),
  decisions: new Map([['eligible', TRUE]]),
  leaves: new Map(),
  values: new Map(),
  amounts: new Map([['grant', []]]),
  gates: new Map([['art1.ph1', TRUE]]),
  assumptions: [FALSE],
}

describe('the answers in a whole outcome', () => {
  const answers = answersIn(outcome)

  test('are what it says, piece by piece', () => {
    expect(answers.clause('art1')).toEqual({ truth: TRUE, verdicts: FALSE })
    expect(answers.decision('eligible')).toBe(TRUE)
    expect(answers.gate('art1.ph1')).toBe(TRUE)
    expect(answers.amounts('grant')).toEqual([])
    expect(answers.assumptions()).toEqual([FALSE])
  })

  test('of what it does not say, that is an Error', () => {
    expect(() => answers.clause('art2')).toThrow(new Error('there is no clause “art2”'))
    expect(() => answers.decision('other')).toThrow(new Error('there is no decision “other”'))
    expect(() => answers.gate('art2.ph1')).toThrow(new Error('there is no phrase “art2.ph1”'))
    expect(() => answers.amounts('other')).toThrow(new Error('there is no outcome “other”'))
  })
})
