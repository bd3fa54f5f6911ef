import { describe, expect, test } from 'vitest'
import { quoteValueMismatch } from '../../../src/check/rules/quote-value-mismatch.ts'
import { found, phraseArticle, subjectOf } from '../tree.ts'

const look = (quote: string, meaning: string, language?: 'zh' | 'en'): string =>
  found(quoteValueMismatch, subjectOf({ articles: [phraseArticle(quote, meaning)] }), language)

describe('the numbers of a quote and of its meaning are the same set', () => {
  test.each([
    ['企业不少于 20 家，', 'fact: firms\noperator: atLeast\nvalue: 20 家'],
    ['企业不少于二十家，', 'fact: firms\noperator: atLeast\nvalue: 20 家'],
    ['占比不少于三分之二，', 'fact: share\noperator: atLeast\nvalue: 2/3'],
    ['占比不少于百分之五十，', 'fact: share\noperator: atLeast\nvalue: 50%'],
    ['占比不少于 0.5，', 'fact: share\noperator: atLeast\nvalue: 50%'],
    ['成立三年以上，', 'fact: age\noperator: atLeast\nvalue: 36 个月'],
    ['不超过一千万元，', 'fact: paid\noperator: atMost\nvalue: 1000 万元'],
    ['自 2019 年 1 月 1 日起', 'fact: day\noperator: onOrAfter\nvalue: 2019-01-01'],
    ['到 2020 年，', 'fact: day\noperator: onOrBefore\nvalue: 2020-12-31'],
    ['第三方一次性核定 20 家', 'fact: firms\noperator: is\nvalue: 20 家'],
    [
      '企业 10-30 家',
      'all:\n  - { fact: firms, operator: atLeast, value: 10 家 }\n  - { fact: firms, operator: atMost, value: 30 家 }',
    ],
    ['试行期三年。', 'define: { name: trial, label: 试行期 3 年, value: 3 年 }'],
    // a number said by a word: none, one
    ['没有企业，', 'fact: firms\noperator: is\nvalue: 0 家'],
    ['已配备人员，', 'fact: staff\noperator: atLeast\nvalue: 1 人'],
    // a unit no fact declares
    ['人员 10 名以上', 'fact: staff\noperator: atLeast\nvalue: 10 人'],
    // what an amount is rounded to may be left unsaid, or said
    [
      '金额的 25%，',
      'fact: paid\noperator: is\nvalue: { round: { of: { times: [25%, { fact: paid }] }, to: 0.5 万元, mode: down } }',
    ],
    [
      '金额的 25%，精确到 100 元，',
      'fact: paid\noperator: is\nvalue: { round: { of: { times: [25%, { fact: paid }] }, to: 100 元, mode: down } }',
    ],
    // what choices are called is no number of the law
    [
      '企业不足 20 家的为小型，其他为大型。',
      'define:\n  name: size\n  of: { small: 19 家以下, large: 20 家以上 }\n  value: { cases: [{ when: { fact: firms, operator: lessThan, value: 20 家 }, value: small }, { value: large }] }',
    ],
    [
      '不超过 1 万元的部分按 2%，超过部分按 1%。',
      'define:\n  name: fee\n  value: { scale: [{ atMost: 1 万元, rate: 2% }, { moreThan: 1 万元, rate: 1% }] }',
    ],
    [
      '每满 12 个月 5 家',
      'fact: firms\noperator: atLeast\nvalue: { steps: { of: { fact: age }, per: 1 年, each: 5 家 } }',
    ],
    // a period said without a number
    ['每月 5 家', 'fact: firms\noperator: atLeast\nvalue: { steps: { of: { fact: age }, per: 1 个月, each: 5 家 } }'],
    ['每年 5 家', 'fact: firms\noperator: atLeast\nvalue: { steps: { of: { fact: age }, per: 1 年, each: 5 家 } }'],
    ['每年 5 家', 'fact: firms\noperator: atLeast\nvalue: { steps: { of: { fact: age }, per: 12 个月, each: 5 家 } }'],
    ['按日 5 家', 'fact: firms\noperator: atLeast\nvalue: { steps: { of: { fact: days }, per: 1 日, each: 5 家 } }'],
    ['每周 5 家', 'fact: firms\noperator: atLeast\nvalue: { steps: { of: { fact: days }, per: 7 日, each: 5 家 } }'],
    ['企业不少于 20 家，', 'nothing: 说明'],
    ['企业不少于 20 家，', 'pending: true'],
  ])('%s / %s', (quote, meaning) => {
    expect(look(quote, meaning)).toBe('')
  })

  test.each([
    ['每年 5 家', '1 个月'],
    ['每月 5 家', '2 个月'],
    ['每月 5 家', '1 日'],
    ['当月 5 家', '1 个月'],
  ])('%s says nothing of %s', (quote, per) => {
    const steps = `fact: firms\noperator: atLeast\nvalue: { steps: { of: { fact: age }, per: ${per}, each: 5 家 } }`
    expect(look(quote, steps)).toContain(`规则写“${per}”，原文没有这个数`)
  })

  test('a rounding that is said is what the rule rounds to', () => {
    const round = 'fact: paid\noperator: is\nvalue: { round: { of: { fact: paid }, to: 1000 元, mode: down } }'
    expect(look('精确到 100 元，', round)).toContain('原文的“100 元”没有写进规则')
  })

  test('the numbers of a scale are compared too', () => {
    const scale =
      'define:\n  name: fee\n  value: { scale: [{ atMost: 1 万元, flat: 50 元 }, { moreThan: 1 万元, rate: 3% }] }'
    expect(look('不超过 1 万元的收 50 元，超过部分按 2%。', scale)).toContain('规则写“3%”，原文是“2%”')
  })

  test('the rule has another value', () => {
    expect(look('企业不少于 20 家，', 'fact: firms\noperator: atLeast\nvalue: 25 家')).toMatchInlineSnapshot(`
      "错误[quote-value-mismatch]: 规则写“25 家”，原文是“20 家”
        ┌─ article-1.yaml:6:12        第一条
       6│     value: 25 家
        │            ^^^^^ 原文是“20 家”
        = 原因：引文与规则中的数值须是同一组，否则照着引文读的人与照着规则算的机器会得出两种结论
        = 建议：原文是“企业不少于 20 家，”；是否想写 20 家？若是修订，另立版本：banfa new 名称 --amends v1
                --articles 1"
    `)
    expect(look('企业不少于 20 家，', 'fact: firms\noperator: atLeast\nvalue: 25 家', 'en')).toMatchInlineSnapshot(`
      "error[quote-value-mismatch]: the rule says “25 家”, the quote “20 家”
        ┌─ article-1.yaml:6:12        Art. 1
       6│     value: 25 家
        │            ^^^^^ the quote has “20 家”
        = why:  a quote and its rule hold the same numbers; otherwise a reader and the machine come to
                different conclusions
        = help: the quote is “企业不少于 20 家，”; did you mean 20 家? To amend it, make a new version:
                banfa new NAME --amends v1 --articles 1"
    `)
  })

  test('the quote has another value, in Chinese numerals', () => {
    expect(look('其中占比不少于四分之三，', 'fact: share\noperator: atLeast\nvalue: 2/3')).toMatchInlineSnapshot(`
      "错误[quote-value-mismatch]: 规则写“2/3”，原文是“四分之三”
        ┌─ article-1.yaml:6:12        第一条
       6│     value: 2/3
        │            ^^^ 原文是“四分之三”
        = 原因：引文与规则中的数值须是同一组，否则照着引文读的人与照着规则算的机器会得出两种结论
        = 建议：原文是“其中占比不少于四分之三，”；是否想写 3/4？若是修订，另立版本：banfa new 名称
                --amends v1 --articles 1"
    `)
  })

  test('the rule has a number that the quote does not have', () => {
    expect(look('企业众多，', 'fact: firms\noperator: atLeast\nvalue: 20 家')).toMatchInlineSnapshot(`
      "错误[quote-value-mismatch]: 规则写“20 家”，原文没有这个数
        ┌─ article-1.yaml:6:12        第一条
       6│     value: 20 家
        │            ^^^^^ 原文没有
        = 原因：引文与规则中的数值须是同一组，否则照着引文读的人与照着规则算的机器会得出两种结论
        = 建议：原文是“企业众多，”；规则中的数只能来自它所引的文字"
    `)
    expect(look('企业众多，', 'fact: firms\noperator: atLeast\nvalue: 20 家', 'en')).toMatchInlineSnapshot(`
      "error[quote-value-mismatch]: the rule says “20 家”, a number the quote does not have
        ┌─ article-1.yaml:6:12        Art. 1
       6│     value: 20 家
        │            ^^^^^ not in the quote
        = why:  a quote and its rule hold the same numbers; otherwise a reader and the machine come to
                different conclusions
        = help: the quote is “企业众多，”; the numbers of a rule come from the words it quotes"
    `)
  })

  test('the rule leaves out a number of the quote', () => {
    const meaning = 'fact: firms\noperator: atLeast\nvalue: 20 家'
    expect(look('企业不少于 20 家，成立 3 个月以上', meaning)).toMatchInlineSnapshot(`
      "错误[quote-value-mismatch]: 原文的“3 个月”没有写进规则
        ┌─ article-1.yaml:3:26        第一条
       3│   - quote: 企业不少于 20 家，成立 3 个月以上
        │                                   ^^^^^^ 规则里没有这个数
        = 原因：引文与规则中的数值须是同一组，否则照着引文读的人与照着规则算的机器会得出两种结论
        = 建议：在含义里写上 3 个月"
    `)
    expect(look('企业不少于 20 家，成立 3 个月以上', meaning, 'en')).toMatchInlineSnapshot(`
      "error[quote-value-mismatch]: the rule does not take up “3 个月” of its quote
        ┌─ article-1.yaml:3:26        Art. 1
       3│   - quote: 企业不少于 20 家，成立 3 个月以上
        │                                   ^^^^^^ not in the rule
        = why:  a quote and its rule hold the same numbers; otherwise a reader and the machine come to
                different conclusions
        = help: say 3 个月 in the meaning"
    `)
  })

  test('the quote has a day that does not exist', () => {
    expect(look('自 2019 年 2 月 30 日起', 'fact: day\noperator: onOrAfter\nvalue: 2019-03-01')).toMatchInlineSnapshot(`
      "错误[quote-value-mismatch]: 规则写“2019-03-01”，原文是“2019 年 2 月 30 日”
        ┌─ article-1.yaml:6:12        第一条
       6│     value: 2019-03-01
        │            ^^^^^^^^^^ 原文是“2019 年 2 月 30 日”
        = 原因：引文与规则中的数值须是同一组，否则照着引文读的人与照着规则算的机器会得出两种结论
        = 建议：原文是“自 2019 年 2 月 30 日起”；核对这个日期是否存在"
    `)
  })

  test('another unit is another number', () => {
    expect(look('企业 20 人以上', 'fact: firms\noperator: atLeast\nvalue: 20 家')).toMatchInlineSnapshot(`
      "错误[quote-value-mismatch]: 规则写“20 家”，原文是“20 人”
        ┌─ article-1.yaml:6:12        第一条
       6│     value: 20 家
        │            ^^^^^ 原文是“20 人”
        = 原因：引文与规则中的数值须是同一组，否则照着引文读的人与照着规则算的机器会得出两种结论
        = 建议：原文是“企业 20 人以上”；是否想写 20 人？若是修订，另立版本：banfa new 名称 --amends v1
                --articles 1"
    `)
  })

  test('rows of a table bear their own quotes', () => {
    const rows = (city: string): string => `article: 1
phrases:
  - define:
      name: amount
      label: 金额
      value:
        table:
          by: { fact: level }
          rows:
            - quote: 区级 30 万元，
              values: { district: 30 万元 }
            - quote: 市级 50 万元。
              values: { city: ${city} }
`
    expect(found(quoteValueMismatch, subjectOf({ articles: [rows('50 万元')] }))).toBe('')
    expect(found(quoteValueMismatch, subjectOf({ articles: [rows('60 万元')] }))).toMatchInlineSnapshot(`
      "错误[quote-value-mismatch]: 规则写“60 万元”，原文是“50 万元”
        ┌─ article-1.yaml:13:31        第一条
      13│               values: { city: 60 万元 }
        │                               ^^^^^^^ 原文是“50 万元”
        = 原因：引文与规则中的数值须是同一组，否则照着引文读的人与照着规则算的机器会得出两种结论
        = 建议：原文是“市级 50 万元。”；是否想写 50 万元？若是修订，另立版本：banfa new 名称 --amends v1
                --articles 1"
    `)
  })
})

