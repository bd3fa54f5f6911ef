import type { Given } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import { type Finding, hasErrors } from '../model/finding.ts'
import type { ScalarFact } from '../model/vocabulary.ts'
import { collectFindings } from './application-report.ts'
import { readValue } from './application-value.ts'
import { placeIn } from './place.ts'
import { scalarOf } from './table-row.ts'

/** What was typed in answer to a question: what it gives, and how a file says it; or why it is no answer. */
export type ReadAnswer =
  | { readonly given: Given; readonly written: string | number | boolean; readonly findings: readonly Finding[] }
  | { readonly given?: never; readonly findings: readonly Finding[] }

/** Reads a typed line as the cell of a table is read, by the strict readers of applications: nothing is converted. */
export function readAnswer(line: string, fact: ScalarFact, called: Bilingual, source: string): ReadAnswer {
  const text = line.trim()
  const { report, findings } = collectFindings()
  const span = placeIn(source, text)(0, text.length)
  const holds = { kind: 'value', type: fact.type, absent: fact.absent !== undefined } as const
  const tree = scalarOf({ text, span }, { holds })
  const given = readValue(tree, fact, called, report)
  const found = findings()
  return hasErrors(found) || tree.value === null || given.kind === 'missing'
    ? { findings: found }
    : { given, written: tree.value, findings: found }
}
