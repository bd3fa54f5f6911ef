import type { Unreadable } from '../model/application.ts'
import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { shown } from './application-found.ts'
import type { ApplicationReader } from './application-reader.ts'
import type { ApplicationTree } from './application-tree.ts'
import { FIRST_ROW, isBlankRow, readCsvRow } from './csv-rows.ts'
import { refusal } from './refusal.ts'
import type { AnswerNames } from './sheet-columns.ts'
import { applicationOfRow } from './table-application.ts'
import { readColumns } from './table-columns.ts'
import { noRows } from './table-findings.ts'
import { headingsOf } from './table-headings.ts'
import { keysOf, policyNamed } from './table-keys.ts'
import { readTableLists } from './table-lists.ts'
import { spanOfRow } from './table-row.ts'

/** A file with one application a row, read against the vocabulary of the policy that decides them. */
export interface ApplicationTable {
  readonly name: string
  /** The policy that its first row names. */
  readonly policy?: string
  /** The applications in their order, each readable or not; one that is not where the table as a whole cannot be read. */
  readonly rows: (
    vocabulary: Vocabulary,
    derived: ReadonlySet<string>,
    answers?: AnswerNames,
  ) => Generator<ApplicationTree | Unreadable>
}

/** The table in a file, its text decoded; `sources` takes the files of its lists. */
export function readTable(
  source: SourceFile,
  reader: ApplicationReader,
  sources: Map<string, SourceFile>,
): ApplicationTable {
  const name = source.path
  const policy = policyNamed(source)
  return {
    name,
    ...(policy === undefined ? {} : { policy: policy.named }),
    *rows(vocabulary, derived) {
      const unreadable = (findings: readonly Finding[]): Unreadable => ({ name, findings })
      const heading = readCsvRow(source, FIRST_ROW)
      if ('findings' in heading) return yield unreadable(heading.findings)
      if (isBlankRow(heading)) return yield unreadable([refusal('empty-file', spanOfRow(heading))])
      const columns = readColumns(heading, { headings: headingsOf(vocabulary), derived })
      if ('findings' in columns) return yield unreadable(columns.findings)
      const applications = keysOf(source, heading, policy)
      if ('findings' in applications) return yield unreadable(applications.findings)
      const { keys } = applications
      if (keys.size === 0) return yield unreadable([noRows(spanOfRow(heading))])
      const read = readTableLists({ heading, vocabulary, owners: { table: name, keys }, reader, sources })
      if ('findings' in read) return yield unreadable(read.findings)
      for (const [key, start] of keys) {
        const row = readCsvRow(source, start)
        if ('findings' in row) throw new Error('a row that cannot be read again')
        yield applicationOfRow({ name: `${name} · ${shown(key, 200)}`, key, row }, columns, read.lists)
      }
    },
  }
}
