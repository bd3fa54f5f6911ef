import { describe, expect, test } from 'vitest'
import { decisionOn, sample, shops } from '../sample.ts'

const program = sample({
  articles: [
    {
      article: 1,
      role: 'requirement',
      parts: { atLeast: 1 },
      lead: [{ quote: '开业满 1 年，', fact: 'timeOpen', operator: 'atLeast', value: '12 个月' }],
      items: [
        {
          item: 1,
          unless: { fact: 'licensed', operator: 'is', value: false },
          phrases: [
            {
              quote: '本地门店不少于三分之二，或等级为良好以上，',
              any: [
                { fact: 'localShare', operator: 'atLeast', value: '2/3', ifAbsent: false },
                { fact: 'grade', operator: 'oneOf', value: ['good', 'excellent'] },
              ],
            },
          ],
        },
        {
          item: 2,
          phrases: [
            {
              quote: '门店都已投保，',
              every: { of: 'shops', satisfies: { item: 'insured', operator: 'is', value: true }, ifEmpty: false },
            },
          ],
        },
      ],
    },
    {
      article: 2,
      role: 'support',
      phrases: [
        {
          quote: '按营业收入的十分之一补助，最高 5 万元。',
          grant: {
            id: 'bonus',
            label: '补助',
            to: 'applicant',
            ceiling: '5 万元',
            amount: { round: { of: { times: [{ fact: 'revenue' }, '10%'] }, to: '元', mode: 'down' } },
          },
        },
      ],
    },
  ],
  policy: { decisions: { default: 'grant', grant: { label: '补助', clauses: ['第一条'] } } },
})
const { workings } = decisionOn(program, {
  openedOn: '2018-06-30',
  licensed: true,
  revenue: '123.45 元',
  shops: [...shops(3, 2), { code: 'S9', local: true }],
})

const fact = (name: string, value: unknown) => ({ op: 'fact', value, name })
const literal = (value: unknown) => ({ op: 'literal', value })

describe('the workings of a decision', () => {
  test('a phrase: what it compares, exactly, and what its leaves may be', () => {
    expect(workings.phrases['art1.ph1']).toEqual({
      op: 'compare',
      truth: ['true'],
      comparison: 'ge',
      left: { op: 'named', value: 23, name: 'timeOpen' },
      right: literal(12),
      ifAbsent: ['true', 'false'],
    })
    expect(workings.phrases['art1.item1.ph1']).toEqual({
      op: 'any',
      of: [
        {
          op: 'compare',
          truth: ['true'],
          comparison: 'ge',
          left: { op: 'named', value: '3/4', name: 'localShare' },
          right: literal('2/3'),
          ifAbsent: ['false'],
        },
        {
          op: 'oneOf',
          truth: ['true', 'false'],
          left: fact('grade', { oneOf: ['basic', 'excellent', 'good'] }),
          options: ['good', 'excellent'],
          negated: false,
          ifAbsent: ['true', 'false'],
        },
      ],
    })
  })
  test('a question to rows: how many came to what', () => {
    expect(workings.phrases['art1.item2.ph1']).toEqual({
      op: 'quantified',
      truth: ['true', 'false'],
      quantifier: 'every',
      list: 'shops',
      rows: { true: 3, 'true|false': 1 },
      ifEmpty: ['false'],
    })
  })
  test('levels: how they combine, and their guards', () => {
    expect(workings.levels.art1).toEqual({ combine: { atLeast: 1 }, when: null, unless: null })
    expect(workings.levels['art1.item1']).toEqual({
      combine: 'all',
      when: null,
      unless: {
        op: 'compare',
        truth: ['false'],
        comparison: 'eq',
        left: fact('licensed', { oneOf: [true] }),
        right: literal({ oneOf: [false] }),
        ifAbsent: ['true', 'false'],
      },
    })
  })
  test('values: from the facts they start from', () => {
    expect(workings.values.timeOpen).toEqual({
      op: 'monthsBetween',
      value: 23,
      completes: 'onTheDay',
      of: [fact('openedOn', '2018-06-30'), fact('asOf', '2020-06-15')],
    })
  })
  test('decisions', () => {
    expect(workings.decisions).toEqual({
      grant: { condition: { op: 'all', of: [{ op: 'met', truth: ['true'], clause: 'art1' }] } },
    })
  })
  test('amounts: every figure they come about by', () => {
    expect(workings.amounts).toEqual([
      {
        id: 'bonus',
        phrase: 'art2.ph1',
        applies: null,
        within: null,
        entitled: {
          op: 'min',
          value: 1200,
          of: [
            {
              op: 'round',
              value: 1200,
              step: 100,
              mode: 'down',
              of: [{ op: 'times', value: '2469/2', of: [fact('revenue', 12345), literal('1/10')] }],
            },
            literal(5000000),
          ],
        },
        received: null,
        net: false,
        caps: [],
      },
    ])
  })
})
