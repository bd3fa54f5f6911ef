import { describe, expect, test } from 'vitest'
import type { Role } from '../../../src/model/core.ts'
import { asking, helps, loweredCondition, refusals } from '../../support/shop.ts'

const second = (role: Role) => ({
  articles: [{ article: 2, role, phrases: [{ quote: '受过处罚。', fact: 'licensed', operator: 'is', value: true }] }],
})

describe('holds: what another clause describes is the case', () => {
  test.each<Role>(['requirement', 'exclusion', 'sanction', 'support', 'authority'])('whatever its role: %s', (role) => {
    const ask = asking({ holds: 'art2.ph1' }, second(role))
    expect(ask({ licensed: true })).toBe('true')
    expect(ask({ licensed: false })).toBe('false')
    expect(ask({})).toBe('unknown')
  })

  test('of a level, its phrases and parts together', () => {
    const articles = [
      {
        article: 2,
        role: 'exclusion',
        parts: 'any',
        items: [
          { item: 1, phrases: [{ quote: '无许可；', fact: 'licensed', operator: 'is', value: false }] },
          { item: 2, phrases: [{ quote: '未登记。', fact: 'registered', operator: 'is', value: false }] },
        ],
      },
    ]
    const ask = asking({ holds: '第二条' }, { articles })
    expect(ask({ licensed: true, registered: false })).toBe('true')
    expect(ask({ licensed: true, registered: true })).toBe('false')
    expect(ask({ licensed: true })).toBe('unknown')
    expect(asking({ holds: '第二条第二项' }, { articles })({ registered: false })).toBe('true')
  })
})

describe('holds: what is refused', () => {
  test.each([
    [{ holds: '第二条第一项' }, 'unknown-clause: 没有条款“第二条第一项”'],
    [{ holds: 'eligible' }, 'unknown-clause: 没有条款“eligible”'],
  ])('%j: %s', (condition, message) => {
    expect(refusals(condition, second('sanction'))).toEqual([message])
  })

  test('a near miss is named', () => {
    expect(helps({ holds: 'art2.ph2' }, second('sanction'))).toEqual(['是否想写 art2.ph1？'])
  })
})

test('holds: what it lowers to', () => {
  expect(loweredCondition({ holds: 'art2.ph1' }, second('sanction'))).toMatchObject({ op: 'holds', clause: 'art2.ph1' })
})
