import { meant } from '../model/meant.ts'
import { type Entry, entriesOf, type ListTree, type MapTree, type Tree } from '../model/tree.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { mustBe, refuse } from './application-asked.ts'
import { changeRows } from './application-change-rows.ts'
import { shown } from './application-found.ts'
import type { Report } from './application-report.ts'
import { readRowNumber } from './application-row-number.ts'

const STEPS = ['keep', 'drop', 'set', 'add'] as const

type Step = (rows: readonly Tree[], tree: Tree, report: Report) => readonly Tree[]

const APPLY: Readonly<Record<(typeof STEPS)[number], Step>> = { keep, drop, set: changeRows, add }

/** Whether a changed value says how to change a list rather than what it is: every key is `keep`, `drop`, `set` or `add`. */
export function isListChange(tree: Tree): boolean {
  const entries = entriesOf(tree)
  return entries.length > 0 && entries.every(({ key }) => STEPS.some((step) => step === key))
}

/** The list with the first rows kept, some dropped, some set and others added, in that order. */
export function changeList(list: ListTree, change: MapTree, report: Report): ListTree {
  for (const entry of entriesOf(change)) if (!STEPS.some((step) => step === entry.key)) unknownStep(entry, report)
  let rows = list.items
  for (const step of STEPS) {
    const tree = change.entries.get(step)?.value
    if (tree !== undefined) rows = APPLY[step](rows, tree, report)
  }
  return { ...list, items: rows }
}

function keep(rows: readonly Tree[], tree: Tree, report: Report): readonly Tree[] {
  const count = readRowNumber(tree, { word: 'keep', least: 0, most: rows.length, report })
  return count === undefined ? rows : rows.slice(0, count)
}

function drop(rows: readonly Tree[], tree: Tree, report: Report): readonly Tree[] {
  if (tree.kind !== 'list') return mustBeList('drop', tree, report) ?? rows
  const dropped = new Set(
    tree.items.map((item) => readRowNumber(item, { word: 'drop', least: 1, most: rows.length, report })),
  )
  return rows.filter((_, i) => !dropped.has(i + 1))
}

function add(rows: readonly Tree[], tree: Tree, report: Report): readonly Tree[] {
  return tree.kind === 'list' ? [...rows, ...tree.items] : (mustBeList('add', tree, report) ?? rows)
}

/** Reports that a step of a change takes a list. */
function mustBeList(word: string, tree: Tree, report: Report): undefined {
  return mustBe({ zh: '列表', en: 'a list' }, tree, { called: { zh: `${word} `, en: word }, report })
}

function unknownStep({ key, keySpan: span }: Entry, report: Report): void {
  const near = didYouMean(key, STEPS)
  refuse(
    { report },
    { span },
    {
      code: 'change-form',
      message: { zh: `列表的改动中没有“${shown(key)}”`, en: `a change of a list has no “${shown(key)}”` },
      label: { zh: '未知的改动', en: 'unknown change' },
      why: { zh: `列表可以 ${STEPS.join(' ')}`, en: `a list takes ${STEPS.join(' ')}` },
      ...(near === undefined ? {} : { help: meant(near) }),
    },
  )
}
