import type { Decision, ExplainedClause } from '../../model/decision.ts'
import { beside, fits } from './layout.ts'
import type { Style } from './options.ts'
import { phraseLines } from './phrase-lines.ts'
import { isClear, type Section } from './sections.ts'

/** Every section: those with something to say in full, those that are clear folded into a line. */
export function sectionLines(sections: readonly Section[], decision: Decision, all: boolean, style: Style): string[] {
  const lines: string[] = []
  let folded: Section[] = []
  const flush = (): void => {
    if (folded.length > 0) lines.push(...foldedLines(folded, style))
    folded = []
  }
  for (const section of sections) {
    if (!all && isClear(section)) {
      if (folded.length > 0 && !fits(citesOf([...folded, section], style), 36)) flush()
      folded.push(section)
      continue
    }
    flush()
    if (!all && section.settledBy !== null) lines.push(...settledLine(section, section.settledBy, style))
    else
      lines.push(
        headOf(section.level, style),
        ...section.phrases.flatMap((phrase) => phraseLines(phrase, decision, style)),
      )
  }
  flush()
  return lines
}

/** A level's citation as its readers cite it. */
export function citeOf({ cite, citeEn }: ExplainedClause, { language }: Style): string {
  return language === 'zh' ? cite : citeEn
}

function headOf(level: ExplainedClause, style: Style): string {
  const title = style.language === 'zh' && level.kind !== 'phrase' && level.quote !== '' ? `  ${level.quote}` : ''
  return `  ${style.paint.strong(citeOf(level, style))}${title}`
}

function citesOf(sections: readonly Section[], style: Style): string {
  return style.words.joinCites(sections.map(({ level }) => citeOf(level, style)))
}

function foldedLines(sections: readonly Section[], style: Style): string[] {
  const { words, paint } = style
  const phrases = sections.flatMap((section) => section.phrases)
  const passed = phrases.filter(({ verdict }) => verdict === 'pass').length
  const right = `${words.folded(passed, phrases.length)}  ${words.expand}`
  const glyph = words.glyph.pass
  return beside(`  ${citesOf(sections, style)}`, right, style.right).map((line) =>
    line.replace(glyph, () => paint.verdict('pass', glyph)),
  )
}

/** A section whose conditions no longer matter, because a level above is settled without them. */
function settledLine({ level }: Section, settled: ExplainedClause, style: Style): string[] {
  const { words, messages } = style
  return beside(
    `  ${citeOf(level, style)}`,
    words.settledAbove(citeOf(settled, style), messages.verdict[settled.verdict]),
    style.right,
  )
}
