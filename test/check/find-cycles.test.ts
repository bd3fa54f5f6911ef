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
  return findCycle(program.articles, program.decisions, program.named)?.join(' → ')
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
