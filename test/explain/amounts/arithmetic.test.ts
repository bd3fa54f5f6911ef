import { describe, expect, test } from 'vitest'
import type { Expr, OutcomePoint } from '../../../src/model/core.ts'
import type { AmountOutcome } from '../../../src/model/outcome.ts'
import { FALSE, NEUTRAL, OPEN, TRUE, UNKNOWN } from '../../../src/model/truth.ts'
import type { Value } from '../../../src/model/value.ts'
import { rational } from '../../../src/util/rational.ts'
import { amountOf, type ByHand, comes, grant, MONEY, made, NOTHING, NOUGHT, number, SHUT, written } from './by-hand.ts'

const AREA = { kind: 'number', unit: '平方米' } as const
const YEARS = { kind: 'integer', unit: '年' } as const
const SHARE = { kind: 'share' } as const
const revenue = made({ op: 'fact', name: 'revenue' })
const grade = made(
  { op: 'fact', name: 'grade' },
  {
    kind: 'choice',
    of: ['basic', 'good', 'excellent'],
    labels: {
      basic: { zh: '合格', en: 'basic' },
      good: { zh: '良好', en: 'good' },
      excellent: { zh: '优秀', en: 'excellent' },
    },
    ordered: true,
  },
)
const payments = (): Expr =>
  made({ op: 'sum', list: 'payments', where: null, each: made({ op: 'item', field: 'amount' }) })

/** The arithmetic in both languages. */
function told(outcome: OutcomePoint, amount: AmountOutcome, more: ByHand = {}): readonly string[] {
  const { arithmetic } = amountOf(outcome, amount, more)
  return [arithmetic.zh, arithmetic.en]
}

/** The arithmetic of an expression and the values in it. */
function of(entitled: Expr, to: Value, values: ByHand['values'] = [], facts: ByHand['facts'] = {}): readonly string[] {
  return told(grant(entitled), comes(to), { values: [[entitled, to], ...(values ?? [])], facts })
}

describe('a fixed amount', () => {
  test('is its own arithmetic', () => {
    expect(of(written('30 万元'), number('30 万元'))).toEqual(['30 万元', 'CNY 300,000'])
  })
  test('from a fact', () => {
    expect(of(revenue, number('1234.56 元'), [], { revenue: '1234.56 元' })).toEqual([
      '营业收入 1,234.56 元',
      'revenue CNY 1,234.56',
    ])
  })
  test('from a table, with what it is chosen by', () => {
    const table = made({
      op: 'table',
      by: grade,
      rows: [
        { key: 'basic', value: written('10 万元') },
        { key: 'good', value: written('30 万元') },
      ],
    })
    expect(of(table, number('30 万元'), [], { grade: 'good' })).toEqual([
      '30 万元（等级 良好）',
      'CNY 300,000 (grade good)',
    ])
  })
})

