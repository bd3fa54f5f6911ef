import { describe, expect, test } from 'vitest'
import { unroundedMoney } from '../../../src/check/rules/unrounded-money.ts'
import { found, subjectOf } from '../tree.ts'

const facts = `facts:
  cost: { label: 费用, type: money, from: applicant }
  rate: { label: 费率, type: share, from: applicant }
  days: { label: 天数, type: number, unit: 天, from: applicant }
  payments:
    label: 已拨付资金
    type: list
    from: applicant
    fields:
      grant: { label: 项目, type: text }
      recipient: { label: 收款人, type: text }
      paidOn: { label: 拨付日期, type: date }
      amount: { label: 金额, type: money }
`
const policy = 'subject: shop\n'
const grant = (more: string): string => `    grant: { id: aid, label: 补助, to: shop, ${more} }`
const look = (phrases: readonly string[], language?: 'zh' | 'en'): string => {
  const article = `article: 1\nrole: support\nphrases:\n${phrases.map((phrase) => `  - quote: 原文。\n${phrase}\n`).join('')}`
  return found(unroundedMoney, subjectOf({ articles: [article], facts, policy }), language)
}

describe('money comes out in whole 分', () => {
  test.each([
    ['an amount', [grant('amount: 3 万元')]],
    ['a given one', [grant('amount: { fact: cost }, ceiling: 3 万元, per: ever')]],
    ['what the ceiling leaves', [grant('amount: upToCeiling, ceiling: 3 万元, per: year')]],
    ['a share of an amount that comes out whole', [grant('amount: { times: [12.5%, 100 元] }')]],
    ['doubled', [grant('amount: { fact: cost }'), '    adjust: { outcome: aid, times: 2 }']],
    [
      'what is not money',
      ['    quantity: { id: leave, label: 假期, to: shop, amount: { times: [50%, { fact: days }] } }'],
    ],
  ])('%s', (_, phrases) => {
    expect(look(phrases)).toBe('')
  })

  test.each([
    ['a given share of it', [grant('amount: { times: [{ fact: rate }, 100 元] }')]],
    ['halved', [grant('amount: { fact: cost }'), '    adjust: { outcome: aid, times: 50% }']],
    ['a ceiling', [grant('amount: { fact: cost }, ceiling: { times: [50%, { fact: cost }] }')]],
    ['what was taken', [grant('amount: { fact: cost }, taken: { times: [50%, { fact: cost }] }')]],
  ])('%s may not', (_, phrases) => {
    expect(look(phrases)).toContain('错误[unrounded-money]: “补助”的数额可能不是整分')
  })

  test('a share of an amount', () => {
    expect(look([grant('amount: { times: [50%, { fact: cost }] }')])).toMatchInlineSnapshot(`
      "错误[unrounded-money]: “补助”的数额可能不是整分
        ┌─ article-1.yaml:5:52        第一条
       5│     grant: { id: aid, label: 补助, to: shop, amount: { times: [50%, { fact: cost }] } }
        │                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 没有取整
        = 原因：比例、平均数乘出来的金额会有不足一分的零头；怎样取整要写明，不能各算各的
        = 建议：写成 round: { of: …, to: 分, mode: { reading: … } }；mode 可为 halfUp（四舍五入）、
                halfEven、up、down"
    `)
    expect(look([grant('amount: { times: [50%, { fact: cost }] }')], 'en')).toMatchInlineSnapshot(`
      "error[unrounded-money]: “补助” may not come out in whole 分
        ┌─ article-1.yaml:5:52        Art. 1
       5│     grant: { id: aid, label: 补助, to: shop, amount: { times: [50%, { fact: cost }] } }
        │                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        │                                                      not rounded
        = why:  shares and means of money leave parts of a 分; how they are rounded is said, not left to
                each reader
        = help: write round: { of: …, to: 分, mode: { reading: … } }; the modes are halfUp, halfEven, up,
                down"
    `)
  })

  test('a joint cap is told where it stands', () => {
    const phrases = [
      grant('amount: { fact: cost }'),
      '    cap: { over: [aid], atMost: { times: [50%, { fact: cost }] } }',
    ]
    expect(look(phrases)).toMatchInlineSnapshot(`
      "错误[unrounded-money]: “补助”的数额可能不是整分
        ┌─ article-1.yaml:7:33        第一条
       7│     cap: { over: [aid], atMost: { times: [50%, { fact: cost }] } }
        │                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 没有取整
        = 原因：比例、平均数乘出来的金额会有不足一分的零头；怎样取整要写明，不能各算各的
        = 建议：写成 round: { of: …, to: 分, mode: { reading: … } }；mode 可为 halfUp（四舍五入）、
                halfEven、up、down"
    `)
  })
})
