import type { Comparison } from '../model/comparison.ts'
import { affectedCsv } from './csv/affected-csv.ts'
import { comparisonHtml } from './html/comparison-html.ts'
import { comparisonMarkdown } from './markdown/comparison-markdown.ts'
import type { ReportOptions } from './report-options.ts'

/** The documents a comparison can be made into. */
export const REPORT_FORMATS = ['docx', 'tracked-docx', 'html', 'markdown', 'csv', 'json'] as const

/** One of them. */
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Makes a document of a comparison; the same comparison and options are the same bytes. */
export async function report(
  format: ReportFormat,
  comparison: Comparison,
  options: ReportOptions,
): Promise<Uint8Array> {
  const { language = 'zh' } = options
  switch (format) {
    case 'docx':
      return (await import('./docx/revision-table-docx.ts')).revisionTableDocx(comparison, options)
    case 'tracked-docx':
      return (await import('./docx/tracked-changes-docx.ts')).trackedChangesDocx(comparison, options)
    case 'html':
      return bytesOf(comparisonHtml(comparison, options))
    case 'markdown':
      return bytesOf(comparisonMarkdown(comparison, language))
    case 'csv':
      return bytesOf(affectedCsv(comparison, language))
    case 'json':
      return bytesOf(`${JSON.stringify(comparison, null, 2)}\n`)
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
