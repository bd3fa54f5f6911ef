import { describe, expect, test } from 'vitest'
import { asking, helps, loweredCondition, refusals } from '../../support/shop.ts'

describe('a comparison: fact, operator, value', () => {
  test('of a fact with a literal, a fact, a reading or an expression', () => {
    const facts = { employeeCount: 12, staffCount: 12, employees: [{ number: '1' }] }
    expect(asking({ fact: 'employeeCount', operator: 'atLeast', value: '12 人' })(facts)).toBe('true')
    expect(asking({ fact: 'employeeCount', operator: 'atLeast', value: { fact: 'staffCount' } })(facts)).toBe('true')
    expect(asking({ fact: 'employeeCount', operator: 'atLeast', value: { reading: 'least-staff' } })(facts)).toBe(
      'true',
    )
    expect(asking({ fact: 'employeeCount', operator: 'is', value: { count: { of: 'employees' } } })(facts)).toBe(
      'false',
    )
  })

  test('a literal from a reading remembers which', () => {
    expect(
      loweredCondition({ fact: 'employeeCount', operator: 'atLeast', value: { reading: 'least-staff' } }),
    ).toMatchObject({
      right: { op: 'literal', source: '12 人', reading: 'least-staff' },
    })
  })

  test('of a derived value', () => {
    const derived = { headcount: { label: '人数', unit: '人', count: { of: 'employees' } } }
    const ask = asking({ fact: 'headcount', operator: 'atLeast', value: '2 人' }, { derived })
    expect(ask({ employees: [{ number: '1' }, { number: '2' }] })).toBe('true')
    expect(ask({ employees: [{ number: '1' }, { number: '1' }] })).toBe('false')
    expect(ask({})).toBe('unknown')
  })

  test('of a record’s field', () => {
    expect(asking({ fact: 'owner.resident', operator: 'is', value: true })({ owner: { resident: true } })).toBe('true')
    expect(asking({ fact: 'owner.resident', operator: 'is', value: true })({})).toBe('unknown')
  })
})

describe('a comparison: guards', () => {
  const guarded = { fact: 'licensed', operator: 'is', value: true }
  const registered = { fact: 'registered', operator: 'is', value: true }

  test.each([
    [{ when: registered }, { registered: true, licensed: false }, 'false'],
    [{ when: registered }, { registered: false, licensed: false }, 'neutral'],
    [{ when: registered }, { licensed: true }, 'unknown'],
    [{ unless: registered }, { registered: true, licensed: false }, 'neutral'],
    [{ unless: registered }, { registered: false, licensed: false }, 'false'],
    [{ unless: registered }, { licensed: false }, 'unknown'],
    [
      { unless: { ...registered, unless: { fact: 'insured', operator: 'is', value: true, ifAbsent: false } } },
      { registered: true, insured: true, licensed: false },
      'false',
    ],
  ])('%j of %j: %s', (guards, facts, truth) => {
    expect(asking({ ...guarded, ...guards })(facts)).toBe(truth)
  })
})

describe('a comparison: a guard that is refused refuses it', () => {
  test.each(['when', 'unless'])('%s', (guard) => {
    const condition = {
      fact: 'licensed',
      operator: 'is',
      value: true,
      [guard]: { fact: 'open', operator: 'is', value: true },
    }
    expect(refusals(condition)).toEqual(['unknown-fact: 事实词汇表中没有“open”'])
  })
})

describe('a comparison: what is refused', () => {
  test.each([
    [{ fact: 'licensed', value: true }, 'malformed: 比较缺少 operator 或 value', '写成 fact、operator、value 三行'],
    [{ fact: 'licensed', operator: 'is' }, 'malformed: 比较缺少 operator 或 value', '写成 fact、operator、value 三行'],
    [{ fact: 'licensed', operator: 'equals', value: true }, 'unknown-operator: 没有运算词“equals”', '是否想写 is？'],
    [{ fact: 'licensed', operator: 'matches', value: true }, 'unknown-operator: 没有运算词“matches”', undefined],
    [
      { fact: 'employeeCount', operator: 'atleast', value: '12 人' },
      'unknown-operator: 没有运算词“atleast”',
      '是否想写 atLeast？',
    ],
    [
      { fact: 'licenced', operator: 'is', value: true },
      'unknown-fact: 事实词汇表中没有“licenced”',
      '是否想写 licensed？',
    ],
    [
      { fact: 'weather', operator: 'is', value: true },
      'unknown-fact: 事实词汇表中没有“weather”',
      '请先在 facts.yaml 中声明',
    ],
    [
      { fact: 'employees', operator: 'is', value: true },
      'malformed: “employees”不是单个的值',
      '列表用 count、share、every 等来问，记录用 记录名.字段名',
    ],
    [
      { fact: 'owner', operator: 'is', value: true },
      'malformed: “owner”不是单个的值',
      '列表用 count、share、every 等来问，记录用 记录名.字段名',
    ],
    [
      { fact: 'licensed', item: 'insured', operator: 'is', value: true },
      'double-connective: 一句写了几种含义：fact、item',
      '把引文拆成几句，或用 all、any 并列',
    ],
    [{ fact: 'licensed', operator: 'is', value: null }, 'type-mismatch: 这里需要一个值', undefined],
    [
      { fact: 'licensed', operator: 'is', value: {} },
      'malformed: 这里需要一个值或一个算式',
      '例如 12 人、{ fact: employeeCount }、{ count: { of: employees } }',
    ],
    [
      { fact: 'licensed', operator: 'is', value: [true] },
      'malformed: 这里需要一个值或一个算式',
      '例如 12 人、{ fact: employeeCount }、{ count: { of: employees } }',
    ],
    [
      { fact: 'floors', operator: 'is', value: { sqrt: 4 } },
      'malformed: 没有算式“sqrt”',
      '可用：count sum share mean best only longestRun ratio plus minus times min max round steps monthsBetween yearsBetween daysBetween addMonths addDays yearOf startOfYear endOfYear table bands since cases apply discretion unclear',
    ],
    [
      { fact: 'floors', operator: 'is', value: { reading: 'matching-funds' } },
      'unknown-reading: 没有解释口径“matching-funds”',
      undefined,
    ],
  ])('%j: %s', (condition, message, help) => {
    expect(refusals(condition)).toEqual([message])
    expect(helps(condition)).toEqual([help])
  })

  test('two conditions in one place, below a phrase', () => {
    const both = { all: [{ fact: 'licensed', operator: 'is', value: true, judgement: 'wellRun' }] }
    expect(refusals(both)).toEqual(['double-connective: 一处写了几种条件：fact、judgement'])
    expect(helps(both)).toEqual(['用 all 或 any 把它们并列起来'])
  })
})
