import type { ExplainedClause } from '../../model/decision.ts'
import { displayWidth } from '../../util/display-width.ts'
import { asksForYes, isAskedOfRows, requirementText } from './columns.ts'
import { cut, cutList } from './layout.ts'
import type { Style } from './options.ts'

/** The columns a phrase's name may take alone on its line. */
export const ALONE = 70

/**
 * What a phrase is called on its line: by the heading its drafter gave it, else a plain yes by its fact; in Chinese by
 * the law's own words, cut where they are long; in English by what is required, and by the Chinese quote only where
 * nothing else says what it asks.
 */
export function phraseLabel(phrase: ExplainedClause, room: number, style: Style): string {
  const { language } = style
  const heading = headingOf(phrase, style)
  // a value that has no room beside it goes under it
  if (heading !== undefined) return cut(heading, ALONE)
  const quote = bare(phrase.quote)
  const label = phrase.label?.[language]
  const required = requirementText(phrase, style)
  const rows = isAskedOfRows(phrase)
  const candidates = [
    asksForYes(phrase) ? label : undefined,
    language === 'zh' ? quote : undefined,
    language === 'zh' && rows ? undefined : required,
    rows ? undefined : label,
  ]
  const fitting = candidates.find((text) => text !== undefined && displayWidth(text) <= room)
  if (fitting !== undefined || language === 'zh') return fitting ?? cut(quote, room)
  return cutList(required ?? phrase.summary?.en ?? quote, room)
}

/** The drafter's heading; in English none that is only there in Chinese. */
function headingOf({ heading }: ExplainedClause, { language }: Style): string | undefined {
  const text = heading?.[language]
  return language === 'en' && text === heading?.zh && /\p{Script=Han}/u.test(text ?? '') ? undefined : text
}

/** The quote without the punctuation that joins it to its neighbours. */
export function unjoined(quote: string): string {
  return quote.replace(/[，,；;。.：:、]+$/u, '')
}

/** The quote without the punctuation around it; brackets only where they enclose the whole. */
function bare(quote: string): string {
  const text = unjoined(quote)
  return /^[（(][^（()）]+[）)]$/u.test(text) ? text.slice(1, -1) : text
}
