import { describe, expect, test } from 'vitest'
import { cueWordMismatch } from '../../../src/check/rules/cue-word-mismatch.ts'
import { found, phraseArticle, subjectOf } from '../tree.ts'

const look = (quote: string, meaning: string, language?: 'zh' | 'en'): string =>
  found(cueWordMismatch, subjectOf({ articles: [phraseArticle(quote, meaning)] }), language)

const firms = (operator: string): string => `fact: firms\noperator: ${operator}\nvalue: 20 家`
const day = (operator: string): string => `fact: day\noperator: ${operator}\nvalue: 2019-01-01`

describe('the words around a number mean its operator', () => {
  const cues = [
    ['不少于 20 家', 'atLeast'],
    ['不低于 20 家', 'atLeast'],
    ['达到 20 家', 'atLeast'],
    ['至少 20 家', 'atLeast'],
    ['20 家以上', 'atLeast'],
    ['20 家及以上', 'atLeast'],
    ['20 家以上（含 20 家）', 'atLeast'],
    ['20 家（含）以上', 'atLeast'],
    ['20 家以上（不含本数）', 'moreThan'],
    ['超过 20 家', 'moreThan'],
    ['超过 20 家（含）', 'atLeast'],
    ['等于或大于 20 家', 'atLeast'],
    ['大于 20 家', 'moreThan'],
    ['20 家以外', 'moreThan'],
    ['不超过 20 家', 'atMost'],
    ['不得超过 20 家', 'atMost'],
    ['未超过 20 家', 'atMost'],
    ['不得少于 20 家', 'atLeast'],
    ['不应低于 20 家', 'atLeast'],
    ['20 家以内', 'atMost'],
    ['20 家以下', 'atMost'],
    ['不满 20 家', 'lessThan'],
    ['不足 20 家', 'lessThan'],
    ['少于 20 家', 'lessThan'],
    ['未达到 20 家', 'lessThan'],
    ['不到 20 家', 'lessThan'],
    ['最多 20 家', 'atMost'],
    ['最高 20 家', 'atMost'],
    ['20 家封顶', 'atMost'],
    ['最低 20 家', 'atLeast'],
    ['最少 20 家', 'atLeast'],
    ['逾 20 家', 'moreThan'],
    ['超 20 家', 'moreThan'],
    ['不得超 20 家', 'atMost'],
  ] as const
  const sizes = ['atLeast', 'atMost', 'moreThan', 'lessThan', 'is', 'isNot']

  test.each(cues)('%s is %s and nothing else', (quote, operator) => {
    expect(sizes.filter((candidate) => look(quote, firms(candidate)) === '')).toEqual([operator])
  })

  test.each(cues)('%s: the negation of its complement', (quote, operator) => {
    const complement = { atLeast: 'lessThan', lessThan: 'atLeast', atMost: 'moreThan', moreThan: 'atMost' }[operator]
    const negated = (word: string): string => `not: { fact: firms, operator: ${word}, value: 20 家 }`
    expect(sizes.filter((candidate) => look(quote, negated(candidate)) === '')).toEqual([complement])
  })

  test.each([
    ['自 2019 年 1 月 1 日起', 'onOrAfter'],
    ['不早于 2019 年 1 月 1 日', 'onOrAfter'],
    ['截至 2019 年 1 月 1 日', 'onOrBefore'],
    ['不迟于 2019 年 1 月 1 日', 'onOrBefore'],
  ])('%s is %s and nothing else', (quote, operator) => {
    const words = ['before', 'onOrBefore', 'after', 'onOrAfter', 'is']
    expect(words.filter((candidate) => look(quote, day(candidate)) === '')).toEqual([operator])
  })

  // Whether 以前 and 以后 include the day the law does not say (民法典第一千二百五十九条 does not name them).
  test.each(['2019 年 1 月 1 日之前', '2019 年 1 月 1 日以后'])('%s may or may not include the day', (quote) => {
    const words = ['before', 'onOrBefore', 'after', 'onOrAfter']
    expect(words.filter((candidate) => look(quote, day(candidate)) === '')).toEqual(words)
  })

  test.each([
    // no word beside the number
    ['企业 20 家', firms('moreThan')],
    ['制定以上标准的企业 20 家', firms('is')],
    ['以上 20 家', firms('lessThan')],
    // a range says nothing of one end
    [
      '企业 20-30 家以上',
      `all:\n  - { ${firms('atLeast').replaceAll('\n', ', ')} }\n  - { fact: firms, operator: atMost, value: 30 家 }`,
    ],
    // words at odds with each other
    ['超过 20 家以上', firms('moreThan')],
    ['低于 20 家的，不予认定', 'not: { fact: firms, operator: lessThan, value: 20 家 }'],
    ['但不满 20 家的除外', `has: firms\nunless: { ${firms('lessThan').replaceAll('\n', ', ')} }`],
    ['不少于 20 家', 'nothing: 说明'],
  ])('%s is quiet', (quote, meaning) => {
    expect(look(quote, meaning)).toBe('')
  })

  test('two numbers each have their own word', () => {
    const both = (low: string, high: string): string =>
      `all:\n  - { fact: firms, operator: ${low}, value: 20 家 }\n  - { fact: firms, operator: ${high}, value: 50 家 }`
    expect(look('20 家以上不满 50 家', both('atLeast', 'lessThan'))).toBe('')
    expect(look('20 家以上不满 50 家', both('atLeast', 'atMost'))).toMatchInlineSnapshot(`
      "错误[cue-word-mismatch]: 原文“不满 50 家”意为小于，规则写的是 atMost（小于或等于）
        ┌─ article-1.yaml:6:34        第一条
       6│       - { fact: firms, operator: atMost, value: 50 家 }
        │                                  ^^^^^^ 原文是“不满 50 家”
        = 原因：以上、以下、以内、不少于、不超过含本数，超过、不满、不足、低于不含（民法典第 1259 条）
        = 建议：是否想写 lessThan？若是修订，另立版本"
    `)
  })

  test('不少于 written as moreThan', () => {
    expect(look('企业不少于 20 家，', firms('moreThan'))).toMatchInlineSnapshot(`
      "错误[cue-word-mismatch]: 原文“不少于 20 家”意为大于或等于，规则写的是 moreThan（大于）
        ┌─ article-1.yaml:5:15        第一条
       5│     operator: moreThan
        │               ^^^^^^^^ 原文是“不少于 20 家”
        = 原因：以上、以下、以内、不少于、不超过含本数，超过、不满、不足、低于不含（民法典第 1259 条）
        = 建议：是否想写 atLeast？若是修订，另立版本"
    `)
    expect(look('企业不少于 20 家，', firms('moreThan'), 'en')).toMatchInlineSnapshot(`
      "error[cue-word-mismatch]: the quote says “不少于 20 家” (greater or equal), the rule moreThan
        (greater)
        ┌─ article-1.yaml:5:15        Art. 1
       5│     operator: moreThan
        │               ^^^^^^^^ the quote has “不少于 20 家”
        = why:  以上, 以下, 以内, 不少于, 不超过 include the number; 超过, 不满, 不足, 低于 do not (Civil
                Code 1259)
        = help: did you mean atLeast? To amend it, make a new version"
    `)
  })

  test('the rule negates the wrong word', () => {
    expect(look('企业不少于 20 家，', 'not: { fact: firms, operator: atMost, value: 20 家 }')).toMatchInlineSnapshot(`
      "错误[cue-word-mismatch]: 原文“不少于 20 家”意为大于或等于，规则写的是 not … atMost（大于）
        ┌─ article-1.yaml:4:35        第一条
       4│     not: { fact: firms, operator: atMost, value: 20 家 }
        │                                   ^^^^^^ 原文是“不少于 20 家”
        = 原因：以上、以下、以内、不少于、不超过含本数，超过、不满、不足、低于不含（民法典第 1259 条）
        = 建议：是否想写 lessThan？若是修订，另立版本"
    `)
  })

  test('edges of bands: the one side or the other', () => {
    const bands = (edge: string): string => `article: 1
phrases:
  - quote: 20 家以上的，
    define:
      name: amount
      label: 金额
      value:
        bands:
          of: { fact: firms }
          bands:
            - { ${edge}: 20 家, value: 0 万元 }
`
    expect(found(cueWordMismatch, subjectOf({ articles: [bands('lessThan')] }))).toBe('')
    expect(found(cueWordMismatch, subjectOf({ articles: [bands('atMost')] }))).toMatchInlineSnapshot(`
      "错误[cue-word-mismatch]: 原文“20 家以上”意为大于或等于，规则写的是 atMost（小于或等于）
        ┌─ article-1.yaml:11:17        第一条
      11│             - { atMost: 20 家, value: 0 万元 }
        │                 ^^^^^^ 原文是“20 家以上”
        = 原因：以上、以下、以内、不少于、不超过含本数，超过、不满、不足、低于不含（民法典第 1259 条）
        = 建议：是否想写 atLeast？若是修订，另立版本"
    `)
  })
})

