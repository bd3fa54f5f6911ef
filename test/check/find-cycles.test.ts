import { describe, expect, test } from 'vitest'
import { findCycle } from '../../src/check/find-cycles.ts'
import { type Parts, type Plain, programOf, told } from '../support/program.ts'
import { SHOP } from '../support/shop.ts'

const licensed = { fact: 'licensed', operator: 'is', value: true }
const article = (number: number, role: string, ...phrases: Plain[]): Plain => ({
  article: number,
  role,
  phrases: phrases.map((phrase) => ({ quote: '原文。', ...phrase })),
})

function cycle(parts: Parts): string | undefined {
  const { program } = programOf({ facts: SHOP, ...parts })
  return findCycle(program.articles, program.decisions, program.named, program.outcomes)?.join(' → ')
}

describe('clauses in a circle have no verdict', () => {
  test.each<[string, Parts, string | undefined]>([
    [
      'none',
      { articles: [article(1, 'requirement', { met: 'art2' }), article(2, 'requirement', licensed)] },
      undefined,
    ],
    [
      'a phrase that asks for itself',
      { articles: [article(1, 'requirement', { met: 'art1.ph1' })] },
      'art1.ph1 → art1.ph1',
    ],
    [
      'a phrase that asks for its own article',
      { articles: [article(1, 'requirement', licensed, { holds: 'art1' })] },
      'art1.ph2 → art1.ph2',
    ],
    [
      'two articles that ask for each other',
      { articles: [article(1, 'requirement', { met: 'art2' }), article(2, 'requirement', { met: 'art1' })] },
      'art1.ph1 → art2.ph1 → art1.ph1',
    ],
    [
      'a guard that asks for what it guards',
      { articles: [{ ...article(1, 'requirement', licensed), when: { met: 'art1' } }] },
      'guard art1 → guard art1',
    ],
    [
      'neighbours of a requirement do not ask for each other',
      { articles: [article(1, 'requirement', licensed, { met: 'art1.ph1' })] },
      undefined,
    ],
    [
      'a part of an exclusion takes the verdict of the whole',
      { articles: [article(1, 'exclusion', licensed, { met: 'art1.ph1' })] },
      'art1.ph2 → art1.ph2',
    ],
    [
      'which is no circle for its mere truth',
      { articles: [article(1, 'exclusion', licensed, { holds: 'art1.ph1' })] },
      undefined,
    ],
    [
      'a support opens only under the gates above it',
      {
        articles: [
          {
            article: 1,
            role: 'support',
            lead: [{ quote: '原文，', met: 'art1.item1' }],
            items: [{ item: 1, phrases: [{ quote: '原文。', ...licensed }] }],
          },
        ],
      },
      'art1.ph1 → art1.ph1',
    ],
  ])('%s', (_, parts, expected) => {
    expect(cycle(parts)).toBe(expected)
  })

  test('through a value that an article defines', () => {
    const articles = [
      article(1, 'requirement', { define: { name: 'limit', value: 3 }, when: { met: 'art2' } }),
      article(2, 'requirement', { fact: 'floors', operator: 'atLeast', value: { fact: 'limit' }, ifAbsent: false }),
    ]
    expect(cycle({ articles })).toBe('art2.ph1 → limit → art2.ph1')
  })

  test('through decisions', () => {
    const decisions = {
      default: 'first',
      first: { label: '甲', decisions: ['second'] },
      second: { label: '乙', clauses: ['第一条'] },
    }
    const articles = [article(1, 'requirement', { met: 'first' })]
    expect(cycle({ articles, policy: { decisions } })).toBe('art1.ph1 → decision first → decision second → art1.ph1')
  })

  test('it is found while the program is built', () => {
    const articles = [article(1, 'requirement', { met: 'art2' }), article(2, 'requirement', { met: 'art1' })]
    const { findings } = programOf({ facts: SHOP, articles })
    expect(findings.map(told)).toEqual(['clause-cycle: 条款相互引用成环：art1.ph1 → art2.ph1 → art1.ph1'])
    expect(findings[0]).toMatchObject({
      severity: 'error',
      why: { zh: '成环的条款没有结论' },
      help: { zh: '去掉其中一处 met 或 holds' },
    })
  })
})

