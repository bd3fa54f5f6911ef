import { expect, test } from 'vitest'
import { foreignResidue } from '../../../src/check/rules/foreign-residue.ts'
import { found, phraseArticle, subjectOf } from '../tree.ts'

const look = (quote: string, language?: 'zh' | 'en'): string =>
  found(foreignResidue, subjectOf({ articles: [phraseArticle(quote, 'pending: true')] }), language)

test.each([
  '单位和组织',
  '占 GDP 的比重',
  '符合 ISO9001 标准',
  '按 iso-9001 认证',
  '（and）',
  '见 example.com 网站',
  '第 A 类',
])('%s', (quote) => {
  expect(look(quote)).toBe('')
})

test('a unit of the policy is at home', () => {
  const facts = 'facts:\n  power: { label: 功率, type: number, unit: kw, from: applicant }\n'
  const articles = [phraseArticle('若干 kw 以上', 'pending: true')]
  expect(found(foreignResidue, subjectOf({ articles, facts }))).toBe('')
})

test('a word left over', () => {
  expect(look('新型研发机构等单位 and 组织的紧密协同')).toMatchInlineSnapshot(`
    "提示[foreign-residue]: 原文含非中文残留“and”：“等单位 and 组织的”
      ┌─ article-1.yaml:3:22        第一条
     3│   - quote: 新型研发机构等单位 and 组织的紧密协同
      │                               ^^^ 疑为残留
      = 原因：多为翻译、转换留下的字；已公布的文本照录，修订时再更正"
  `)
  expect(look('新型研发机构等单位 and 组织的紧密协同', 'en')).toMatchInlineSnapshot(`
    "info[foreign-residue]: a foreign word is left in the text: “等单位 and 组织的”
      ┌─ article-1.yaml:3:22        Art. 1
     3│   - quote: 新型研发机构等单位 and 组织的紧密协同
      │                               ^^^ left over
      = why:  mostly left by a translation or conversion; a published text is kept as it is until it is
              amended"
  `)
})
