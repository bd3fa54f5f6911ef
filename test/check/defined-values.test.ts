import { describe, expect, test } from 'vitest'
import { valueNamed, verdictOf } from '../support/evaluate.ts'
import { type Plain, programOf, soundProgram, told } from '../support/program.ts'
import { SHOP } from '../support/shop.ts'

const SIZES = { small: '小型', medium: '中型', large: '大型' }
const bySize = {
  bands: {
    of: { fact: 'employeeCount' },
    bands: [
      { lessThan: '10 人', value: 'small' },
      { atLeast: '10 人', lessThan: '100 人', value: 'medium' },
      { atLeast: '100 人', value: 'large' },
    ],
  },
}
const size = (more: Plain = {}): Plain => ({
  define: { name: 'size', label: '规模', of: SIZES, value: bySize, ...more },
})
const article = (...phrases: Plain[]): Plain => ({
  article: 1,
  role: 'requirement',
  phrases: phrases.map((phrase, i) => ({ quote: `第${i + 1}句。`, ...phrase })),
})
const found = (...phrases: Plain[]): string[] =>
  programOf({ facts: SHOP, articles: [article(...phrases)] }).findings.map(told)

describe('a definition that answers a class', () => {
  test.each([
    [9, 'small'],
    [10, 'medium'],
    [99, 'medium'],
    [100, 'large'],
    [undefined, 'large|medium|small'],
  ])('%s 人: %s', (employeeCount, value) => {
    const program = soundProgram({ facts: SHOP, articles: [article(size())] })
    expect(valueNamed(program, 'size', employeeCount === undefined ? {} : { employeeCount })).toBe(value)
  })

  test('its choices are those it lists, with their labels', () => {
    const program = soundProgram({ facts: SHOP, articles: [article(size({ ordered: true }))] })
    expect(program.named.get('size')?.expr.type).toEqual({
      kind: 'choice',
      of: ['small', 'medium', 'large'],
      labels: {
        small: { zh: '小型', en: '小型' },
        medium: { zh: '中型', en: '中型' },
        large: { zh: '大型', en: '大型' },
      },
      ordered: true,
    })
  })

  test.each([
    [{ operator: 'is', value: 'medium' }, 'pass', 'fail'],
    [{ operator: 'isNot', value: 'medium' }, 'fail', 'pass'],
    [{ operator: 'oneOf', value: ['small', 'medium'] }, 'pass', 'fail'],
    [{ operator: 'atMost', value: 'medium' }, 'pass', 'fail'],
    [{ operator: 'moreThan', value: 'medium' }, 'fail', 'pass'],
  ])('is compared as a choice: %j', (comparison, medium, large) => {
    const program = soundProgram({
      facts: SHOP,
      articles: [article(size({ ordered: true }), { fact: 'size', ...comparison })],
    })
    expect(verdictOf(program, 'art1.ph2', { employeeCount: 99 })).toBe(medium)
    expect(verdictOf(program, 'art1.ph2', { employeeCount: 100 })).toBe(large)
    expect(verdictOf(program, 'art1.ph2', {})).toBe('undetermined')
  })

  test('is looked up in a table', () => {
    const fee = {
      table: {
        by: { fact: 'size' },
        rows: [{ values: { small: '100 元', medium: '200 元' } }, { values: { large: '300 元' } }],
      },
    }
    const program = soundProgram({
      facts: SHOP,
      derived: { fee: { label: '费用', ...fee } },
      articles: [article(size())],
    })
    expect(valueNamed(program, 'fee', { employeeCount: 10 })).toBe('200 元')
    expect(valueNamed(program, 'fee', {})).toBe('100..300 元')
  })

  test('cases of one name; only one of them lists the choices', () => {
    const retail = { fact: 'sector', operator: 'is', value: 'retail' }
    const program = soundProgram({
      facts: SHOP,
      articles: [
        article(size({ value: 'small' }), { define: { name: 'size', label: '规模', value: 'large' }, when: retail }),
      ].map((one) => ({ ...one, phrases: [...(one.phrases as Plain[])].reverse() })),
    })
    expect(valueNamed(program, 'size', { sector: 'retail' })).toBe('large')
    expect(valueNamed(program, 'size', { sector: 'other' })).toBe('small')
    expect(valueNamed(program, 'size', {})).toBe('large|small')
  })

  test.each([
    [[size({ value: 'huge' })], 'unknown-choice: “huge”不是可选的值'],
    [[size({ value: { fact: 'sector' } })], 'type-mismatch: value 须为 of 所列的选项，这里是选项'],
    [[size({ value: { fact: 'floors' } })], 'type-mismatch: value 须为 of 所列的选项，这里是整数'],
    [
      [size({ value: 'small' }), size({ of: { small: '小', large: '大' }, value: 'large' })],
      'type-mismatch: 同名的值在各处选项不同',
    ],
    [[size({ value: 'small' }), size({ ordered: true, value: 'large' })], 'type-mismatch: 同名的值在各处选项不同'],
    [[size(), { fact: 'size', operator: 'is', value: 'tiny' }], 'unknown-choice: “tiny”不是可选的值'],
    [[size(), { fact: 'size', operator: 'atLeast', value: 'small' }], 'type-mismatch: atLeast 不能用于选项'],
  ])('%j: %s', (phrases, message) => {
    expect(found(...phrases)).toEqual([message])
  })
})

