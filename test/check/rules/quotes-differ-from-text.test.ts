import { describe, expect, test } from 'vitest'
import { quotesDifferFromText } from '../../../src/check/rules/quotes-differ-from-text.ts'
import { found, subjectOf } from '../tree.ts'

const text = `认定办法

为促进发展,制定本办法。

第一章 总 则

第一条 本办法所称企业,是指符合第二条规定的单位。

第二条 企业应当符合以下条件：

- 1、成立 3 个月以上，成员不少于 20 家；
- 2、已建立

机制。

以上条件均须具备。

第二章 附 则

第三条 本办法自 2019 年 1 月 1 日起施行。
`

const version = `preamble:
  - quote: 认定办法
    nothing: 标题
  - quote: 为促进发展,制定本办法。
    nothing: 目的
chapters:
  - before: 第一条
    quote: 第一章 总 则
    nothing: 章名
  - before: 第三条
    quote: 第二章 附 则
    nothing: 章名
`

const one = `article: 1
phrases:
  - quote: 本办法所称企业,
    nothing: 定义
  - quote: 是指符合第二条规定的单位。
    nothing: 定义
`
const two = `article: 2
lead:
  - quote: 企业应当符合以下条件：
    nothing: 引出各项
items:
  - item: 1
    phrases:
      - quote: 成立 3 个月以上，
        pending: true
      - quote: 成员不少于 20 家；
        pending: true
  - item: 2
    phrases:
      - quote: 已建立机制。
        pending: true
tail:
  - quote: 以上条件均须具备。
    nothing: 说明
`
const three = `article: 3
phrases:
  - quote: 本办法自 2019 年 1 月 1 日起施行。
    nothing: 施行
`
const articles = [one, two, three]

const look = (
  written: { articles?: readonly string[]; text?: string | undefined; version?: string },
  language?: 'zh' | 'en',
): string =>
  found(
    quotesDifferFromText,
    subjectOf({ articles, text, version, ...written } as Parameters<typeof subjectOf>[0]),
    language,
  )

const edited = (from: string, to: string): string[] => {
  const changed = articles.map((article) => article.replace(from, to))
  expect(changed).not.toEqual(articles)
  return changed
}

