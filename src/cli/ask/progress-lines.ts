import { beside, cut } from '../../explain/render/layout.ts'
import { styleOf } from '../../explain/render/options.ts'
import type { Decision, ExplainedClause } from '../../model/decision.ts'
import type { Terminal } from '../terminal.ts'
import { askWords } from './words.ts'

/** How many of the phrases that an answer decided are told. */
const MOST_TOLD = 4

/** Where a decision stands: its verdict, and how much is missing. */
export function verdictLine(
  { decisions, default: id }: Decision,
  asked: string | undefined,
  terminal: Terminal,
): string {
  const point = decisions[asked ?? id]
  if (point === undefined) return ''
  const { words, messages, paint, language } = styleOf(terminal)
  const { label, verdict, missing } = point
  const left = verdict === 'undetermined' ? `${words.between}${askWords(language).left(missing.length)}` : ''
  const glyph = paint.verdict(verdict, words.glyph[verdict])
  return `${glyph} ${label[language]}  ${messages.verdict[verdict]}${left}`
}

/** The phrases under a decision that were open before an answer and are not any more, with what they came to. */
export function decidedLines(
  before: Decision | undefined,
  after: Decision,
  asked: string | undefined,
  terminal: Terminal,
): string[] {
  const bearing = new Set(after.decisions[asked ?? after.default]?.bearing ?? [])
  const open = new Set(before?.clauses.filter(({ verdict }) => verdict === 'undetermined').map(({ id }) => id))
  const decided = after.clauses.filter(
    ({ id, kind, verdict }) => kind === 'phrase' && bearing.has(id) && open.has(id) && verdict !== 'undetermined',
  )
  return decided.slice(0, MOST_TOLD).flatMap((clause) => phraseLine(clause, terminal))
}

function phraseLine({ verdict, cite, citeEn, quote }: ExplainedClause, terminal: Terminal): string[] {
  const { words, paint, language } = styleOf(terminal)
  const glyph = paint.verdict(verdict, words.glyph[verdict])
  const cited = language === 'zh' ? cite : citeEn
  return beside(`  ${glyph} ${cited}`, `“${cut(quote, 50)}”`, 24)
}
