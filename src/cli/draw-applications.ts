import { type Facts, isReadable } from '../model/application.ts'
import { notADay } from '../model/asked-wrongly.ts'
import type { Program } from '../model/core.ts'
import { type Day, parseDay } from '../util/civil-date.ts'
import { CouldNotRun } from './could-not-run.ts'
import { examplesOf, readApplications } from './read-applications.ts'

/** A whole number of a flag within its limits. */
export function wholeNumber(text: string, least: number, most: number, called: { zh: string; en: string }): number {
  const value = /^[0-9]{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new CouldNotRun({
    zh: `${called.zh}应为 ${least} 至 ${most} 的整数，实为“${text}”`,
    en: `${called.en} must be a whole number from ${least} to ${most}, not “${text}”`,
  })
}

/** The seed of a flag. */
export function seedNumber(text: string): number {
  return wholeNumber(text, 0, 2 ** 31 - 1, { zh: '种子', en: 'the seed' })
}

/** The most applications that are drawn at once. */
export const MOST_DRAWN = 1_000_000

/** The day around which applications are drawn: the one given, or when the first of the versions takes effect. */
export function dayFor(programs: readonly Program[], given: string | undefined): Day {
  const text = given ?? programs.flatMap(({ effective }) => (effective === null ? [] : [effective.from])).sort()[0]
  const day = text === undefined ? undefined : parseDay(text)
  if (day !== undefined) return day
  throw text === undefined
    ? new CouldNotRun(
        { zh: '这些版本都没有施行日期', en: 'none of these versions has a day on which it takes effect' },
        { zh: '用 --as-of 指明日期', en: 'give a day with --as-of' },
      )
    : CouldNotRun.for(notADay(text))
}

/** What drawn applications begin with: those at the paths named, or the examples of the versions; one named that cannot be read is refused. */
export function basesOf(programs: readonly Program[], dir: string, from: readonly string[] | undefined): Facts[] {
  if (from === undefined)
    return programs.flatMap(({ version }) => examplesOf(dir, version).filter(isReadable)).map(({ facts }) => facts)
  return readApplications(from, dir).asked.map(({ application }) => {
    if (isReadable(application)) return application.facts
    const [finding] = application.findings
    throw new CouldNotRun({
      zh: `“${application.name}”不能读取：${finding?.message.zh ?? ''}`,
      en: `cannot read “${application.name}”: ${finding?.message.en ?? ''}`,
    })
  })
}
