import { describe, expect, test } from 'vitest'
import { asking, loweredCondition, refusals } from '../../support/shop.ts'

describe('has: the fact is there', () => {
  test.each([
    [{ permittedOn: '2019-01-01' }, 'true'],
    [{ permittedOn: 'absent' }, 'false'],
    [{}, 'unknown'],
  ])('许可日期 of %j: %s', (facts, truth) => {
    expect(asking({ has: 'permittedOn' })(facts)).toBe(truth)
  })

  test.each([
    [{ insured: true }, 'true'],
    [{ insured: false }, 'true'],
    [{ insured: 'absent' }, 'false'],
    [{}, 'unknown'],
  ])('a “no” is there too: %j: %s', (facts, truth) => {
    expect(asking({ has: 'insured' })(facts)).toBe(truth)
  })

  test('a fact that cannot be absent is unknown while it is missing', () => {
    expect(asking({ has: 'openedOn' })({})).toBe('unknown')
    expect(asking({ has: 'openedOn' })({ openedOn: '2019-01-01' })).toBe('true')
  })

  test.each([
    [{ outlets: [{ leased: true }] }, 'true'],
    [{ outlets: [] }, 'true'],
    [{ outlets: 'absent' }, 'false'],
    [{}, 'unknown'],
  ])('a list, an empty one too: %j: %s', (facts, truth) => {
    expect(asking({ has: 'outlets' })(facts)).toBe(truth)
  })

  test.each([
    [[{ allowance: '100 元' }], 'true'],
    [[{ allowance: 'absent' }], 'false'],
    [[{}], 'unknown'],
  ])('a field of a row: %j: %s', (employees, truth) => {
    const ask = asking({ every: { of: 'employees', satisfies: { has: { item: 'allowance' } }, ifEmpty: false } })
    expect(ask({ employees })).toBe(truth)
  })

  test.each([
    [{ grossWages: '100 元', revenue: '200 元' }, 'true'],
    [{ grossWages: '100 元', revenue: '0 元' }, 'false'],
    [{ grossWages: '100 元' }, 'unknown'],
  ])('a derived value that may come to nothing: %j: %s', (facts, truth) => {
    const derived = { wageShare: { label: '工资占比', ratio: { of: { fact: 'grossWages' }, to: { fact: 'revenue' } } } }
    expect(asking({ has: 'wageShare' }, { derived })(facts)).toBe(truth)
  })

  test('a record’s field by its own name', () => {
    expect(asking({ has: 'owner.resident' })({ owner: { resident: false } })).toBe('true')
    expect(asking({ has: 'owner.resident' })({})).toBe('unknown')
  })

  test('the day is always there', () => {
    expect(asking({ has: 'asOf' })({})).toBe('true')
  })
})

describe('has: what is refused', () => {
  test.each([
    [{ has: 'permitedOn' }, 'unknown-fact: 事实词汇表中没有“permitedOn”'],
    [{ has: 'owner' }, 'malformed: “owner”不是单个的值'],
    [{ has: { reading: 'least-staff' } }, 'malformed: has 问的是事实'],
    [{ has: { item: 'number' } }, 'malformed: item 只能用在列表问题里'],
    [{ has: 'permittedOn', value: true }, 'malformed: value 不能与 has 写在一处'],
  ])('%j: %s', (condition, message) => {
    expect(refusals(condition)).toEqual([message])
  })
})

describe('has: what it lowers to', () => {
  test.each([
    [{ has: 'permittedOn' }, { op: 'has', of: { op: 'fact', name: 'permittedOn' } }],
    [{ has: { fact: 'permittedOn' } }, { op: 'has', of: { op: 'fact', name: 'permittedOn' } }],
    [{ has: 'outlets' }, { op: 'has', of: { list: 'outlets' } }],
  ])('%j', (condition, core) => {
    expect(loweredCondition(condition)).toMatchObject(core)
  })
})
