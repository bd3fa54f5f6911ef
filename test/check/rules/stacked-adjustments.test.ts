import { describe, expect, test } from 'vitest'
import { stackedAdjustments } from '../../../src/check/rules/stacked-adjustments.ts'
import { found, subjectOf } from '../tree.ts'

const policy = 'subject: shop\n'
const fee = 'charge: { id: fee, label: 收费, to: shop, amount: 200 元, ceiling: 500 元 }'
const look = (adjusts: readonly string[], language?: 'zh' | 'en'): string => {
  const phrases = [fee, ...adjusts.map((adjust) => `adjust: { ${adjust} }`)]
  const article = `article: 1\nphrases:\n${phrases.map((phrase) => `  - quote: 原文。\n    ${phrase}\n`).join('')}`
  return found(stackedAdjustments, subjectOf({ articles: [article], policy }), language)
}

describe('adjustments of one thing', () => {
  test.each([
    ['one', ['outcome: fee, times: 50%']],
    ['two of one group', ['outcome: fee, times: 50%, group: relief', 'outcome: fee, less: 20 元, group: relief']],
    ['one of a group and one by itself', ['outcome: fee, times: 50%, group: relief', 'outcome: fee, less: 20 元']],
    ['of its amount and its ceiling', ['outcome: fee, times: 50%', 'outcome: fee, part: ceiling, to: 800 元']],
    ['of two things', ['outcome: fee, times: 50%', 'value: fee, times: 50%']],
  ])('%s', (_, adjusts) => {
    expect(look(adjusts)).toBe('')
  })

  test('two by themselves stack', () => {
    const adjusts = ['outcome: fee, times: 50%', 'outcome: fee, part: amount, less: 20 元']
    expect(look(adjusts)).toMatchInlineSnapshot(`
      "提示[stacked-adjustments]: 这里与第一条都调整“fee”，会依次叠加
        ┌─ article-1.yaml:8:24        第一条
       8│     adjust: { outcome: fee, part: amount, less: 20 元 }
        │                        ^^^
        = 原因：没有写 group 的几处调整按原文次序依次作用；能不能同时享受，原文应当说明
        = 建议：不能同时享受的，写同一个 group；确可叠加的，不必改"
    `)
    expect(look(adjusts, 'en')).toMatchInlineSnapshot(`
      "info[stacked-adjustments]: this and Art. 1 both adjust “fee”, one after the other
        ┌─ article-1.yaml:8:24        Art. 1
       8│     adjust: { outcome: fee, part: amount, less: 20 元 }
        │                        ^^^
        = why:  adjustments without a group act in the order of the text; the text should say whether both
                may be had
        = help: give them one group where only the better of them counts; where they do stack, leave it"
    `)
  })

  test('of a value too', () => {
    const define = '  - quote: 原文。\n    define: { name: quota, label: 限额, value: 12 人 }\n'
    const adjust = '  - quote: 原文。\n    adjust: { value: quota, times: 2 }\n'
    const articles = [`article: 1\nphrases:\n${define}${adjust}${adjust}`]
    expect(found(stackedAdjustments, subjectOf({ articles, policy }))).toContain(
      '提示[stacked-adjustments]: 这里与第一条都调整“quota”，会依次叠加',
    )
  })
})
