import { existsSync } from 'node:fs'
import type { Comparison } from '../index.ts'
import { type Omission, REPORT_FORMATS, type ReportFormat, type ReportOptions, report } from '../report/index.ts'
import { CouldNotRun } from './could-not-run.ts'
import { complain, type Terminal } from './terminal.ts'
import { writeWhole } from './write-file.ts'

/** A document to be written, and where. */
export interface WantedReport {
  readonly format: ReportFormat
  readonly path: string
}

/** The documents that `--report format=file` names; a place that is taken stops the command before it compares. */
export function wantedReports(values: readonly string[], force: boolean): WantedReport[] {
  const wanted = values.map((value): WantedReport => {
    const at = value.indexOf('=')
    const format = REPORT_FORMATS.find((one) => one === value.slice(0, at))
    const path = value.slice(at + 1)
    if (format !== undefined && path !== '') return { format, path }
    throw new CouldNotRun(
      { zh: `--report 应写成 格式=文件，实为“${value}”`, en: `--report must be format=file, not “${value}”` },
      { zh: `格式有：${REPORT_FORMATS.join('、')}`, en: `the formats are: ${REPORT_FORMATS.join(', ')}` },
    )
  })
  const taken = force ? undefined : wanted.find(({ path }) => existsSync(path))
  const twice = wanted.find(({ path }, i) => wanted.findIndex((one) => one.path === path) !== i)
  if (twice !== undefined)
    throw new CouldNotRun({ zh: `两份文件都要写到“${twice.path}”`, en: `two files would go to “${twice.path}”` })
  if (taken !== undefined)
    throw new CouldNotRun(
      { zh: `“${taken.path}”已经存在`, en: `“${taken.path}” is already there` },
      { zh: '换一个名字，或用 --force 覆盖', en: 'take another name, or overwrite it with --force' },
    )
  return wanted
}

/** The rows a revision table leaves out, as `--omit` names them. */
export function omissionsOf(value: string | undefined): Omission[] {
  return (value ?? '').split(',').filter((one): one is Omission => one === '标点' || one === '条号')
}

/** Wordings replaced throughout, as `--global old=new` names them. */
export function wordingsOf(values: readonly string[]): (readonly [string, string])[] {
  return values.map((value) => {
    const [old, now, ...rest] = value.split('=')
    if (old && now && rest.length === 0) return [old, now] as const
    throw new CouldNotRun({
      zh: `--global 应写成 旧=新，实为“${value}”`,
      en: `--global must be old=new, not “${value}”`,
    })
  })
}

/** Makes the documents of a comparison and writes each whole. */
export async function writeReports(
  wanted: readonly WantedReport[],
  found: Comparison,
  options: ReportOptions,
  { force, terminal }: { readonly force: boolean; readonly terminal: Terminal },
): Promise<void> {
  for (const { format, path } of wanted) {
    writeWhole(path, await report(format, found, options), { force })
    complain(terminal.language === 'zh' ? `写出  ${path}` : `wrote  ${path}`)
  }
}

/** Today, as documents bear it. */
export function today(): string {
  const now = new Date()
  const two = (part: number): string => `${part}`.padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
