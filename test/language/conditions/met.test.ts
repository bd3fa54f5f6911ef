import { describe, expect, test } from 'vitest'
import type { Role } from '../../../src/model/core.ts'
import { asking, loweredCondition, refusals } from '../../support/shop.ts'

const licensed = { fact: 'licensed', operator: 'is', value: true }
const second = (role: Role, more = {}) => ({
  articles: [{ article: 2, role, phrases: [{ quote: '持有许可。', ...licensed, ...more }] }],
})

describe('met: another clause’s verdict is pass', () => {
  test.each<[Role, string, string]>([
    ['requirement', 'true', 'false'],
    ['materials', 'true', 'false'],
    ['exclusion', 'false', 'true'],
    ['sanction', 'false', 'true'],
    ['support', 'true', 'neutral'],
    ['authority', 'neutral', 'neutral'],
  ])('%s: %s where it holds, %s where it does not', (role, held, failed) => {
    const ask = asking({ met: 'art2' }, second(role))
    expect(ask({ licensed: true })).toBe(held)
    expect(ask({ licensed: false })).toBe(failed)
    expect(ask({})).toBe(held === failed ? held : 'unknown')
  })

  test('notApplicable does not bear', () => {
    const ask = asking(
      { met: 'art2' },
      second('requirement', { when: { fact: 'registered', operator: 'is', value: true } }),
    )
    expect(ask({ registered: false })).toBe('neutral')
    expect(ask({ registered: true, licensed: false })).toBe('false')
    expect(ask({ licensed: true })).toBe('unknown')
  })

  test.each(['第二条', '第2条', 'art2', 'Art. 2', '2', 'art2.ph1'])('cited as %s', (met) => {
    expect(asking({ met }, second('requirement'))({ licensed: true })).toBe('true')
  })

  test('a clause cited by its pinned name', () => {
    const articles = [
      { article: 2, role: 'requirement', phrases: [{ quote: '持有许可。', id: 'licence', ...licensed }] },
    ]
    expect(asking({ met: 'licence' }, { articles })({ licensed: false })).toBe('false')
  })

  test('a decision by its id', () => {
    const parts = {
      ...second('requirement'),
      policy: { decisions: { default: 'licence', licence: { label: '许可', clauses: ['第二条'] } } },
    }
    expect(asking({ met: 'licence' }, parts)({ licensed: true })).toBe('true')
    expect(loweredCondition({ met: 'licence' }, parts)).toMatchObject({ op: 'metDecision', decision: 'licence' })
  })
})

describe('met: what is refused', () => {
  test.each([
    [{ met: '第三条' }, 'unknown-clause: 没有条款“第三条”'],
    [{ met: 'licnce' }, 'unknown-clause: 没有条款“licnce”'],
    [{ met: 'art2', operator: 'is' }, 'malformed: operator 不能与 met 写在一处'],
  ])('%j: %s', (condition, message) => {
    expect(refusals(condition, second('requirement'))).toEqual([message])
  })

  test('a clause that asks for itself', () => {
    expect(refusals({ met: 'art1' })).toEqual(['clause-cycle: 条款相互引用成环：art1.ph1 → art1.ph1'])
  })
})

test('met: what it lowers to', () => {
  expect(loweredCondition({ met: '第二条' }, second('requirement'))).toMatchObject({ op: 'met', clause: 'art2' })
})