describe('limits: ceiling, high, low', () => {
  const grant = (more: string): string => `grant: { id: aid, label: 补助, to: shop, ${more} }`
  const ranged = (edge: string): string =>
    grant(`amount: { discretion: { of: paid, from: applicant, ${edge}: 50 万元, high: 90 万元 } }`)
  const high = grant('amount: { discretion: { of: paid, from: applicant, high: 50 万元 } }')
  const ceiling = grant('ceiling: 50 万元, amount: { fact: paid }')
  const cap = 'cap: { over: [aid], atMost: 50 万元 }'
  const upTo = (change: string): string => `adjust: { outcome: aid, ${change}: 50 万元 }`

  test.each([
    ['给予不超过 50 万元的奖励，', high],
    ['最高不超过 50 万元，', ceiling],
    ['50 万元以内，', ceiling],
    ['50 万元以下，', ceiling],
    ['超过 50 万元的，按 50 万元计，', ceiling],
    ['超过 50 万元的部分不予补助，', cap],
    ['合计不超过 50 万元，', cap],
    ['不足 50 万元的按 50 万元计，', upTo('atLeast')],
    ['超过 50 万元的按 50 万元计，', upTo('atMost')],
    ['不低于 50 万元，', ranged('low')],
    ['50 万元以上 90 万元以下，', ranged('low')],
    ['补助 50 万元，', ceiling],
  ])('%s / %s', (quote, meaning) => {
    expect(look(quote, meaning)).toBe('')
  })

  test.each([
    ['不低于 50 万元，', ceiling],
    ['不少于 50 万元，', high],
    ['50 万元以上，', cap],
    ['不超过 50 万元，', ranged('low')],
    ['不低于 50 万元，', upTo('atMost')],
    ['不超过 50 万元，', upTo('atLeast')],
  ])('%s is not %s', (quote, meaning) => {
    expect(look(quote, meaning)).toContain('错误[cue-word-mismatch]')
  })

  test('the message names the key', () => {
    expect(look('给予不低于 50 万元的补助，', ceiling)).toMatchInlineSnapshot(`
      "错误[cue-word-mismatch]: 原文“不低于 50 万元”意为大于或等于，规则写的是 ceiling（小于或等于）
        ┌─ article-1.yaml:4:44        第一条
       4│     grant: { id: aid, label: 补助, to: shop, ceiling: 50 万元, amount: { fact: paid } }
        │                                              ^^^^^^^ 原文是“不低于 50 万元”
        = 原因：以上、以下、以内、不少于、不超过含本数，超过、不满、不足、低于不含（民法典第 1259 条）
        = 建议：下限写 low，上限写 high 或 ceiling"
    `)
    expect(look('给予不超过 50 万元的补助，', ranged('low'), 'en')).toMatchInlineSnapshot(`
      "error[cue-word-mismatch]: the quote says “不超过 50 万元” (less or equal), the rule low (greater
        or equal)
        ┌─ article-1.yaml:4:95        Art. 1
       4│ … paid, from: applicant, low: 50 万元, high: 90 万元 } } }
        │                          ^^^ the quote has “不超过 50 万元”
        = why:  以上, 以下, 以内, 不少于, 不超过 include the number; 超过, 不满, 不足, 低于 do not (Civil
                Code 1259)
        = help: write a lower limit as low, an upper one as high or ceiling"
    `)
  })
})
