import { type Finding, hasErrors } from '../model/finding.ts'
import { type Entry, entriesOf, type MapTree, type Tree } from '../model/tree.ts'
import { RESERVED_WORDS } from '../model/vocabulary.ts'
import { mustBe, refuse } from './application-asked.ts'
import { changeList, isListChange } from './application-change-list.ts'
import { found, shown } from './application-found.ts'
import { isMissing } from './application-missing.ts'
import { collectFindings, type Report } from './application-report.ts'

/**
 * An application “like X, but …”: the base with the facts of the change in place of its own. A key is a fact or, with a
 * dot, a record's field; `{ missing: true }` leaves it out; a list is replaced by a list, or changed by
 * `keep`, `drop`, `set` and `add`, in that order whatever order they are written in.
 */
export function applyChange(base: Tree, change: Tree): { tree?: Tree; findings: Finding[] } {
  const { report, findings } = collectFindings()
  const facts = { zh: '一组事实', en: 'a mapping of facts' }
  if (base.kind !== 'map') {
    mustBe(facts, base, { called: { zh: 'like 所指的申请', en: 'the application that like names' }, report })
  } else if (change.kind !== 'map') {
    mustBe(facts, change, { called: { zh: 'change ', en: 'change' }, report })
  } else {
    const entries = new Map(base.entries)
    for (const entry of entriesOf(change)) changeFact(entries, entry, report)
    const changed = findings()
    return hasErrors(changed) ? { findings: changed } : { tree: { ...base, entries }, findings: changed }
  }
  return { findings: findings() }
}

function changeFact(facts: Map<string, Entry>, entry: Entry, report: Report): void {
  const dot = entry.key.indexOf('.')
  if (RESERVED_WORDS.includes(entry.key)) notAFact(entry, report)
  else if (dot === -1) put(facts, entry, report)
  else putField(facts, entry.key.slice(0, dot), { ...entry, key: entry.key.slice(dot + 1) }, report)
}

function put(facts: Map<string, Entry>, entry: Entry, report: Report): void {
  const { key, value } = entry
  const before = facts.get(key)
  if (isMissing(value, report)) facts.delete(key)
  else if (value.kind === 'map' && before?.value.kind === 'list') {
    facts.set(key, { ...before, value: changeList(before.value, value, report) })
  } else if (isListChange(value) && before?.value.kind !== 'map') noListToChange(entry, report)
  else facts.set(key, entry)
}

function putField(facts: Map<string, Entry>, record: string, field: Entry, report: Report): void {
  const before = facts.get(record)
  if (before !== undefined && before.value.kind !== 'map') {
    noFieldToChange(before, field, report)
    return
  }
  const missing = isMissing(field.value, report)
  if (before === undefined && missing) return
  const entries = new Map(before?.value.kind === 'map' ? before.value.entries : [])
  if (missing) entries.delete(field.key)
  else entries.set(field.key, field)
  const value: MapTree = { kind: 'map', entries, span: before?.value.span ?? field.value.span }
  facts.set(record, { key: record, keySpan: before?.keySpan ?? field.keySpan, value })
}

function notAFact({ key, keySpan: span }: Entry, report: Report): void {
  refuse(
    { report },
    { span },
    {
      code: 'change-form',
      message: { zh: `change 不能改 ${key}`, en: `change cannot change ${key}` },
      label: { zh: '不是事实', en: 'not a fact' },
      help: { zh: '写在案例中，与 change 并列', en: 'write it in the case, beside change' },
    },
  )
}

function noListToChange({ key, keySpan: span }: Entry, report: Report): void {
  refuse(
    { report },
    { span },
    {
      code: 'change-form',
      message: {
        zh: `like 所指的申请没有列表“${shown(key)}”`,
        en: `the application that like names has no list “${shown(key)}”`,
      },
      label: { zh: '没有可改的列表', en: 'no list to change' },
      help: { zh: '写出整个列表', en: 'write the whole list' },
    },
  )
}

function noFieldToChange(record: Entry, { key, keySpan: span }: Entry, report: Report): void {
  const is = found(record.value)
  refuse(
    { report },
    { span },
    {
      code: 'change-form',
      message: {
        zh: `like 所指的申请中“${shown(record.key)}”是${is.zh}，没有字段“${shown(key)}”可改`,
        en: `“${shown(record.key)}” is ${is.en} in the application that like names, and has no field “${shown(key)}” to change`,
      },
      label: { zh: '没有可改的字段', en: 'no field to change' },
      help:
        record.value.kind === 'list'
          ? { zh: '列表的行用 set 改', en: 'rows of a list are changed by set' }
          : { zh: '写出整个记录', en: 'write the whole record' },
    },
  )
}
