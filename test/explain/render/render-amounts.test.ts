import { describe, expect, test } from 'vitest'
import { renderClause, renderDecision } from '../../../src/explain/index.ts'
import type { Effect, Expr } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL, TRUE, UNKNOWN } from '../../../src/model/truth.ts'
import { type ByHand, comes, decisionByHand, grant, made, NOTHING, number, SHUT, written } from '../amounts/by-hand.ts'
import { faultsOfLine } from './faults-of-line.ts'

const both = (zh: string, en: string) => ({ zh, en })
const payments = (): Expr =>
  made({ op: 'sum', list: 'payments', where: null, each: made({ op: 'item', field: 'amount' }) })

/** A policy under which something is given, open, refused and shut, to one and to several. */
function fair(change: Partial<ByHand> = {}): ReturnType<typeof decisionByHand> {
  const received = payments()
  const decided = made({ op: 'fact', name: 'granted' })
  const discretion = made({ op: 'discretion', of: decided, from: 'authority', low: null, high: written('30 万元') })
  const name = made({ op: 'item', field: 'builder' }, { kind: 'text' })
  const toThis = {
    op: 'compare',
    leaf: 900,
    comparison: 'eq',
    left: name,
    right: made({ op: 'recipient' }, { kind: 'text' }),
    ifAbsent: FALSE,
  }
  const half = made({ op: 'times', args: [made({ op: 'item', field: 'cost' }), written('50%', { kind: 'share' })] })
  const matching = made({ op: 'sum', list: 'works', where: toThis, each: half })
  const duty: Effect = {
    kind: 'duty',
    text: both(
      '补助经费仅用于开业及其后一年内的日常经营，不得用于偿还债务或者挪作他用',
      'spend it on opening and running the shop only',
    ),
  }
  return decisionByHand({
    outcomes: [
      grant(written('75 万元'), {
        received,
        per: 'ever',
        payers: [both('市财政', 'city'), both('区财政', 'district')],
      }),
      grant(matching, {
        id: 'matching',
        label: both('工程配套', 'matching funds'),
        phrase: 'art1.item2.ph1',
        to: { id: 'builder', label: both('承建单位', 'builder'), name: null },
        recipients: { list: 'works', where: null, by: name },
      }),
      grant(discretion, { id: 'fair', label: both('展销补助', 'fair grant'), phrase: 'art2.ph1', per: 'year' }),
    ],
    phrases: { 'art1.ph1': { effect: duty } },
    facts: {
      payments: [{ grant: 'subsidy', amount: '30 万元' }],
      works: [
        { name: '甲工程', builder: '某公司', cost: '1234.56 元' },
        { name: '乙工程', builder: '另一公司', cost: '30 万元' },
      ],
    },
    values: [
      [received, number('30 万元')],
      [discretion, number('0 元', '30 万元')],
    ],
    gates: { 'art1.ph1': TRUE },
    amounts: {
      subsidy: [comes(number('75 万元'), { received: number('30 万元'), due: number('45 万元') })],
      matching: [
        comes(number('15 万元'), { recipient: '另一公司', values: new Map([[matching.id, number('15 万元')]]) }),
        comes(number('617.28 元'), { recipient: '某公司', values: new Map([[matching.id, number('617.28 元')]]) }),
      ],
      fair: [comes(number('0 元', '30 万元'), { verdicts: TRUE | FALSE })],
    },
    ...change,
  })
}

const zh = { language: 'zh', color: false } as const
const en = { language: 'en', color: false } as const
const { decision, program } = fair()

