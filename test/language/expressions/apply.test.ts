import { describe, expect, test } from 'vitest'
import { evaluatePlainly } from '../../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../../src/evaluate/rules-engine/index.ts'
import { factsOf, type Plain, programOf, soundProgram, told } from '../../support/program.ts'
import { SHOP } from '../../support/shop.ts'

const define = (slices: unknown, more: Plain = {}, phrase: Plain = {}): Plain => ({
  quote: '原文。',
  define: { name: 'fees', label: '收费标准', value: { scale: slices }, ...more },
  ...phrase,
})
const article = (...phrases: Plain[]): Plain => ({ article: 1, role: 'definition', phrases })
const on = (fact: string): Plain => ({ fee: { label: '费用', apply: { scale: 'fees', to: { fact } } } })

/** What a scale laid on a fact is lowered to. */
function laid(slices: unknown, fact: string, phrase: Plain = {}) {
  return soundProgram({ facts: SHOP, derived: on(fact), articles: [article(define(slices, {}, phrase))] }).named.get(
    'fee',
  )?.expr
}

function found(slices: unknown, fact = 'revenue', more: Plain = {}): string[] {
  return programOf({ facts: SHOP, derived: on(fact), articles: [article(define(slices, more))] }).findings.map(told)
}

const whole = (num: bigint) => ({ num, den: 1n })
const progressive = [
  { atMost: '1 万元', flat: '50 元' },
  { moreThan: '1 万元', atMost: '10 万元', rate: '2.5%' },
  { moreThan: '10 万元', rate: '2%' },
]

test('apply: what it lowers to', () => {
  expect(laid(progressive, 'revenue')).toMatchObject({
    op: 'progressive',
    type: { kind: 'money' },
    of: { op: 'fact', name: 'revenue' },
    slices: [
      { low: null, high: { at: whole(1_000_000n), includes: true }, flat: whole(5000n), rate: null },
      {
        low: { at: whole(1_000_000n), includes: false },
        high: { at: whole(10_000_000n), includes: true },
        flat: null,
        rate: { num: 1n, den: 40n },
      },
      { low: { at: whole(10_000_000n), includes: false }, high: null, flat: null, rate: { num: 1n, den: 50n } },
    ],
  })
})

describe('apply: where a scale begins', () => {
  test.each([
    [{ rate: '1%' }, null],
    [{ atLeast: 0, rate: '1%' }, null],
    [{ atLeast: '0 元', rate: '1%' }, null],
    [
      { moreThan: '0 元', rate: '1%' },
      { at: whole(0n), includes: false },
    ],
  ])('%j', (slice, low) => {
    expect(laid([slice], 'revenue')).toMatchObject({ slices: [{ low }] })
  })

  test('a slice with neither flat nor rate adds nothing', () => {
    expect(laid([{ atMost: '1 万元' }, { moreThan: '1 万元', rate: '3%' }], 'revenue')).toMatchObject({
      slices: [
        { flat: null, rate: null },
        { flat: null, rate: { num: 3n, den: 100n } },
      ],
    })
  })
})

describe('apply: its type', () => {
  test.each([
    ['shares of money are money', 'revenue', [{ rate: '1%' }], { kind: 'money' }],
    [
      'shares of a number of people are a number of people',
      'employeeCount',
      [{ rate: '10%' }],
      { kind: 'number', unit: '人' },
    ],
    ['multiples of people are whole', 'employeeCount', [{ rate: 2 }], { kind: 'integer', unit: '人' }],
    [
      'so much money for each',
      'employeeCount',
      [
        { atMost: '10 人', rate: '30.5 元' },
        { moreThan: '10 人', rate: 0 },
      ],
      { kind: 'money' },
    ],
    ['so many days for each month', 'term', [{ rate: '2.5 天' }], { kind: 'duration', unit: 'day' }],
    ['so many outlets for each', 'employeeCount', [{ rate: '1 家' }], { kind: 'integer', unit: '家' }],
    [
      'half an outlet for each',
      'employeeCount',
      [
        { rate: '1 家', atMost: '5 人' },
        { moreThan: '5 人', rate: '0.5 家' },
      ],
      { kind: 'number', unit: '家' },
    ],
    [
      'flat amounts alone',
      'employeeCount',
      [
        { lessThan: '10 人', flat: 0 },
        { atLeast: '10 人', flat: '100 元' },
      ],
      { kind: 'money' },
    ],
    [
      'of points',
      'score',
      [
        { atMost: 60, rate: 0 },
        { moreThan: 60, rate: 0.5 },
      ],
      { kind: 'points' },
    ],
  ])('%s', (_, fact, slices, type) => {
    expect(laid(slices, fact)?.type).toEqual(type)
  })

  test('a rate need not be whole 分', () => {
    expect(laid([{ rate: '0.5 分' }], 'employeeCount')).toMatchObject({ slices: [{ rate: { num: 1n, den: 2n } }] })
  })

  test('points for each, where points are asked for', () => {
    const articles = [
      article(define([{ rate: 2 }]), {
        quote: '另一句。',
        fact: 'score',
        operator: 'atLeast',
        value: { apply: { scale: 'fees', to: { fact: 'employeeCount' } } },
      }),
    ]
    expect(soundProgram({ facts: SHOP, articles }).articles[0]?.lead[1]?.cond).toMatchObject({
      right: { op: 'progressive', type: { kind: 'points' }, slices: [{ rate: whole(2n) }] },
    })
  })
})

