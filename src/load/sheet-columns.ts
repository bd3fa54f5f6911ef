import type { Bilingual } from '../model/bilingual.ts'
import { clauseIdOf } from '../model/citation.ts'
import type { Finding } from '../model/finding.ts'
import { meant } from '../model/meant.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { shown } from './application-found.ts'
import type { Cell, CsvRow } from './csv-rows.ts'
import { distinctColumns } from './distinct-columns.ts'
import { columnOf, type HeadingsAsked } from './table-columns.ts'
import { type Column, nameOf } from './table-headings.ts'

/** What decisions and amounts of a policy are called, by id. */
export interface AnswerNames {
  readonly decisions: ReadonlyMap<string, Bilingual>
  readonly amounts: ReadonlyMap<string, Bilingual>
}

/** What stands in the cells of a column of a case sheet. */
export type SheetColumn =
  /** A word of the case itself. */
  | { readonly kind: 'word'; readonly word: string }
  /** What is changed in the application that the case is like, or what it says where it is like none. */
  | { readonly kind: 'fact'; readonly column: Column }
  /** A side of what is expected of `subject`: the keys of an entry of expect. */
  | { readonly kind: 'expect'; readonly subject: readonly (readonly [string, string])[]; readonly word: string }

/** How the first column of a case sheet is headed. */
export const CASE_HEADINGS: readonly string[] = ['case', '案例']

const WORDS: ReadonlyMap<string, string> = new Map([
  ['like', 'like'],
  ['底稿', 'like'],
  ['asOf', 'asOf'],
  ['基准日', 'asOf'],
  ['because', 'because'],
  ['理由', 'because'],
  ['subject', 'subject'],
  ['policy', 'policy'],
])

const SIDES: ReadonlyMap<string, string> = new Map([
  ['verdict', 'verdict'],
  ['结论', 'verdict'],
  ['actual', 'actual'],
  ['实际', 'actual'],
  ['answer', 'answer'],
  ['答案', 'answer'],
  ['value', 'value'],
  ['数额', 'value'],
  ['low', 'low'],
  ['下限', 'low'],
  ['high', 'high'],
  ['上限', 'high'],
  ['missing', 'missing'],
  ['缺少', 'missing'],
  ['due', 'due'],
  ['末日', 'due'],
])

/** What may be expected with no more said. */
const ALONE: ReadonlyMap<string, string> = new Map([
  ['finding', 'finding'],
  ['提示', 'finding'],
  ['inForce', 'inForce'],
  ['施行', 'inForce'],
])

const EFFECTS = ['effect ', '后果 ']

/** The columns of a case sheet; a heading that is unknown, ambiguous or twice there is an error. */
export function sheetColumns(
  row: CsvRow,
  headings: HeadingsAsked,
  names: AnswerNames,
): { readonly columns: readonly (SheetColumn | undefined)[] } | { readonly findings: readonly Finding[] } {
  const read = (cell: Cell): SheetColumn | Finding => sheetColumn(cell, headings, names)
  return distinctColumns(row, { keyed: true, read, keyOf, calledOf: (_, { text }) => text })
}

function keyOf(column: SheetColumn): string {
  switch (column.kind) {
    case 'word':
      return column.word
    case 'fact':
      return `fact ${nameOf(column.column)}`
    case 'expect':
      return JSON.stringify([column.subject, column.word])
  }
}

function sheetColumn(cell: Cell, headings: HeadingsAsked, names: AnswerNames): SheetColumn | Finding {
  const { text } = cell
  const word = WORDS.get(text)
  if (word !== undefined) return { kind: 'word', word }
  const alone = ALONE.get(text)
  const isFact = headings.headings.byName.has(text) || headings.headings.byLabel.has(text)
  if (alone !== undefined && !isFact) return { kind: 'expect', subject: [], word: alone }
  const expected = isFact ? undefined : expectedIn(cell, names)
  if (expected !== undefined) return expected
  const column = columnOf(cell, headings)
  return 'code' in column ? column : { kind: 'fact', column }
}

/** `第六条第二项“原文” 结论`: what it is about, the words or the recipient that narrow it, and which side of it. */
function expectedIn({ text, span }: Cell, names: AnswerNames): SheetColumn | Finding | undefined {
  const at = text.lastIndexOf(' ')
  const word = at === -1 ? undefined : SIDES.get(text.slice(at + 1))
  if (word === undefined) return undefined
  const about = text.slice(0, at).trim()
  const effect = EFFECTS.find((prefix) => about.startsWith(prefix))
  const [, named = about, narrower] =
    /^(.*?)[“"](.*)[”"]$/u.exec(effect === undefined ? about : about.slice(effect.length)) ?? []
  const bare = effect === undefined || narrower !== undefined ? named.trim() : about.slice(effect.length).trim()
  const narrowed = (key: string): (readonly [string, string])[] => (narrower === undefined ? [] : [[key, narrower]])
  const expect = (...subject: (readonly [string, string])[]): SheetColumn => ({ kind: 'expect', subject, word })
  if (effect !== undefined || (word === 'due' && clauseIdOf(bare) !== undefined))
    return expect(['effect', bare], ...narrowed('quote'))
  if (clauseIdOf(bare) !== undefined) return expect(['clause', bare], ...narrowed('quote'))
  const decision = idOf(bare, names.decisions)
  if (decision !== undefined && narrower === undefined) return expect(['decision', decision])
  const amount = idOf(bare, names.amounts)
  return amount === undefined ? unknownAnswer(bare, names, span) : expect(['amount', amount], ...narrowed('to'))
}

/** The id that is named, or the one whose label is written, where no other is called the same. */
function idOf(named: string, names: ReadonlyMap<string, Bilingual>): string | undefined {
  if (names.has(named)) return named
  const called = [...names].filter(([, { zh, en }]) => zh === named || en === named)
  return called.length === 1 ? called[0]?.[0] : undefined
}

function unknownAnswer(named: string, { decisions, amounts }: AnswerNames, span: Cell['span']): Finding {
  const known = [...decisions, ...amounts]
  const near = didYouMean(named.slice(0, 100), [...known.map(([id]) => id), ...known.map(([, { zh }]) => zh)])
  return {
    code: 'unknown-expectation',
    severity: 'error',
    span,
    message: {
      zh: `没有叫“${shown(named)}”的条款、决定或数额`,
      en: `no clause, decision or amount is called “${shown(named)}”`,
    },
    label: { zh: '不知道期望的是什么', en: 'what is expected?' },
    why: {
      zh: '列名写成“第六条第二项 结论”“决定 结论”或“数额的名称 数额”',
      en: 'head the column like “第六条第二项 verdict”, with the id of a decision or an amount instead where it is one',
    },
    ...(near === undefined ? {} : { help: meant(near) }),
  }
}
