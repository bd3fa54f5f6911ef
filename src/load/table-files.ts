import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { withSlashes } from './application-like.ts'

/** A file of a table’s list: `applications.branches.csv` beside `applications.csv`, with the name between the dots. */
export interface ListFile {
  readonly path: string
  readonly part: string
}

const CSV = /\.csv$/i

/** Whether a file is a table. */
export function isTable(path: string): boolean {
  return CSV.test(path)
}

/** The files beside a table that are named as its lists, in the order of their names. */
export function listFilesOf(table: string): ListFile[] {
  const base = `${basename(table).replace(CSV, '')}.`
  return readdirSync(dirname(table), { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.startsWith(base) && CSV.test(entry.name))
    .map(({ name }) => ({
      path: withSlashes(join(dirname(table), name)),
      part: name.slice(base.length).replace(CSV, '').normalize('NFC'),
    }))
    .filter(({ part }) => part !== '' && !/^csv$/i.test(part))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The table that a file is named as a list of, where that table is there; `among` are the names beside it, if known. */
export function tableOf(path: string, among?: ReadonlySet<string>): string | undefined {
  if (!isTable(path)) return undefined
  const name = basename(path)
  for (let dot = name.indexOf('.'); dot !== -1 && dot < name.length - 4; dot = name.indexOf('.', dot + 1)) {
    for (const end of ['.csv', '.CSV', '.Csv']) {
      const table = `${name.slice(0, dot)}${end}`
      if (table !== name && (among?.has(table) ?? existsSync(join(dirname(path), table))))
        return withSlashes(join(dirname(path), table))
    }
  }
  return undefined
}