describe('a computation', () => {
  const half = made({ op: 'times', args: [revenue, written('50%', SHARE)] })
  test('a share of a fact', () => {
    expect(of(half, number('617.28 元'), [], { revenue: '1234.56 元' })).toEqual([
      '营业收入 1,234.56 元 × 50% = 617.28 元',
      'revenue CNY 1,234.56 x 50% = CNY 617.28',
    ])
  })
  test('rounded, where rounding changes it', () => {
    const value: Value = {
      kind: 'number',
      low: rational(123457, 2),
      high: rational(123457, 2),
      present: true,
      absent: false,
    }
    const rounded = made({ op: 'round', of: half, step: rational(1), mode: 'halfUp' })
    expect(of(rounded, number('617.29 元'), [[half, value]], { revenue: '1234.57 元' })).toEqual([
      '营业收入 1,234.57 元 × 50%，四舍五入至分 = 617.29 元',
      'revenue CNY 1,234.57 x 50%, rounded half up to CNY 0.01 = CNY 617.29',
    ])
    expect(of(rounded, number('617 元'), [[half, number('617 元')]], { revenue: '1234 元' })[0]).toBe(
      '营业收入 1,234 元 × 50% = 617 元',
    )
  })
  test('brackets where the order would change', () => {
    const sum = made({ op: 'plus', args: [revenue, written('1 万元')] })
    const times = made({ op: 'times', args: [sum, written('10%', SHARE)] })
    expect(of(times, number('2000 元'), [[sum, number('2 万元')]], { revenue: '1 万元' })[0]).toBe(
      '(营业收入 1 万元 + 1 万元) × 10% = 2,000 元',
    )
    const minus = made({ op: 'minus', args: [written('5 万元'), sum] })
    expect(of(minus, number('3 万元'), [[sum, number('2 万元')]], { revenue: '1 万元' })[0]).toBe(
      '5 万元 - (营业收入 1 万元 + 1 万元) = 3 万元',
    )
  })
  test('a limit, only where it binds', () => {
    const capped = made({ op: 'min', args: [half, written('5 万元')] })
    expect(of(capped, number('5 万元'), [[half, number('10 万元')]], { revenue: '20 万元' })[0]).toBe(
      '营业收入 20 万元 × 50%，以 5 万元为限 = 5 万元',
    )
    expect(of(capped, number('4 万元'), [[half, number('4 万元')]], { revenue: '8 万元' })[0]).toBe(
      '营业收入 8 万元 × 50% = 4 万元',
    )
  })
  test('steps and begun steps', () => {
    const years = made({ op: 'fact', name: 'yearsOpen' }, YEARS)
    const steps = made({ op: 'wholes', of: years, per: rational(5), up: false }, { kind: 'integer' })
    const times = made({ op: 'times', args: [written('1 万元'), steps] })
    expect(of(times, number('2 万元'), [[steps, number('2', '2', { kind: 'integer' })]], { yearsOpen: 12 })).toEqual([
      '1 万元 × 2（即开业年数 12 年，每满 5 年计一次） = 2 万元',
      'CNY 10,000 x 2 (years open 12, once for every full 5) = CNY 20,000',
    ])
  })
  test('a progressive scale, slice by slice', () => {
    const edge = (text: string) => ({
      at: rational(BigInt(text) * 100n),
      includes: true,
    })
    const scale = made({
      op: 'progressive',
      of: revenue,
      slices: [
        { low: null, high: edge('10000'), flat: rational(5000), rate: null },
        { low: { ...edge('10000'), includes: false }, high: edge('100000'), flat: null, rate: rational(1, 40) },
        { low: { ...edge('100000'), includes: false }, high: null, flat: null, rate: rational(1, 100) },
      ],
    })
    expect(of(scale, number('2800 元'), [], { revenue: '15 万元' })[0]).toBe(
      '50 元 + 9 万元 × 2.5% + 5 万元 × 1% = 2,800 元',
    )
    expect(of(scale, number('50 元'), [], { revenue: '8000 元' })[0]).toBe('50 元')
  })
  test('a progressive scale of so much for each unit', () => {
    const edge = { at: rational(5), includes: true }
    const scale = made({
      op: 'progressive',
      of: made({ op: 'fact', name: 'yearsOpen' }, YEARS),
      slices: [
        { low: null, high: edge, flat: null, rate: rational(2000) },
        { low: { ...edge, includes: false }, high: null, flat: null, rate: rational(150050) },
      ],
    })
    expect(of(scale, number('10603.5 元'), [], { yearsOpen: 12 })).toEqual([
      '5 年 × 20 元 + 7 年 × 1,500.50 元 = 10,603.50 元',
      '5 x CNY 20 + 7 x CNY 1,500.50 = CNY 10,603.50',
    ])
  })
})

