import { describe, expect, test } from 'vitest'
import { decisionOf, valueNamed, verdictOf } from '../support/evaluate.ts'
import { type Parts, type Plain, programOf, soundProgram, told } from '../support/program.ts'
import { READINGS, SHOP } from '../support/shop.ts'

const licensed = { fact: 'licensed', operator: 'is', value: true }
const article = (...phrases: Plain[]): Plain => ({
  article: 1,
  role: 'requirement',
  phrases: phrases.map((phrase, i) => ({ quote: `第 ${i + 1} 句。`, ...phrase })),
})
const found = (parts: Parts): string[] =>
  programOf({ facts: SHOP, ...parts, policy: { readings: READINGS, ...parts.policy } }).findings.map(told)

describe('derived facts', () => {
  test('a circle is refused where it closes, and printed', () => {
    const derived = {
      first: { label: '甲', plus: [{ fact: 'second' }, 1] },
      second: { label: '乙', plus: [{ fact: 'third' }, 1] },
      third: { label: '丙', plus: [{ fact: 'first' }, 1] },
    }
    expect(found({ derived })).toEqual(['derived-cycle: 派生事实循环引用：first → second → third → first'])
  })

  test('a circle is printed from where it begins, not from where it was entered', () => {
    const derived = {
      outside: { label: '外', plus: [{ fact: 'self' }, 1] },
      self: { label: '自', plus: [{ fact: 'self' }, 1] },
    }
    expect(found({ derived })).toEqual(['derived-cycle: 派生事实循环引用：self → self'])
  })

  test('each names those before it, in whatever order they are written', () => {
    const derived = {
      twice: { label: '两倍', times: [2, { fact: 'once' }] },
      once: { label: '一倍', plus: [{ fact: 'floors' }, 1] },
    }
    const program = soundProgram({ facts: SHOP, derived })
    expect([...program.named.keys()]).toEqual(['once', 'twice'])
    expect(valueNamed(program, 'twice', { floors: 3 })).toBe('8')
  })

  test.each([
    [{ label: '无' }, 'malformed: 派生事实“value”须恰好有一个算式'],
    [{ label: '两', plus: [1, 2], times: [1, 2] }, 'malformed: 派生事实“value”须恰好有一个算式'],
    [{ label: '字', plus: ['x', 2] }, 'type-mismatch: “x”不是可用的值'],
  ])('%j: %s', (value, message) => {
    expect(found({ derived: { value } })).toEqual([message])
  })

  test('a fault is told once, however often the value is used', () => {
    const derived = { value: { label: '值', plus: [{ fact: 'flors' }, 1] } }
    const use = { fact: 'value', operator: 'atLeast', value: 2 }
    expect(found({ derived, articles: [article(use, use)] })).toEqual(['unknown-fact: 事实词汇表中没有“flors”'])
  })
})

describe('names', () => {
  test.each([
    ['licensed', 'name-taken: 名称“licensed”已经用于别的事实或值'],
    ['employees', 'name-taken: 名称“employees”已经用于别的事实或值'],
  ])('a derived fact may not be called %s', (name, message) => {
    expect(found({ derived: { [name]: { label: '值', plus: [1, 2] } } })).toEqual([message])
  })

  test('nor may a defined value be called like a derived one', () => {
    const derived = { limit: { label: '限', plus: [1, 2] } }
    const define = { define: { name: 'limit', value: '12 人' } }
    expect(found({ derived, articles: [article(define)] })).toEqual(['name-taken: 名称“limit”已经用于别的事实或值'])
  })

  test('asOf is reserved', () => {
    expect(found({ facts: { asOf: { label: '日期', type: 'date', from: 'applicant' } } })).toEqual([
      'reserved-name: “asOf”是保留的名称',
    ])
  })
})

