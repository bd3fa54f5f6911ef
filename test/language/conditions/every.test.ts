import { describe, expect, test } from 'vitest'
import { FALSE } from '../../../src/model/truth.ts'
import { asking, loweredCondition, refusals } from '../../support/shop.ts'
import { type Known, rowsOf } from './rows.ts'

const insured = { item: 'insured', operator: 'is', value: true }
const trained = { item: 'trained', operator: 'is', value: true }

describe('every: every row (that `where` keeps) satisfies the condition', () => {
  test.each<[Known[], string]>([
    [[true, true], 'true'],
    [[true, false], 'false'],
    [[true, undefined], 'unknown'],
    [[false, undefined], 'false'],
    [[true], 'true'],
    [[false], 'false'],
  ])('insured %j: %s', (values, truth) => {
    const ask = asking({ every: { of: 'employees', satisfies: insured, ifEmpty: false } })
    expect(ask({ employees: rowsOf(values.map((value) => ({ insured: value }))) })).toBe(truth)
  })

  test.each<[Known[][], string]>([
    [
      [
        [true, true],
        [false, false],
      ],
      'true',
    ],
    [
      [
        [true, false],
        [false, true],
      ],
      'false',
    ],
    [
      [
        [undefined, false],
        [true, true],
      ],
      'unknown',
    ],
    [
      [
        [undefined, true],
        [true, true],
      ],
      'true',
    ],
  ])('of those trained, insured; [trained, insured] %j: %s', (rows, truth) => {
    const ask = asking({ every: { of: 'employees', where: trained, satisfies: insured, ifEmpty: false } })
    expect(ask({ employees: rowsOf(rows.map(([first, second]) => ({ trained: first, insured: second }))) })).toBe(truth)
  })

  test.each([
    [true, 'true'],
    [false, 'false'],
    ['unknown', 'unknown'],
  ])('no row, with ifEmpty: %s: %s', (ifEmpty, truth) => {
    const ask = asking({
      every: {
        of: 'outlets',
        where: { item: 'leased', operator: 'is', value: true },
        satisfies: { item: 'rent', operator: 'lessThan', value: '1000 元' },
        ifEmpty,
      },
    })
    expect(ask({ outlets: [] })).toBe(truth)
    expect(ask({ outlets: 'absent' })).toBe(truth)
    expect(ask({ outlets: [{ leased: false }] })).toBe(truth)
  })

  test('a row that `where` may keep leaves both answers open', () => {
    const ask = (ifEmpty: boolean) =>
      asking({ every: { of: 'employees', where: trained, satisfies: insured, ifEmpty } })
    const facts = {
      employees: rowsOf([[undefined, true]].map(([first, second]) => ({ trained: first, insured: second }))),
    }
    expect(ask(false)(facts)).toBe('unknown')
    expect(ask(true)(facts)).toBe('true')
  })

  test('a missing list is unknown', () => {
    expect(asking({ every: { of: 'employees', satisfies: insured, ifEmpty: true } })({})).toBe('unknown')
  })

  test('rows are asked as given: the same employee twice is asked twice', () => {
    const ask = asking({ every: { of: 'employees', satisfies: insured, ifEmpty: false } })
    const twice = {
      employees: [
        { number: '1', insured: true },
        { number: '1', insured: false },
      ],
    }
    expect(ask(twice)).toBe('false')
  })

  test('a row is compared with a fact of the application', () => {
    const ask = asking({
      every: {
        of: 'employees',
        satisfies: { item: 'hiredOn', operator: 'onOrAfter', value: { fact: 'openedOn' } },
        ifEmpty: false,
      },
    })
    const employees = [{ hiredOn: '2019-03-01' }]
    expect(ask({ openedOn: '2019-03-01', employees })).toBe('true')
    expect(ask({ openedOn: '2019-03-02', employees })).toBe('false')
    expect(ask({ employees })).toBe('unknown')
  })
})

describe('every: what is refused', () => {
  test.each([
    [{ satisfies: insured, ifEmpty: true }, 'malformed: 缺少 of：所问的列表'],
    [{ of: 'employes', satisfies: insured, ifEmpty: true }, 'unknown-list: 没有列表事实“employes”'],
    [{ of: 'employeeCount', satisfies: insured, ifEmpty: true }, 'unknown-list: 没有列表事实“employeeCount”'],
    [{ of: 'employees', ifEmpty: true }, 'malformed: every 须写明 satisfies 与 ifEmpty'],
    [{ of: 'employees', satisfies: insured }, 'malformed: every 须写明 satisfies 与 ifEmpty'],
    [{ of: 'employees', satisfies: insured, ifEmpty: 'maybe' }, 'malformed: every 须写明 satisfies 与 ifEmpty'],
    [
      { of: 'employees', satisfies: { item: 'insurd', operator: 'is', value: true }, ifEmpty: true },
      'unknown-fact: 事实词汇表中没有“insurd”',
    ],
    [
      { of: 'employees', satisfies: { fact: 'hiredOn', operator: 'before', value: '2019-01-01' }, ifEmpty: true },
      'malformed: “hiredOn”是列表行里的字段',
    ],
    [
      {
        of: 'employees',
        satisfies: {
          some: { of: 'outlets', satisfies: { item: 'leased', operator: 'is', value: true }, ifEmpty: false },
        },
        ifEmpty: true,
      },
      'malformed: 列表问题里不能再问列表',
    ],
  ])('%j: %s', (question, message) => {
    expect(refusals({ every: question })).toEqual([message])
  })

  test('item outside a list question', () => {
    expect(refusals({ item: 'insured', operator: 'is', value: true })).toEqual(['malformed: item 只能用在列表问题里'])
  })
})

test('every: what it lowers to', () => {
  expect(
    loweredCondition({ every: { of: 'employees', where: trained, satisfies: insured, ifEmpty: false } }),
  ).toMatchObject({
    op: 'quantified',
    quantifier: 'every',
    list: 'employees',
    where: { op: 'compare', left: { op: 'item', field: 'trained' } },
    satisfies: { op: 'compare', left: { op: 'item', field: 'insured' } },
    ifEmpty: FALSE,
  })
})