describe('the quotes are the text', () => {
  test('they are', () => {
    expect(look({})).toBe('')
  })

  test('a draft has no text', () => {
    expect(look({ text: undefined, articles: edited('20 家', '25 家') })).toBe('')
  })

  test.each([
    ['one line', (whole: string) => whole.replaceAll(/\s+/g, ' ').replaceAll('- ', '')],
    ['no white space', (whole: string) => whole.replaceAll(/^- /gm, '').replaceAll(/\s+/g, '')],
    ['Windows line ends', (whole: string) => whole.replaceAll('\n', '\r\n')],
    ['narrow lines', (whole: string) => whole.replaceAll(/(?<=[^\s\n第条-]{4})(?=[^\s、])/g, '\n')],
    ['full width', (whole: string) => whole.replaceAll(',', '，').replaceAll('20', '２０')],
  ])('the text re-wrapped: %s', (_, rewrap) => {
    expect(look({ text: rewrap(text) })).toBe('')
  })

  test('a quote over several lines', () => {
    expect(look({ articles: edited('成立 3 个月以上，', '成立 3\n          个月以上，') })).toBe('')
  })

  test.each(['（一）', '(一)', '（1）', '(1)', '1.', '一、', '1、', '1)', '①'])(
    'the first item marked %s',
    (marker) => {
      expect(look({ text: text.replace('1、', marker) })).toBe('')
    },
  )

  test('articles numbered in digits', () => {
    expect(look({ text: text.replaceAll(/第三条/g, '第3条') })).toBe('')
  })

  test('one numeral changed', () => {
    expect(look({ articles: edited('20 家', '25 家') })).toMatchInlineSnapshot(`
      "错误[quotes-differ-from-text]: 引文与公布的文本不同：文本“成员不少于 20 家；”，引文“成员不少于 25
        家；”
        ┌─ article-2.yaml:10:16        第二条第一项
      10│       - quote: 成员不少于 25 家；
        │                ^^^^^^^^^^^^^^^^^^ 与文本不同
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:11:22；引文照抄文本；修订则另立版本：banfa new 名称 --amends v1
                --articles 2"
    `)
    expect(look({ articles: edited('20 家', '25 家') }, 'en')).toMatchInlineSnapshot(`
      "error[quotes-differ-from-text]: the quote differs from the published text: the text has “成员不少
        于 20 家；”, the quote “成员不少于 25 家；”
        ┌─ article-2.yaml:10:16        Art. 2(1)
      10│       - quote: 成员不少于 25 家；
        │                ^^^^^^^^^^^^^^^^^^ not as in the text
        = why:  the quotes are the law itself: joined, they are the published text to the character (white
                space, width and list marks aside)
        = help: the published text is at text.md:11:22; copy it, or amend it in a new version: banfa new
                NAME --amends v1 --articles 2"
    `)
  })

  test('a phrase is left out', () => {
    const without = edited('      - quote: 成员不少于 20 家；\n        pending: true\n', '')
    expect(look({ articles: without })).toMatchInlineSnapshot(`
      "错误[quotes-differ-from-text]: 公布的文本还有“成员不少于 20 家；”，引文里没有
        ┌─ article-2.yaml:8:16        第二条第一项
       8│       - quote: 成立 3 个月以上，
        │                ^^^^^^^^^^^^^^^^^ 在此之后
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:11:15；引文照抄文本；修订则另立版本：banfa new 名称 --amends v1
                --articles 2"
    `)
    expect(look({ articles: without }, 'en')).toMatchInlineSnapshot(`
      "error[quotes-differ-from-text]: the published text also has “成员不少于 20 家；”, and no quote has
        it
        ┌─ article-2.yaml:8:16        Art. 2(1)
       8│       - quote: 成立 3 个月以上，
        │                ^^^^^^^^^^^^^^^^^ after this
        = why:  the quotes are the law itself: joined, they are the published text to the character (white
                space, width and list marks aside)
        = help: the published text is at text.md:11:15; copy it, or amend it in a new version: banfa new
                NAME --amends v1 --articles 2"
    `)
  })

  test('a phrase too many', () => {
    const more = edited('  - quote: 是指', '  - quote: 不限地区，\n    nothing: 说明\n  - quote: 是指')
    expect(look({ articles: more })).toMatchInlineSnapshot(`
      "错误[quotes-differ-from-text]: 公布的文本里没有“不限地区，”
        ┌─ article-1.yaml:5:12        第一条
       5│   - quote: 不限地区，
        │            ^^^^^^^^^^ 文本此处没有这一句
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:7:13；引文照抄文本；修订则另立版本：banfa new 名称 --amends v1
                --articles 1"
    `)
    expect(look({ articles: more }, 'en')).toMatchInlineSnapshot(`
      "error[quotes-differ-from-text]: the published text does not have “不限地区，”
        ┌─ article-1.yaml:5:12        Art. 1
       5│   - quote: 不限地区，
        │            ^^^^^^^^^^ not there in the text
        = why:  the quotes are the law itself: joined, they are the published text to the character (white
                space, width and list marks aside)
        = help: the published text is at text.md:7:13; copy it, or amend it in a new version: banfa new
                NAME --amends v1 --articles 1"
    `)
  })

  test('the last phrase is left out', () => {
    const without = edited('tail:\n  - quote: 以上条件均须具备。\n    nothing: 说明\n', '')
    expect(look({ articles: without })).toMatchInlineSnapshot(`
      "错误[quotes-differ-from-text]: 公布的文本还有“以上条件均须具备。”，引文里没有
        ┌─ article-2.yaml:14:16        第二条第二项
      14│       - quote: 已建立机制。
        │                ^^^^^^^^^^^^ 在此之后
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:16:1；引文照抄文本；修订则另立版本：banfa new 名称 --amends v1
                --articles 2"
    `)
  })

  test('items in another order', () => {
    expect(look({ text: text.replace('1、', '3、') })).toMatchInlineSnapshot(`
      "错误[quotes-differ-from-text]: 公布的文本在第二条第一项的序号处是“3、成立 3 个月以上，”
        ┌─ article-2.yaml:8:16        第二条第一项
       8│       - quote: 成立 3 个月以上，
        │                ^^^^^^^^^^^^^^^^^ 这里之前应有序号
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:11:3；引文照抄文本；修订则另立版本：banfa new 名称 --amends v1
                --articles 2"
    `)
  })

  test('one slip in each article, each found', () => {
    const slips = [one.replace('企业', '单位'), two.replace('均须', '应当'), three.replace('起施行', '施行')]
    expect(look({ articles: slips })).toMatchInlineSnapshot(`
      "错误[quotes-differ-from-text]: 引文与公布的文本不同：文本“本办法所称企业,”，引文“本办法所称单位,”
        ┌─ article-1.yaml:3:12        第一条
       3│   - quote: 本办法所称单位,
        │            ^^^^^^^^^^^^^^^ 与文本不同
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:7:10；引文照抄文本；修订则另立版本：banfa new 名称 --amends v1
                --articles 1

      错误[quotes-differ-from-text]: 引文与公布的文本不同：文本“以上条件均须具备。”，引文“以上条件应当具
        备。”
        ┌─ article-2.yaml:17:12        第二条
      17│   - quote: 以上条件应当具备。
        │            ^^^^^^^^^^^^^^^^^^ 与文本不同
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:16:5；引文照抄文本；修订则另立版本：banfa new 名称 --amends v1
                --articles 2

      错误[quotes-differ-from-text]: 引文与公布的文本不同：文本“…2019 年 1 月 1 日起施行。”，引文“…2019
        年 1 月 1 日施行。”
        ┌─ article-3.yaml:3:12        第三条
       3│   - quote: 本办法自 2019 年 1 月 1 日施行。
        │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 与文本不同
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:20:24；引文照抄文本；修订则另立版本：banfa new 名称 --amends v1
                --articles 3"
    `)
  })

  test('a chapter heading', () => {
    expect(look({ version: version.replace('附 则', '其 他') })).toMatchInlineSnapshot(`
      "错误[quotes-differ-from-text]: 引文与公布的文本不同：文本“第二章 附 则 第三条 本办法自 201…”，引文
        “第二章 其 他”
        ┌─ policy.yaml:15:16        第二章
      15│         quote: 第二章 其 他
        │                ^^^^^^^^^^^^ 与文本不同
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:18:5；引文照抄文本；修订则另立版本：banfa new 名称 --amends v1
                --articles 2"
    `)
  })

  test('the title', () => {
    expect(look({ version: version.replace('认定办法', '管理办法') })).toMatchInlineSnapshot(`
      "错误[quotes-differ-from-text]: 引文与公布的文本不同：文本“认定办法 为促进发展,”，引文“管理办法”
        ┌─ policy.yaml:6:16        序言
       6│       - quote: 管理办法
        │                ^^^^^^^^ 与文本不同
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:1:1；引文照抄文本；修订则另立版本：banfa new 名称 --amends v1"
    `)
  })

  test('an article has no file', () => {
    expect(look({ articles: [one, three] })).toMatchInlineSnapshot(`
      "错误[quotes-differ-from-text]: 公布的文本有第二条，规则里没有
        ┌─ article-1.yaml:1:10        第二条
       1│ article: 1
        │          ^ 其后缺少第二条
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:9:1；为它建一个文件，尚未编写的写 pending: true"
    `)
    expect(look({ articles: [one, three] }, 'en')).toMatchInlineSnapshot(`
      "error[quotes-differ-from-text]: the published text has Art. 2, and no rule file has it
        ┌─ article-1.yaml:1:10        Art. 2
       1│ article: 1
        │          ^ Art. 2 is missing after this
        = why:  the quotes are the law itself: joined, they are the published text to the character (white
                space, width and list marks aside)
        = help: the published text is at text.md:9:1; give it a file, with pending: true for what is not
                worked out"
    `)
  })

  test('an article is not in the text', () => {
    const four = 'article: 4\nphrases:\n  - quote: 本办法由区政府解释。\n    nothing: 解释\n'
    expect(look({ articles: [...articles, four] })).toMatchInlineSnapshot(`
      "错误[quotes-differ-from-text]: 公布的文本里没有第四条
        ┌─ article-4.yaml:1:10        第四条
       1│ article: 4
        │          ^ 文本里没有这一条
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本是 text.md；核对条号，或另立版本增加这一条"
    `)
    expect(look({ articles: [...articles, four] }, 'en')).toMatchInlineSnapshot(`
      "error[quotes-differ-from-text]: the published text has no Art. 4
        ┌─ article-4.yaml:1:10        Art. 4
       1│ article: 4
        │          ^ not in the text
        = why:  the quotes are the law itself: joined, they are the published text to the character (white
                space, width and list marks aside)
        = help: the published text is text.md; check the number, or add the article in a new version"
    `)
  })

  test('the text is another altogether', () => {
    expect(look({ text: '通知' })).toMatchInlineSnapshot(`
      "错误[quotes-differ-from-text]: 引文与公布的文本不同：文本“通知”，引文“认定办法”
        ┌─ policy.yaml:6:16        序言
       6│       - quote: 认定办法
        │                ^^^^^^^^ 与文本不同
        = 原因：引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）
        = 建议：公布的文本见 text.md:1:1；引文照抄文本；修订则另立版本：banfa new 名称 --amends v1
                --articles 1"
    `)
  })
})
