import { describe, expect, test } from 'vitest'
import type { Plain } from '../support/program.ts'
import { asking, clauseIn, decisionOn, finding, sample, shops } from './sample.ts'

const licensed = { fact: 'licensed', operator: 'is', value: true }
const article = (number: number, parts: Plain): Plain => ({ article: number, role: 'requirement', ...parts })

describe('a phrase that asks one thing', () => {
  test('shows on its own line what it compared, what it needed, and how that came about', () => {
    const { id, kind, within, cite, citeEn, quote, role, verdict, truth, ...columns } = asking(
      { fact: 'localShare', operator: 'atLeast', value: '2/3', ifAbsent: false },
      { shops: shops(24, 15) },
    )
    expect({ id, kind, within, cite, citeEn, quote, role, verdict, truth }).toEqual({
      id: 'art1.ph1',
      kind: 'phrase',
      within: 'art1',
      cite: '第一条',
      citeEn: 'Art. 1',
      quote: '原文。',
      role: 'requirement',
      verdict: 'fail',
      truth: 'false',
    })
    expect(columns).toEqual({
      fact: 'localShare',
      label: { zh: '本地门店比例', en: 'share of local shops' },
      operator: 'atLeast',
      required: { value: '2/3', unit: '', text: '2/3' },
      actual: { value: '15/24', unit: '', text: '15/24' },
      derivation: [
        {
          name: 'localShare',
          label: { zh: '本地门店比例', en: 'share of local shops' },
          how: { zh: '满足“本地门店”的 15 家 ÷ 全部 24 家', en: '15 with "local" / all 24' },
          value: { value: '15/24', unit: '', text: '15/24' },
          depth: 0,
        },
      ],
      gap: {
        text: { zh: '还差 1 家（24 家中应有 16 家）', en: '1 short (16 of 24 needed)' },
        ways: [
          { zh: '把 1 家门店改为“本地门店” → 16/24', en: 'change 1 of the shops: local -> 16/24' },
          { zh: '新增 3 家“本地门店”的门店 → 18/27', en: 'add 3 shops with local -> 18/27' },
        ],
      },
      missing: [],
    })
  })

  test('a partly known share is an interval, as counted', () => {
    const rows = shops(6, 3).map(({ local, ...row }, at) => (at === 5 ? row : { ...row, local }))
    const phrase = asking({ fact: 'localShare', operator: 'atLeast', value: '2/3', ifAbsent: false }, { shops: rows })
    expect(phrase.actual).toEqual({
      low: { value: '3/6', unit: '', text: '3/6' },
      high: { value: '4/6', unit: '', text: '4/6' },
      text: '3/6 至 4/6',
      textEn: '3/6 to 4/6',
    })
    expect(phrase.derivation?.[0]?.how.zh).toBe('满足“本地门店”的 3 至 4 家 ÷ 全部 6 家')
  })

  test('what is not known at all is unknown, not a range', () => {
    const unknown = { text: '未知', textEn: 'unknown' }
    expect(asking({ fact: 'shopCount', operator: 'atLeast', value: '5 家' }, {}).actual).toEqual(unknown)
    expect(asking({ fact: 'timeOpen', operator: 'atLeast', value: '3 个月' }, {}).actual).toEqual(unknown)
    expect(asking(licensed, {}).actual).toEqual(unknown)
  })

  test('“no such thing” is said as the fact declares it', () => {
    const condition = { fact: 'permittedOn', operator: 'onOrBefore', value: '2020-01-01', ifAbsent: false }
    expect(asking(condition, { permittedOn: 'absent' }).actual).toEqual({ text: '从未许可', textEn: 'never permitted' })
  })

  test('months, with the day that completes them', () => {
    const { derivation } = asking(
      { fact: 'timeOpen', operator: 'atLeast', value: '3 个月' },
      { openedOn: '2018-03-01' },
      { asOf: '2019-05-10' },
    )
    expect(derivation?.[0]).toMatchObject({
      how: {
        zh: '开业日期 2018-03-01 至 基准日 2019-05-10，满 14 个月（对应日当日即满）',
        en: 'opening date 2018-03-01 to as-of date 2019-05-10: 14 months complete (a month is complete on the same day of a later month)',
      },
      value: { value: 14, unit: '个月', text: '14 个月', textEn: '14 months' },
    })
  })

  test('time that has not begun to run', () => {
    const phrase = asking(
      { fact: 'timeOpen', operator: 'atLeast', value: '3 个月' },
      { openedOn: '2019-06-10' },
      { asOf: '2019-05-10' },
    )
    expect(phrase.actual).toEqual({
      value: -1,
      unit: '个月',
      text: '早于起算日（-1 个月）',
      textEn: 'before its start (-1 month)',
    })
    expect(phrase.derivation?.[0]?.how.en).toBe('opening date 2019-06-10 to as-of date 2019-05-10')
  })

  test('a bare count is marked, for its label says it', () => {
    const { derivation } = asking({ fact: 'shopCount', operator: 'atLeast', value: '5 家' }, { shops: shops(4, 0) })
    expect(derivation).toMatchObject([{ how: { zh: '计数：门店', en: 'count of shops' }, plain: true }])
  })

  test('a list without rows', () => {
    const condition = {
      some: { of: 'fines', satisfies: { item: 'serious', operator: 'is', value: true }, ifEmpty: false },
    }
    expect(asking(condition, { fines: [] }).actual).toEqual({ value: 0, unit: '行', text: '无', textEn: 'none given' })
  })

  test('a threshold that an ordered choice was compared with is shown, not the choices above it', () => {
    const grade = (operator: string, value: string, given: string) =>
      asking({ fact: 'grade', operator, value }, { grade: given })
    expect(grade('atLeast', 'good', 'good')).toMatchObject({
      verdict: 'pass',
      operator: 'atLeast',
      required: { value: 'good', text: '良好', textEn: 'good' },
    })
    expect(grade('moreThan', 'good', 'good')).toMatchObject({ verdict: 'fail', required: { value: 'good' } })
    expect(grade('atMost', 'good', 'excellent')).toMatchObject({ verdict: 'fail', required: { value: 'good' } })
    expect(grade('lessThan', 'good', 'good')).toMatchObject({ verdict: 'fail', required: { value: 'good' } })
  })

  test('rows are counted', () => {
    const phrase = asking(
      {
        every: {
          of: 'shops',
          where: { item: 'local', operator: 'is', value: true },
          satisfies: { item: 'insured', operator: 'is', value: true },
          ifEmpty: false,
        },
      },
      { shops: shops(4, 3) },
    )
    expect(phrase).toMatchObject({
      verdict: 'pass',
      fact: 'shops',
      operator: 'every',
      required: { text: '已投保（仅当 本地门店）', textEn: 'insured when local' },
      actual: { value: '3/3', text: '3/3' },
    })
  })
})

