import type { Bilingual } from '../model/bilingual.ts'
import type { ScalarType } from '../model/type.ts'
import { type ListFact, type ScalarFact, topLevelNames, type Vocabulary } from '../model/vocabulary.ts'
import { fieldsOf } from './application-record.ts'

/** What stands in the cells of a column. */
export type Holds =
  | { readonly kind: 'word' }
  | { readonly kind: 'value'; readonly type: ScalarType; readonly absent: boolean }
  /** Only whether a whole record is absent. */
  | { readonly kind: 'record' }
  /** How many rows a list has in its own file. */
  | { readonly kind: 'count'; readonly list: ListFact }

/** A column: what it holds, and under which keys of the application that stands. */
export interface Column {
  readonly path: readonly string[]
  readonly holds: Holds
}

/** The headings a table may have: names of columns, and their labels, of which two may be alike. */
export interface Headings {
  readonly byName: ReadonlyMap<string, Column>
  readonly byLabel: ReadonlyMap<string, readonly Column[]>
  /** What messages call the names. */
  readonly labels: ReadonlyMap<string, Bilingual>
}

/** What the first column is headed where it tells the applications of a table apart. */
export const KEY_HEADINGS: readonly string[] = ['application', '申请']

/** The words of an application that a table may have a column for. */
const WORDS = ['subject', 'policy', 'because'] as const

/** The name of a column by the keys it stands under. */
export function nameOf({ path }: Column): string {
  return path.join('.')
}

/** The headings of a table of applications: facts, fields of records with a dot, parts of judgements, lists by their length. */
export function headingsOf(vocabulary: Vocabulary): Headings {
  const builder = new HeadingsBuilder()
  for (const word of WORDS) builder.add({ path: [word], holds: { kind: 'word' } }, [])
  for (const name of topLevelNames(vocabulary)) {
    const fact = vocabulary.scalars.get(name)
    const list = vocabulary.lists.get(name)
    const record = vocabulary.records.get(name)
    if (fact !== undefined) builder.addFact([name], fact, [fact.label])
    if (list !== undefined) builder.add({ path: [name], holds: { kind: 'count', list } }, [list.label])
    if (record === undefined) continue
    builder.add({ path: [name], holds: { kind: 'record' } }, [record.label])
    for (const [field, inner] of fieldsOf(record, vocabulary))
      builder.addFact([name, field], inner, [joined(record.label, inner.label), inner.label])
  }
  return builder
}

/** The headings of a list’s own table: its fields. */
export function headingsOfList(list: ListFact): Headings {
  const builder = new HeadingsBuilder()
  for (const [field, fact] of list.fields) builder.addFact([field], fact, [fact.label])
  return builder
}

const PARTS: readonly (readonly [string, Bilingual, ScalarType])[] = [
  ['finding', { zh: '结论', en: 'finding' }, { kind: 'boolean' }],
  ['by', { zh: '认定人', en: 'by' }, { kind: 'text' }],
  ['on', { zh: '日期', en: 'on' }, { kind: 'date' }],
  ['ground', { zh: '理由', en: 'ground' }, { kind: 'text' }],
]

class HeadingsBuilder implements Headings {
  readonly byName = new Map<string, Column>()
  readonly byLabel = new Map<string, Column[]>()
  readonly labels = new Map<string, Bilingual>()

  add(column: Column, labels: readonly Bilingual[]): void {
    const name = nameOf(column)
    this.byName.set(name, column)
    this.labels.set(name, labels[0] ?? { zh: name, en: name })
    for (const label of new Set(labels.flatMap(({ zh, en }) => [zh, en]))) {
      const columns = this.byLabel.get(label)
      if (columns === undefined) this.byLabel.set(label, [column])
      else columns.push(column)
    }
  }

  addFact(path: readonly string[], { type, absent }: ScalarFact, labels: readonly Bilingual[]): void {
    this.add({ path, holds: { kind: 'value', type, absent: absent !== undefined } }, labels)
    if (type.kind !== 'judgement') return
    for (const [part, label, ofPart] of PARTS) {
      const holds: Holds = { kind: 'value', type: ofPart, absent: false }
      this.add({ path: [...path, part], holds }, [...labels.map((one) => joined(one, label))])
    }
  }
}

function joined(outer: Bilingual, inner: Bilingual): Bilingual {
  return { zh: `${outer.zh}.${inner.zh}`, en: `${outer.en}.${inner.en}` }
}