describe('apply: neither gap nor overlap, and nothing negative', () => {
  test.each([
    [
      [
        { lessThan: '1 万元', rate: '1%' },
        { moreThan: '1 万元', rate: '2%' },
      ],
      'bands-gap: 本档与上一档之间有空隙（1 万元 处）',
    ],
    [
      [
        { atMost: '1 万元', rate: '1%' },
        { atLeast: '1 万元', rate: '2%' },
      ],
      'bands-overlap: 本档与上一档重叠（1 万元 处）',
    ],
    [[{ rate: '1%' }, { atLeast: '1 万元', rate: '2%' }], 'bands-overlap: 本档与上一档重叠（1 万元 处）'],
    [[{ atLeast: '1 万元', rate: '1%' }], 'bands-gap: 第一档之下有空隙（1 万元 以下）'],
    [[{ moreThan: '1 万元', rate: '1%' }], 'bands-gap: 第一档之下有空隙（1 万元 以下）'],
    [[{ atMost: '-1 元', rate: '1%' }], 'malformed: 累进标准中的数不能为负'],
    [[{ rate: '-1%' }], 'malformed: 累进标准中的数不能为负'],
    [[{ flat: '-1 元' }], 'malformed: 累进标准中的数不能为负'],
    [[{ atLeast: '0 元', moreThan: '0 元', rate: '1%' }], 'malformed: atLeast、moreThan 只能写一个'],
    [[], 'malformed: 没有写一档'],
    [[{ atMost: '1 万元' }, { moreThan: '1 万元' }], 'malformed: 累进标准没有一档写了 flat 或 rate'],
    [[{ rate: 'high' }], 'type-mismatch: rate 须为照原文写的数值'],
    [[{ rate: '2019-01-01' }], 'type-mismatch: rate 须为照原文写的数值'],
    [[{ rate: { fact: 'debtRatio' } }], 'type-mismatch: rate 须为照原文写的数值'],
    [[{ atMost: '1 万人', rate: '1%' }], 'unit-mismatch: “1 万人”的单位与“元”不符'],
    [[{ rate: '5 元' }], 'type-mismatch: 对金额累进，rate 须为比例'],
    [[{ rate: '1%', flat: '5 家' }], 'unit-mismatch: “5 家”的单位与“元”不符'],
  ])('%j: %s', (slices, message) => {
    expect(found(slices)).toEqual([message])
  })

  test.each([
    [
      [
        { atMost: '10 人', rate: '5 元' },
        { moreThan: '10 人', rate: '1 家' },
      ],
      'type-mismatch: “1 家”与其他各档的 rate（金额）不是同一类',
    ],
    [
      [
        { atMost: '10 人', rate: '5 元' },
        { moreThan: '10 人', rate: '5%' },
      ],
      'type-mismatch: “5%”与其他各档的 rate（金额）不是同一类',
    ],
    [[{ rate: '5 元', flat: '1 家' }], 'unit-mismatch: “1 家”的单位与“元”不符'],
  ])('on people, %j: %s', (slices, message) => {
    expect(found(slices, 'employeeCount')).toEqual([message])
  })

  test('what is wrong with a scale is told where it stands, with its clause, once', () => {
    const { findings } = programOf({
      facts: SHOP,
      derived: { ...on('revenue'), again: { label: '再', apply: { scale: 'fees', to: { fact: 'bonuses' } } } },
      articles: [article(define([{ atLeast: '1 万元', rate: '1%' }]))],
    })
    expect(findings.map(({ clause, span }) => [clause, span?.file])).toEqual([
      ['第一条', 'article-1.yaml#/phrases/0/define/value/scale/0'],
      ['第一条', 'article-1.yaml#/phrases/0/define/value/scale/0'],
    ])
  })

  test('also of a scale that nothing applies', () => {
    const look = (slices: unknown) => programOf({ facts: SHOP, articles: [article(define(slices))] }).findings.map(told)
    expect(
      look([
        { atMost: '1 万元', rate: '1%' },
        { atLeast: '1 万元', rate: '2%' },
      ]),
    ).toEqual(['bands-overlap: 本档与上一档重叠（1 万元 处）'])
    expect(
      look([
        { atMost: '60 分', flat: 2 },
        { moreThan: '60 分', flat: 5 },
      ]),
    ).toEqual([])
    expect(
      look([
        { atMost: '2 吨', flat: '5 元' },
        { moreThan: '2 吨', atMost: '2.5 吨', rate: '1 元' },
      ]),
    ).toEqual([])
  })
})

