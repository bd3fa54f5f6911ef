import type { Bilingual } from '../model/bilingual.ts'
import { type Entry, entriesOf, type MapTree, type Tree } from '../model/tree.ts'
import { mustBe, refuse } from './application-asked.ts'
import { isMissing } from './application-missing.ts'
import type { Report } from './application-report.ts'
import { readRowNumber } from './application-row-number.ts'

const WHICH = ['first', 'last', 'row']

/** The rows with fields set: each entry names the `first` or `last` so many rows or one `row`, and the fields' new values. */
export function changeRows(rows: readonly Tree[], tree: Tree, report: Report): readonly Tree[] {
  if (tree.kind !== 'list') {
    mustBe({ zh: '列表', en: 'a list' }, tree, { called: { zh: 'set ', en: 'set' }, report })
    return rows
  }
  return tree.items.reduce<readonly Tree[]>((changed, item) => changeSome(changed, item, report), rows)
}

function changeSome(rows: readonly Tree[], tree: Tree, report: Report): readonly Tree[] {
  const entries = entriesOf(tree)
  const [which, another] = entries.filter(({ key }) => WHICH.includes(key))
  const fields = entries.filter(({ key }) => !WHICH.includes(key))
  if (tree.kind !== 'map' || which === undefined || another !== undefined || fields.length === 0) {
    wrongForm(tree, report)
    return rows
  }
  const range = rangeOf(which, rows.length, report)
  if (range === undefined) return rows
  const [from, to] = range
  return rows.map((row, i) => {
    if (i < from || i >= to) return row
    if (row.kind === 'map') return changeFields(row, fields, report)
    mustBe({ zh: '一组字段', en: 'a mapping of fields' }, row, { called: called(i + 1), report })
    return row
  })
}

function rangeOf({ key, value }: Entry, length: number, report: Report): [number, number] | undefined {
  const number = readRowNumber(value, { word: key, least: key === 'row' ? 1 : 0, most: length, report })
  if (number === undefined) return undefined
  if (key === 'row') return [number - 1, number]
  return key === 'first' ? [0, number] : [length - number, length]
}

function changeFields(row: MapTree, fields: readonly Entry[], report: Report): MapTree {
  const entries = new Map(row.entries)
  for (const field of fields) {
    if (isMissing(field.value, report)) entries.delete(field.key)
    else entries.set(field.key, field)
  }
  return { ...row, entries }
}

function called(row: number): Bilingual {
  return { zh: `第 ${row} 行`, en: `row ${row}` }
}

function wrongForm(tree: Tree, report: Report): void {
  refuse({ report }, tree, {
    code: 'change-form',
    message: {
      zh: 'set 的一行应写 first、last、row 之一和要改的字段',
      en: 'an entry of set has one of first, last and row, and the fields to set',
    },
    label: { zh: '写法不符', en: 'wrong form' },
    help: {
      zh: '写法如 { first: 14, 字段: 值 }、{ row: 3, 字段: 值 }',
      en: 'write it like { first: 14, field: value } or { row: 3, field: value }',
    },
  })
}
