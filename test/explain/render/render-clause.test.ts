import { describe, expect, test } from 'vitest'
import { type RenderOptions, renderClause } from '../../../src/explain/index.ts'
import { decisionOn, sample } from '../sample.ts'
import { BAD, MEASURES, OPEN } from './measures.ts'

const zh: RenderOptions = { language: 'zh', color: false }
const en: RenderOptions = { language: 'en', color: false }
const bad = decisionOn(MEASURES, BAD)
const open = decisionOn(MEASURES, OPEN)

describe('a phrase', () => {
  test('in the text of its item, in Chinese', () => {
    expect(renderClause(bad, 'art1.item1.ph3', MEASURES, zh)).toMatchInlineSnapshot(`
      "第一条第一项 · 其中本地门店比例不少于三分之二               × 不符合

        办法原文
          开业 3 个月以上，门店不少于 5 家，【其中本地门店比例不少于三分之二。】

        怎么算的
          × 本地门店比例 不少于 2/3               15/24，62.5%
            · 本地门店比例 = 15/24，62.5%
              满足“本地门店”的 15 家 ÷ 全部 24 家

        怎样能符合
          差额  还差 1 家（24 家中应有 16 家）
          可行  把 1 家门店改为“本地门店” → 16/24
          或    新增 3 家“本地门店”的门店 → 18/27

      规则 9dc5f8a2 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
  })
  test('in English', () => {
    expect(renderClause(bad, 'art1.item1.ph3', MEASURES, en)).toMatchInlineSnapshot(`
      "Art. 1(1) · share of local shops at least 2/3               x fail

        Text
          开业 3 个月以上，门店不少于 5 家，【其中本地门店比例不少于三分之二。】

        Derivation
          x share of local shops at least 2/3           15/24, 62.5%
            - share of local shops = 15/24, 62.5%
              15 with "local" / all 24

        What would change it
          gap   1 short (16 of 24 needed)
          fix   change 1 of the shops: local -> 16/24
          or    add 3 shops with local -> 18/27

      rules 9dc5f8a2 · engine banfa 0.0.0 · as of 2020-06-15"
    `)
  })
  test('with several leaves', () => {
    expect(renderClause(bad, 'art1.item2.ph3', MEASURES, zh)).toMatchInlineSnapshot(`
      "第一条第二项 · 店主为本地居民或者企业                       × 不符合

        办法原文
          全部门店均已按照国家和本市的有关规定投保公众责任保险和火灾公众责任保险，经
          专家评审场所安全，【店主为本地居民或者企业。】

        怎么算的
          × 店主·本地居民                         否
          × 店主·类型 = 企业                      其他

        怎样能符合
          差额  店主·本地居民：应为 是，现为 否
          或    店主·类型：应为 企业，现为 其他

      规则 9dc5f8a2 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
  })
  test('that waits for facts', () => {
    expect(renderClause(open, 'art1.item1.ph3', MEASURES, zh)).toMatchInlineSnapshot(`
      "第一条第一项 · 其中本地门店比例不少于三分之二               ? 待定 → 申请人

        办法原文
          开业 3 个月以上，门店不少于 5 家，【其中本地门店比例不少于三分之二。】

        怎么算的
          ? 本地门店比例 不少于 2/3               3/6 至 5/6
            · 本地门店比例 = 3/6 至 5/6
              满足“本地门店”的 3 至 5 家 ÷ 全部 6 家

        还缺什么
          本地门店（shops.local），门店第 5、6 行，材料见第二条第二项

      规则 9dc5f8a2 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
  })
  test('that decides nothing, and one that is not encoded', () => {
    expect(renderClause(open, 'art1.ph1', MEASURES, zh)).toMatchInlineSnapshot(`
      "第一条 · 申请补助应当符合以下条件                           – 不适用

        办法原文
          【申请补助应当符合以下条件：】

        怎么算的
          不作判断：引出各项

      规则 9dc5f8a2 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
    expect(renderClause(open, 'art4.ph1', MEASURES, zh)).toMatchInlineSnapshot(`
      "第四条 · 给予补助                                           ? 尚未编成规则

        办法原文
          【给予补助。】

        怎么算的
          尚未编成规则

      规则 9dc5f8a2 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
  })
})

test('an item, every phrase in turn', () => {
  expect(renderClause(bad, 'art1.item2', MEASURES, zh)).toMatchInlineSnapshot(`
    "第一条第二项                                                × 不符合

      办法原文
        全部门店均已按照国家和本市的有关规定投保公众责任保险和火灾公众责任保险，经
        专家评审场所安全，店主为本地居民或者企业。

      怎么算的
        × 全部门店均已按照国家和本市的有关规…   22/24
          × 全部门店都满足“已投保”              22/24
        × 场所安全                              否
          · 评审组 2020-06-01 认定：现场察看
        × 店主为本地居民或者企业
          × 店主·本地居民                       否
          × 店主·类型 = 企业                    其他

      怎样能符合
        差额  门店：第 3、7 行不满足：丙店、庚店
        可行  把第 3、7 行改为“已投保”
        差额  场所安全：认定意见为 否（评审组）
        差额  店主·本地居民：应为 是，现为 否
        或    店主·类型：应为 企业，现为 其他

    规则 9dc5f8a2 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
  `)
})

test('a point of the text without a reading', () => {
  const program = sample({
    articles: [
      { article: 1, role: 'requirement', phrases: [{ quote: '门店应为本地门店。', unclear: 'what-is-local' }] },
    ],
  })
  expect(renderClause(decisionOn(program, {}), 'art1.ph1', program, zh)).toMatchInlineSnapshot(`
    "第一条 · 门店应为本地门店                                   ? 原文不明

      办法原文
        【门店应为本地门店。】

      怎么算的
        ? 原文不明

      解释口径
        · 何为本地？
          尚未选定

    规则 cc525389 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
  `)
})

test('a clause the decision does not have', () => {
  expect(renderClause(bad, 'art9', MEASURES, zh)).toBe('这份决定里没有条款“art9”')
})