describe('how nested values come about', () => {
  test('each name once, under what it is for', () => {
    const derived = {
      needed: { label: { zh: '应有人数', en: 'staff needed' }, unit: '人', times: [{ fact: 'shopStaff' }, '2'] },
      shopStaff: {
        label: { zh: '店员合计', en: 'staff of shops' },
        unit: '人',
        sum: { of: 'shops', each: { item: 'staff' } },
      },
    }
    const phrase = asking(
      { fact: 'staffCount', operator: 'atLeast', value: { fact: 'needed' } },
      { staffCount: 10, shops: shops(2, 0) },
      { derived },
    )
    expect(phrase).toMatchObject({
      verdict: 'fail',
      required: { text: '12 人' },
      actual: { text: '10 人' },
      gap: { text: { zh: '还差 2 人' } },
    })
    expect(phrase.derivation?.map(({ name, how, value, depth }) => [depth, name, how.zh, value.text])).toEqual([
      [0, 'needed', '店员合计 6 人 × 2', '12 人'],
      [1, 'shopStaff', '合计：门店的店员', '6 人'],
    ])
  })
})

describe('a phrase that asks several things', () => {
  const phrase = asking(
    {
      all: [licensed, { any: [{ fact: 'owner.kind', operator: 'is', value: 'firm' }, { judgement: 'premisesSafe' }] }],
    },
    {
      licensed: true,
      owner: { kind: 'person' },
      premisesSafe: finding(false),
    },
  )

  test('shows a line for each', () => {
    expect(phrase.leaves?.map(({ fact, truth, alternative }) => [fact, truth, alternative])).toEqual([
      ['licensed', 'true', undefined],
      ['owner.kind', 'false', true],
      ['premisesSafe', 'false', true],
    ])
    expect(phrase).not.toHaveProperty('fact')
    expect(phrase).not.toHaveProperty('actual')
  })

  test('says in brief what it asks, each record once', () => {
    expect(phrase.summary).toEqual({
      zh: '2 项均须：持有许可；（店主·类型 = 企业，或 场所安全（经认定））',
      en: 'all 2: licensed, (owner: kind = firm or premises are safe (a finding))',
    })
    const owner = asking(
      {
        all: [
          { fact: 'owner.kind', operator: 'is', value: 'firm' },
          { fact: 'owner.resident', operator: 'is', value: true },
        ],
      },
      {},
    )
    expect(owner.summary?.en).toBe('all 2: owner: kind = firm, resident')
  })

  test('carries the heading its drafter gave it', () => {
    const label = { zh: '持证', en: 'licence held' }
    expect(asking({ ...licensed, label }, {}).heading).toEqual(label)
  })

  test('only what stands in the way has a gap', () => {
    expect(phrase.leaves?.map(({ gap }) => gap?.text.zh)).toEqual([
      undefined,
      '应为 企业，现为 自然人',
      '认定意见为 否（评审组）',
    ])
    const passing = asking(
      { any: [licensed, { fact: 'owner.resident', operator: 'is', value: true }] },
      { licensed: true, owner: { resident: false } },
    )
    expect(passing.leaves?.map(({ gap }) => gap)).toEqual([undefined, undefined])
  })
})

