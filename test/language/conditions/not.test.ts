import { describe, expect, test } from 'vitest'
import { asking, loweredCondition, refusals } from '../../support/shop.ts'
import { type Member, members } from './members.ts'

describe('not: the condition does not hold; the unknown stays unknown', () => {
  test.each<[Member, string]>([
    ['true', 'false'],
    ['false', 'true'],
    ['unknown', 'unknown'],
    ['neutral', 'neutral'],
  ])('not %s: %s', (member, truth) => {
    expect(asking({ not: members[member] })({})).toBe(truth)
  })

  test('twice is the condition itself', () => {
    expect(asking({ not: { not: members.true } })({})).toBe('true')
  })

  test('ifAbsent answers for the condition inside, before `not`', () => {
    const branch = asking({ not: { fact: 'branch', operator: 'is', value: 'other', ifAbsent: false } })
    expect(branch({ branch: 'absent' })).toBe('true')
    expect(branch({ branch: 'other' })).toBe('false')
    expect(branch({})).toBe('unknown')
  })
})

describe('not: what is refused', () => {
  test.each([
    [{ not: [members.true] }, ['malformed: 这里需要一个条件']],
    [{ not: { operator: 'is', value: true } }, ['double-connective: 这里没有写条件']],
    [{ not: { fact: 'licenced', operator: 'is', value: true } }, ['unknown-fact: 事实词汇表中没有“licenced”']],
  ])('%j', (condition, messages) => {
    expect(refusals(condition)).toEqual(messages)
  })
})

test('not: what it lowers to', () => {
  expect(loweredCondition({ not: members.true })).toMatchObject({ op: 'not', of: { op: 'compare' } })
})
