import type { ComparedParagraph, Comparison, WordRun } from '../../model/comparison.ts'
import { markerText } from '../marker-text.ts'
import { differenceOf, isMoved } from './difference.ts'
import { ELLIPSIS, elide } from './elide.ts'

/** A paragraph of one side of the table: how far it is set in, and its words with their number before them. */
export interface TableParagraph {
  readonly depth: number
  readonly runs: readonly WordRun[]
}

/** Both sides of an article: its head and what is listed; what stays between is left out with an ellipsis. */
export function articleCells(
  group: readonly ComparedParagraph[],
  listed: ReadonlySet<ComparedParagraph>,
  comparison: Comparison,
): { readonly old: TableParagraph[]; readonly new: TableParagraph[] } {
  const side = (which: 'old' | 'new'): TableParagraph[] => {
    const cell: TableParagraph[] = []
    let gap = false
    let isBareHead = false
    const add = (paragraph: TableParagraph): void => {
      const head = cell.at(-1)
      // An article whose words stand in its paragraphs has a number alone: it goes before what comes next.
      if (cell.length === 1 && head?.runs.length === 1 && isBareHead)
        cell[0] = { depth: head.depth, runs: [...head.runs, ...paragraph.runs] }
      else cell.push(paragraph)
      isBareHead = false
    }
    for (const [i, paragraph] of group.entries()) {
      const place = paragraph[which]
      if (place === null) continue
      if (i > 0 && !listed.has(paragraph)) {
        gap = true
        continue
      }
      if (gap) add({ depth: paragraph.depth, runs: [{ kind: 'same', text: ELLIPSIS }] })
      gap = false
      const own = paragraph.runs.filter(({ kind }) => kind === 'same' || kind === KEPT[which])
      const { rules, words } = differenceOf(paragraph, comparison)
      // another rule under the same words: they are all that shows what it is about
      const runs = rules && !words ? own : elide(own)
      add({
        depth: paragraph.depth,
        runs: [...markerRuns(paragraph, which, isAway(paragraph, group, comparison)), ...runs],
      })
      isBareHead = i === 0 && runs.length === 0
    }
    if (gap) add({ depth: 1, runs: [{ kind: 'same', text: ELLIPSIS }] })
    return cell
  }
  return { old: side('old'), new: side('new') }
}

const KEPT = { old: 'removed', new: 'added' } as const

/** Whether a paragraph stood in another clause than those it is listed with. */
function isAway(paragraph: ComparedParagraph, [head]: readonly ComparedParagraph[], comparison: Comparison): boolean {
  const { kind, old } = paragraph
  if (old === null || paragraph === head || kind === 'tail') return false
  return isMoved(paragraph, comparison) || !old.id.startsWith(`${head?.old?.id}.`)
}

/** What stands before the words; what stood elsewhere is cited in full, for its number alone says another place. */
function markerRuns(paragraph: ComparedParagraph, which: 'old' | 'new', isAway: boolean): WordRun[] {
  const { old, new: now } = paragraph
  const before = isAway && which === 'old' ? `${old?.cite}　` : markerText(paragraph, which)
  if (before === '') return []
  const isOther = isAway || old?.marker !== now?.marker
  return [{ kind: isOther ? KEPT[which] : 'same', text: before }]
}
