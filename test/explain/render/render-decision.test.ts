import { describe, expect, test } from 'vitest'
import { type DecisionOptions, renderBrief, renderDecision } from '../../../src/explain/index.ts'
import type { NotInForce, Refusal } from '../../../src/model/decision.ts'
import { decisionOn } from '../sample.ts'
import { BAD, GOOD, MEASURES, OPEN } from './measures.ts'

const zh: DecisionOptions = { language: 'zh', color: false, all: false }
const en: DecisionOptions = { language: 'en', color: false, all: false }

const good = decisionOn(MEASURES, GOOD)
const bad = decisionOn(MEASURES, BAD)
const open = decisionOn(MEASURES, OPEN, {
  findings: [
    {
      code: 'listed-twice',
      message: { zh: '第 2、3 行是同一门店', en: 'rows 2 and 3 are one shop' },
      place: 'shops/2',
    },
  ],
})

describe('an application that passes', () => {
  test('in Chinese', () => {
    expect(renderDecision(good, zh)).toMatchInlineSnapshot(`
      "示例补助办法
      v1 版 · 基准日 2020-06-15 · 施行期 2019-01-01 至 2021-12-31
      申请  applications/chain.yaml

        √ 补助  符合                10 项条件：10 符合

        第一条第一项、第二项、第三项              √ 7/7  （--all 展开）
        第一条第四项第一目、第四项第二目          √ 2/2  （--all 展开）
        第二条                                    √ 1/1  （--all 展开）

        其他
          ? 材料                    待定（1 句尚未编成规则）
          ? 支持                    待定（1 句尚未编成规则）

      规则 9dc5f8a2 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
  })
  test('in Chinese, every section in full', () => {
    expect(renderDecision(good, { ...zh, all: true })).toMatchInlineSnapshot(`
      "示例补助办法
      v1 版 · 基准日 2020-06-15 · 施行期 2019-01-01 至 2021-12-31
      申请  applications/chain.yaml

        √ 补助  符合                10 项条件：10 符合

        第一条第一项
          √ 开业 3 个月以上                       14 个月
          √ 门店不少于 5 家                       6 家
          √ 其中本地门店比例不少于三分之二        4/6，约 66.7%
        第一条第二项
          √ 全部门店均已按照国家和本市的有关规…   6/6
          √ 场所安全                              是
          √ 店主为本地居民或者企业
        第一条第三项
          √ 年营业收入 30 万元以上                125 万元
        第一条第四项第一目
          √ 职工 10 人以上的                      12 人
        第一条第四项第二目
          √ 持有许可                              是
        第二条  不予补助
          √ 受过情节严重的处罚的，不予补助        无

        其他
          ? 材料                    待定（1 句尚未编成规则）
          ? 支持                    待定（1 句尚未编成规则）

      规则 9dc5f8a2 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
  })
})

describe('an application that fails', () => {
  test('in Chinese', () => {
    expect(renderDecision(bad, zh)).toMatchInlineSnapshot(`
      "示例补助办法
      v1 版 · 基准日 2020-06-15 · 施行期 2019-01-01 至 2021-12-31
      申请  applications/chain.yaml

        × 补助  不符合              10 项条件：3 符合 · 7 不符合

        第一条第一项
          × 开业 3 个月以上                       2 个月
          │   原文  “开业 3 个月以上”
          │   要求  开业时间 不少于 3 个月
          │   实际  2 个月：开业日期 2020-03-16 至 基准日 2020-06-15，满 2 个月（对应
          │         日当日即满）
          │   差额  最早 2020-06-16 满足，还差 1 天
          │   可行  基准日在 2020-06-16 或以后
          √ 门店不少于 5 家                       24 家
          × 其中本地门店比例不少于三分之二        15/24，62.5%
          │   原文  “其中本地门店比例不少于三分之二”
          │   要求  本地门店比例 不少于 2/3
          │   实际  15/24，62.5%：满足“本地门店”的 15 家 ÷ 全部 24 家
          │   差额  还差 1 家（24 家中应有 16 家）
          │   可行  把 1 家门店改为“本地门店” → 16/24
          │   或    新增 3 家“本地门店”的门店 → 18/27
        第一条第二项
          × 全部门店均已按照国家和本市的有关规…   22/24
          │   原文  “全部门店均已按照国家和本市的有关规定投保公众责任保险和火灾公众
          │         责任保险”
          │   要求  全部门店都满足“已投保”
          │   实际  22/24
          │   差额  第 3、7 行不满足：丙店、庚店
          │   可行  把第 3、7 行改为“已投保”
          × 场所安全                              否
          │   原文  “经专家评审场所安全”
          │   要求  场所安全（经认定）
          │   实际  否
          │   理由  评审组 2020-06-01 认定：现场察看
          │   差额  认定意见为 否（评审组）
          × 店主为本地居民或者企业
          │   原文  “店主为本地居民或者企业”
          │   要求  店主·本地居民
          │   差额  应为 是，现为 否
          │   或    店主·类型 = 企业
          │   实际  其他
          │   差额  应为 企业，现为 其他
        第一条第三项
          × 年营业收入 30 万元以上                299,999.99 元
          │   原文  “年营业收入 30 万元以上”
          │   要求  营业收入 不少于 30 万元
          │   实际  299,999.99 元
          │   差额  还差 0.01 元
        第一条第四项第一目、第四项第二目          √ 2/2  （--all 展开）
        第二条  不予补助
          × 受过情节严重的处罚的，不予补助        1/1
          │   原文  “受过情节严重的处罚的，不予补助”
          │   要求  处罚中没有满足“情节严重”的
          │   实际  1/1
          │   差额  不应有而有：第 1 行，无证经营

        其他
          ? 材料                    待定（1 句尚未编成规则）
          ? 支持                    待定（1 句尚未编成规则）

      规则 9dc5f8a2 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
  })
  test('in English', () => {
    expect(renderDecision(bad, en)).toMatchInlineSnapshot(`
      "Sample Grant Measures
      version v1 · as of 2020-06-15 · in force 2019-01-01 to 2021-12-31
      Application  applications/chain.yaml

        x Grant  FAIL               10 conditions: 3 pass · 7 fail

        Art. 1(1)
          x time open at least 3 months                 2 months
          |   text  "开业 3 个月以上"
          |   need  time open at least 3 months
          |   is    2 months: opening date 2020-03-16 to as-of date 2020-06-15: 2
          |         months complete (a month is complete on the same day of a later
          |         month)
          |   gap   reached on 2020-06-16 at the earliest, 1 day to go
          |   fix   decide as of 2020-06-16 or later
          + number of shops at least 5                  24
          x share of local shops at least 2/3           15/24, 62.5%
          |   text  "其中本地门店比例不少于三分之二"
          |   need  share of local shops at least 2/3
          |   is    15/24, 62.5%: 15 with "local" / all 24
          |   gap   1 short (16 of 24 needed)
          |   fix   change 1 of the shops: local -> 16/24
          |   or    add 3 shops with local -> 18/27
        Art. 1(2)
          x all shops: insured                          22/24
          |   text  "全部门店均已按照国家和本市的有关规定投保公众责任保险和火灾公众责
          |         任保险"
          |   need  all shops: insured
          |   is    22/24
          |   gap   not met by rows 3, 7: 丙店, 庚店
          |   fix   rows 3, 7: insured
          x premises are safe                           no
          |   text  "经专家评审场所安全"
          |   need  premises are safe (a finding)
          |   is    no
          |   why   found by 评审组 on 2020-06-01: 现场察看
          |   gap   the finding is no (评审组)
          x any of 2: owner: resident, kind = firm
          |   text  "店主为本地居民或者企业"
          |   need  owner: resident
          |   gap   should be yes, is no
          |   or    owner: kind = firm
          |   is    other
          |   gap   should be firm, is other
        Art. 1(3)
          x revenue at least CNY 300,000                CNY 299,999.99
          |   text  "年营业收入 30 万元以上"
          |   need  revenue at least CNY 300,000
          |   is    CNY 299,999.99
          |   gap   CNY 0.01 short
        Art. 1(4)(1), 1(4)(2)                           + 2/2  (--all to expand)
        Art. 2
          x none of fines: serious                      1/1
          |   text  "受过情节严重的处罚的，不予补助"
          |   need  none of fines: serious
          |   is    1/1
          |   gap   should not be there: row 1: 无证经营

        Other decisions
          ? Papers                  undetermined (1 phrase not yet encoded)
          ? Support                 undetermined (1 phrase not yet encoded)

      rules 9dc5f8a2 · engine banfa 0.0.0 · as of 2020-06-15"
    `)
  })
})

describe('an application that is not decided', () => {
  test('in Chinese', () => {
    expect(renderDecision(open, zh)).toMatchInlineSnapshot(`
      "示例补助办法
      v1 版 · 基准日 2020-06-15 · 施行期 2019-01-01 至 2021-12-31
      申请  applications/chain.yaml

        ? 补助  待定                10 项条件：5 符合 · 5 待定
          待定 → 申请人 4 项 · 专家 1 项

        第一条第一项
          √ 开业 3 个月以上                       14 个月
          √ 门店不少于 5 家                       6 家
          ? 其中本地门店比例不少于三分之二        待定 → 申请人
          │   实际  3/6 至 5/6
          │   缺少  本地门店（shops.local），门店第 5、6 行，材料见第二条第二项
        第一条第二项
          √ 全部门店均已按照国家和本市的有关规…   6/6
          ? 场所安全                              待定 → 专家
          │   缺少  场所安全（premisesSafe）
          ? 店主为本地居民或者企业                待定 → 申请人
          │   缺少  店主·本地居民（owner.resident）
        第一条第三项
          ? 年营业收入 30 万元以上                待定 → 申请人
          │   缺少  营业收入（revenue）
        第一条第四项第一目                        √ 1/1  （--all 展开）
        第一条第四项第二目                        · 不影响结论（第一条第四项符合）
        第二条                                    √ 1/1  （--all 展开）

        其他
          ? 材料                    待定（缺 1 项）
          ? 支持                    待定（1 句尚未编成规则）

        提示
          第 2、3 行是同一门店  (shops/2)

      规则 9dc5f8a2 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
  })
  test('in English', () => {
    expect(renderDecision(open, en)).toMatchInlineSnapshot(`
      "Sample Grant Measures
      version v1 · as of 2020-06-15 · in force 2019-01-01 to 2021-12-31
      Application  applications/chain.yaml

        ? Grant  UNDETERMINED       10 conditions: 5 pass · 5 undetermined
          waiting for: applicant (4 items) · experts (1 item)

        Art. 1(1)
          + time open at least 3 months                 14 months
          + number of shops at least 5                  6
          ? share of local shops at least 2/3           undetermined -> applicant
          |   is    3/6 to 5/6
          |   ask   local (shops.local), rows 5, 6 of shops; evidence: Art. 2(2)
        Art. 1(2)
          + all shops: insured                          6/6
          ? premises are safe                           undetermined -> experts
          |   ask   premises are safe (premisesSafe)
          ? any of 2: owner: resident, kind = firm      undetermined -> applicant
          |   ask   owner: resident (owner.resident)
        Art. 1(3)
          ? revenue at least CNY 300,000                undetermined -> applicant
          |   ask   revenue
        Art. 1(4)(1)                                    + 1/1  (--all to expand)
        Art. 1(4)(2)                              . does not decide (Art. 1(4): pass)
        Art. 2                                          + 1/1  (--all to expand)

        Other decisions
          ? Papers                  undetermined (1 item missing)
          ? Support                 undetermined (1 phrase not yet encoded)

        Noticed
          rows 2 and 3 are one shop  (shops/2)

      rules 9dc5f8a2 · engine banfa 0.0.0 · as of 2020-06-15"
    `)
  })
})

test('another decision, by name', () => {
  expect(renderDecision(open, { ...zh, decision: 'papers' })).toMatchInlineSnapshot(`
    "示例补助办法
    v1 版 · 基准日 2020-06-15 · 施行期 2019-01-01 至 2021-12-31
    申请  applications/chain.yaml

      ? 材料  待定                1 项条件：1 待定
        待定 → 申请人 1 项

      第三条  申请材料
        ? 持有许可                              待定 → 申请人
        │   缺少  持有许可（licensed），材料见第二条第一项
      ? 1 句尚未编成规则：第三条

      其他
        ? 补助                    待定（缺 5 项）
        ? 支持                    待定（1 句尚未编成规则）

      提示
        第 2、3 行是同一门店  (shops/2)

    规则 9dc5f8a2 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
  `)
})

test('a decision that is not there falls back on the default one', () => {
  expect(renderDecision(good, { ...zh, decision: 'toString' })).toBe(renderDecision(good, zh))
})

describe('no decision', () => {
  const outside: NotInForce = {
    application: 'applications/late.yaml',
    policy: 'sample',
    title: { zh: '示例补助办法', en: 'Sample Grant Measures' },
    asOf: '2022-01-01',
    inForce: null,
    nearest: ['2019', '2024-draft'],
  }
  const error = {
    code: 'fact-type',
    message: { zh: '“职工人数”应为整数', en: '“staffCount” should be a whole number' },
    place: 'applications/late.yaml:16:15',
    help: { zh: '写成 staffCount: 12', en: 'write staffCount: 12' },
  }
  const refusal: Refusal = {
    application: 'applications/late.yaml',
    error,
    errors: [error, { code: 'unknown-fact', message: { zh: '没有事实“x”', en: 'there is no fact “x”' }, place: '' }],
  }

  test('no version in force', () => {
    expect(renderDecision(outside, zh)).toMatchInlineSnapshot(`
      "示例补助办法
      申请  applications/late.yaml

        × 没有施行中的版本
          2022-01-01 不在任何版本的施行期内，不作结论
          最近的版本  2019、2024-draft
          可用 --as-of 指明日期，或用 --using 指明版本"
    `)
    expect(renderDecision(outside, en)).toMatchInlineSnapshot(`
      "Sample Grant Measures
      Application  applications/late.yaml

        x No version in force
          2022-01-01 lies in no version's period, so nothing is decided
          nearest versions  2019, 2024-draft
          name a day with --as-of, or a version with --using"
    `)
  })

  test('a refusal', () => {
    expect(renderDecision(refusal, zh)).toMatchInlineSnapshot(`
      "申请  applications/late.yaml

      错误[fact-type]: “职工人数”应为整数
        --> applications/late.yaml:16:15
        = 建议：写成 staffCount: 12

      错误[unknown-fact]: 没有事实“x”"
    `)
    expect(renderDecision(refusal, en)).toMatchInlineSnapshot(`
      "Application  applications/late.yaml

      error[fact-type]: “staffCount” should be a whole number
        --> applications/late.yaml:16:15
        = help: write staffCount: 12

      error[unknown-fact]: there is no fact “x”"
    `)
  })

  test('in brief', () => {
    expect(
      [good, bad, open, outside, refusal].map((answer) => renderBrief(answer, zh)).join('\n'),
    ).toMatchInlineSnapshot(`
      "√ applications/chain.yaml                     符合
      × applications/chain.yaml                     不符合 · 7 项条件
      ? applications/chain.yaml                     待定 · 缺 5 项
      – applications/late.yaml                      没有施行中的版本
      × applications/late.yaml                  错误[fact-type]: “职工人数”应为整数"
    `)
    expect(
      [good, bad, open, outside, refusal].map((answer) => renderBrief(answer, en)).join('\n'),
    ).toMatchInlineSnapshot(`
      "+ applications/chain.yaml                     pass
      x applications/chain.yaml                     fail · 7 conditions
      ? applications/chain.yaml                     undetermined · 5 items missing
      - applications/late.yaml                      No version in force
      x applications/late.yaml
              error[fact-type]: “staffCount” should be a whole number"
    `)
  })
})

test('colour adds nothing to the text', () => {
  for (const answer of [good, bad, open])
    for (const options of [zh, en]) {
      const painted = renderDecision(answer, { ...options, color: true })
      expect(painted).toContain('\u001b[')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are what is taken away
      expect(painted.replace(/\u001b\[[0-9]+m/g, '')).toBe(renderDecision(answer, options))
    }
})
