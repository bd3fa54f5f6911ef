import type { TestReport } from '../../model/test-report.ts'
import { isMet, type TestedCase } from '../../model/tested-case.ts'

/** The whole of a test: the cases, and what each section says of each version. */
export function testedJson({ cases, versions }: TestReport): string {
  return `${JSON.stringify({ cases: cases.map(caseAsJson), versions }, null, 2)}\n`
}

function caseAsJson(one: TestedCase): object {
  const { application, silent, mismatches, findings, ...about } = one
  const errors = findings.map(({ code, message, span }) => ({
    code,
    message,
    ...(span === undefined ? {} : { place: { file: span.file, line: span.line } }),
  }))
  return {
    application,
    met: isMet(one),
    ...(silent ? { silent } : {}),
    mismatches,
    ...(isMet(one) ? {} : { errors }),
    ...about,
  }
}
