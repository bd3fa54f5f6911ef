import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import type { ListFact, Vocabulary } from '../model/vocabulary.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import type { ApplicationReader } from './application-reader.ts'
import type { CsvRow } from './csv-rows.ts'
import { startOf } from './place.ts'
import { isKeyed } from './table-columns.ts'
import { listFilesOf } from './table-files.ts'
import { listTwice, noKeyColumn, unknownListFile } from './table-findings.ts'
import { type Owners, readTableList, type TableList } from './table-list.ts'
import { spanOfRow } from './table-row.ts'

/** What a table is read with. */
export interface ListsAsked {
  readonly heading: CsvRow
  readonly vocabulary: Vocabulary
  readonly owners: Owners
  readonly reader: ApplicationReader
  /** Takes the files that are read. */
  readonly sources: Map<string, SourceFile>
}

/** The lists of a table, each in a file beside it; everything wrong with any of the files, for then no row is sure of its list. */
export function readTableLists({
  heading,
  vocabulary,
  owners,
  reader,
  sources,
}: ListsAsked): { readonly lists: readonly TableList[] } | { readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const lists: TableList[] = []
  const files = new Map<string, string>()
  for (const { path, part } of listFilesOf(owners.table)) {
    const list = listNamed(part, vocabulary)
    const before = list === undefined ? undefined : files.get(list.name)
    if (list === undefined) findings.push(unknownListFile(startOf(path), part, nearest(part, vocabulary), owners.table))
    else if (before !== undefined) findings.push(listTwice(startOf(path), list.name, before))
    else {
      files.set(list.name, path)
      const read = reader.text(path)
      findings.push(...read.findings)
      if (read.source === undefined) continue
      sources.set(path, read.source)
      const table = readTableList(read.source, list, owners)
      if ('findings' in table) findings.push(...table.findings)
      else lists.push(table)
    }
  }
  if (files.size > 0 && !isKeyed(heading)) findings.unshift(noKeyColumn(heading.cells[0]?.span ?? spanOfRow(heading)))
  return findings.length > 0 ? { findings } : { lists }
}

function listNamed(part: string, { lists }: Vocabulary): ListFact | undefined {
  return lists.get(part) ?? [...lists.values()].find(({ label }) => label.zh === part || label.en === part)
}

function nearest(part: string, { lists }: Vocabulary): string | undefined {
  const nameOf = new Map([...lists.values()].flatMap(({ name, label }) => [name, label.zh].map((as) => [as, name])))
  const near = didYouMean(part.slice(0, 100), nameOf.keys())
  return near === undefined ? undefined : nameOf.get(near)
}
