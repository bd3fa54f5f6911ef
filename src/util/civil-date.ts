/** A calendar day as the number of days since 1970-01-01 in the proleptic Gregorian calendar (公历, 民法典第二百条). */
export type Day = number

/** 1901-01-01, the first day that can be written. */
export const FIRST_DAY: Day = -25202

/** 2099-12-31, the last day that can be written. */
export const LAST_DAY: Day = 47481

interface Civil {
  readonly year: number
  readonly month: number
  readonly date: number
}

/** The day written YYYY-MM-DD; undefined for any other form, a date that does not exist, or one outside the window. */
export function parseDay(text: string): Day | undefined {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text)
  if (!match) return undefined
  const civil = { year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) }
  if (civil.month < 1 || civil.month > 12) return undefined
  if (civil.date < 1 || civil.date > daysInMonth(civil.year, civil.month)) return undefined
  const day = toDay(civil)
  return day < FIRST_DAY || day > LAST_DAY ? undefined : day
}

/** The day as YYYY-MM-DD; a year of other than four digits is written signed with six, as ISO 8601 expands it. */
export function formatDay(day: Day): string {
  const { year, month, date } = toCivil(day)
  const sign = year < 0 ? '-' : '+'
  const years = year >= 0 && year <= 9999 ? pad(year, 4) : `${sign}${pad(Math.abs(year), 6)}`
  return `${years}-${pad(month, 2)}-${pad(date, 2)}`
}

/** The corresponding day so many months later, or that month's last day where there is none (民法典第二百零二条). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = toCivil(day)
  const monthIndex = year * 12 + (month - 1) + months
  const target = { year: Math.floor(monthIndex / 12), month: modulo(monthIndex, 12) + 1 }
  return toDay({ ...target, date: Math.min(date, daysInMonth(target.year, target.month)) })
}

/**
 * The whole months from one day to another: the largest k for which addMonths(from, k) is not after `to`
 * (`onTheDay`) or is before `to` (`afterTheDay`); negative when `to` comes first.
 */
export function monthsBetween(from: Day, to: Day, completes: 'onTheDay' | 'afterTheDay'): number {
  const start = toCivil(from)
  const end = toCivil(to)
  // this k lands in the month of `to`, so the answer is k or, when it lands too late in that month, k - 1
  const months = (end.year - start.year) * 12 + (end.month - start.month)
  const reached = addMonths(from, months)
  const complete = completes === 'onTheDay' ? reached <= to : reached < to
  return complete ? months : months - 1
}

/** The days from one day to another, the first not counted (民法典第二百零一条); negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return to - from
}

/** The calendar year the day falls in. */
export function yearOf(day: Day): number {
  return toCivil(day).year
}

/** The first day of a calendar year. */
export function startOfYear(year: number): Day {
  return toDay({ year, month: 1, date: 1 })
}

/** The last day of a calendar year. */
export function endOfYear(year: number): Day {
  return toDay({ year, month: 12, date: 31 })
}

// The two conversions are `days_from_civil` and `civil_from_days` of Howard Hinnant,
// "chrono-Compatible Low-Level Date Algorithms": years begin in March, so the leap day comes last.
const DAYS_PER_ERA = 146_097
const DAYS_FROM_ERA_0_TO_1970 = 719_468

function toDay({ year, month, date }: Civil): Day {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * modulo(month - 3, 12) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_0_TO_1970
}

function toCivil(day: Day): Civil {
  const shifted = day + DAYS_FROM_ERA_0_TO_1970
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = modulo(marchMonth + 2, 12) + 1
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function modulo(value: number, divisor: number): number {
  return value - Math.floor(value / divisor) * divisor
}

function pad(value: number, width: number): string {
  return `${value}`.padStart(width, '0')
}