describe('the units of a list', () => {
  const cost = made({ op: 'item', field: 'cost' })
  const works = (...costs: string[]) =>
    costs.map((one, at) => ({ name: `${'甲乙丙丁戊己'[at]}工程`, builder: '某公司', cost: one }))
  const sum = made({ op: 'sum', list: 'works', where: null, each: cost })
  test('one by one', () => {
    expect(of(sum, number('40 万元'), [], { works: works('30 万元', '10 万元') })).toEqual([
      '甲工程 30 万元 + 乙工程 10 万元 = 40 万元',
      '甲工程 CNY 300,000 + 乙工程 CNY 100,000 = CNY 400,000',
    ])
  })
  test('of many, the first few and the rest', () => {
    expect(of(sum, number('15 万元'), [], { works: works('1 万元', '2 万元', '3 万元', '4 万元', '5 万元') })[0]).toBe(
      '甲工程 1 万元 + 乙工程 2 万元 + 丙工程 3 万元 + 其余 2 项 9 万元 = 15 万元',
    )
  })
  test('of one, how it comes about', () => {
    const each = made({ op: 'times', args: [cost, written('50%', SHARE)] })
    const half = made({ op: 'sum', list: 'works', where: null, each })
    expect(of(half, number('15 万元'), [], { works: works('30 万元') })[0]).toBe('造价 30 万元 × 50% = 15 万元')
    expect(of(sum, number('30 万元'), [], { works: works('30 万元') })[0]).toBe('甲工程 30 万元')
  })
  test('only in words where the engine comes to something else; what a row does not say is not known', () => {
    expect(of(sum, number('41 万元'), [], { works: works('30 万元', '10 万元') })[0]).toBe('合计：工程的造价 = 41 万元')
    expect(of(sum, number('30 万元', null), [], { works: [...works('30 万元'), { name: '乙工程' }] })[0]).toBe(
      '甲工程 30 万元 + 乙工程 未知 = 至少 30 万元',
    )
  })
  test('mean, best and only', () => {
    const mean = made({ op: 'mean', list: 'works', where: null, each: cost })
    expect(of(mean, number('2 万元'), [], { works: works('1 万元', '3 万元') })[0]).toBe(
      '(甲工程 1 万元 + 乙工程 3 万元) ÷ 2 = 2 万元',
    )
    const best = made({ op: 'best', list: 'works', where: null, each: cost, prefer: 'more' })
    expect(of(best, number('3 万元'), [], { works: works('1 万元', '3 万元') })).toEqual([
      '甲工程 1 万元、乙工程 3 万元中最高 = 3 万元',
      'the greatest of 甲工程 CNY 10,000, 乙工程 CNY 30,000 = CNY 30,000',
    ])
  })
})

describe('what was received', () => {
  const received = payments()
  const values: ByHand['values'] = [[received, number('30 万元')]]
  test('is taken off', () => {
    const outcome = grant(written('75 万元'), { per: 'ever', received })
    expect(
      told(outcome, comes(number('75 万元'), { received: number('30 万元'), due: number('45 万元') }), { values }),
    ).toEqual(['75 万元 - 已拨付 30 万元 = 45 万元', 'CNY 750,000 - paid before CNY 300,000 = CNY 450,000'])
  })
  test('never leaves less than nothing', () => {
    const outcome = grant(written('20 万元'), { per: 'ever', received })
    const amount = comes(number('20 万元'), { received: number('30 万元'), due: number('0 元') })
    expect(told(outcome, amount, { values })[0]).toBe('20 万元 - 已拨付 30 万元，不足零的按零计 = 0 元')
  })
  test('under a ceiling, once and by name', () => {
    const left = made({ op: 'minus', args: [written('75 万元'), payments()] })
    const entitled = made({ op: 'max', args: [NOUGHT, left] })
    const outcome = grant(entitled, { per: 'ever', received, net: true })
    const known: ByHand['values'] = [...(values ?? []), [left, number('45 万元')], [entitled, number('45 万元')]]
    const inner = left.op === 'minus' ? left.args[1] : undefined
    if (inner === undefined) throw new Error('no payments')
    expect(
      told(outcome, comes(number('45 万元'), { received: number('30 万元') }), {
        values: [...known, [inner, number('30 万元')]],
      }),
    ).toEqual([
      '累计上限 75 万元 - 已拨付 30 万元 = 45 万元',
      'total ceiling CNY 750,000 - paid before CNY 300,000 = CNY 450,000',
    ])
    expect(
      told({ ...outcome, per: 'year', kind: 'charge' }, comes(number('45 万元'), { received: number('30 万元') }), {
        values: [...known, [inner, number('30 万元')]],
      })[0],
    ).toBe('年度上限 75 万元 - 已缴纳 30 万元 = 45 万元')
  })
})