describe('with a decision', () => {
  test('in Chinese: what the decision looks at, and the rest counted', () => {
    expect(renderDecision(decision, { ...zh, all: false })).toMatchInlineSnapshot(`
      "示例补助办法
      v1 版 · 基准日 2020-06-15 · 施行期 2019-01-01 至 2021-12-31
      申请  applications/chain.yaml

        √ 资格  符合                1 项条件：1 符合

        第一条第一项                              √ 1/1  （--all 展开）

        金额与数额
          √ 第一条第一项  开业补助                45 万元
          │   算式  75 万元 - 已拨付 30 万元 = 45 万元
          √ 第一条第二项  工程配套 → 另一公司     15 万元
          │   算式  造价 30 万元 × 50% = 15 万元
          √ 第一条第二项  工程配套 → 某公司       617.28 元
          │   算式  造价 1,234.56 元 × 50% = 617.28 元
          ? 第二条  展销补助                      0 至 30 万元 · 待定 → 主管部门
          │   算式  0 至 30 万元（尚未裁量：不超过 30 万元）
          │   缺少  补助核定额（granted）

        义务与后果
          · 第一条  义务：补助经费仅用于开业及其后一年内的日常经营，不得用于偿还债务
            或者挪作他用

      规则 4675dae7 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
  })
  test('in English, everything', () => {
    expect(renderDecision(decision, { ...en, all: true })).toMatchInlineSnapshot(`
      "Sample Grant Measures
      version v1 · as of 2020-06-15 · in force 2019-01-01 to 2021-12-31
      Application  applications/chain.yaml

        + 资格  PASS                1 condition: 1 pass

        Art. 1(1)
          + time open at least 3 months                 17 months

        Amounts
          + Art. 1(1)  opening grant                    CNY 450,000
          |   how   CNY 750,000 - paid before CNY 300,000 = CNY 450,000
          |   payer 市财政, 区财政
          + Art. 1(2)  matching funds -> 另一公司       CNY 150,000
          |   how   cost CNY 300,000 x 50% = CNY 150,000
          + Art. 1(2)  matching funds -> 某公司         CNY 617.28
          |   how   cost CNY 1,234.56 x 50% = CNY 617.28
          ? Art. 2  fair grant       CNY 0 to CNY 300,000 · undetermined -> authority
          |   how   CNY 0 to CNY 300,000 (not yet decided: at most CNY 300,000)
          |   ask   grant decided (granted)

        Duties and consequences
          . Art. 1  duty: spend it on opening and running the shop only

      rules 4675dae7 · engine banfa 0.0.0 · as of 2020-06-15"
    `)
  })
  test('not at all while everything is shut', () => {
    const shut = fair({
      amounts: { subsidy: [SHUT], matching: [SHUT], fair: [SHUT] },
      gates: { 'art1.ph1': FALSE, 'art1.item1.ph2': FALSE, 'art2.ph1': FALSE },
    })
    expect(renderDecision(shut.decision, { ...zh, all: false })).not.toContain('金额与数额')
    expect(renderDecision(shut.decision, { ...zh, all: true })).toContain(
      '– 第二条  展销补助                      不适用',
    )
  })
  test('a refused decision, and one whose facts are not known', () => {
    const decided = made({ op: 'fact', name: 'granted' })
    const discretion = made({
      op: 'discretion',
      of: decided,
      from: 'authority',
      low: written('10 万元'),
      high: written('30 万元'),
    })
    const revenue = made({ op: 'fact', name: 'revenue' })
    const refused = decisionByHand({
      outcomes: [grant(discretion), grant(revenue, { id: 'more', label: both('追加', 'more'), phrase: 'art2.ph1' })],
      facts: { granted: '60 万元' },
      amounts: {
        subsidy: [comes(NOTHING, { verdicts: FALSE })],
        more: [comes(number('0 元', null), { verdicts: TRUE | NEUTRAL })],
      },
      gates: { 'art2.ph1': UNKNOWN },
    }).decision
    expect(amountsIn(renderDecision(refused, { ...zh, all: true }))).toMatchInlineSnapshot(`
      "  金额与数额
          × 第一条第一项  开业补助                不予采纳
          │   理由  主管部门核定的 60 万元超出“10 至 30 万元”的范围（第一条第一
          │         项），不予采纳
          ? 第二条  追加                          待定 → 申请人
          │   算式  条件成立时：营业收入 未知
          │   缺少  营业收入（revenue）"
    `)
    expect(amountsIn(renderDecision(refused, { ...en, all: true }))).toMatchInlineSnapshot(`
      "  Amounts
          x Art. 1(1)  opening grant                    refused
          |   why   CNY 600,000 decided by authority lies outside the range “CNY
          |         100,000 to CNY 300,000” (Art. 1(1)) and is refused
          ? Art. 2  more                                undetermined -> applicant
          |   how   if its conditions hold: revenue unknown
          |   ask   revenue"
    `)
  })
  test('a row that does not say for whom', () => {
    const works = [
      { name: '甲工程', builder: '某公司', cost: '1 万元' },
      { name: '乙工程', cost: '2 万元' },
    ]
    const matching = [
      comes(number('0.5 万元', '1.5 万元'), { recipient: '某公司' }),
      comes(number('0 元', '1 万元'), { verdicts: TRUE | NEUTRAL }),
    ]
    const text = renderDecision(fair({ facts: { works }, amounts: { matching } }).decision, { ...zh, all: true })
    expect(amountsIn(text)).toMatchInlineSnapshot(`
      "  金额与数额
          ? 第一条第二项  工程配套 → 某公司    5,000 元 至 1.5 万元 · 待定 → 申请人
          │   算式  甲工程 5,000 元 + 乙工程 1 万元（是否计入未定） = 5,000 元 至 1.5
          │         万元
          │   缺少  承建单位（works.builder），工程第 2 行
          ? 第一条第二项  工程配套 → 承建单位未写明  0 至 1 万元 · 待定 → 申请人
          │   算式  造价 2 万元 × 50%（是否计入未定） = 0 至 1 万元
          │   缺少  承建单位（works.builder），工程第 2 行"
    `)
  })
  test('a list that is due for some years', () => {
    const score = made({ op: 'item', field: 'score' }, { kind: 'points' })
    const mean = made({ op: 'mean', list: 'reviews', where: null, each: score }, { kind: 'points' })
    const { decision } = decisionByHand({
      outcomes: [grant(mean, { kind: 'quantity', label: both('平均得分', 'mean score') })],
      facts: { reviews: [{ year: 2018, score: 90 }] },
      amounts: { subsidy: [comes(number('30', '96', { kind: 'points' }))] },
    })
    expect(amountsIn(renderDecision(decision, { ...zh, all: false }))).toMatchInlineSnapshot(`
      "  金额与数额
          ? 第一条第一项  平均得分                30 至 96 分 · 待定 → 主管部门
          │   算式  平均：年度考核的得分 = 30 至 96 分
          │   缺少  年度考核（reviews），2017、2019 年"
    `)
    expect(amountsIn(renderDecision(decision, { ...en, all: false }))).toMatchInlineSnapshot(`
      "  Amounts
          ? Art. 1(1)  mean score         30 to 96 points · undetermined -> authority
          |   how   mean of score over yearly reviews = 30 to 96 points
          |   ask   yearly reviews (reviews), 2017, 2019"
    `)
  })
  test('many recipients: the first few, and the rest counted', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      comes(number('1 元'), { recipient: `公司${String.fromCharCode(65 + at)}` }),
    )
    const lines = amountsIn(
      renderDecision(fair({ amounts: { matching: many } }).decision, { ...zh, all: false }),
    ).split('\n')
    expect(lines.filter((line) => line.includes('√'))).toHaveLength(8)
    expect(lines.at(-1)).toBe('    另有 4 项已定  （--all 展开）')
  })
})

/** The part of a report about amounts. */
function amountsIn(text: string): string {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line === '  金额与数额' || line === '  Amounts')
  const length = lines.slice(from).indexOf('')
  return lines.slice(from, from + length).join('\n')
}

describe('a clause', () => {
  test('with what it gives, step by step', () => {
    expect(renderClause(decision, 'art1.item1', program, zh)).toMatchInlineSnapshot(`
      "第一条第一项                                                √ 符合

        办法原文
          开业满 3 个月的，给予补助。

        怎么算的
          √ 开业满 3 个月的                       17 个月
            · 开业时间 = 17 个月
              开业日期 2019-01-01 至 基准日 2020-06-15，满 17 个月（对应日当日即满）

        金额与数额
          √ 第一条第一项  开业补助                45 万元
            75 万元 - 已拨付 30 万元 = 45 万元
            · 应得 = 75 万元
            · 已拨付 = 30 万元
              30 万元
            承担  市财政、区财政

      规则 4675dae7 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
    expect(renderClause(decision, 'art1.item2', program, en)).toMatchInlineSnapshot(`
      "Art. 1(2)                                                   + pass

        Text
          合计不超过 50 万元。

        Amounts
          + Art. 1(2)  matching funds -> 另一公司       CNY 150,000
            cost CNY 300,000 x 50% = CNY 150,000
            - entitled = CNY 150,000
              - 乙工程 = CNY 150,000
                cost CNY 300,000 x 50%
          + Art. 1(2)  matching funds -> 某公司         CNY 617.28
            cost CNY 1,234.56 x 50% = CNY 617.28
            - entitled = CNY 617.28
              - 甲工程 = CNY 617.28
                cost CNY 1,234.56 x 50%

      rules 4675dae7 · engine banfa 0.0.0 · as of 2020-06-15"
    `)
  })
  test('a phrase that waits for a decision', () => {
    expect(renderClause(decision, 'art2.ph1', program, zh)).toMatchInlineSnapshot(`
      "第二条 · 店主为本地居民的，补助减半                         – 不适用

        办法原文
          【店主为本地居民的，补助减半。】

        怎么算的
          规定数额：展销补助

        金额与数额
          ? 第二条  展销补助                      0 至 30 万元 · 待定 → 主管部门
            0 至 30 万元（尚未裁量：不超过 30 万元）
            缺少  补助核定额（granted）

      规则 4675dae7 · 引擎 banfa 0.0.0 · 基准日 2020-06-15"
    `)
  })
  test.each<[Effect, string, string]>([
    [{ kind: 'adjust', of: 'subsidy' }, '    调整：开业补助', '    adjusts: opening grant'],
    [
      { kind: 'cap', over: ['subsidy', 'matching'] },
      '    合计上限：开业补助、工程配套',
      '    joint limit: opening grant, matching funds',
    ],
    [
      { kind: 'payer', of: ['subsidy'], payers: [both('市财政', 'the city')] },
      '    开业补助：由市财政承担',
      '    opening grant: paid by the city',
    ],
  ])('what a phrase does to amounts: %j', (effect, zhLine, enLine) => {
    const other = fair({
      phrases: { 'art2.ph1': { effect } },
      outcomes: [...program.outcomes.values()].filter(({ id }) => id !== 'fair'),
    })
    expect(renderClause(other.decision, 'art2.ph1', other.program, zh).split('\n')).toContain(zhLine)
    expect(renderClause(other.decision, 'art2.ph1', other.program, en).split('\n')).toContain(enLine)
  })
})

describe('effects', () => {
  const due = made({ op: 'fact', name: 'permittedOn' }, { kind: 'date' })
  const deadline: Effect = {
    kind: 'deadline',
    text: both('许可后五日内备案', 'file it within 5 days'),
    due,
    done: null,
  }
  const said = /^ {4}\S (?:第二条|Art\. 2) {2}(?:期限|deadline|场所安全|premises)/
  const lineOf = (effect: Effect, more: ByHand, language: typeof zh | typeof en): string =>
    renderDecision(decisionByHand({ ...more, phrases: { 'art2.ph1': { effect } } }).decision, {
      ...language,
      all: false,
    })
      .split('\n')
      .find((line) => said.test(line)) ?? ''
  const facts = { permittedOn: '2020-06-01' }
  test('a deadline that was missed, that runs, and that is open', () => {
    const missed: ByHand = { facts, truths: { 'art2.ph1': FALSE } }
    expect(lineOf(deadline, missed, zh)).toBe('    × 第二条  期限：许可后五日内备案（末日 2020-06-01，已逾期）')
    expect(lineOf(deadline, missed, en)).toBe(
      '    x Art. 2  deadline: file it within 5 days (last day 2020-06-01, missed)',
    )
    const running: ByHand = { facts, truths: { 'art2.ph1': NEUTRAL } }
    expect(lineOf(deadline, running, zh)).toBe('    · 第二条  期限：许可后五日内备案（末日 2020-06-01）')
    const open: ByHand = { facts, truths: { 'art2.ph1': UNKNOWN } }
    expect(lineOf(deadline, open, zh)).toBe('    ? 第二条  期限：许可后五日内备案（末日 2020-06-01；待定）')
  })
  test('an open-ended item is always listed, and bears as its clause does', () => {
    const residual: Effect = { kind: 'residual', fact: 'premisesSafe' }
    expect(lineOf(residual, { truths: { 'art2.ph1': NEUTRAL } }, zh)).toBe('    – 第二条  场所安全：未提出')
    expect(lineOf(residual, { truths: { 'art2.ph1': TRUE } }, zh)).toBe('    √ 第二条  场所安全：已提出，认定成立')
    expect(lineOf(residual, { truths: { 'art2.ph1': FALSE } }, en)).toBe(
      '    x Art. 2  premises are safe: raised and found not to hold',
    )
  })
})

test('every line fits, can be written in GBK, and ends in no space', () => {
  const open = fair({
    gates: { 'art1.ph1': UNKNOWN, 'art1.item1.ph2': UNKNOWN, 'art2.ph1': UNKNOWN },
    facts: { licensed: undefined },
  })
  for (const one of [{ decision, program }, open])
    for (const options of [zh, en]) {
      const texts = [false, true].map((all) => renderDecision(one.decision, { ...options, all }))
      const clauses = one.decision.clauses.map(({ id }) => renderClause(one.decision, id, one.program, options))
      for (const line of [...texts, ...clauses].flatMap((text) => text.split('\n')))
        expect(faultsOfLine(line), line).toEqual([])
    }
})
