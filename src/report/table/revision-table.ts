import type { Language } from '../../model/bilingual.ts'
import type { ComparedParagraph, Comparison } from '../../model/comparison.ts'
import type { ReportOptions } from '../report-options.ts'
import { articleCells, type TableParagraph } from './article-cells.ts'
import { differenceOf } from './difference.ts'
import { type GlobalWording, globalWordings, isWordingAlone } from './global-wording.ts'
import { revisionNotes } from './revision-notes.ts'
import { type RevisionType, revisionTypes } from './revision-types.ts'

/** One row: an article, or a heading, with what is changed in it. */
export interface RevisionRow {
  readonly old: readonly TableParagraph[]
  readonly new: readonly TableParagraph[]
  readonly types: readonly RevisionType[]
}

/** The table of revisions as offices draw it up: what is changed alone, before and after, and what kind of change it is. */
export interface RevisionTable {
  readonly rows: readonly RevisionRow[]
  readonly notes: readonly string[]
}

/** A comparison as a table of revisions. */
export function revisionTable(
  comparison: Comparison,
  { language = 'zh', omit = [], global = [] }: Omit<ReportOptions, 'on'>,
): RevisionTable {
  const { text } = comparison
  const left = { punctuation: 0, numbers: 0, wording: 0 }
  const isListed = (paragraph: ComparedParagraph): boolean => {
    const difference = differenceOf(paragraph, comparison)
    if (difference.rules || !difference.stays) return difference.differs
    const words =
      difference.punctuation && omit.includes('标点')
        ? 'punctuation'
        : difference.words && isWordingAlone(paragraph, global)
          ? 'wording'
          : undefined
    if (difference.words && words === undefined) return true
    if (difference.number && !omit.includes('条号')) return true
    if (words !== undefined) left[words]++
    else if (difference.number) left.numbers++
    return false
  }
  const listed = new Set(text.filter(isListed))
  const wordings = globalWordings(text, global)
  const rows = grouped(text)
    .filter((group) => group.some((paragraph) => listed.has(paragraph)))
    .map((group) => ({
      ...articleCells(group, listed, comparison),
      types: revisionTypes(
        group.filter((paragraph) => listed.has(paragraph)),
        comparison,
        language,
      ),
    }))
  return {
    rows: [...wordings.filter(({ replaced }) => replaced > 0).map((one) => wordingRow(one, language)), ...rows],
    notes: revisionNotes(comparison, { left, wordings, language }),
  }
}

/** The paragraphs of each article; a heading stands alone. */
function grouped(text: readonly ComparedParagraph[]): ComparedParagraph[][] {
  const groups: ComparedParagraph[][] = []
  for (const paragraph of text) {
    const begins = ['preamble', 'chapter', 'article'].includes(paragraph.kind)
    if (begins || groups.length === 0) groups.push([paragraph])
    else groups.at(-1)?.push(paragraph)
  }
  return groups
}

function wordingRow({ old, new: word, replaced }: GlobalWording, language: Language): RevisionRow {
  const zh = language === 'zh'
  const said = zh ? `文字统一替换，共 ${replaced} 处` : `wording replaced throughout, ${replaced} times`
  return {
    old: [{ depth: 0, runs: [{ kind: 'removed', text: `“${old}”` }] }],
    new: [{ depth: 0, runs: [{ kind: 'added', text: `“${word}”` }] }],
    types: [{ cite: null, kinds: said, effects: [] }],
  }
}