describe('a decision', () => {
  const decided = made({ op: 'fact', name: 'granted' })
  const discretion = made({ op: 'discretion', of: decided, from: 'authority', low: null, high: written('30 万元') })
  const between = made({
    op: 'discretion',
    of: decided,
    from: 'authority',
    low: written('10 万元'),
    high: written('30 万元'),
  })
  test('not yet given is the range', () => {
    const open = number('0 元', '30 万元')
    expect(of(discretion, open)).toEqual([
      '0 至 30 万元（尚未裁量：不超过 30 万元）',
      'CNY 0 to CNY 300,000 (not yet decided: at most CNY 300,000)',
    ])
    expect(of(between, number('10 万元', '30 万元'))[0]).toBe('10 至 30 万元（尚未裁量：10 至 30 万元）')
  })
  test('given is told with its range', () => {
    expect(of(between, number('20 万元'), [], { granted: '20 万元' })).toEqual([
      '补助核定额 20 万元（10 至 30 万元）',
      'grant decided CNY 200,000 (CNY 100,000 to CNY 300,000)',
    ])
  })
  test.each([
    ['60 万元', between, '主管部门核定的 60 万元超出“10 至 30 万元”的范围（第一条第一项），不予采纳'],
    ['9 万元', between, '主管部门核定的 9 万元超出“10 至 30 万元”的范围（第一条第一项），不予采纳'],
    ['30.01 万元', discretion, '主管部门核定的 300,100 元超出“不超过 30 万元”的范围（第一条第一项），不予采纳'],
  ])('outside its range is refused: %s', (granted, expr, why) => {
    const amount = amountOf(grant(expr), comes(NOTHING, { verdicts: FALSE }), {
      facts: { granted },
      values: [[expr, NOTHING]],
    })
    expect(amount).toMatchObject({
      verdict: 'fail',
      low: null,
      high: null,
      text: '不予采纳',
      textEn: 'refused',
      refused: { zh: why },
      arithmetic: { zh: why },
    })
  })
  test('on a row is refused with the row', () => {
    const each = made({
      op: 'discretion',
      of: made({ op: 'item', field: 'granted' }),
      from: 'authority',
      low: null,
      high: written('50 万元'),
    })
    const sum = made({ op: 'sum', list: 'works', where: null, each })
    const works = [
      { name: '甲工程', granted: '50 万元' },
      { name: '乙工程', granted: '60 万元' },
    ]
    const { refused } = amountOf(grant(sum), comes(NOTHING, { verdicts: FALSE }), { facts: { works } })
    expect(refused).toEqual({
      zh: '乙工程：主管部门核定的 60 万元超出“不超过 50 万元”的范围（第一条第一项），不予采纳',
      en: '乙工程: CNY 600,000 decided by authority lies outside the range “at most CNY 500,000” (Art. 1(1)) and is refused',
    })
  })
})

