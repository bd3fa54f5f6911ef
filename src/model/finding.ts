import type { Bilingual } from './bilingual.ts'
import type { Rewriting } from './rewriting.ts'
import type { Span } from './tree.ts'

/** How much a finding weighs: an error stops deciding, a warning fails `lint`, an info only informs. */
export type Severity = 'error' | 'warning' | 'info'

/** One thing found in a file: where in the file, where in the law, what, why, and how to mend it. */
export interface Finding {
  /** A stable kebab-case name; the check's file and its page in docs/checks/ bear it too. */
  readonly code: string
  readonly severity: Severity
  readonly message: Bilingual
  readonly span?: Span
  /** The clause as the office cites it: 第六条第二项. */
  readonly clause?: string
  /** What stands under the caret. */
  readonly label?: Bilingual
  readonly why?: Bilingual
  readonly help?: Bilingual
  /** What mends it, where there is one right answer: `lint --fix` makes these rewritings, all of them or none. */
  readonly fix?: readonly Rewriting[]
}

/** Findings in the order of their places, those without a place first; the same order on every machine. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const key = (finding: Finding): [string, number] => [finding.span?.file ?? '', finding.span?.start ?? -1]
  return [...findings].sort((a, b) => {
    const [fileA, startA] = key(a)
    const [fileB, startB] = key(b)
    if (fileA !== fileB) return fileA < fileB ? -1 : 1
    if (startA !== startB) return startA - startB
    return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
  })
}

/** Whether nothing found stops deciding. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
