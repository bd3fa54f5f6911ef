import { describe, expect, test } from 'vitest'
import type { Blame } from '../../src/model/decision.ts'
import type { Plain } from '../support/program.ts'
import { decisionOn, sample } from './sample.ts'

const licensed = { fact: 'licensed', operator: 'is', value: true }
const resident = { fact: 'owner.resident', operator: 'is', value: true }
const firm = { fact: 'owner.kind', operator: 'is', value: 'firm' }
const staffed = { fact: 'staffCount', operator: 'atLeast', value: '10 人' }

const nothingRight: Plain = { licensed: false, owner: { resident: false, kind: 'other' }, staffCount: 1 }
const allRight: Plain = { licensed: true, owner: { resident: true, kind: 'firm' }, staffCount: 10 }

const phrases = (...conditions: Plain[]): Plain[] =>
  conditions.map((condition, at) => ({ quote: `第${'一二三四'[at]}句。`, ...condition }))
const article = (parts: Plain): Plain => ({ article: 1, role: 'requirement', ...parts })

/** The blame of the only decision, over one article unless the decision says otherwise. */
function blame(
  articles: readonly Plain[],
  application: Plain,
  decision: Plain = { clauses: ['第一条'] },
): Blame | undefined {
  const program = sample({
    articles,
    policy: { decisions: { default: 'grant', grant: { label: '补助', ...decision } } },
  })
  return decisionOn(program, application).decisions.grant?.blame
}

describe('requirements', () => {
  test('one failed phrase is just its name', () => {
    expect(blame([article({ phrases: phrases(licensed, resident) })], { ...allRight, licensed: false })).toBe(
      'art1.ph1',
    )
  })

  test('several failed phrases must all be mended; what is open is not among them', () => {
    expect(
      blame([article({ phrases: phrases(licensed, resident, firm) })], { licensed: false, owner: { resident: false } }),
    ).toEqual({
      all: ['art1.ph1', 'art1.ph2'],
    })
  })

  test('of alternatives any will do', () => {
    const items = [
      { item: 1, phrases: phrases(licensed) },
      { item: 2, phrases: phrases(resident, firm) },
    ]
    expect(blame([article({ parts: 'any', items })], nothingRight)).toEqual({
      any: ['art1.item1.ph1', { all: ['art1.item2.ph1', 'art1.item2.ph2'] }],
    })
  })

  test('of at least two, as many as are lacking', () => {
    const items = [licensed, resident, firm, staffed].map((condition, at) => ({
      item: at + 1,
      phrases: phrases(condition),
    }))
    const two = article({ parts: { atLeast: 2 }, items })
    expect(blame([two], { ...nothingRight, licensed: true })).toEqual({
      any: ['art1.item2.ph1', 'art1.item3.ph1', 'art1.item4.ph1'],
    })
    expect(blame([two], { ...nothingRight, owner: { resident: false, kind: 'other' } })).toMatchObject({
      any: { length: 6 },
    })
    expect(blame([two], { ...nothingRight, staffCount: 10, owner: { kind: 'other' } })).toEqual({ all: [] })
  })

  test('what leads in must be mended beside the alternatives', () => {
    const items = [licensed, resident].map((condition, at) => ({ item: at + 1, phrases: phrases(condition) }))
    expect(blame([article({ lead: phrases(firm), parts: 'any', items })], nothingRight)).toEqual({
      all: ['art1.ph1', { any: ['art1.item1.ph1', 'art1.item2.ph1'] }],
    })
  })
})

describe('what counts against the applicant', () => {
  test('an exclusion of several parts is avoided by any of them', () => {
    expect(blame([{ article: 1, role: 'exclusion', phrases: phrases(licensed, resident) }], allRight)).toEqual({
      any: ['art1.ph1', 'art1.ph2'],
    })
  })

  test('of alternative exclusions all must be avoided', () => {
    const items = [licensed, resident, firm].map((condition, at) => ({ item: at + 1, phrases: phrases(condition) }))
    expect(
      blame([{ article: 1, role: 'exclusion', parts: 'any', items }], {
        ...allRight,
        owner: { resident: true, kind: 'other' },
      }),
    ).toEqual({
      all: ['art1.item1.ph1', 'art1.item2.ph1'],
    })
  })

  test('an article of several roles: each rule that fails', () => {
    const mixed = article({
      phrases: [
        { quote: '持证，', ...licensed },
        { quote: '店主为本地居民、', role: 'exclusion', ...resident },
        { quote: '为企业的除外。', role: 'exclusion', ...firm },
      ],
    })
    expect(blame([mixed], { ...allRight, licensed: false })).toEqual({
      all: ['art1.ph1', { any: ['art1.ph2', 'art1.ph3'] }],
    })
    expect(blame([mixed], { ...allRight, licensed: false, owner: { resident: false, kind: 'firm' } })).toBe('art1.ph1')
  })
})

describe('decisions', () => {
  const two = [article({ phrases: phrases(licensed) }), { ...article({ phrases: phrases(resident) }), article: 2 }]

  test('any of several clauses', () => {
    expect(blame(two, nothingRight, { any: [{ met: '第一条' }, { met: '第二条' }] })).toEqual({
      any: ['art1.ph1', 'art2.ph1'],
    })
  })

  test('a clause that must not be met', () => {
    expect(blame(two, allRight, { not: { met: '第一条' } })).toBe('art1.ph1')
  })

  test('through other decisions', () => {
    const program = sample({
      articles: two,
      policy: {
        decisions: {
          default: 'grant',
          first: { label: '一', clauses: ['第一条'] },
          second: { label: '二', clauses: ['第二条'] },
          grant: { label: '补助', decisions: ['first', 'second'] },
        },
      },
    })
    expect(decisionOn(program, nothingRight).decisions.grant?.blame).toEqual({ all: ['art1.ph1', 'art2.ph1'] })
  })

  test('nothing to mend unless it fails', () => {
    expect(blame(two, allRight)).toEqual({ all: [] })
    expect(blame(two, {})).toEqual({ all: [] })
  })
})
