import type { ExplainedClause } from '../../model/decision.ts'
import { displayWidth } from '../../util/display-width.ts'
import { asksForYes, isAskedOfRows, requirementText } from './columns.ts'
import { cut, RIGHT } from './layout.ts'
import type { Style } from './options.ts'

/** The columns a phrase's name may take beside a right-hand column. */
export const BESIDE: number = RIGHT - 8

/** The columns it may take alone on its line. */
export const ALONE = 70

/**
 * What a phrase is called on its line: a plain yes by its fact; in Chinese the law's own words where they are short;
 * in English what is required; else as much of the quote as there is room for.
 */
export function phraseLabel(phrase: ExplainedClause, room: number, style: Style): string {
  const { language } = style
  const quote = bare(phrase.quote)
  const label = phrase.label?.[language]
  const candidates = [
    asksForYes(phrase) ? label : undefined,
    language === 'zh' ? quote : undefined,
    language === 'zh' && isAskedOfRows(phrase) ? undefined : requirementText(phrase, style),
    isAskedOfRows(phrase) ? undefined : label,
  ]
  return candidates.find((text) => text !== undefined && displayWidth(text) <= room) ?? cut(quote, room)
}

/** The quote without the punctuation that joins it to its neighbours. */
export function unjoined(quote: string): string {
  return quote.replace(/[，,；;。.：:、]+$/u, '')
}

/** The quote without any punctuation around it. */
function bare(quote: string): string {
  return unjoined(quote)
    .replace(/^[（(]+/u, '')
    .replace(/[）)]+$/u, '')
}
