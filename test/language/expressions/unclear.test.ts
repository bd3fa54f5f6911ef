import { describe, expect, test } from 'vitest'
import { programOf, told } from '../../support/program.ts'
import { expressionRefusals, loweredCondition, loweredExpression, refusals, SHOP } from '../../support/shop.ts'

const open = 'prizes-counted'
const notKnown = `malformed: 解释口径“${open}”尚未选定，从这里也看不出它是哪一类值`

describe('an open point as a value is anything of the type expected there', () => {
  test.each([
    ['unclear', { unclear: open }],
    ['a reading without a choice', { reading: open }],
  ])('%s, compared with a fact', (_, value) => {
    expect(loweredCondition({ fact: 'employeeCount', operator: 'atLeast', value })).toMatchObject({
      op: 'compare',
      right: { op: 'unclear', type: { kind: 'integer', unit: '人' }, reading: open },
    })
  })

  test.each([
    [
      [{ fact: 'employeeCount' }, { unclear: open }],
      [{ op: 'fact' }, { op: 'unclear', type: { unit: '人' } }],
    ],
    [
      [{ unclear: open }, { fact: 'revenue' }],
      [{ op: 'unclear', type: { kind: 'money' } }, { op: 'fact' }],
    ],
    [
      [{ reading: open }, '12 人'],
      [{ op: 'unclear', type: { kind: 'integer', unit: '人' } }, { op: 'literal' }],
    ],
  ])('beside others of its kind: %j', (args, lowered) => {
    expect(loweredExpression({ min: args })).toMatchObject({ args: lowered })
  })

  test('a chosen reading beside others is read as they are', () => {
    expect(loweredExpression({ max: [{ reading: 'least-staff' }, { fact: 'employeeCount' }] })).toMatchObject({
      args: [{ op: 'literal', reading: 'least-staff', type: { kind: 'integer', unit: '人' } }, { op: 'fact' }],
    })
  })

  test.each([
    ['a share of an amount', [{ reading: open }, { fact: 'revenue' }], 'number', 'money'],
    ['whichever comes first', [{ fact: 'revenue' }, { unclear: open }], 'number', 'money'],
    ['a multiple of a multiple', [2, { unclear: open }], 'number', 'number'],
  ])('a factor: %s', (_, times, factor, product) => {
    const { type, args } = loweredExpression({ times }) as { type: unknown; args: readonly unknown[] }
    expect(type).toEqual({ kind: product })
    expect(args).toContainEqual(expect.objectContaining({ op: 'unclear', type: { kind: factor } }))
  })

  test('a factor without another that has a measure is what the product should be', () => {
    const product = { fact: 'revenue', operator: 'atLeast', value: { times: [2, { unclear: open }] } }
    expect(loweredCondition(product)).toMatchObject({
      right: { op: 'times', type: { kind: 'money' }, args: [{ op: 'literal' }, { type: { kind: 'money' } }] },
    })
  })

  test('a chosen reading as a factor is read as it is written', () => {
    const readings = { half: { question: '按什么比例？', choice: '50%', ground: '惯例' } }
    const product = loweredExpression({ times: [{ reading: 'half' }, { fact: 'revenue' }] }, { policy: { readings } })
    expect(product).toMatchObject({
      type: { kind: 'money' },
      args: [{ op: 'literal', reading: 'half', type: { kind: 'share' } }, { op: 'fact' }],
    })
  })

  test('a choice', () => {
    expect(loweredCondition({ fact: 'sector', operator: 'is', value: { unclear: open } })).toMatchObject({
      right: { op: 'unclear', type: { kind: 'choice', of: ['retail', 'catering', 'other'] } },
    })
  })

  test('a month of an addMonths', () => {
    expect(loweredExpression({ addMonths: { date: { fact: 'openedOn' }, months: { reading: open } } })).toMatchObject({
      months: { op: 'unclear', type: { kind: 'duration', unit: 'month' } },
    })
  })

  test('it is never absent', () => {
    expect(refusals({ fact: 'employeeCount', operator: 'atLeast', value: { unclear: open } })).toEqual([])
  })
})

describe('what is refused', () => {
  test.each([
    [{ cases: [{ value: { unclear: open } }] }, notKnown],
    [{ min: [{ unclear: open }, { reading: open }] }, notKnown],
    [{ min: [{ fact: 'floors' }, { unclear: 'matching-funds' }] }, 'unknown-reading: 没有解释口径“matching-funds”'],
    [
      { bands: { of: { fact: 'employeeCount' }, bands: [{ lessThan: { reading: open }, value: 1 }] } },
      'malformed: 档的边界须为具体数值',
    ],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression).slice(0, 1)).toEqual([message])
  })

  test('with what to do about it', () => {
    const { findings } = programOf({
      facts: SHOP,
      derived: { value: { label: '值', cases: [{ value: { unclear: 'staff' } }] } },
      policy: { readings: { staff: { question: '几人？' } } },
    })
    expect(findings.map(told)).toEqual(['malformed: 解释口径“staff”尚未选定，从这里也看不出它是哪一类值'])
    expect(findings[0]?.help).toEqual({
      zh: '先选定它（choice），或把它写在与事实比较、与同类数值并列的地方',
      en: 'choose it, or write it where it is compared with a fact or stands beside a value of its kind',
    })
  })
})
