import { describe, expect, test } from 'vitest'
import { readFetchedFact, readFetchedList } from '../../../src/evaluate/rules-engine/fetched-answer.ts'
import type { Given, GivenList } from '../../../src/model/application.ts'
import { BOOLEAN, DATE, INTEGER, JUDGEMENT, LEVEL, list, NUMBER, scalar, TEXT } from '../engines/declare.ts'
import { given, row } from '../engines/say.ts'

/* What an outside source may say: nothing, that there is none where there can be none, or a value the fact may have. */

const MISSING: Given = { kind: 'missing' }
const ROWS: GivenList = { kind: 'rows', rows: [row({ code: 'a' })] }
const SITES = list('sites', [scalar('code', TEXT), scalar('size', INTEGER, { range: [0, 9] })], {
  max: 2,
  absent: true,
})
const WORKS = list('works', [scalar('code', TEXT)], { max: 2 })

describe('of a fact', () => {
  const size = scalar('size', INTEGER, { range: [-2, 9], absent: true })

  test('nothing is nothing', () => {
    expect(readFetchedFact(undefined, size)).toEqual(MISSING)
    expect(readFetchedFact(MISSING, size)).toEqual(MISSING)
  })

  test.each([-2, 0, 9])('%i, which it may be', (value) =>
    expect(readFetchedFact(given(value), size)).toEqual(given(value)),
  )

  test.each([-3, 10])('%i is outside what it may be', (value) =>
    expect(() => readFetchedFact(given(value), size)).toThrow('size cannot have the value that came'),
  )

  test('there is none where it can be absent', () => {
    expect(readFetchedFact(given(null), size)).toEqual({ kind: 'absent' })
    expect(() => readFetchedFact(given(null), scalar('age', INTEGER))).toThrow('age cannot be absent')
  })

  test('rows are no value', () =>
    expect(() => readFetchedFact(ROWS, size)).toThrow('size is a single value, and rows came'))

  test.each([
    [INTEGER, 3, true],
    [INTEGER, 'three', false],
    [INTEGER, true, false],
    [NUMBER, 3, true],
    [DATE, 3, true],
    [DATE, '2019-01-01', false],
    [BOOLEAN, true, true],
    [BOOLEAN, 'true', false],
    [BOOLEAN, 1, false],
    [JUDGEMENT, false, true],
    [JUDGEMENT, 0, false],
    [TEXT, 'a', true],
    [TEXT, 1, false],
    [LEVEL, 'city', true],
    [LEVEL, 'village', false],
    [LEVEL, true, false],
  ] as const)('%j: %j', (type, value, fits) => {
    const read = () => readFetchedFact(given(value), scalar('it', type))
    if (fits) expect(read()).toEqual(given(value))
    else expect(read).toThrow('it cannot have the value that came')
  })
})

describe('of a list', () => {
  test('nothing is nothing', () => {
    expect(readFetchedList(undefined, SITES)).toEqual({ kind: 'missing' })
    expect(readFetchedList(MISSING, SITES)).toEqual({ kind: 'missing' })
  })

  test('rows, as many as there may be', () => {
    expect(readFetchedList(ROWS, SITES)).toBe(ROWS)
    const two: GivenList = { kind: 'rows', rows: [row({ code: 'a' }), row({ code: 'b', size: 9 })] }
    expect(readFetchedList(two, SITES)).toBe(two)
    const three: GivenList = { kind: 'rows', rows: [...two.rows, row({ code: 'c' })] }
    expect(() => readFetchedList(three, SITES)).toThrow('sites has at most 2 rows')
  })

  test('a field it has not, and a value a field may not have', () => {
    const one = (said: Parameters<typeof row>[0]): GivenList => ({ kind: 'rows', rows: [row(said)] })
    expect(() => readFetchedList(one({ zeal: 1 }), SITES)).toThrow('sites has no field zeal')
    expect(() => readFetchedList(one({ size: 10 }), SITES)).toThrow('size cannot have the value that came')
  })

  test('there is none where it can be absent', () => {
    expect(readFetchedList(given(null), SITES)).toEqual({ kind: 'absent' })
    expect(() => readFetchedList(given(null), WORKS)).toThrow('works cannot be absent')
  })

  test('a value is no rows', () =>
    expect(() => readFetchedList(given(1), SITES)).toThrow('sites is a list, and a single value came'))
})