describe('adjustments', () => {
  const adjusted = (change: string, by: Expr, more: object[] = []): Expr =>
    made({ op: 'adjusted', base: revenue, better: 'more', groups: [[{ phrase: 'art2.ph1', change, by }, ...more]] })
  const base: ByHand['facts'] = { revenue: '100 万元' }
  test.each([
    ['times', written('50%', SHARE), '50 万元', '营业收入 100 万元 × 50%（第二条） = 50 万元'],
    ['less', written('10 万元'), '90 万元', '营业收入 100 万元 - 10 万元（第二条） = 90 万元'],
    ['plus', written('10 万元'), '110 万元', '营业收入 100 万元 + 10 万元（第二条） = 110 万元'],
    ['to', written('10 万元'), '10 万元', '营业收入 100 万元，改按 10 万元（第二条） = 10 万元'],
    ['atMost', written('80 万元'), '80 万元', '营业收入 100 万元，以 80 万元为限（第二条） = 80 万元'],
    ['atMost', written('100 万元'), '100 万元', '营业收入 100 万元'],
    ['atLeast', written('120 万元'), '120 万元', '营业收入 100 万元，不低于 120 万元（第二条） = 120 万元'],
  ])('%s', (change, by, to, line) => {
    expect(of(adjusted(change, by), number(to), [], base)[0]).toBe(line)
  })
  test('only while its gate is open', () => {
    const half = adjusted('times', written('50%', SHARE))
    const more = (gate: number): ByHand => ({
      facts: base,
      gates: { 'art2.ph1': gate },
      values: [[half, number('100 万元')]],
    })
    expect(told(grant(half), comes(number('100 万元')), more(FALSE))[0]).toBe('营业收入 100 万元')
    expect(told(grant(half), comes(number('100 万元')), more(NEUTRAL))[0]).toBe('营业收入 100 万元')
    const open = { ...more(UNKNOWN), values: [[half, number('50 万元', '100 万元')]] } satisfies ByHand
    expect(told(grant(half), comes(number('50 万元', '100 万元')), open)[0]).toBe(
      '营业收入 100 万元（可能依第二条调整）',
    )
  })
  test('of one group only the best', () => {
    const both = adjusted('times', written('50%', SHARE), [
      { phrase: 'art1.item2.ph1', change: 'times', by: written('80%', SHARE) },
    ])
    expect(of(both, number('80 万元'), [], base)[0]).toBe('营业收入 100 万元 × 80%（第一条第二项） = 80 万元')
    const fee = { ...both, better: 'less' } as Expr
    expect(of(fee, number('50 万元'), [], base)[0]).toBe('营业收入 100 万元 × 50%（第二条） = 50 万元')
  })
})

test('a payment is called after what it was paid for', () => {
  const sum = payments()
  const left = made({ op: 'minus', args: [written('6 万元'), sum] })
  const rows = { payments: [{ grant: 'subsidy', amount: '8000 元' }] }
  expect(of(left, number('5.2 万元'), [[sum, number('8000 元')]], rows)).toEqual([
    '6 万元 - 开业补助 已拨付 8,000 元 = 5.2 万元',
    'CNY 60,000 - opening grant paid before CNY 8,000 = CNY 52,000',
  ])
})

describe('joint limits', () => {
  const left = written('5 万元')
  const outcome = (text: string): OutcomePoint => grant(written(text), { caps: [{ phrase: 'art1.item2.ph1', left }] })
  test('where they bind', () => {
    expect(told(outcome('8 万元'), comes(number('8 万元'), { due: number('5 万元') }))).toEqual([
      '8 万元，合计上限尚余 5 万元（第一条第二项） = 5 万元',
      'CNY 80,000, the joint limit leaves CNY 50,000 (Art. 1(2)) = CNY 50,000',
    ])
    expect(told(outcome('5 万元'), comes(number('5 万元')))[0]).toBe('5 万元')
    expect(told(outcome('8 万元'), comes(number('8 万元')), { gates: { 'art1.item2.ph1': FALSE } })[0]).toBe('8 万元')
  })
  test('where they may bind', () => {
    const amount = comes(number('8 万元'), { due: number('5 万元', '8 万元') })
    expect(told(outcome('8 万元'), amount, { gates: { 'art1.item2.ph1': UNKNOWN } })[0]).toBe(
      '8 万元（另受第一条第二项合计上限的限制）',
    )
  })
})

