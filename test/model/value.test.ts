import { describe, expect, test } from 'vitest'
import { asNames, asNumber, exactNumber, exactWithin, namesOf, type Value } from '../../src/model/value.ts'
import { rational } from '../../src/util/rational.ts'

const number: Value = { kind: 'number', low: null, high: null, present: true, absent: false }
const names: Value = { kind: 'set', members: ['a', 'b'], present: true, absent: false }
const anyName: Value = { kind: 'set', members: null, present: true, absent: false }

describe('a value is what it is taken for, or that is an Error', () => {
  test('a number', () => {
    expect(asNumber(number)).toBe(number)
    expect(() => asNumber(names)).toThrow(new Error('a number was expected, and names came'))
  })

  test('names, all of them known or not', () => {
    expect([names, anyName].map(asNames)).toEqual([names, anyName])
    expect(() => asNames(number)).toThrow(new Error('names were expected, and a number came'))
  })

  test('the names it may be', () => {
    expect(namesOf(names)).toEqual(['a', 'b'])
    expect(() => namesOf(anyName)).toThrow(new Error('names were expected, and any name came'))
    expect(() => namesOf(number)).toThrow(new Error('names were expected, and a number came'))
  })
})

describe('the number a value surely is', () => {
  const [two, alsoTwo, three] = [rational(2), rational(4n, 2n), rational(3)]
  const known: Value = { kind: 'number', low: two, high: alsoTwo, present: true, absent: false }

  test('is there where only one lies within its bounds', () => {
    expect(exactNumber(known)).toEqual(two)
    expect(exactNumber({ ...known, high: three })).toBeUndefined()
    expect(exactNumber(number)).toBeUndefined()
  })

  test('is not there while the value may be absent, or is none, or is names', () => {
    expect(exactNumber({ ...known, absent: true })).toBeUndefined()
    expect(exactNumber({ ...known, present: false, absent: true })).toBeUndefined()
    expect(exactNumber(names)).toBeUndefined()
    expect(exactNumber(undefined)).toBeUndefined()
  })

  test('within bounds alone, both of which are there', () => {
    expect(exactWithin({ low: two, high: two })).toEqual(two)
    expect(exactWithin({ low: two, high: three })).toBeUndefined()
    expect(exactWithin({ low: two, high: null })).toBeUndefined()
    expect(exactWithin({ low: null, high: two })).toBeUndefined()
  })
})
