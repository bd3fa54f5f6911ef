import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fixPolicy } from '../src/fix-policy.ts'

/*
 * What `lint --fix` mends, and what it leaves alone because it has more than one right answer.
 */

const home = mkdtempSync(join(tmpdir(), 'banfa-fix-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const POLICY = `policy: p
title: 示例办法
subject: shop
asOf: appliedOn
parties: { applicant: 申请人 }
versions:
  - { id: "2020", effective: { from: 2020-01-01, until: null } }
decisions:
  default: eligible
  eligible: { label: { zh: 条件, en: Eligible }, clauses: [第一条] }
`
const FACTS = `facts:
  appliedOn: { label: 申请日期, type: date, from: applicant }
  staff: { label: 员工人数, type: integer, unit: 人, from: applicant }
  firms: { label: 企业数, type: integer, unit: 家, from: applicant }
  share: { label: 占比, type: share, from: applicant }
  paid: { label: 金额, type: money, from: applicant }
  age: { label: 成立时间, type: duration, unit: 个月, from: applicant }
  kind: { label: 类型, type: choice, of: { shop: 商店, office: 办公室 }, from: applicant }
  open: { label: 营业, type: boolean, from: applicant }
`
const HEAD = 'article: 1\nversion: 1.0.0\nrole: requirement\nphrases:\n'

let count = 0
/** A policy whose one article is given, in a folder of its own. */
function policyOf(article: string, { policy = POLICY, text }: { policy?: string; text?: string } = {}): string {
  const dir = join(home, `${++count}`, 'p')
  const files = { 'policy.yaml': policy, 'facts.yaml': FACTS, '2020/article-01.yaml': article, '2020/text.md': text }
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  return dir
}

/** The one file that changes as it would be mended, or the article, and the codes of what was mended. */
function mended(article: string, options?: { policy?: string; text?: string }): { article: string; codes: string[] } {
  const { files } = fixPolicy(policyOf(article, options))
  expect(files.length).toBeLessThan(2)
  const [file] = files
  return {
    article: file?.after ?? article,
    codes: file?.made.map(({ finding }) => finding.code) ?? [],
  }
}

const phrase = (quote: string, meaning: string): string =>
  `${HEAD}  - quote: ${quote}\n${meaning.replace(/^(?=.)/gm, '    ')}\n`
const leaf = (fact: string, operator: string, value: string): string =>
  `fact: ${fact}\noperator: ${operator}\nvalue: ${value}`

describe('a value that contradicts its quote', () => {
  test.each([
    ['员工不少于 20 人。', leaf('staff', 'atLeast', '25 人'), '20 人'],
    ['员工不少于二十人。', leaf('staff', 'atLeast', '25 人'), '20 人'],
    ['占比不少于三分之二。', leaf('share', 'atLeast', '1/2'), '2/3'],
    ['占比不少于 40%。', leaf('share', 'atLeast', '50%'), '40%'],
    ['金额不超过三十万元。', leaf('paid', 'atMost', '3 万元'), '30 万元'],
    ['成立三年以上。', leaf('age', 'atLeast', '24 个月'), '3 年'],
    ['员工不少于 20 人。', leaf('staff', 'atLeast', '"25 人"'), '20 人'],
  ])('%s / %s', (quote, meaning, value) => {
    const { article, codes } = mended(phrase(quote, meaning))
    expect(codes).toEqual(['quote-value-mismatch'])
    expect(article).toBe(phrase(quote, meaning.replace(/value: .*/, `value: ${value}`)))
  })

  test('one of two that the quote has', () => {
    const both = (most: string): string =>
      phrase(
        '员工 10 至 30 人。',
        `all:\n  - { fact: staff, operator: atLeast, value: 10 人 }\n  - { fact: staff, operator: atMost, value: ${most} }`,
      )
    expect(mended(both('50 人'))).toEqual({ article: both('30 人'), codes: ['quote-value-mismatch'] })
  })

  test.each([
    [
      'two values, two numbers',
      '员工 10 至 30 人。',
      'all:\n  - { fact: staff, operator: atLeast, value: 20 人 }\n  - { fact: staff, operator: atMost, value: 50 人 }',
    ],
    ['a number the quote does not have', '员工较多。', leaf('staff', 'atLeast', '25 人')],
    ['another unit', '员工不少于 20 家。', leaf('staff', 'atLeast', '25 人')],
    ['another kind', '员工不少于 20%。', leaf('staff', 'atLeast', '25 人')],
  ])('%s: left', (_, quote, meaning) => {
    expect(mended(phrase(quote, meaning)).codes).toEqual([])
  })

  test('a quote the published text does not have: left', () => {
    const policy = POLICY.replace('until: null }', 'until: null }, text: { file: text.md }')
    const article = phrase('员工不少于 20 人。', leaf('staff', 'atLeast', '25 人'))
    expect(mended(article, { policy, text: '第一条 员工不少于 25 人。\n' }).codes).toEqual([])
    expect(mended(article, { policy, text: '第一条 员工不少于 20 人。\n' }).codes).toEqual(['quote-value-mismatch'])
  })
})

describe('an operator that contradicts the words around its number', () => {
  test.each([
    ['员工不少于 20 人。', leaf('staff', 'moreThan', '20 人'), 'atLeast'],
    ['员工超过 20 人。', leaf('staff', 'atLeast', '20 人'), 'moreThan'],
    ['员工不足 20 人。', leaf('staff', 'atMost', '20 人'), 'lessThan'],
  ])('%s / %s', (quote, meaning, operator) => {
    expect(mended(phrase(quote, meaning))).toEqual({
      article: phrase(quote, meaning.replace(/operator: .*/, `operator: ${operator}`)),
      codes: ['cue-word-mismatch'],
    })
  })

  test('under a not: left', () => {
    const meaning = 'not: { fact: staff, operator: atMost, value: 20 人 }'
    expect(mended(phrase('员工不少于 20 人。', meaning)).codes).toEqual([])
  })
})

describe('what is only written in another width or alphabet', () => {
  const right = phrase('员工不少于 20 人。', leaf('staff', 'atLeast', '20 人'))
  test.each([
    ['digits', 'value: 20 人', 'value: ２０ 人', 'type-mismatch'],
    ['digits and a wide space', 'value: 20 人', 'value: ２０　人', 'type-mismatch'],
    ['quotation marks', 'value: 20 人', 'value: “20 人”', 'type-mismatch'],
    ['a number', 'article: 1', 'article: １', 'full-width-digits'],
    ['no unit where one is declared', 'value: 20 人', 'value: 20', 'unit-mismatch'],
    ['a fact', 'fact: staff', 'fact: ｓｔａｆｆ', 'unknown-fact'],
    ['a fact with a Cyrillic letter', 'fact: staff', 'fact: stаff', 'unknown-fact'],
    ['an operator', 'operator: atLeast', 'operator: ａｔＬｅａｓｔ', 'unknown-operator'],
    ['a key', 'value: 20', 'ｖａｌｕｅ: 20', 'unknown-key'],
    ['a colon', 'value: 20', 'value：20', 'yaml-missing-char'],
    ['a colon and its space', 'value: 20', 'value：　20', 'yaml-missing-char'],
    ['a colon without its space', 'value: 20', 'value:20', 'yaml-missing-char'],
    ['a space in the indentation', '    value', '　　value', 'wide-space-indent'],
    ['a space of no width', 'fact: staff', 'fact: sta\u200bff', 'hidden-character'],
  ])('%s', (_, good, bad, code) => {
    const { article, codes } = mended(right.replace(good, bad))
    expect(article).toBe(right)
    expect(codes).toEqual([code])
  })

  test('a choice, a yes', () => {
    const written = (open: string, kind: string): string =>
      phrase(
        '营业的商店。',
        `all:\n  - { fact: open, operator: is, value: ${open} }\n  - { fact: kind, operator: is, value: ${kind} }`,
      )
    expect(mended(written('ｔｒｕｅ', 'ｓｈｏｐ')).article).toBe(written('true', 'shop'))
  })

  test.each([
    ['a misspelt fact', 'fact: staff', 'fact: staf'],
    ['a fact in other case', 'fact: staff', 'fact: Staff'],
    ['a unit of something else', 'value: 20 人', 'value: 20 家'],
    ['yes for true', 'fact: staff', 'fact: yes'],
    ['a bracket that is not closed', 'value: 20 人', 'value: [20 人'],
  ])('%s: left', (_, good, bad) => {
    expect(mended(right.replace(good, bad)).codes).toEqual([])
  })

  test('an amount without a unit: left', () => {
    expect(mended(phrase('金额不超过 30 万元。', leaf('paid', 'atMost', '30'))).codes).not.toContain('unit-mismatch')
  })
})

describe('a quote in braces', () => {
  test('has a line for each key', () => {
    const article = `${HEAD}  - { quote: 员工不少于 20 人。, fact: staff, operator: atLeast, value: 20 人 } # 人数\n`
    expect(mended(article)).toEqual({
      article: `${HEAD}  - quote: 员工不少于 20 人。\n    fact: staff\n    operator: atLeast\n    value: 20 人 # 人数\n`,
      codes: ['quote-style'],
    })
  })
})