describe('references that mean nothing', () => {
  test.each([
    [
      { fact: 'licenced', operator: 'is', value: true },
      'unknown-fact: 事实词汇表中没有“licenced”',
      '是否想写 licensed？',
    ],
    [
      { fact: 'owner.residnt', operator: 'is', value: true },
      'unknown-fact: 事实词汇表中没有“owner.residnt”',
      '是否想写 owner.resident？',
    ],
    [{ met: '第一条第二项' }, 'unknown-clause: 没有条款“第一条第二项”', undefined],
    [{ met: 'eligibel' }, 'unknown-clause: 没有条款“eligibel”', undefined],
    [{ unclear: 'full-mont' }, 'unknown-reading: 没有解释口径“full-mont”', '是否想写 full-month？'],
    [{ ...licensed, readings: ['ful-month'] }, 'unknown-reading: 没有解释口径“ful-month”', '是否想写 full-month？'],
    [
      { every: { of: 'employee', satisfies: licensed, ifEmpty: true } },
      'unknown-list: 没有列表事实“employee”',
      '是否想写 employees？',
    ],
  ])('%j: %s', (phrase, message, help) => {
    const { findings } = programOf({ facts: SHOP, articles: [article(phrase)], policy: { readings: READINGS } })
    expect(findings.map(told)).toEqual([message])
    expect(findings.map((one) => one.help?.zh)).toEqual([help])
    expect(findings.map(({ clause }) => clause)).toEqual(['第一条'])
  })

  test('a decision of clauses that are not there', () => {
    const decisions = { default: 'ready', ready: { label: '齐备', clauses: ['第一条', '第九条'] } }
    expect(found({ articles: [article(licensed)], policy: { decisions } })).toEqual([
      'unknown-clause: 没有条款“第九条”',
    ])
  })

  test('a decision of nothing', () => {
    const decisions = { default: 'ready', ready: { label: '齐备' } }
    expect(found({ articles: [article(licensed)], policy: { decisions } })).toEqual([
      'malformed: 决定须写明由哪些条款或决定构成',
    ])
  })

  test('a default that is no decision', () => {
    const decisions = { default: 'redy', ready: { label: '齐备', clauses: ['第一条'] } }
    expect(found({ articles: [article(licensed)], policy: { decisions } })).toEqual([
      'unknown-decision: 默认的决定“redy”不存在',
    ])
  })

  test('a day of decision that is no date', () => {
    expect(found({ policy: { asOf: 'licensed' } })).toEqual(['unknown-fact: asOf 所指的“licensed”不是日期事实'])
  })

  test('a party nobody declared', () => {
    expect(found({ facts: { open: { label: '营业', type: 'boolean', from: 'neighbour' } } })).toEqual([
      'unknown-party: “营业”的来源“neighbour”没有在 policy.yaml 的 parties 中声明',
    ])
  })

  test('an identity that is no field', () => {
    const list = {
      label: '门店',
      type: 'list',
      identity: 'code',
      from: 'applicant',
      fields: { name: { label: '名称', type: 'text' } },
    }
    expect(found({ facts: { outlets: list } })).toEqual(['unknown-fact: identity 所指的字段“code”不在列表的字段中'])
  })
})