describe('a scale is no value', () => {
  test('its name is not a fact', () => {
    const articles = [article(define([{ rate: '1%' }]), { quote: '另一句。', fact: 'fees', operator: 'is', value: 1 })]
    const { findings } = programOf({ facts: SHOP, articles })
    expect(findings.map(told)).toEqual(['malformed: “fees”是累进标准，不是值'])
    expect(findings[0]?.help?.zh).toBe('用 apply: { scale: fees, to: … } 套用')
  })

  test.each([
    [{ unit: '元' }, 'malformed: 累进标准不是值，不能有 unit'],
    [{ of: { small: '小' } }, 'malformed: 累进标准不是值，不能有 of'],
  ])('%j: %s', (more, message) => {
    expect(found([{ rate: '1%' }], 'revenue', more)).toEqual([message])
  })

  test('one phrase lays it down, and the name is its own', () => {
    const twice = [article(define([{ rate: '1%' }]), define([{ rate: '2%' }]))]
    expect(programOf({ facts: SHOP, articles: twice }).findings.map(told)).toEqual([
      'name-taken: “fees”已经是一个累进标准的名称',
    ])
    const value = { quote: '另一句。', define: { name: 'fees', value: '1 元' } }
    expect(programOf({ facts: SHOP, articles: [article(value, define([{ rate: '1%' }]))] }).findings.map(told)).toEqual(
      ['name-taken: 名称“fees”已经用于别的事实或值'],
    )
    expect(
      programOf({ facts: SHOP, articles: [article(define([{ rate: '1%' }], { name: 'revenue' }))] }).findings.map(told),
    ).toEqual(['name-taken: 名称“revenue”已经用于别的事实或值'])
  })

  test('its guard asks a list as a whole, also where it is laid on each row of one', async () => {
    const rows = { of: 'employees', satisfies: { item: 'trained', operator: 'is', value: true }, ifEmpty: false }
    const scale = define([{ rate: '1%' }], {}, { when: { some: rows } })
    const each = { apply: { scale: 'fees', to: { item: 'grossWages' } } }
    const derived = { fee: { label: '费用', sum: { of: 'employees', each } } }
    const program = soundProgram({ facts: SHOP, derived, articles: [article(scale)] })
    const sum = program.named.get('fee')?.expr
    expect(sum?.op === 'sum' && sum.each).toMatchObject({
      op: 'cases',
      cases: [{ when: { op: 'quantified', list: 'employees' }, value: { of: { op: 'item' } } }],
    })
    expect(program.leaves.filter(({ word }) => word !== 'met').map(({ perRow }) => perRow)).toEqual([true, true])
    const facts = factsOf(program, {
      employees: [
        { number: '1', trained: true, grossWages: '100 元' },
        { number: '2', trained: false, grossWages: '300 元' },
      ],
    })
    for (const evaluate of [evaluatePlainly, evaluateWithRulesEngine])
      expect((await evaluate(program, facts, 0)).values.get(sum?.id ?? -1)).toMatchObject({
        low: whole(400n),
        high: whole(400n),
      })
  })

  test('under a guard it applies only then', () => {
    const when = { fact: 'licensed', operator: 'is', value: true }
    const unless = { fact: 'registered', operator: 'is', value: true }
    expect(laid([{ rate: '1%' }], 'revenue', { when, unless })).toMatchObject({
      op: 'cases',
      type: { kind: 'money' },
      cases: [
        {
          when: { op: 'all', of: [{ op: 'compare', left: { name: 'licensed' } }, { op: 'not' }] },
          value: { op: 'progressive' },
        },
      ],
    })
  })
})

describe('apply: what is refused', () => {
  const look = (value: unknown) => {
    const derived = { fee: { label: '费用', apply: value } }
    return programOf({ facts: SHOP, derived, articles: [article(define([{ rate: '1%' }]))] }).findings
  }

  test.each([
    [{ scale: 'fee', to: { fact: 'revenue' } }, 'unknown-scale: 没有累进标准“fee”', '是否想写 fees？'],
    [{ scale: 'revenue', to: { fact: 'revenue' } }, 'unknown-scale: 没有累进标准“revenue”', undefined],
    [{ to: { fact: 'revenue' } }, 'malformed: 缺少 scale：累进标准的名称', undefined],
    [{ scale: 'fees' }, 'malformed: 缺少 to', undefined],
    [{ scale: 'fees', to: { fact: 'openedOn' } }, 'type-mismatch: 日期不能参加运算', undefined],
    [{ scale: 'fees', to: { fact: 'since' } }, 'type-mismatch: 年度不能参加运算', undefined],
  ])('%j: %s', (value, message, help) => {
    expect(look(value).map(told)).toEqual([message])
    expect(look(value)[0]?.help?.zh).toBe(help)
  })
})