describe('what is brought about may stand in a circle too', () => {
  const grant = (id: string): Plain => ({ grant: { id, label: id, to: 'shop', amount: '3 万元' } })
  const define = (value: unknown): Plain => ({ define: { name: 'limit', label: '限', value } })
  const uses = { fact: 'floors', operator: 'atLeast', value: { fact: 'limit' } }

  test.each<[string, Parts, string | undefined]>([
    [
      'a value adjusted where a clause of it is met',
      {
        articles: [
          article(1, 'definition', define(3)),
          article(2, 'requirement', uses),
          article(3, 'definition', { adjust: { value: 'limit', times: 2 }, when: { met: 'art2' } }),
        ],
      },
      'art2.ph1 → limit → gate art3.ph1 → art2.ph1',
    ],
    [
      'a value adjusted where a phrase beside it holds',
      {
        articles: [
          article(1, 'definition', define(3)),
          article(2, 'requirement', uses, { adjust: { value: 'limit', times: 2 } }),
        ],
      },
      'art2.ph1 → limit → gate art2.ph2 → art2.ph1',
    ],
    [
      'but not where the phrase beside it has another role',
      {
        articles: [
          article(1, 'definition', define(3)),
          article(2, 'requirement', uses, { role: 'definition', adjust: { value: 'limit', times: 2 } }),
        ],
      },
      undefined,
    ],
    [
      'an adjustment under a level whose guard asks for the value',
      {
        articles: [
          article(1, 'definition', define(3)),
          { ...article(2, 'definition', { adjust: { value: 'limit', times: 2 } }), when: uses },
        ],
      },
      'guard art2 → limit → gate art2.ph1 → guard art2',
    ],
    [
      'a support opens only under the leads above it',
      {
        articles: [
          article(1, 'definition', define(3)),
          {
            article: 2,
            role: 'support',
            lead: [{ quote: '原文，', ...uses }],
            items: [{ item: 1, phrases: [{ quote: '原文。', adjust: { value: 'limit', times: 2 } }] }],
          },
        ],
      },
      'art2.ph1 → limit → gate art2.item1.ph1 → art2.ph1',
    ],
    [
      'which no other role looks at',
      {
        articles: [
          article(1, 'definition', define(3)),
          {
            article: 2,
            role: 'requirement',
            lead: [{ quote: '原文，', ...uses }],
            items: [{ item: 1, phrases: [{ quote: '原文。', adjust: { value: 'limit', times: 2 } }] }],
          },
        ],
      },
      undefined,
    ],
    [
      'a decision that answers with a value adjusted by it',
      {
        articles: [
          article(1, 'definition', define(3)),
          article(2, 'definition', { adjust: { value: 'limit', times: 2 }, when: { met: 'size' } }),
        ],
        policy: { decisions: { default: 'size', size: { label: '规模', answer: 'limit' } } },
      },
      'decision size → limit → gate art2.ph1 → decision size',
    ],
    [
      'one cap takes in one order, another in the other',
      {
        articles: [
          article(
            1,
            'support',
            grant('a'),
            grant('b'),
            { cap: { over: ['a', 'b'], atMost: '5 万元' } },
            { cap: { over: ['b', 'a'], atMost: '4 万元' } },
          ),
        ],
      },
      'outcome a → outcome b → outcome a',
    ],
    [
      'two caps in one order are none',
      {
        articles: [
          article(
            1,
            'support',
            grant('a'),
            grant('b'),
            { cap: { over: ['a', 'b'], atMost: '5 万元' } },
            { cap: { over: ['a', 'b'], atMost: '4 万元' } },
          ),
        ],
      },
      undefined,
    ],
  ])('%s', (_, parts, expected) => {
    expect(cycle(parts)).toBe(expected)
  })

  test('it is told where it can be mended', () => {
    const caps = [{ cap: { over: ['a', 'b'], atMost: '5 万元' } }, { cap: { over: ['b', 'a'], atMost: '4 万元' } }]
    const articles = [article(1, 'support', grant('a'), grant('b'), ...caps)]
    const { findings } = programOf({ facts: SHOP, articles })
    expect(findings.map(told)).toEqual(['clause-cycle: 条款相互引用成环：outcome a → outcome b → outcome a'])
    expect(findings[0]).toMatchObject({
      clause: '第一条',
      help: { zh: '去掉其中一处 met、holds、adjust 或 cap' },
      span: { file: 'article-1.yaml#/phrases/2/cap/over/0' },
    })
  })
})
