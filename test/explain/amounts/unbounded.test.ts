import { describe, expect, test } from 'vitest'
import type { Expr } from '../../../src/model/core.ts'
import { amountOf, comes, grant, made, number, written } from './by-hand.ts'

const revenue = made({ op: 'fact', name: 'revenue' })
const half = (of: Expr): Expr => made({ op: 'times', args: [of, written('50%', { kind: 'share' })] })
const grade = { kind: 'choice', of: ['basic', 'good'], labels: {}, ordered: true } as const
const rows = (basic: Expr, good: Expr) => [
  { key: 'basic', value: basic },
  { key: 'good', value: good },
]
const by = made({ op: 'fact', name: 'grade' }, grade)
const decision = (high: Expr): Expr =>
  made({ op: 'discretion', of: made({ op: 'fact', name: 'granted' }), from: 'authority', low: null, high })
const cost = made({ op: 'item', field: 'cost' })
const sum = (each: Expr): Expr => made({ op: 'sum', list: 'works', where: null, each })

/** How an open amount from 2 to 9 万元 is told. */
function told(expr: Expr, facts: Record<string, unknown> = {}): string {
  return amountOf(grant(expr), comes(number('2 万元', '9 万元')), { facts }).text
}

describe('an upper end that only repeats what a fact may be is left out', () => {
  test.each<[string, Expr]>([
    ['a fact', revenue],
    ['a share of one', half(revenue)],
    ['the greater of it and something', made({ op: 'max', args: [revenue, written('2 万元')] })],
    ['what is left of it', made({ op: 'minus', args: [revenue, written('2 万元')] })],
    ['a branch that may be taken', made({ op: 'table', by, rows: rows(revenue, written('9 万元')) })],
    ['a decision up to it', decision(revenue)],
    ['a list that is not given', sum(cost)],
  ])('%s', (_, expr) => expect(told(expr)).toBe('至少 2 万元'))
  test('a row that does not say', () => {
    expect(told(sum(cost), { works: [{ name: '甲工程', cost: '2 万元' }, { name: '乙工程' }] })).toBe('至少 2 万元')
  })
  test('and where there is no lower one either, nothing is known', () => {
    expect(amountOf(grant(revenue), comes(number('0 元', '9 万元'))).text).toBe('未知')
  })
})

describe('one that the law sets is told', () => {
  test.each<[string, Expr]>([
    ['under a limit', made({ op: 'min', args: [half(revenue), written('9 万元')] })],
    ['less a fact', made({ op: 'minus', args: [written('9 万元'), revenue] })],
    ['by choice', made({ op: 'table', by, rows: rows(written('2 万元'), written('9 万元')) })],
    ['a decision', decision(written('9 万元'))],
    ['decisions on rows', sum(decision(written('9 万元')))],
  ])('%s', (_, expr) => expect(told(expr, { works: [{ name: '甲工程' }] })).toBe('2 至 9 万元'))
})