describe('a phrase has exactly one meaning', () => {
  test('none', () => {
    const { findings } = programOf({ facts: SHOP, articles: [article({})] })
    expect(findings.map(told)).toEqual(['no-meaning: 这一句没有写含义'])
    expect(findings[0]).toMatchObject({
      clause: '第一条',
      help: { zh: '写一个条件，或 nothing: 理由，或 pending: true' },
      span: { file: 'article-1.yaml#/phrases/0/quote' },
    })
  })

  test.each([
    [{ ...licensed, nothing: '略' }, 'double-connective: 一句写了几种含义：fact、nothing'],
    [{ ...licensed, judgement: 'wellRun' }, 'double-connective: 一句写了几种含义：fact、judgement'],
    [{ all: [licensed], any: [licensed] }, 'double-connective: 一句写了几种含义：all、any'],
    [{ nothing: '略', pending: true }, 'double-connective: 一句写了几种含义：nothing、pending'],
  ])('%j: %s', (phrase, message) => {
    expect(found({ articles: [article(phrase)] })).toEqual([message])
  })

  test('a value that can be absent says what then', () => {
    const { findings } = programOf({
      facts: SHOP,
      articles: [article({ fact: 'permittedOn', operator: 'before', value: '2019-01-01' })],
    })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      code: 'absent-unanswered',
      severity: 'error',
      clause: '第一条',
      message: {
        zh: '这里的值可能“没有”，却没有说明届时条件是否成立',
        en: 'this value can be absent, and the condition does not say what then',
      },
      label: { zh: '可能没有' },
      why: { zh: '“没有”不是“不知道”，也不是零；由起草人决定它意味着什么' },
      help: { zh: '加一行 ifAbsent: true、false 或 unknown' },
      span: { file: 'article-1.yaml#/phrases/0/fact' },
    })
  })

  test('what is refused does not hide what else is wrong', () => {
    const articles = [article({}, { fact: 'licenced', operator: 'is', value: true }, { met: '第九条' })]
    expect(found({ articles })).toEqual([
      'no-meaning: 这一句没有写含义',
      'unknown-fact: 事实词汇表中没有“licenced”',
      'unknown-clause: 没有条款“第九条”',
    ])
  })
})

describe('phrases that decide nothing', () => {
  test.each([
    [{ nothing: '标题' }, 'notApplicable'],
    [{ define: { name: 'limit', value: '12 人' } }, 'notApplicable'],
    [{ pending: true }, 'undetermined'],
    [{ pending: true, when: licensed }, 'undetermined'],
  ])('%j: %s', (phrase, verdict) => {
    const program = soundProgram({ facts: SHOP, articles: [article(phrase)] })
    expect(verdictOf(program, 'art1.ph1', {})).toBe(verdict)
  })

  test('one not yet encoded keeps the decision open, unless its guard is shut', () => {
    const program = soundProgram({
      facts: SHOP,
      articles: [article(licensed, { pending: true, when: { fact: 'registered', operator: 'is', value: true } })],
    })
    expect(decisionOf(program, 'eligible', { licensed: true, registered: true })).toBe('undetermined')
    expect(decisionOf(program, 'eligible', { licensed: true, registered: false })).toBe('pass')
    expect(decisionOf(program, 'eligible', { licensed: false, registered: true })).toBe('fail')
  })
})

describe('the law’s numbers stand in articles', () => {
  const limit = (value: unknown, more: Plain = {}): Plain => ({
    define: { name: 'limit', label: '限额', value },
    ...more,
  })
  const retail = { fact: 'sector', operator: 'is', value: 'retail' }
  const catering = { fact: 'sector', operator: 'is', value: 'catering' }

  test('a value under its quote, used by name', () => {
    const program = soundProgram({
      facts: SHOP,
      articles: [article(limit('12 人'), { fact: 'employeeCount', operator: 'atLeast', value: { fact: 'limit' } })],
    })
    expect(program.named.get('limit')).toMatchObject({ definedBy: 'art1.ph1', label: { zh: '限额' } })
    expect(verdictOf(program, 'art1.ph2', { employeeCount: 11 })).toBe('fail')
    expect(verdictOf(program, 'art1.ph2', { employeeCount: 12 })).toBe('pass')
  })

  test('cases of one name, told apart by their guards; the first that applies', () => {
    const program = soundProgram({
      facts: SHOP,
      articles: [article(limit('12 人', { when: retail }), limit('20 人', { when: catering }), limit('30 人'))],
    })
    expect(valueNamed(program, 'limit', { sector: 'retail' })).toBe('12 人')
    expect(valueNamed(program, 'limit', { sector: 'catering' })).toBe('20 人')
    expect(valueNamed(program, 'limit', { sector: 'other' })).toBe('30 人')
    expect(valueNamed(program, 'limit', {})).toBe('12..30 人')
  })

  test('without a last case, absent where none applies', () => {
    const program = soundProgram({ facts: SHOP, articles: [article(limit('12 人', { unless: retail }))] })
    expect(valueNamed(program, 'limit', { sector: 'other' })).toBe('12 人')
    expect(valueNamed(program, 'limit', { sector: 'retail' })).toBe('absent')
    expect(valueNamed(program, 'limit', {})).toBe('12 人 or absent')
  })

  test('the guards of the levels it stands in count too', () => {
    const program = soundProgram({
      facts: SHOP,
      articles: [
        {
          article: 1,
          role: 'definition',
          items: [
            { item: 1, when: retail, phrases: [{ quote: '零售十二人；', ...limit('12 人') }] },
            { item: 2, when: catering, phrases: [{ quote: '餐饮二十人。', ...limit('20 人') }] },
          ],
        },
      ],
    })
    expect(valueNamed(program, 'limit', { sector: 'catering' })).toBe('20 人')
    expect(valueNamed(program, 'limit', { sector: 'other' })).toBe('absent')
  })

  test('it asks for ifAbsent only where no case may apply', () => {
    const use = { fact: 'employeeCount', operator: 'atLeast', value: { fact: 'limit' } }
    expect(found({ articles: [article(limit('12 人', { when: retail }), limit('30 人'), use)] })).toEqual([])
    expect(found({ articles: [article(limit('12 人', { when: retail }), use)] })).toEqual([
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
    ])
  })

  test.each([
    [[limit(undefined)], 'malformed: define 缺少 value'],
    [[limit('12 人', { when: retail }), limit({ fact: 'revenue' })], 'type-mismatch: 同名的值在各处类型不同'],
    [[limit('12 人', { when: retail }), limit('30 家')], 'unit-mismatch: “30 家”的单位与“人”不符'],
  ])('%j: %s', (phrases, message) => {
    expect(found({ articles: [JSON.parse(JSON.stringify(article(...phrases)))] })).toEqual([message])
  })
})

