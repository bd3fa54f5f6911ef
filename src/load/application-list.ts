import type { GivenList, Row } from '../model/application.ts'
import type { Tree } from '../model/tree.ts'
import type { ListFact } from '../model/vocabulary.ts'
import { calledBy, mustBe, refuse, saysNothing } from './application-asked.ts'
import { asFields, readFields } from './application-fields.ts'
import { readNothing } from './application-nothing.ts'
import type { Report } from './application-report.ts'

/** The rows of a list, every field of every row there; “absent” only where the list declares what that means. */
export function readList(tree: Tree | undefined, list: ListFact, report: Report): GivenList {
  if (tree === undefined) return { kind: 'missing' }
  const called = calledBy(list.label, list.name)
  const nothing = readNothing(tree, { called, report, ...(list.absent && { absent: list.absent }) }, NO_ROWS)
  if (nothing !== undefined) return { kind: nothing === 'absent' ? 'absent' : 'missing' }
  if (tree.kind !== 'list') {
    const isNothing = saysNothing(tree) || (tree.kind === 'scalar' && tree.value === 0)
    mustBe({ zh: '列表', en: 'a list' }, tree, { called, report }, isNothing ? NO_ROWS : AS_LIST)
    return { kind: 'missing' }
  }
  // Rows that are due are put beside those that are given, and are counted in `max`.
  const most = list.max - (list.due?.last ?? 0)
  if (tree.items.length <= most) {
    return { kind: 'rows', rows: tree.items.map((row, i) => readRow(row, i + 1, list, report)) }
  }
  refuse({ report }, tree, {
    code: 'list-too-long',
    message: {
      zh: `${called.zh}最多 ${most} 行，实有 ${tree.items.length} 行`,
      en: `${called.en} may have ${most} rows, but has ${tree.items.length}`,
    },
    label: { zh: '行数过多', en: 'too many rows' },
    why: { zh: '行数上限由 facts.yaml 声明', en: 'facts.yaml declares how many rows there may be' },
  })
  return { kind: 'missing' }
}

const AS_LIST = {
  zh: '写成列表，一行一项：[{ … }, { … }]',
  en: 'write a list, a row for each: [{ … }, { … }]',
}

const NO_ROWS = {
  zh: '一行也没有就写 []；不知道就不写这一项',
  en: 'write [] if it has no rows; leave it out if it is not known',
}

function readRow(tree: Tree, number: number, list: ListFact, report: Report): Row {
  const row = { zh: `“${list.label.zh}”第 ${number} 行`, en: `row ${number} of “${list.label.en}”` }
  if (tree.kind !== 'map') {
    mustBe({ zh: '一组字段', en: 'a mapping of fields' }, tree, { called: row, report }, asFields(list.fields))
    return new Map()
  }
  return readFields(tree, list.fields, {
    owner: list.name,
    derived: list.derived,
    called: (field, { label }) => {
      const name = `${list.name}.${field}`
      return { zh: `${row.zh}的“${label.zh}”（${name}）`, en: `“${label.en}” (${name}) in row ${number}` }
    },
    report,
  })
}
