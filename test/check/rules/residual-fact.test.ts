import { describe, expect, test } from 'vitest'
import { residualFact } from '../../../src/check/rules/residual-fact.ts'
import { found, phraseArticle, subjectOf } from '../tree.ts'

const look = (fact: string, language?: 'zh' | 'en'): string =>
  found(
    residualFact,
    subjectOf({
      articles: [phraseArticle('其他应予支持的情形。', 'residual: other\n')],
      facts: `facts:\n  other: { label: 其他情形, ${fact} }\n`,
    }),
    language,
  )

describe('other cases are raised by a finding of someone', () => {
  test('a judgement that says whose it is', () => {
    expect(look('type: judgement, from: applicant')).toBe('')
  })

  test('a judgement of no one', () => {
    expect(look('type: judgement')).toMatchInlineSnapshot(`
      "错误[residual-fact]: “other”没有写明由谁认定
        ┌─ article-1.yaml:4:15        第一条
       4│     residual: other
        │               ^^^^^
        = 原因：原文没有列举的情形，只能由有权认定的人说明理由提出
        = 建议：在 facts.yaml 中写 type: judgement 和 from: 认定者"
    `)
    expect(look('type: judgement', 'en')).toMatchInlineSnapshot(`
      "error[residual-fact]: “other” does not say whose finding it is
        ┌─ article-1.yaml:4:15        Art. 1
       4│     residual: other
        │               ^^^^^
        = why:  what the text does not list is raised only by someone entitled to, with a ground
        = help: say type: judgement and from: whose finding it is, in facts.yaml"
    `)
  })

  test('no judgement', () => {
    expect(look('type: boolean, from: applicant')).toMatchInlineSnapshot(`
      "错误[residual-fact]: “other”不是认定意见
        ┌─ article-1.yaml:4:15        第一条
       4│     residual: other
        │               ^^^^^
        = 原因：原文没有列举的情形，只能由有权认定的人说明理由提出
        = 建议：在 facts.yaml 中写 type: judgement 和 from: 认定者"
    `)
  })
})