test('definitions of one name count in the order of the text: leads, parts, tails', () => {
  const define = (value: string): Plain => ({ quote: `${value}；`, define: { name: 'limit', label: '限额', value } })
  const program = soundProgram({
    facts: SHOP,
    articles: [
      {
        article: 1,
        role: 'definition',
        when: { fact: 'licensed', operator: 'is', value: true },
        items: [{ item: 1, phrases: [define('12 人')] }],
        tail: [define('30 人')],
      },
    ],
  })
  expect(valueNamed(program, 'limit', { licensed: true })).toBe('12 人')
})

describe('a value that counts in 分 is a score', () => {
  const score = (value: unknown): Plain => ({ define: { name: 'points', label: '得分', unit: '分', value } })
  const program = (value: unknown, derived: Plain = {}) =>
    soundProgram({ facts: SHOP, derived, articles: [article(score(value))] })
  const banded = {
    bands: {
      of: { fact: 'employeeCount' },
      bands: [
        { lessThan: '10 人', value: '5 分' },
        { atLeast: '10 人', value: '20 分' },
      ],
    },
  }

  test('though 5 分 elsewhere is money', () => {
    expect(program(banded).named.get('points')?.expr.type).toEqual({ kind: 'points' })
    expect(valueNamed(program(banded), 'points', { employeeCount: 9 })).toBe('5 分')
    const amount = soundProgram({
      facts: SHOP,
      articles: [article({ define: { name: 'amount', label: '金额', value: '5 分' } })],
    })
    expect(amount.named.get('amount')?.expr.type).toEqual({ kind: 'money' })
  })

  test('it adds up with a fact that is a score, and with a derived one', () => {
    const derived = {
      counted: { label: '人数得分', unit: '分', count: { of: 'employees' } },
      total: { label: '总分', plus: [{ fact: 'points' }, { fact: 'counted' }, { fact: 'score' }] },
    }
    const facts = { employeeCount: 10, score: 61, employees: [{ number: 'a' }, { number: 'b' }] }
    expect(valueNamed(program(banded, derived), 'total', facts)).toBe('83 分')
  })

  test('a derived value says its literals as the text does', () => {
    const derived = { bonus: { label: '加分', unit: '分', min: ['30 分', { fact: 'score' }] } }
    expect(valueNamed(program(banded, derived), 'bonus', { score: 61 })).toBe('30 分')
  })

  test.each([
    ['12 人', 'type-mismatch: “12 人”不是得分'],
    ['5 元', 'type-mismatch: “5 元”不是得分'],
  ])('of something else: %s', (value, message) => {
    expect(found(score(value))).toEqual([message])
  })
})