describe('what is granted is held against its quote too', () => {
  const grant = (more: string): string => `grant: { id: aid, label: 补助, to: shop, ${more} }`
  const discretion = (low: string, high: string): string =>
    grant(`per: year, amount: { discretion: { of: paid, from: applicant, low: ${low}, high: ${high} } }`)

  test.each([
    ['给予 30 万元的一次性补助，', grant('per: ever, ceiling: 30 万元, amount: upToCeiling')],
    [
      '给予 20 万元一次性补助。',
      grant('for: { each: firms2, where: { item: ok, operator: is, value: true } }, amount: 20 万元'),
    ],
    ['每年给予 10-30 万元的运营补助，', discretion('10 万元', '30 万元')],
    ['给予不超过 50 万元的一次性奖励。', discretion('0 元', '50 万元')],
    ['每年累计不超过 30 万元的补助，', grant('ceiling: 30 万元, amount: { fact: paid }')],
    [
      '分别增加至 50 万元、75 万元和 100 万元。',
      grant('amount: { table: { by: { fact: level }, rows: [{ values: { a: 50 万元, b: 75 万元, c: 100 万元 } }] } }'),
    ],
    [
      '分别给予每件 30 万元、20 万元、10 万元标准的奖励。',
      grant('amount: { table: { by: { fact: level }, rows: [{ values: { a: 30 万元, b: 20 万元, c: 10 万元 } }] } }'),
    ],
    [
      '分别按照其国拨经费的 50%和省拨经费的 25%予以配套支持，',
      grant('amount: { plus: [{ times: [50%, { fact: paid }] }, { times: [25%, { fact: paid }] }] }'),
    ],
    ['加收 2 元，', 'adjust: { outcome: fare, plus: 2 元 }'],
    ['减半收取，', 'adjust: { outcome: fee, times: 1/2, group: relief1 }'],
    ['半价收取，', 'adjust: { outcome: fee, times: 50% }'],
    ['加倍收取，', 'adjust: { outcome: fee, times: 2 }'],
    ['免收，', 'adjust: { outcome: fee, to: 0 元 }'],
    ['合计不超过 50 万元。', 'cap: { over: [aid1, aid2], per: year, atMost: 50 万元 }'],
    ['应当在 5 日内作出决定。', 'by: { what: 5 日内决定, from: { fact: day }, within: 5 日, done: day }'],
    ['假期 5 天，', 'quantity: { id: leave5, label: 年休假 5 天, to: shop, unit: 天, amount: 5 天 }'],
    [
      '企业 3 家以上的，给予 1 万元，',
      `${grant('amount: 1 万元')}\nwhen: { fact: firms, operator: atLeast, value: 3 家 }`,
    ],
    // what is said in words is for number-without-meaning
    ['一年内不再受理，', 'consequence: 不再受理'],
    ['区级承担 50%，', 'payer: { grant: aid, by: 区财政 }'],
  ])('%s / %s', (quote, meaning) => {
    expect(look(quote, meaning)).toBe('')
  })

  test.each([
    ['给予 30 万元补助，', grant('amount: 20 万元'), '规则写“20 万元”，原文是“30 万元”'],
    ['给予补助，', grant('per: year, ceiling: 20 万元, amount: upToCeiling'), '规则写“20 万元”，原文没有这个数'],
    ['每年给予 10-30 万元，', discretion('10 万元', '20 万元'), '规则写“20 万元”，原文是“30 万元”'],
    ['给予 10 万元，最高 30 万元，', grant('amount: 10 万元'), '原文的“30 万元”没有写进规则'],
    ['减半收取，', 'adjust: { outcome: fee, times: 30% }', '规则写“30%”，原文是“减半”'],
    ['在 5 日内决定。', 'by: { from: { fact: day }, within: 10 日 }', '规则写“10 日”，原文是“5 日”'],
    ['合计不超过 50 万元。', 'cap: { over: [aid], atMost: 40 万元 }', '规则写“40 万元”，原文是“50 万元”'],
    [
      '三年内不再受理，',
      'consequence: 三年内不再受理\nwhen: { fact: age, operator: atMost, value: 2 年 }',
      '规则写“2 年”，原文是“三年”',
    ],
  ])('%s / %s', (quote, meaning, message) => {
    expect(look(quote, meaning)).toContain(`错误[quote-value-mismatch]: ${message}`)
  })

  test('each row of what is granted bears its own quote', () => {
    const rows = (second: string): string => `article: 1
phrases:
  - grant:
      id: aid
      label: 补助
      to: shop
      per: ever
      ceiling:
        table:
          by: { fact: level }
          rows:
            - quote: 区级 30 万元，
              values: { district: 30 万元 }
            - quote: 市级 50 万元。
              values: { city: ${second} }
      amount: upToCeiling
`
    expect(found(quoteValueMismatch, subjectOf({ articles: [rows('50 万元')] }))).toBe('')
    expect(found(quoteValueMismatch, subjectOf({ articles: [rows('60 万元')] }))).toContain(
      '规则写“60 万元”，原文是“50 万元”',
    )
  })

  test('a counter that facts declare: 3 个以上', () => {
    const facts = 'facts:\n  centres: { label: 中心数, type: integer, unit: 个, from: applicant }\n'
    const meaning = 'fact: centres\noperator: atLeast\nvalue: 3 个'
    expect(found(quoteValueMismatch, subjectOf({ articles: [phraseArticle('建成 3 个以上，', meaning)], facts }))).toBe(
      '',
    )
    expect(
      found(quoteValueMismatch, subjectOf({ articles: [phraseArticle('建成 4 个以上，', meaning)], facts })),
    ).toContain('规则写“3 个”，原文是“4 个”')
  })
})
