import { describe, expect, test } from 'vitest'
import type { MissingFact } from '../../../src/model/decision.ts'
import type { Plain } from '../../support/program.ts'
import { asking, clauseIn, decisionOn, finding, sample, shops } from '../sample.ts'

/** What is missing in short: `licensed`, `shops.local#2`. */
function missing(...args: Parameters<typeof asking>): string[] {
  return inShort(asking(...args).missing)
}

function inShort(facts: readonly MissingFact[]): string[] {
  return facts.map(
    ({ fact, item, differs }) =>
      `${fact}${item === undefined ? '' : `#${item}`}${differs ? ` differs ${differs.join()}` : ''}`,
  )
}

const licensed = { fact: 'licensed', operator: 'is', value: true }
const firm = { fact: 'owner.kind', operator: 'is', value: 'firm' }
const resident = { fact: 'owner.resident', operator: 'is', value: true }

describe('a fact that is missing', () => {
  test('is named with whose move it is, for which clause, and what proves it', () => {
    expect(asking(licensed, {}).missing).toEqual([
      {
        fact: 'licensed',
        label: { zh: '持有许可', en: 'licensed' },
        from: ['applicant'],
        evidence: '第二条第一项',
        clause: '第一条',
      },
    ])
  })

  test('a finding not yet made is missing too', () => {
    expect(asking({ judgement: 'premisesSafe' }, {}).missing).toEqual([
      { fact: 'premisesSafe', label: { zh: '场所安全', en: 'premises are safe' }, from: ['expert'], clause: '第一条' },
    ])
  })

  test('is found behind the name of a value, but never the day of the decision', () => {
    expect(missing({ fact: 'timeOpen', operator: 'atLeast', value: '3 个月' }, {})).toEqual(['openedOn'])
  })

  test('given as “no such thing” is not missing', () => {
    expect(missing({ has: 'permittedOn' }, { permittedOn: 'absent' })).toEqual([])
  })
})

describe('only what still matters', () => {
  test.each<[string, Plain, Plain, string[]]>([
    [
      'all: the open members',
      { all: [licensed, firm, resident] },
      { owner: { kind: 'firm' } },
      ['licensed', 'owner.resident'],
    ],
    ['all: nothing once one member fails', { all: [licensed, firm] }, { owner: { kind: 'other' } }, []],
    ['any: nothing once one member holds', { any: [licensed, firm] }, { owner: { kind: 'firm' } }, []],
    [
      'any: not the members that fail',
      { any: [licensed, firm, resident] },
      { owner: { kind: 'other' } },
      ['licensed', 'owner.resident'],
    ],
    [
      'a decided part inside an open one',
      { all: [licensed, { any: [firm, resident] }] },
      { owner: { kind: 'firm' } },
      ['licensed'],
    ],
    ['not', { not: licensed }, {}, ['licensed']],
    ['an open guard and its open body', { ...licensed, when: firm }, {}, ['owner.kind', 'licensed']],
    ['the body of a guard that holds', { ...licensed, when: firm }, { owner: { kind: 'firm' } }, ['licensed']],
    ['nothing under a guard that does not hold', { ...licensed, when: firm }, { owner: { kind: 'other' } }, []],
    ['unless', { ...licensed, unless: firm }, { licensed: false }, ['owner.kind']],
  ])('%s', (_, condition, application, expected) => {
    expect(missing(condition, application)).toEqual(expected)
  })
})

describe('lists', () => {
  const insured = { item: 'insured', operator: 'is', value: true }
  const local = { item: 'local', operator: 'is', value: true }
  const without = (field: string, ...at: number[]): Plain[] =>
    shops(6, 3).map((row, index) => {
      if (!at.includes(index + 1)) return row
      const { [field]: _, ...rest } = row
      return rest
    })

  test('the list itself', () => {
    for (const condition of [
      { every: { of: 'shops', satisfies: insured, ifEmpty: false } },
      { fact: 'shopCount', operator: 'atLeast', value: '5 家' },
      { has: 'shops' },
    ])
      expect(missing(condition, {})).toEqual(['shops'])
  })

  test('every: the rows that do not say, with the name they give themselves', () => {
    const phrase = asking(
      { every: { of: 'shops', satisfies: insured, ifEmpty: false } },
      { shops: without('insured', 2, 5) },
    )
    expect(inShort(phrase.missing)).toEqual(['shops.insured#2', 'shops.insured#5'])
    expect(phrase.missing[0]).toMatchObject({
      list: { zh: '门店', en: 'shops' },
      row: '乙店',
      label: { zh: '已投保', en: 'insured' },
    })
  })

  test('every: nothing once a row fails', () => {
    const rows = without('insured', 2).map((row, at) => (at === 4 ? { ...row, insured: false } : row))
    expect(missing({ every: { of: 'shops', satisfies: insured, ifEmpty: false } }, { shops: rows })).toEqual([])
  })

  test('every: rows that `where` leaves out are not asked', () => {
    const condition = { every: { of: 'shops', where: local, satisfies: insured, ifEmpty: false } }
    expect(missing(condition, { shops: without('insured', 2, 5) })).toEqual(['shops.insured#2'])
    expect(missing(condition, { shops: without('local', 5) })).toEqual([])
  })

  test('a row is asked only for what decides it', () => {
    const either = { any: [insured, { item: 'staff', operator: 'atLeast', value: '3 人' }] }
    const rows = shops(3, 0).map(({ name, code }, at) => ({
      name,
      code,
      ...(at === 0 ? { staff: 3 } : at === 1 ? { staff: 1 } : {}),
    }))
    expect(missing({ every: { of: 'shops', satisfies: either, ifEmpty: false } }, { shops: rows })).toEqual([
      'shops.insured#2',
      'shops.insured#3',
      'shops.staff#3',
    ])
  })

  test('share: what each row does not say, who it is included', () => {
    const condition = { fact: 'localShare', operator: 'atLeast', value: '2/3', ifAbsent: false }
    const rows = without('local', 5, 6).map((row, at) => {
      const { code, ...rest } = row
      return at === 0 ? rest : { ...rest, code }
    })
    expect(missing(condition, { shops: rows })).toEqual(['shops.code#1', 'shops.local#5', 'shops.local#6'])
  })

  test('share: enough is known when the rest cannot change it', () => {
    const condition = { fact: 'localShare', operator: 'atLeast', value: '1/3', ifAbsent: false }
    expect(missing(condition, { shops: without('local', 6) })).toEqual([])
  })

  test('rows of one unit that differ are named: nothing is missing, one is wrong', () => {
    const rows = [...shops(3, 2), { name: '乙店', code: 'S2', local: false, insured: true }]
    const phrase = asking({ fact: 'localShare', operator: 'atLeast', value: '2/3', ifAbsent: false }, { shops: rows })
    expect(inShort(phrase.missing)).toEqual(['shops.local#2 differs 2,4'])
  })
})

