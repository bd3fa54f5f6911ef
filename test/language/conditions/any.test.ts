import { describe, expect, test } from 'vitest'
import { asking, loweredCondition, refusals } from '../../support/shop.ts'
import { type Member, members } from './members.ts'

describe('any: at least one holds; what does not bear drops out', () => {
  test.each<[Member, Member, string]>([
    ['true', 'true', 'true'],
    ['true', 'false', 'true'],
    ['false', 'false', 'false'],
    ['true', 'unknown', 'true'],
    ['false', 'unknown', 'unknown'],
    ['unknown', 'unknown', 'unknown'],
    ['true', 'neutral', 'true'],
    ['false', 'neutral', 'false'],
    ['unknown', 'neutral', 'unknown'],
    ['neutral', 'neutral', 'neutral'],
  ])('%s and %s: %s', (first, second, truth) => {
    expect(asking({ any: [members[first], members[second]] })({})).toBe(truth)
    expect(asking({ any: [members[second], members[first]] })({})).toBe(truth)
  })

  test.each<Member>(['true', 'false', 'unknown', 'neutral'])('of one, that one: %s', (only) => {
    expect(asking({ any: [members[only]] })({})).toBe(only)
  })

  test('nests', () => {
    expect(asking({ any: [members.false, { any: [members.false, { all: [members.true, members.true] }] }] })({})).toBe(
      'true',
    )
  })
})

describe('any: what is refused', () => {
  test.each([
    [{ any: [] }, ['empty-connective: any 里没有条件']],
    [{ any: members.true }, ['empty-connective: any 里没有条件']],
    [{ any: ['licensed'] }, ['malformed: 这里需要一个条件']],
    [{ any: [members.true], operator: 'is' }, ['malformed: operator 不能与 any 写在一处']],
    [{ any: [members.true], ifAbsent: true }, ['malformed: ifAbsent 不能与 any 写在一处']],
    [
      {
        any: [
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

test('any: what it lowers to', () => {
  expect(loweredCondition({ any: [members.true, members.neutral] })).toMatchObject({
    op: 'any',
    of: [{ op: 'compare' }, { op: 'guarded', body: { op: 'compare' } }],
  })
})
