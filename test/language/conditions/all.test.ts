import { describe, expect, test } from 'vitest'
import { asking, loweredCondition, refusals } from '../../support/shop.ts'
import { type Member, members } from './members.ts'

describe('all: every one holds; what does not bear drops out', () => {
  test.each<[Member, Member, string]>([
    ['true', 'true', 'true'],
    ['true', 'false', 'false'],
    ['false', 'false', 'false'],
    ['true', 'unknown', 'unknown'],
    ['false', 'unknown', 'false'],
    ['unknown', 'unknown', 'unknown'],
    ['true', 'neutral', 'true'],
    ['false', 'neutral', 'false'],
    ['unknown', 'neutral', 'unknown'],
    ['neutral', 'neutral', 'neutral'],
  ])('%s and %s: %s', (first, second, truth) => {
    expect(asking({ all: [members[first], members[second]] })({})).toBe(truth)
    expect(asking({ all: [members[second], members[first]] })({})).toBe(truth)
  })

  test.each<Member>(['true', 'false', 'unknown', 'neutral'])('of one, that one: %s', (only) => {
    expect(asking({ all: [members[only]] })({})).toBe(only)
  })

  test('nests', () => {
    expect(asking({ all: [members.false, { any: [members.false, { all: [members.true, members.true] }] }] })({})).toBe(
      'false',
    )
  })
})

describe('all: what is refused', () => {
  test.each([
    [{ all: [] }, ['empty-connective: all 里没有条件']],
    [{ all: members.true }, ['empty-connective: all 里没有条件']],
    [{ all: ['licensed'] }, ['malformed: 这里需要一个条件']],
    [{ all: [members.true], operator: 'is' }, ['malformed: operator 不能与 all 写在一处']],
    [{ all: [members.true], ifAbsent: true }, ['malformed: ifAbsent 不能与 all 写在一处']],
    [
      {
        all: [
          { fact: 'licenced', operator: 'is', value: true },
          { fact: 'registred', operator: 'is', value: true },
        ],
      },
      ['unknown-fact: 事实词汇表中没有“licenced”', 'unknown-fact: 事实词汇表中没有“registred”'],
    ],
  ])('%j: every reason at once', (condition, messages) => {
    expect(refusals(condition)).toEqual(messages)
  })
})

test('all: what it lowers to', () => {
  expect(loweredCondition({ all: [members.true, members.neutral] })).toMatchObject({
    op: 'all',
    of: [{ op: 'compare' }, { op: 'guarded', body: { op: 'compare' } }],
  })
})
