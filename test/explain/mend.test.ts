import { describe, expect, test } from 'vitest'
import { mendParts, type Part } from '../../src/explain/mend.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN } from '../../src/model/truth.ts'

const parts = (...truths: Truth[]): Part[] => truths.map((truth, at) => ({ truth, mend: () => `p${at + 1}` }))

describe('what to mend', () => {
  test('neutral and open parts are left alone', () => {
    expect(mendParts('all', parts(FALSE, NEUTRAL, UNKNOWN, TRUE), TRUE)).toBe('p1')
  })

  test('an all that must not hold is broken anywhere, an any everywhere', () => {
    expect(mendParts('all', parts(TRUE, TRUE), FALSE)).toEqual({ any: ['p1', 'p2'] })
    expect(mendParts('any', parts(TRUE, TRUE, FALSE), FALSE)).toEqual({ all: ['p1', 'p2'] })
  })

  test('an open part may still turn out well, so fewer need mending', () => {
    expect(mendParts({ atLeast: 3 }, parts(TRUE, UNKNOWN, FALSE, FALSE), TRUE)).toEqual({ any: ['p3', 'p4'] })
  })

  test('at least two that must not hold: all but one', () => {
    expect(mendParts({ atLeast: 2 }, parts(TRUE, TRUE, TRUE), FALSE)).toEqual({
      any: [{ all: ['p1', 'p2'] }, { all: ['p1', 'p3'] }, { all: ['p2', 'p3'] }],
    })
  })

  test('too many ways to list are named together', () => {
    expect(mendParts({ atLeast: 3 }, parts(...Array.from({ length: 7 }, () => FALSE)), TRUE)).toEqual({
      all: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'],
    })
  })
})