describe('a file that cannot be read', () => {
  test('is mended as a whole, mistake after mistake', () => {
    const right = phrase('员工不少于 20 人。', leaf('staff', 'atLeast', '20 人'))
    const wrong = right.replaceAll(/^(\s+)(fact|operator|value): /gm, '$1$2：').replace('20 人\n', '２０　人\n')
    expect(mended(wrong).article).toBe(right)
  })

  test('is left as it was when it still cannot be read', () => {
    const article = phrase(
      '员工不少于 20 人。',
      leaf('staff', 'atLeast', '20 人').replace('value: ', 'value：'),
    ).concat('  - [\n')
    const { policy, files } = fixPolicy(policyOf(article))
    expect(files).toEqual([])
    expect(policy.findings.map(({ code }) => code)).toContain('yaml-missing-char')
  })
})

test('nothing is written, and the findings are those of the policy as mended', () => {
  const article = phrase('员工不少于 20 人。', leaf('staff', 'atLeast', '25 人'))
  const dir = policyOf(article)
  const { policy, files } = fixPolicy(dir)
  expect(readFileSync(join(dir, '2020/article-01.yaml'), 'utf8')).toBe(article)
  expect(files.map(({ path, before }) => ({ path, before }))).toEqual([
    { path: join(dir, '2020/article-01.yaml'), before: article },
  ])
  expect(policy.findings.map(({ code }) => code)).not.toContain('quote-value-mismatch')
})

describe('other names', () => {
  test('a decision', () => {
    const article = phrase('员工不少于 20 人。', leaf('staff', 'atLeast', '20 人'))
    const policy = POLICY.replace('default: eligible', 'default: ｅｌｉｇｉｂｌｅ')
    expect(mended(article, { policy })).toEqual({ article: POLICY, codes: ['unknown-decision'] })
  })

  test('a reading', () => {
    const policy = `${POLICY}readings:\n  counted: { question: 是否计入？, choice: counted, ground: 通说 }\n`
    const written = (reading: string): string =>
      phrase('员工不少于 20 人。', `readings: [${reading}]\n${leaf('staff', 'atLeast', '20 人')}`)
    expect(mended(written('ｃｏｕｎｔｅｄ'), { policy })).toEqual({
      article: written('counted'),
      codes: ['unknown-reading'],
    })
  })
})
