import type { Plain } from '../../support/program.ts'

/** A yes or no that may not have been given. */
export type Known = boolean | undefined

/** Rows of employees told apart by their numbers; what is undefined is left out. */
export function rowsOf(rows: readonly Plain[]): Plain[] {
  return rows.map((row, i) => ({
    number: `${i + 1}`,
    ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)),
  }))
}
