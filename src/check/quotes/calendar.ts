import { parseChineseNumeral } from '../../util/chinese-numerals.ts'
import { parseDay } from '../../util/civil-date.ts'
import { type Rational, rational } from '../../util/rational.ts'
import { matchAt } from './numeral.ts'
import type { Measure } from './quoted-quantity.ts'

/** A day, a month or a year of the calendar as a text writes it. */
export interface CalendarMark {
  readonly end: number
  readonly kind: 'day' | 'yearMonth' | 'year' | 'monthDay' | 'month'
  /** What it can be compared with; none for a day that does not exist. */
  readonly measures: readonly Measure[]
  readonly written: Rational
  readonly year?: number
  readonly script: 'arabic' | 'chinese'
}

const DIGIT = '〇零一二三四五六七八九'
const YEAR = `([0-9]{4}|[一二三四五六七八九][${DIGIT}]{3})年`
const PART = '([0-9]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const WRITTEN_DAY = new RegExp(`${YEAR}${PART}月${PART}[日号]`, 'y')
const NUMERIC_DAY = /([0-9]{4})([-./])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])/y
const YEAR_MONTH = new RegExp(`${YEAR}${PART}月`, 'y')
const YEAR_ALONE = new RegExp(YEAR, 'y')
const MONTH_DAY = new RegExp(`${PART}月${PART}[日号]`, 'y')
const MONTH = new RegExp(`${PART}月`, 'y')

/** The calendar mark at a place of a normalised text; `after` is the year of a day that a range began with. */
export function calendarAt(text: string, start: number, after: number | undefined): CalendarMark | undefined {
  const script = /[0-9]/.test(text.charAt(start)) ? 'arabic' : 'chinese'
  const day = matchAt(WRITTEN_DAY, text, start)
  if (day) return dayMark(start + day[0].length, day[1], day[2], day[3], script)
  const numeric = matchAt(NUMERIC_DAY, text, start)
  if (numeric) return dayMark(start + numeric[0].length, numeric[1], numeric[3], numeric[4], script)
  const yearMonth = matchAt(YEAR_MONTH, text, start)
  if (yearMonth) {
    const value = rational(numberOf(yearMonth[1]) * 12 + numberOf(yearMonth[2]) - 1)
    return mark(start + yearMonth[0].length, 'yearMonth', [{ dimension: 'yearMonth', value, unit: '' }], value, script)
  }
  const year = matchAt(YEAR_ALONE, text, start)
  if (year) {
    const value = rational(numberOf(year[1]))
    return mark(start + year[0].length, 'year', [{ dimension: 'year', value, unit: '年' }], value, script)
  }
  const monthDay = matchAt(MONTH_DAY, text, start)
  if (monthDay) {
    const end = start + monthDay[0].length
    if (after !== undefined) return dayMark(end, `${after}`, monthDay[1], monthDay[2], script)
    return mark(end, 'monthDay', [], rational(numberOf(monthDay[1])), script)
  }
  const month = matchAt(MONTH, text, start)
  if (!month) return undefined
  const value = rational(numberOf(month[1]))
  return mark(start + month[0].length, 'month', [{ dimension: 'month', value, unit: '月' }], value, script)
}

function dayMark(
  end: number,
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
  script: CalendarMark['script'],
): CalendarMark {
  const pad = (part: string | undefined, width: number): string => `${numberOf(part)}`.padStart(width, '0')
  const day = parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`)
  const measures = day === undefined ? [] : [{ dimension: 'date' as const, value: rational(day), unit: '' }]
  return { ...mark(end, 'day', measures, rational(numberOf(year)), script), year: numberOf(year) }
}

function mark(
  end: number,
  kind: CalendarMark['kind'],
  measures: readonly Measure[],
  written: Rational,
  script: CalendarMark['script'],
): CalendarMark {
  return { end, kind, measures, written, script }
}

function numberOf(part: string | undefined): number {
  if (part === undefined) return 0
  return /^[0-9]+$/.test(part) ? Number(part) : Number(parseChineseNumeral(part) ?? 0n)
}
