import type { Change, ComparedParagraph, Comparison } from '../../model/comparison.ts'
import { paragraphTexts } from './paragraph-texts.ts'

/** The changes made in a paragraph; what stands after the parts of a clause is told there and not at its head. */
export function changesOf(paragraph: ComparedParagraph, { changes, text }: Comparison): Change[] {
  const own = changes.filter(({ id }) => paragraph.changes.includes(id))
  if (own.length === 0) return []
  if (paragraph.kind === 'tail') return own.filter((change) => isQuotedIn(change, paragraph))
  const tail = text.find((one) => one.kind === 'tail' && idOf(one) === idOf(paragraph))
  return tail === undefined ? own : own.filter((change) => isQuotedIn(change, paragraph) || !isQuotedIn(change, tail))
}

function idOf({ old, new: now }: ComparedParagraph): string | undefined {
  return (now ?? old)?.id
}

function isQuotedIn({ of, old, new: now }: Change, paragraph: ComparedParagraph): boolean {
  const texts = paragraphTexts(paragraph)
  const holds = (text: string, quote: string | undefined): boolean => !!quote && text.includes(quote)
  return of === 'phrase' && (holds(texts.new, now?.quote) || holds(texts.old, old?.quote))
}
