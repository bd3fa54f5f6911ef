import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../src/util/canonical-json.ts'

describe('RFC 8785 canonical JSON', () => {
  test.each([
    ['null', null, 'null'],
    ['booleans', [true, false], '[true,false]'],
    [
      'numbers as ECMAScript writes them',
      [1, -0, 0.5, 1e21, 1e-7, Number('333333333.33333329')],
      '[1,0,0.5,1e+21,1e-7,333333333.3333333]',
    ],
    ['bigints as their digits', [0n, -5n, 12345678901234567890n], '[0,-5,12345678901234567890]'],
    ['strings escaped no more than needed', '"\\/\b\n\u000f条😀', '"\\"\\\\/\\b\\n\\u000f条😀"'],
    [
      'keys sorted at every depth',
      { b: { d: 1, c: 2 }, a: [{ z: 1, y: 2 }] },
      '{"a":[{"y":2,"z":1}],"b":{"c":2,"d":1}}',
    ],
    ['digits sorted as text', { 10: 'a', 9: 'b', 1: 'c' }, '{"1":"c","10":"a","9":"b"}'],
    // by code points 😀 (U+1F600) would come after U+FB33
    ['keys sorted by UTF-16 code units', { '\ufb33': 1, '😀': 2, ö: 3, '€': 4 }, '{"ö":3,"€":4,"😀":2,"\ufb33":1}'],
    ['nothing inside', [[], {}, ''], '[[],{},""]'],
    ['objects without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ])('%s', (_, value, expected) => {
    expect(canonicalJson(value)).toBe(expected)
  })

  test.each([
    [Number.NaN, 'JSON has no NaN'],
    [Number.POSITIVE_INFINITY, 'JSON has no Infinity'],
    [Number.NEGATIVE_INFINITY, 'JSON has no -Infinity'],
    [undefined, 'JSON has no undefined'],
    [() => 1, 'JSON has no function'],
    [Symbol('s'), 'JSON has no symbol'],
    [new Map([['a', 1]]), 'JSON has plain objects only'],
    [new Date(0), 'JSON has plain objects only'],
    ['\ud800', 'JSON has no lone surrogate'],
  ])('%o has none, alone or inside', (value, message) => {
    expect(() => canonicalJson(value)).toThrow(new TypeError(message))
    expect(() => canonicalJson([value])).toThrow(new TypeError(message))
    expect(() => canonicalJson({ a: { b: value } })).toThrow(new TypeError(message))
  })

  test('a hole in an array is undefined', () => {
    expect(() => canonicalJson(new Array(1))).toThrow(new TypeError('JSON has no undefined'))
  })

  const json = fc.jsonValue({ stringUnit: 'binary' })

  test('parses back to the value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('is one text however the keys were entered', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
  })
})
