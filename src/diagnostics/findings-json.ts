import type { Language } from '../model/bilingual.ts'
import type { Finding, Severity } from '../model/finding.ts'

/** A finding as `lint --format json` prints it; null where it has none. */
export interface FindingJson {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  readonly clause: string | null
  readonly why: string | null
  readonly help: string | null
  /** What `lint --fix` would write, by UTF-16 offsets into its file. */
  readonly fix: readonly RewritingJson[] | null
}

/** One place that is written anew. */
export interface RewritingJson {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Findings as plain values, their texts in one language. */
export function findingsJson(findings: readonly Finding[], language: Language): FindingJson[] {
  return findings.map(({ code, severity, message, span, clause, why, help, fix }) => ({
    code,
    severity,
    message: message[language],
    file: span?.file ?? null,
    line: span?.line ?? null,
    column: span?.column ?? null,
    clause: clause ?? null,
    why: why?.[language] ?? null,
    help: help?.[language] ?? null,
    fix: fix?.map(({ span: { file, start, end }, text }) => ({ file, start, end, text })) ?? null,
  }))
}
