import { describe, expect, test } from 'vitest'
import { describeExpression } from '../../src/explain/describe-expression.ts'
import type { Cond, Expr } from '../../src/model/core.ts'
import { FALSE } from '../../src/model/truth.ts'
import { rational } from '../../src/util/rational.ts'
import { grant, made, programByHand, written } from './amounts/by-hand.ts'

const program = programByHand({ outcomes: [grant(written('1 元'))] })
const inWords = (expr: Expr): string[] =>
  (['zh', 'en'] as const).map((language) => describeExpression(expr, { program, list: null }, language))

const DATE = { kind: 'date' } as const
const YEAR = { kind: 'year' } as const
const DAYS = { kind: 'duration', unit: 'day' } as const
const opened = made({ op: 'fact', name: 'openedOn' }, DATE)
const revenue = made({ op: 'fact', name: 'revenue' })
const score = made({ op: 'item', field: 'score' }, { kind: 'points' })
const good: Cond = {
  op: 'compare',
  leaf: 900,
  comparison: 'ge',
  left: score,
  right: written('60', { kind: 'points' }),
  ifAbsent: FALSE,
}
const over = { list: 'reviews', where: null, each: score }
const POINTS = { kind: 'points' } as const

describe('expressions in words', () => {
  test.each<[Expr, string, string]>([
    [made({ op: 'mean', ...over }, POINTS), '平均：年度考核的得分', 'mean of score over yearly reviews'],
    [
      made({ op: 'best', ...over, prefer: 'more' }, POINTS),
      '取最高：年度考核的得分',
      'the greatest score of yearly reviews',
    ],
    [
      made({ op: 'best', ...over, prefer: 'less' }, POINTS),
      '取最低：年度考核的得分',
      'the least score of yearly reviews',
    ],
    [
      made({ op: 'only', ...over, where: good }, POINTS),
      '年度考核（得分 不少于 60 分）仅有的一项的得分',
      'score of the only one of yearly reviews (score at least 60 points)',
    ],
    [
      made(
        {
          op: 'longestRun',
          list: 'reviews',
          where: null,
          each: made({ op: 'item', field: 'year' }, YEAR),
          satisfies: good,
        },
        YEAR,
      ),
      '年度考核满足“得分 不少于 60 分”的最长连续年数（按年度）',
      'most years in a row (by year) of yearly reviews with score at least 60 points',
    ],
    [
      made({ op: 'round', of: revenue, step: rational(1), mode: 'halfUp' }),
      '营业收入，四舍五入至分',
      'revenue, rounded half up to CNY 0.01',
    ],
    [
      made({ op: 'round', of: revenue, step: rational(100), mode: 'down' }),
      '营业收入，向下取至元',
      'revenue, rounded down to the yuan',
    ],
    [
      made({ op: 'round', of: revenue, step: rational(1_000_000), mode: 'up' }),
      '营业收入，向上取至万元',
      'revenue, rounded up to CNY 10,000',
    ],
    [
      made({ op: 'round', of: revenue, step: rational(10_000), mode: 'halfEven' }),
      '营业收入，四舍六入五成双至 100 元',
      'revenue, rounded half to even to CNY 100',
    ],
    [
      made({ op: 'round', of: score, step: rational(1, 2), mode: 'down' }, DAYS),
      'score，向下取至 0.5 天',
      'score, rounded down to 0.5 days',
    ],
    [
      made({ op: 'round', of: score, step: rational(1), mode: 'up' }, { kind: 'number' }),
      'score，向上取至整数',
      'score, rounded up to a whole number',
    ],
    [
      made({ op: 'wholes', of: revenue, per: rational(1_000_000), up: false }),
      '营业收入，每满 1 万元计一次',
      'revenue, once for every full CNY 10,000',
    ],
    [
      made({ op: 'wholes', of: revenue, per: rational(1_000_000), up: true }),
      '营业收入，每 1 万元计一次，不足的按一次计',
      'revenue, once for every CNY 10,000 begun',
    ],
    [
      made({ op: 'addDays', date: opened, days: written('5 天', DAYS) }, DATE),
      '开业日期 之后 5 天',
      '5 days after opening date',
    ],
    [made({ op: 'yearOf', date: opened }, YEAR), '开业日期 所在的年度', 'the year of opening date'],
    [made({ op: 'startOfYear', year: written('2020', YEAR) }, DATE), '2020 年的首日', 'the first day of 2020'],
    [made({ op: 'endOfYear', year: written('2020', YEAR) }, DATE), '2020 年的末日', 'the last day of 2020'],
    [made({ op: 'progressive', of: revenue, slices: [] }), '营业收入 分段累计', 'revenue, slice by slice'],
    [
      made({ op: 'discretion', of: revenue, from: 'authority', low: written('1 万元'), high: written('3 万元') }),
      '由主管部门裁量（1 万元 至 3 万元）',
      'decided by authority (CNY 10,000 to CNY 30,000)',
    ],
    [
      made({ op: 'discretion', of: revenue, from: 'authority', low: null, high: written('3 万元') }),
      '由主管部门裁量（不超过 3 万元）',
      'decided by authority (at most CNY 30,000)',
    ],
    [
      made({
        op: 'adjusted',
        base: revenue,
        better: 'more',
        groups: [
          [{ phrase: 'art2.ph1', change: 'times', by: revenue }],
          [
            { phrase: 'art1.item2.ph1', change: 'less', by: revenue },
            { phrase: 'art2.ph1', change: 'less', by: revenue },
          ],
        ],
      }),
      '营业收入，依第二条、第一条第二项调整',
      'revenue, adjusted by Art. 2, Art. 1(2)',
    ],
    [made({ op: 'outcome', outcome: 'subsidy' }), '开业补助', 'opening grant'],
    [made({ op: 'recipient' }, { kind: 'text' }), '受领者', 'recipient'],
    [made({ op: 'unclear', reading: 'what-is-local' }), '原文不明：何为本地？', 'the text is unclear: 何为本地？'],
    [made({ op: 'times', args: [revenue, score], label: { zh: '折算额', en: 'converted' } }), '折算额', 'converted'],
  ])('%#', (expr, zh, en) => expect(inWords(expr)).toEqual([zh, en]))
})
