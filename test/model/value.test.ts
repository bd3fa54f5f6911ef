import { describe, expect, test } from 'vitest'
import { asNames, asNumber, namesOf, type Value } from '../../src/model/value.ts'

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
