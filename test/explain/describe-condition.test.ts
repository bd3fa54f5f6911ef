import { describe, expect, test } from 'vitest'
import { describeCondition } from '../../src/explain/index.ts'
import type { Plain } from '../support/program.ts'
import { sample } from './sample.ts'

/** A condition in both languages. */
function inWords(condition: Plain): [string, string] {
  const program = sample({
    articles: [
      { article: 1, role: 'requirement', phrases: [{ quote: '原文。', ...condition }] },
      { article: 2, role: 'requirement', phrases: [{ quote: '略。', nothing: '略' }] },
    ],
    policy: { decisions: { default: 'grant', grant: { label: '补助', clauses: ['第二条'] } } },
  })
  const [phrase] = program.articles[0]?.lead ?? []
  if (phrase === undefined) throw new Error('the phrase is gone')
  const scope = { program, list: null }
  return [describeCondition(phrase.cond, scope, 'zh'), describeCondition(phrase.cond, scope, 'en')]
}

const licensed = { fact: 'licensed', operator: 'is', value: true }
const firm = { fact: 'owner.kind', operator: 'is', value: 'firm' }

describe('conditions in words', () => {
  test.each<[Plain, string, string]>([
    [licensed, '持有许可', 'licensed'],
    [{ fact: 'owner.kind', operator: 'isNot', value: 'firm' }, '店主·类型 不是 企业', 'owner: kind is not firm'],
    [
      { fact: 'owner.kind', operator: 'oneOf', value: ['person', 'firm'] },
      '店主·类型 = 自然人或企业',
      'owner: kind = person or firm',
    ],
    [
      { fact: 'owner.kind', operator: 'noneOf', value: ['person', 'firm'] },
      '店主·类型 不是 自然人或企业',
      'owner: kind is not person or firm',
    ],
    [{ fact: 'shopCount', operator: 'atLeast', value: '5 家' }, '门店数 不少于 5 家', 'number of shops at least 5'],
    [
      { fact: 'revenue', operator: 'lessThan', value: '30 万元' },
      '营业收入 少于 30 万元',
      'revenue less than CNY 300,000',
    ],
    [
      { fact: 'localShare', operator: 'atMost', value: '25%', ifAbsent: true },
      '本地门店比例 不超过 25%',
      'share of local shops at most 25%',
    ],
    [
      { fact: 'timeOpen', operator: 'moreThan', value: '3 个月' },
      '开业时间 超过 3 个月',
      'time open more than 3 months',
    ],
    [
      { fact: 'openedOn', operator: 'before', value: '2020-01-01' },
      '开业日期 早于 2020-01-01',
      'opening date before 2020-01-01',
    ],
    [
      {
        fact: 'openedOn',
        operator: 'onOrAfter',
        value: { addMonths: { date: { fact: 'asOf' }, months: { plus: ['1 个月', '2 个月'] } } },
      },
      '开业日期 不早于 基准日 之后 1 个月 + 2 个月',
      'opening date on or after 1 month + 2 months after as-of date',
    ],
    [{ all: [licensed, firm] }, '持有许可，且 店主·类型 = 企业', 'licensed and owner: kind = firm'],
    [
      { any: [licensed, { all: [firm, { has: 'permittedOn' }] }] },
      '持有许可，或 （店主·类型 = 企业，且 有 许可日期）',
      'licensed or (owner: kind = firm and permit date given)',
    ],
    [{ not: licensed }, '持有许可为否', 'not licensed'],
    [{ ...licensed, when: firm }, '持有许可（仅当 店主·类型 = 企业）', 'licensed when owner: kind = firm'],
    [{ ...licensed, unless: firm }, '持有许可（除非 店主·类型 = 企业）', 'licensed unless owner: kind = firm'],
    [{ fact: 'licensed', operator: 'isNot', value: true }, '持有许可为否', 'not licensed'],
    [{ fact: 'owner.resident', operator: 'is', value: false }, '店主·本地居民为否', 'owner: not resident'],
    [
      { some: { of: 'shops', satisfies: { item: 'local', operator: 'is', value: true }, ifEmpty: false } },
      '门店中至少一个满足“本地门店”',
      'at least one of shops: local',
    ],
    [{ judgement: 'premisesSafe' }, '场所安全（经认定）', 'premises are safe (a finding)'],
    [{ has: 'shops' }, '有 门店', 'shops given'],
    [
      { every: { of: 'shops', satisfies: { item: 'insured', operator: 'is', value: true }, ifEmpty: false } },
      '全部门店都满足“已投保”',
      'all shops: insured',
    ],
    [
      { none: { of: 'fines', satisfies: { item: 'serious', operator: 'is', value: true }, ifEmpty: true } },
      '处罚中没有满足“情节严重”的',
      'none of fines: serious',
    ],
    [{ met: '第二条' }, '符合第二条', 'Art. 2 is met'],
    [{ holds: '第二条' }, '第二条的条件成立', 'the condition of Art. 2 holds'],
    [{ unclear: 'what-is-local' }, '原文不明：何为本地？', 'the text is unclear: 何为本地？'],
  ])('%j', (condition, zh, en) => {
    expect(inWords(condition)).toEqual([zh, en])
  })
})
