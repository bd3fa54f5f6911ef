import type { TestReport } from '../../model/test-report.ts'
import { testedGithub } from '../../report/tested/tested-github.ts'
import { testedHtml } from '../../report/tested/tested-html.ts'
import { testedJson } from '../../report/tested/tested-json.ts'
import { testedJunit } from '../../report/tested/tested-junit.ts'
import type { TestedOptions } from '../../report/tested/tested-options.ts'
import { write } from '../terminal.ts'
import { type WantedDocument, wantedDocuments, writeDocument } from '../wanted-documents.ts'

/** The documents a test can be made into. */
const FORMATS = ['junit', 'github', 'html', 'json'] as const
type Format = (typeof FORMATS)[number]

/** A document of a test that is wanted, and where; `-` is stdout, in place of the text. */
export type WantedReport = WantedDocument<Format>

/** The documents of a test that `--report format=file` names. */
export function wantedReports(values: readonly string[], force: boolean): readonly WantedReport[] {
  return wantedDocuments(values, FORMATS, force)
}

/** Makes the documents of a test and writes each whole. */
export function writeReports(
  wanted: readonly WantedReport[],
  report: TestReport,
  options: TestedOptions,
  force: boolean,
): void {
  for (const { format, path } of wanted) {
    const text = documentOf(format, report, options)
    if (path === '-') write(text)
    else writeDocument(path, text, force, options)
  }
}

function documentOf(format: Format, report: TestReport, options: TestedOptions): string {
  switch (format) {
    case 'junit':
      return testedJunit(report, options)
    case 'github':
      return testedGithub(report, options.language)
    case 'html':
      return testedHtml(report, options)
    case 'json':
      return testedJson(report)
  }
}
