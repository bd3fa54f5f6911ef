import type { Written } from '../../load/fill-in.ts'
import { type Given, type GivenList, MISSING, type Row } from '../../model/application.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { rational } from '../../util/rational.ts'
import { print } from '../terminal.ts'
import { askFact } from './ask-fact.ts'
import { howTyped } from './how-typed.ts'
import type { Talk } from './talk.ts'

/** What was said of a list: all its rows, that there is none, nothing for now, or that it stops here. */
export type RowsSaid = { readonly given: GivenList; readonly written: Written } | 'later' | 'stop'

/** Asks for a whole list row by row. One that breaks off is not given: saved, it would say that its rows are all. */
export async function askRows(
  list: ListFact,
  fields: readonly string[],
  talk: Talk,
  why: () => void,
): Promise<RowsSaid> {
  const { words, terminal } = talk
  const begin = list.absent === undefined ? words.begin : words.beginOrAbsent(list.absent[terminal.language])
  const first = await oneOf(['y', '[]', ...(list.absent === undefined ? [] : ['absent'])], begin, talk, why)
  if (first === 'later' || first === 'stop') return first
  if (first === 'absent') return { given: { kind: 'absent' }, written: 'absent' }
  const rows: AskedRow[] = []
  const most = list.max - (list.due?.last ?? 0)
  for (let more = first === 'y'; more; ) {
    const row = await askRow(list, fields, rows.length + 1, talk, why)
    if (row !== 'stop') rows.push(row)
    if (rows.length >= most) talk.say(words.full(most), '   ')
    const next = row === 'stop' ? 'stop' : rows.length >= most ? 'later' : await oneOf(['y'], words.another, talk, why)
    if (next === 'stop') {
      tellHalf(list, rows, talk)
      return 'stop'
    }
    more = next === 'y'
  }
  return {
    given: { kind: 'rows', rows: rows.map(({ row }) => row) },
    written: rows.map(({ written }) => written),
  }
}

/** Asks for the row of a year that is due and not there. */
export async function askYear(
  list: ListFact,
  year: string,
  fields: readonly string[],
  number: number,
  talk: Talk,
  why: () => void,
): Promise<{ readonly row: Row; readonly written: Written } | 'later' | 'stop'> {
  const first = await oneOf(['y'], talk.words.beginYear(year), talk, why)
  if (first !== 'y') return first === 'stop' ? 'stop' : 'later'
  const field = list.due?.field ?? ''
  const others = fields.filter((one) => one !== field)
  const asked = await askRow(list, others, number, talk, why)
  if (asked === 'stop') return 'stop'
  const row = new Map(asked.row).set(field, { kind: 'value', value: rational(BigInt(year)) })
  return { row, written: { [field]: Number(year), ...asked.written } }
}

interface AskedRow {
  readonly row: Row
  readonly written: { readonly [field: string]: Written }
}

async function askRow(
  list: ListFact,
  fields: readonly string[],
  number: number,
  talk: Talk,
  why: () => void,
): Promise<AskedRow | 'stop'> {
  const { words, terminal } = talk
  const { language } = terminal
  const row = new Map<string, Given>([...list.fields.keys()].map((field) => [field, MISSING]))
  const written: Record<string, Written> = {}
  talk.say(words.row(list.label[language], number), '   ')
  for (const name of fields) {
    const fact = list.fields.get(name)
    if (fact === undefined) continue
    const absent = fact.absent === undefined ? '' : words.between + words.absent(fact.absent[language])
    talk.say(
      `${fact.label[language]}${words.called(name)}${words.between}${howTyped(fact.type, language)}${absent}`,
      '   ',
    )
    const called = { zh: `“${fact.label.zh}”（${name}）`, en: `“${fact.label.en}” (${name})` }
    const said = await askFact(fact, called, talk, why)
    if (said === 'stop') return 'stop'
    if (said === 'later') continue
    row.set(name, said.given)
    written[name] = said.written
  }
  return { row, written }
}

/** One of some words, an empty line (`later`), or the end (`stop`). */
async function oneOf(choices: readonly string[], asked: string, talk: Talk, why: () => void): Promise<string> {
  talk.say(asked, '   ')
  for (;;) {
    const line = await talk.line()
    if (line === undefined) return 'stop'
    if (line === '') return 'later'
    if (choices.includes(line)) return line
    if (line === '?' || line === '？') why()
    else talk.say(`${talk.words.notThis(line)}${talk.words.between}${asked}`, '   ')
  }
}

function tellHalf({ label, name }: ListFact, rows: readonly AskedRow[], talk: Talk): void {
  talk.say(talk.words.halfList(label[talk.terminal.language]), '   ')
  // JSON is YAML too: each line may be put into the file as it is
  print([`${name}:`, ...rows.map(({ written }) => `  - ${JSON.stringify(written)}`)].join('\n'))
}
