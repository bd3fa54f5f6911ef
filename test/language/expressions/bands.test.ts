import { describe, expect, test } from 'vitest'
import { asking, computing, expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

const sized = (...bands: object[]) => ({ bands: { of: { fact: 'employeeCount' }, bands } })
const levy = sized(
  { lessThan: '12 人', value: '0 万元' },
  { atLeast: '12 人', lessThan: '60 人', value: '10 万元' },
  { atLeast: '60 人', value: '20 万元' },
)

describe('bands: a value by size', () => {
  test.each([
    [0, '0 元'],
    [11, '0 元'],
    [12, '100000 元'],
    [59, '100000 元'],
    [60, '200000 元'],
    [1000, '200000 元'],
    [undefined, '0..200000 元'],
  ])('%s 人: %s', (employeeCount, value) => {
    expect(computing(levy)(employeeCount === undefined ? {} : { employeeCount })).toBe(value)
  })

  test.each([
    [11, 'absent'],
    [12, '1'],
    [13, '1'],
    [60, '1'],
    [61, 'absent'],
    [undefined, '1 or absent'],
  ])('from 12 to 60 only, %s 人: %s', (employeeCount, value) => {
    const only = computing(sized({ atLeast: '12 人', atMost: '60 人', value: 1 }))
    expect(only(employeeCount === undefined ? {} : { employeeCount })).toBe(value)
  })

  test.each([
    [12, '1'],
    [13, '2'],
    [60, '2'],
    [61, '3'],
  ])('the other edges, 12 人以下、超过 12 人: %s 人: %s', (employeeCount, value) => {
    const other = computing(
      sized(
        { atMost: '12 人', value: 1 },
        { moreThan: '12 人', atMost: '60 人', value: 2 },
        { moreThan: '60 人', value: 3 },
      ),
    )
    expect(other({ employeeCount })).toBe(value)
  })

  test('what is banded may be absent', () => {
    const outlets = computing({
      bands: {
        of: { fact: 'outletCount' },
        bands: [
          { lessThan: '2 家', value: 1 },
          { atLeast: '2 家', value: 2 },
        ],
      },
    })
    expect(outlets({ outletCount: 'absent' })).toBe('absent')
    expect(outlets({ outletCount: 2 })).toBe('2')
    expect(outlets({})).toBe('1..2 or absent')
  })

  test('it asks for ifAbsent only where there is an outside', () => {
    const compare = (expression: object) => ({ fact: 'revenue', operator: 'atLeast', value: expression })
    expect(refusals(compare(levy))).toEqual([])
    expect(refusals(compare(sized({ atLeast: '12 人', value: '10 万元' })))).toEqual([
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
    ])
    expect(refusals(compare(sized({ lessThan: '12 人', value: '10 万元' })))).toHaveLength(1)
    expect(asking(compare(levy))({ revenue: '10 万元', employeeCount: 59 })).toBe('true')
  })
})

describe('bands: neither gap nor overlap', () => {
  test('whole numbers that follow each other leave no gap; other numbers do', () => {
    expect(
      expressionRefusals(sized({ atMost: '11 人', value: '1 万元' }, { atLeast: '12 人', value: '2 万元' })),
    ).toEqual([])
    expect(
      expressionRefusals(sized({ atMost: '11 人', value: '1 万元' }, { atLeast: '13 人', value: '2 万元' })),
    ).toEqual(['bands-gap: 本档与上一档之间有空隙（13 人 处）'])
  })

  test.each([
    [
      sized({ lessThan: '12 人', value: 1 }, { moreThan: '12 人', value: 2 }),
      'bands-gap: 本档与上一档之间有空隙（12 人 处）',
    ],
    [
      sized({ lessThan: '11 人', value: 1 }, { atLeast: '12 人', value: 2 }),
      'bands-gap: 本档与上一档之间有空隙（12 人 处）',
    ],
    [
      sized({ atMost: '12 人', value: 1 }, { atLeast: '12 人', value: 2 }),
      'bands-overlap: 本档与上一档重叠（12 人 处）',
    ],
    [
      sized({ atMost: '13 人', value: 1 }, { atLeast: '12 人', value: 2 }),
      'bands-overlap: 本档与上一档重叠（12 人 处）',
    ],
    [
      sized({ atLeast: '12 人', value: 1 }, { atLeast: '60 人', value: 2 }),
      'bands-overlap: 本档与上一档重叠（60 人 处）',
    ],
    [
      sized({ lessThan: '12 人', value: 1 }, { lessThan: '60 人', value: 2 }),
      'bands-overlap: 本档与上一档重叠（12 人 处）',
    ],
    [sized({ value: 1 }, { value: 2 }), 'bands-overlap: 本档与上一档重叠（… 处）'],
    [
      sized(
        { lessThan: '12 人', value: 1 },
        { atLeast: '12 人', lessThan: '5 人', value: 2 },
        { atLeast: '5 人', value: 3 },
      ),
      'malformed: 这一档的上边界低于下边界',
    ],
    [sized({ atLeast: '12 人', lessThan: '12 人', value: 1 }), 'malformed: 这一档的上边界低于下边界'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

describe('bands: its type rule', () => {
  test.each([
    [{ bands: { of: { fact: 'grade' }, bands: [{ value: 1 }] } }, 'type-mismatch: 选项不能参加运算'],
    [sized({ atLeast: 12, value: 1 }), 'unit-mismatch: “12”的单位与“人”不符'],
    [sized({ atLeast: '12 人', moreThan: '12 人', value: 1 }), 'malformed: atLeast、moreThan 只能写一个'],
    [sized({ atLeast: { fact: 'staffCount' }, value: 1 }), 'malformed: 档的边界须为具体数值'],
    [
      sized({ lessThan: '12 人', value: '1 万元' }, { atLeast: '12 人', value: '1 家' }),
      'unit-mismatch: “1 家”的单位与“元”不符',
    ],
    [
      sized({ lessThan: '12 人', value: '1 万元' }, { atLeast: '12 人', value: { fact: 'floors' } }),
      'type-mismatch: 金额与整数不能放在一起运算',
    ],
    [sized({ lessThan: '12 人' }), 'malformed: 缺少 value'],
    [sized(), 'malformed: 没有写一档'],
    [{ bands: { bands: [{ value: 1 }] } }, 'malformed: 缺少 of'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('bands: what it lowers to', () => {
  expect(loweredExpression(levy)).toMatchObject({
    op: 'bands',
    type: { kind: 'money' },
    of: { op: 'fact', name: 'employeeCount' },
    bands: [
      { low: null, high: { at: { source: '12 人' }, includes: false }, value: { source: '0 万元' } },
      { low: { at: { source: '12 人' }, includes: true }, high: { at: { source: '60 人' }, includes: false } },
      { low: { at: { source: '60 人' }, includes: true }, high: null },
    ],
  })
})