describe('ranges of facts', () => {
  const ranged = (fact: Plain) => found({ facts: { value: { label: '值', from: 'applicant', ...fact } } })

  test.each([
    { type: 'integer', unit: '人', range: [0, 100] },
    { type: 'integer', unit: '人', range: ['0 人', '100 人'] },
    { type: 'integer', unit: '年', range: [0, '40 年'] },
    { type: 'number', range: [-2.5, '2/3'] },
    { type: 'money', range: [0, '30 万元'] },
    { type: 'share', range: [0, '150%'] },
    { type: 'duration', unit: '个月', range: [0, '2 年'] },
    { type: 'date', range: ['2019-01-01', '2021-12-31'] },
    { type: 'year', range: [2019, 2029] },
  ])('%j', (fact) => {
    expect(ranged(fact)).toEqual([])
  })

  test('a range in years of a fact counted in years is years', () => {
    const { program } = programOf({
      facts: { age: { label: '年限', type: 'integer', unit: '年', range: [0, '40 年'], from: 'applicant' } },
    })
    expect(program.vocabulary.scalars.get('age')?.range).toEqual({
      low: { num: 0n, den: 1n },
      high: { num: 40n, den: 1n },
    })
  })

  test.each([
    [{ type: 'integer', range: [5, 1] }, 'malformed: range 须为由低到高的两个整数'],
    [{ type: 'integer', unit: '人', range: [0, '100 家'] }, 'malformed: range 须为由低到高的两个整数（人）'],
    [{ type: 'integer', range: [0, 2.5] }, 'malformed: range 须为由低到高的两个整数'],
    [{ type: 'money', range: [0, 1000000] }, 'malformed: range 须为由低到高的两个金额'],
    [{ type: 'duration', unit: '日', range: [0, '3 个月'] }, 'malformed: range 须为由低到高的两个时长（日）'],
    [{ type: 'date', range: [0, '2021-12-31'] }, 'malformed: range 须为由低到高的两个日期'],
    [{ type: 'share', range: ['low', 'high'] }, 'malformed: range 须为由低到高的两个比例'],
    [{ type: 'integer', range: 5 }, 'malformed: range 须为由低到高的两个整数'],
  ])('%j: %s', (fact, message) => {
    expect(ranged(fact)).toEqual([message])
  })
})
