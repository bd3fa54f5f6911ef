import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  type Day,
  daysBetween,
  endOfYear,
  FIRST_DAY,
  formatDay,
  LAST_DAY,
  monthsBetween,
  parseDay,
  startOfYear,
  yearOf,
} from '../../src/util/civil-date.ts'

const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
const manyMonths = fc.integer({ min: -3000, max: 3000 })
const ways = fc.constantFrom('onTheDay' as const, 'afterTheDay' as const)
const epoch = Temporal.PlainDate.from('1970-01-01')
const oracle = (day: Day): Temporal.PlainDate => epoch.add({ days: day })

describe('reading a day', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1901-01-01', FIRST_DAY],
    ['2099-12-31', LAST_DAY],
    ['2000-02-29', 11016],
    ['2020-02-29', 18321],
  ])('%s is day %s', (text, day) => {
    expect(parseDay(text)).toBe(day)
  })

  test.each([
    ...['1900-12-31', '2100-01-01', '0001-01-01', '9999-12-31'],
    ...['2019-02-29', '2000-02-30', '2019-04-31', '2019-00-10', '2019-13-01', '2019-01-00', '2019-01-32'],
    ...['', '2019', '2019-1-1', '2019-01', '19-01-01', '20190101', '2019/01/01', '2019.01.01', '2019年1月1日'],
    ...[' 2019-01-01', '2019-01-01 ', '2019-01-01\n', '2019-01-01T00:00', '+2019-01-01', '２０１９-01-01'],
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  test('agrees with Temporal on every day of the window', () => {
    let date = Temporal.PlainDate.from('1901-01-01')
    for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
      const text = date.toString()
      if (parseDay(text) !== day || formatDay(day) !== text || yearOf(day) !== date.year) expect.fail(text)
      date = date.add({ days: 1 })
    }
    expect(date.toString()).toBe('2100-01-01')
  })

  test('agrees with Temporal on which dates exist', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 1901, max: 2099 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    fc.assert(
      fc.property(numbers, ([year, month, date]) => {
        const text = `${year}-${`${month}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`
        expect(parseDay(text) !== undefined).toBe(exists(year, month, date))
      }),
    )
  })
})

describe('writing a day', () => {
  test('agrees with Temporal far outside the window too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000, max: 4_000_000 }), (day) => {
        expect(formatDay(day)).toBe(oracle(day).toString())
        const { year } = oracle(day)
        expect(yearOf(day)).toBe(year)
        expect([startOfYear(year), endOfYear(year)].map(yearOf)).toEqual([year, year])
        expect([startOfYear(year) - 1, endOfYear(year) + 1].map(yearOf)).toEqual([year - 1, year + 1])
      }),
    )
  })
})

describe('民法典第二百零二条 the corresponding day, or the last day of a month without one', () => {
  test.each([
    ['2018-11-30', 3, '2019-02-28'],
    ['2019-11-30', 3, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2019-01-31', 1, '2019-02-28'],
    ['2019-02-28', 1, '2019-03-28'],
    ['2019-03-31', -1, '2019-02-28'],
    ['2019-01-15', -1, '2018-12-15'],
    ['2019-12-31', 1, '2020-01-31'],
    ['2019-06-10', 0, '2019-06-10'],
    ['2019-01-01', -2400, '1819-01-01'],
    ['2099-12-31', 1, '2100-01-31'],
    ['2000-02-29', 1200, '2100-02-28'],
  ])('%s and %s months is %s', (text, months, expected) => {
    expect(formatDay(addMonths(day(text), months))).toBe(expected)
  })

  test('agrees with Temporal', () => {
    fc.assert(
      fc.property(days, manyMonths, (from, months) => {
        expect(formatDay(addMonths(from, months))).toBe(oracle(from).add({ months }).toString())
      }),
    )
  })
})

describe('months between two days', () => {
  test.each([
    ['2018-11-30', '2019-02-27', 2, 2],
    ['2018-11-30', '2019-02-28', 3, 2],
    ['2018-11-30', '2019-03-01', 3, 3],
    ['2019-01-15', '2019-02-14', 0, 0],
    ['2019-01-15', '2019-02-15', 1, 0],
    ['2019-01-15', '2019-02-16', 1, 1],
    ['2019-01-15', '2019-01-15', 0, -1],
    ['2019-01-15', '2019-01-14', -1, -1],
    ['2019-01-15', '2018-12-15', -1, -2],
    ['2019-01-15', '2018-12-14', -2, -2],
    ['2020-02-29', '2021-02-28', 12, 11],
  ])('from %s to %s are %s complete on the day, %s after it', (from, to, onTheDay, afterTheDay) => {
    expect(monthsBetween(day(from), day(to), 'onTheDay')).toBe(onTheDay)
    expect(monthsBetween(day(from), day(to), 'afterTheDay')).toBe(afterTheDay)
  })

  test('are the largest number of months that, added, do not pass the day', () => {
    fc.assert(
      fc.property(days, days, ways, (from, to, completes) => {
        expect(monthsBetween(from, to, completes)).toBe(searchMonthsBetween(from, to, completes))
      }),
    )
  })

  test('are found as by search between days a few months apart', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -100, max: 100 }), ways, (from, distance, completes) => {
        expect(monthsBetween(from, from + distance, completes)).toBe(
          searchMonthsBetween(from, from + distance, completes),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('never become fewer as the end moves later', () => {
    fc.assert(
      fc.property(days, days, fc.nat({ max: 70 }), ways, (from, to, later, completes) => {
        expect(monthsBetween(from, to + later, completes)).toBeGreaterThanOrEqual(monthsBetween(from, to, completes))
      }),
    )
  })

  test('never become more as the start moves later', () => {
    fc.assert(
      fc.property(days, days, fc.nat({ max: 70 }), ways, (from, to, later, completes) => {
        expect(monthsBetween(from + later, to, completes)).toBeLessThanOrEqual(monthsBetween(from, to, completes))
      }),
    )
  })
})

describe('民法典第二百零一条 the first day is not counted', () => {
  test.each([
    ['2019-01-01', '2019-01-01', 0],
    ['2019-01-01', '2019-01-02', 1],
    ['2020-02-28', '2020-03-01', 2],
    ['2019-01-02', '2019-01-01', -1],
  ])('from %s to %s are %s days', (from, to, expected) => {
    expect(daysBetween(day(from), day(to))).toBe(expected)
  })
})

function exists(year: number, month: number, date: number): boolean {
  try {
    Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

function searchMonthsBetween(from: Day, to: Day, completes: 'onTheDay' | 'afterTheDay'): number {
  const within = (months: number): boolean =>
    completes === 'onTheDay' ? addMonths(from, months) <= to : addMonths(from, months) < to
  let months = 0
  while (within(months)) months += 1
  while (!within(months)) months -= 1
  return months
}

function day(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new Error(`the test has a day that is none: ${text}`)
  return found
}

describe('the first and the last day of a year', () => {
  test.each([
    [2019, '2019-01-01', '2019-12-31'],
    [2020, '2020-01-01', '2020-12-31'],
    [1901, '1901-01-01', '1901-12-31'],
    [2099, '2099-01-01', '2099-12-31'],
    [0, '0000-01-01', '0000-12-31'],
  ])('of %i: %s, %s', (year, first, last) => {
    expect(formatDay(startOfYear(year))).toBe(first)
    expect(formatDay(endOfYear(year))).toBe(last)
  })

  test('are the edges of the year: the days beside them are of another', () => {
    for (let year = 1890; year <= 2110; year++) {
      expect([startOfYear(year) - 1, startOfYear(year), endOfYear(year), endOfYear(year) + 1].map(yearOf)).toEqual([
        year - 1,
        year,
        year,
        year + 1,
      ])
    }
  })
})
