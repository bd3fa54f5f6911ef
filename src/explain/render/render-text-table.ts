import type { Language } from '../../model/bilingual.ts'
import type { TextRow, TextTable } from '../text-table.ts'
import { type Counted, textTableWords } from './text-table-words.ts'

/** The text phrase by phrase beside its meaning, as a Markdown table, with the account of its characters below. */
export function renderTextTable({ rows, total, structure }: TextTable, title: string, language: Language): string {
  const words = textTableWords(language)
  const lines = rows.map(
    (row) => `| ${[row.cite[language], row.quote, words.kinds[row.kind], row.meaning].map(cell).join(' | ')} |`,
  )
  const count = (of: (row: TextRow) => boolean): Counted => {
    const counted = rows.filter(of)
    return { phrases: counted.length, characters: counted.reduce((sum, { characters }) => sum + characters, 0) }
  }
  const account = {
    ruled: count((row) => row.kind !== 'nothing' && !isOpen(row)),
    reasoned: count((row) => row.kind === 'nothing' && !isOpen(row)),
    open: count(isOpen),
    structure,
    total,
  }
  return [
    `# ${title}`,
    words.intro,
    [`| ${words.columns.map(cell).join(' | ')} |`, '|---|---|---|---|', ...lines].join('\n'),
    words.account(account),
  ].join('\n\n')
}

/** Not encoded, or said to be no rule without a reason. */
function isOpen({ kind, meaning }: TextRow): boolean {
  return kind === 'pending' || (kind === 'nothing' && meaning.trim() === '')
}

/** A cell of a Markdown table holds no line end and no bar. */
function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')
}
