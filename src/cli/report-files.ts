import type { Comparison } from '../index.ts'
import { type Omission, REPORT_FORMATS, type ReportFormat, type ReportOptions, report } from '../report/index.ts'
import { CouldNotRun } from './could-not-run.ts'
import type { Terminal } from './terminal.ts'
import { type WantedDocument, wantedDocuments, writeDocument } from './wanted-documents.ts'

/** The documents of a comparison that `--report format=file` names. */
export function wantedReports(values: readonly string[], force: boolean): readonly WantedDocument<ReportFormat>[] {
  return wantedDocuments(values, REPORT_FORMATS, force)
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
  wanted: readonly WantedDocument<ReportFormat>[],
  found: Comparison,
  options: ReportOptions,
  { force, terminal }: { readonly force: boolean; readonly terminal: Terminal },
): Promise<void> {
  for (const { format, path } of wanted) writeDocument(path, await report(format, found, options), force, terminal)
}

/** Today, as documents bear it. */
export function today(): string {
  const now = new Date()
  const two = (part: number): string => `${part}`.padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
