// Full-width signs begin a formula too, in a spreadsheet set to Chinese or Japanese.
const BEGINS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Words as a cell: always quoted, and never read as a formula. A number of ours is written as a number, not by this. */
export function csvCell(text: string): string {
  const safe = BEGINS_FORMULA.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