describe('no amount', () => {
  test('why it is shut: the phrase beside it', () => {
    const more: ByHand = { gates: { 'art1.item1.ph2': FALSE }, truths: { 'art1.item1.ph1': FALSE } }
    expect(told(grant(written('30 万元')), SHUT, more)).toEqual([
      '未开放：“开业满 3 个月的”不成立（第一条第一项）',
      'not open: not met: time open at least 3 months (Art. 1(1))',
    ])
  })
  test('why it is shut: the gate above', () => {
    const more: ByHand = { gates: { 'art1.item1.ph2': FALSE }, truths: { 'art1.ph1': FALSE } }
    expect(told(grant(written('30 万元')), SHUT, more)[0]).toBe('未开放：“持有许可的，享受以下扶持”不成立（第一条）')
  })
  test.each([
    ['unless', '未开放：除外：持有许可（第一条第一项）', 'not open: excepted: licensed (Art. 1(1))'],
    ['when', '未开放：仅适用于：持有许可为否（第一条第一项）', 'not open: only when not licensed (Art. 1(1))'],
  ])('why it is shut: its %s', (part, zh, en) => {
    const licensed = (yes: boolean) =>
      ({
        op: 'compare',
        leaf: 900,
        comparison: 'eq',
        left: made({ op: 'fact', name: 'licensed' }, { kind: 'boolean' }),
        right: made({ op: 'literal', value: yes, source: `${yes}` }, { kind: 'boolean' }),
        ifAbsent: FALSE,
      }) as const
    const guard =
      part === 'unless'
        ? { when: null, unless: licensed(true) }
        : { when: { op: 'not', of: licensed(true) } as const, unless: null }
    const cond = { op: 'guarded', ...guard, body: { op: 'constant', truth: NEUTRAL } } as const
    const outcome = grant(written('30 万元'))
    const more: ByHand = {
      gates: { 'art1.item1.ph2': NEUTRAL },
      leaves: [[900, TRUE]],
      change: (program) => ({
        ...program,
        articles: program.articles.map((article) => ({
          ...article,
          parts: article.parts.map((item) => ({
            ...item,
            lead: item.lead.map((phrase) => (phrase.id === 'art1.item1.ph2' ? { ...phrase, cond } : phrase)),
          })),
        })),
      }),
    }
    expect(told(outcome, SHUT, more)).toEqual([zh, en])
  })
  test('nothing to count, and nothing at all', () => {
    const sum = made({ op: 'sum', list: 'works', where: null, each: made({ op: 'item', field: 'cost' }) })
    expect(told(grant(sum), SHUT, { facts: { works: [] } })[0]).toBe('没有可计的工程')
    expect(told(grant(revenue), comes(NOTHING, { verdicts: NEUTRAL, due: number('0 元') }))[0]).toBe('没有数额')
  })
})

test('while the gate is not known, what it would be', () => {
  const amount = comes(number('30 万元'), { verdicts: TRUE | NEUTRAL, due: number('0 元', '30 万元') })
  const { arithmetic, low, high, text, verdict } = amountOf(grant(written('30 万元')), amount, {
    gates: { 'art1.item1.ph2': OPEN },
  })
  expect({ arithmetic, low, high, text, verdict }).toEqual({
    arithmetic: { zh: '条件成立时：30 万元', en: 'if its conditions hold: CNY 300,000' },
    low: 0,
    high: 30_000_000,
    text: '0 至 30 万元',
    verdict: 'undetermined',
  })
})

describe('as data', () => {
  test.each([
    [number('617.28 元'), 61_728, 61_728, '617.28 元', 'CNY 617.28'],
    [
      { ...number('1 元'), low: rational(100, 3), high: rational(100, 3) } as Value,
      '100/3',
      '100/3',
      '约 0.33 元',
      'about CNY 0.33',
    ],
    [number('10 万元', null), 10_000_000, null, '至少 10 万元', 'at least CNY 100,000'],
    [number(null, null), null, null, '未知', 'unknown'],
    [number('0 元', null), 0, null, '未知', 'unknown'],
  ])('%#', (due, low, high, text, textEn) => {
    expect(amountOf(grant(written('1 元')), comes(due))).toMatchObject({ low, high, unit: '分', text, textEn })
  })
  test('other quantities with their unit', () => {
    const area = grant(written('12.5 平方米', AREA), { kind: 'quantity' })
    expect(amountOf(area, comes(number('12.5 平方米', '12.5 平方米', AREA)))).toMatchObject({
      low: '25/2',
      high: '25/2',
      unit: '平方米',
      text: '12.5 平方米',
      textEn: '12.5',
    })
    expect(MONEY.kind).toBe('money')
  })
})