describe('levels and decisions', () => {
  const program = sample({
    articles: [
      {
        article: 1,
        role: 'requirement',
        parts: 'any',
        items: [
          { item: 1, phrases: [{ quote: '持证；', ...licensed }] },
          {
            item: 2,
            phrases: [
              { quote: '店主为企业。', ...firm },
              { quote: '安全。', judgement: 'premisesSafe' },
            ],
          },
        ],
      },
      {
        article: 2,
        role: 'requirement',
        phrases: [
          { quote: '持证。', ...licensed },
          { quote: '原文不清。', unclear: 'what-is-local' },
        ],
      },
    ],
    policy: {
      decisions: {
        default: 'grant',
        first: { label: '一', clauses: ['第一条'] },
        second: { label: '二', clauses: ['第二条'] },
        grant: { label: '补助', decisions: ['first', 'second'] },
      },
    },
  })

  test('gather what the open clauses below lack, once, for the clause that asks first', () => {
    const decision = decisionOn(program, {})
    expect(decision.decisions.grant?.missing.map(({ fact, clause }) => [fact, clause])).toEqual([
      ['licensed', '第一条第一项'],
      ['owner.kind', '第一条第二项'],
      ['premisesSafe', '第一条第二项'],
    ])
    expect(inShort(clauseIn(decision, 'art1.item2').missing)).toEqual(['owner.kind', 'premisesSafe'])
  })

  test('a part that cannot help any more is not asked about', () => {
    expect(inShort(decisionOn(program, { owner: { kind: 'other' } }).decisions.first?.missing ?? [])).toEqual([
      'licensed',
    ])
  })

  test('nothing is missing once the level is decided, though a part of it is open', () => {
    const decision = decisionOn(program, { licensed: true })
    expect(clauseIn(decision, 'art1').missing).toEqual([])
    expect(inShort(clauseIn(decision, 'art1.item2').missing)).toEqual(['owner.kind', 'premisesSafe'])
    expect(decision.decisions.first).toMatchObject({ verdict: 'pass', missing: [] })
  })

  test('a point of the text without a reading lacks no fact', () => {
    const decision = decisionOn(program, { licensed: true })
    expect(clauseIn(decision, 'art2.ph2')).toMatchObject({
      verdict: 'undetermined',
      unclear: true,
      readings: ['what-is-local'],
      missing: [],
    })
    expect(decision.decisions.second).toMatchObject({
      verdict: 'undetermined',
      possible: ['pass', 'fail'],
      missing: [],
    })
  })

  test('what another clause lacks is asked for through `met`', () => {
    const through = sample({
      articles: [
        { article: 1, role: 'requirement', phrases: [{ quote: '安全。', judgement: 'premisesSafe' }] },
        { article: 2, role: 'requirement', phrases: [{ quote: '符合第一条。', met: '第一条' }] },
      ],
    })
    expect(clauseIn(decisionOn(through, {}), 'art2.ph1').missing.map(({ fact, clause }) => [fact, clause])).toEqual([
      ['premisesSafe', '第一条'],
    ])
    expect(clauseIn(decisionOn(through, { premisesSafe: finding(true) }), 'art2.ph1').missing).toEqual([])
  })

  test('the guard of a level is asked for with the level', () => {
    const guarded = sample({
      articles: [{ article: 1, role: 'requirement', when: firm, phrases: [{ quote: '持证。', ...licensed }] }],
    })
    expect(inShort(clauseIn(decisionOn(guarded, { licensed: false }), 'art1').missing)).toEqual(['owner.kind'])
  })
})