describe('the clauses', () => {
  const program = sample({
    articles: [
      article(1, {
        title: '条件',
        lead: [{ quote: '应当符合：', nothing: '引出各项' }],
        items: [{ item: 1, phrases: [{ quote: '持证。', ...licensed }] }],
        tail: [{ quote: '另行规定。', pending: true }],
      }),
      article(2, { role: 'task', phrases: [{ quote: '鼓励持证。', ...licensed }] }),
    ],
  })
  const decision = decisionOn(program, { licensed: true })

  test('come in the order the text reads, a level before what it holds', () => {
    expect(decision.clauses.map(({ id, kind, within, quote }) => [id, kind, within, quote])).toEqual([
      ['art1', 'article', undefined, '条件'],
      ['art1.ph1', 'phrase', 'art1', '应当符合：'],
      ['art1.item1', 'item', 'art1', ''],
      ['art1.item1.ph1', 'phrase', 'art1.item1', '持证。'],
      ['art1.ph2', 'phrase', 'art1', '另行规定。'],
      ['art2', 'article', undefined, ''],
      ['art2.ph1', 'phrase', 'art2', '鼓励持证。'],
    ])
  })

  test('say why they ask nothing', () => {
    expect(clauseIn(decision, 'art1.ph1')).toMatchObject({
      verdict: 'notApplicable',
      inert: { kind: 'nothing', why: '引出各项' },
    })
    expect(clauseIn(decision, 'art1.ph2')).toMatchObject({
      verdict: 'undetermined',
      inert: { kind: 'pending' },
      missing: [],
    })
  })

  test('that only inform show their truth and no gap', () => {
    expect(clauseIn(decision, 'art2.ph1')).toMatchObject({ verdict: 'informational', truth: 'true' })
    const against = clauseIn(decisionOn(program, { licensed: false }), 'art2.ph1')
    expect(against).toMatchObject({ verdict: 'informational', truth: 'false' })
    expect(against).not.toHaveProperty('gap')
  })
})

describe('the decisions', () => {
  const program = sample({
    articles: [
      article(1, { phrases: [{ quote: '持证。', ...licensed }] }),
      article(2, { phrases: [{ quote: '安全。', judgement: 'premisesSafe' }] }),
    ],
    policy: {
      subject: 'shop',
      decisions: {
        default: 'grant',
        first: { label: '一', clauses: ['第一条'] },
        grant: { label: '补助', clauses: ['第二条'] },
        town: { label: '全镇', clauses: ['第一条'], subject: 'town' },
      },
    },
  })

  test('are those on the application’s subject', () => {
    const decision = decisionOn(program, { licensed: true })
    expect(Object.keys(decision.decisions)).toEqual(['first', 'grant'])
    expect(decision).toMatchObject({
      default: 'grant',
      amounts: [],
      parties: { expert: { zh: '专家', en: 'experts' } },
    })
  })

  test('and any that is asked for', () => {
    const decision = decisionOn(program, { licensed: true }, { asked: ['town'] })
    expect(Object.keys(decision.decisions)).toEqual(['first', 'grant', 'town'])
    expect(decision.default).toBe('grant')
  })

  test('on another subject, the first of that subject answers', () => {
    const decision = decisionOn(program, { licensed: true }, { subject: 'town' })
    expect(Object.keys(decision.decisions)).toEqual(['town'])
    expect(decision.default).toBe('town')
  })

  test('say what an undetermined one may still become, and only then', () => {
    const decision = decisionOn(program, { licensed: true })
    expect(decision.decisions.first).toEqual({
      label: { zh: '一', en: '一' },
      verdict: 'pass',
      blame: { all: [] },
      missing: [],
      bearing: ['art1.ph1'],
    })
    expect(decision.decisions.grant).toMatchObject({
      verdict: 'undetermined',
      possible: ['pass', 'fail'],
      bearing: ['art2.ph1'],
    })
  })
})
