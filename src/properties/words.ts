import { quantityOf, shownOf } from '../explain/index.ts'
import { inBoth } from '../explain/messages.ts'
import { memberText } from '../explain/shown.ts'
import { rowsOf } from '../generate/edit-facts.ts'
import type { Facts, Given, Row } from '../model/application.ts'
import { type Bilingual, bothLanguages } from '../model/bilingual.ts'
import type { Program } from '../model/core.ts'
import type { Looked } from '../model/property.ts'
import type { FactDifference } from '../model/tested-property.ts'
import type { Verdict } from '../model/truth.ts'
import type { ScalarType } from '../model/type.ts'
import type { ScalarFact } from '../model/vocabulary.ts'
import { levelClauses, phraseClauses } from '../model/walk-core.ts'
import { bareQuote } from '../util/bare-quote.ts'
import { sameGiven } from './rows.ts'
import { type Difference, differences } from './towards.ts'
import type { Answers } from './world.ts'

/** Where an application differs from another, in a drafter’s words. */
export function differencesInWords(from: Facts, to: Facts, program: Program): FactDifference[] {
  return differences(from, to).flatMap((difference) => inWords(difference, from, to, program) ?? [])
}

function inWords({ fact, list: name, row, field }: Difference, from: Facts, to: Facts, program: Program) {
  const { scalars, lists } = program.vocabulary
  const scalar = scalars.get(fact ?? '')
  if (scalar !== undefined)
    return {
      fact: scalar.name,
      what: scalar.label,
      before: givenText(from.scalars.get(scalar.name), scalar),
      after: givenText(to.scalars.get(scalar.name), scalar),
    }
  const list = lists.get(name ?? '')
  if (list === undefined) return undefined
  const asked = list.fields.get(field ?? '')
  if (row === null || asked === undefined) {
    const [before, after] = [from, to].map((facts) => rowsText(facts, list.name))
    const added = addedText(rowsOf(from, list.name), rowsOf(to, list.name), list.fields)
    return {
      fact: list.name,
      what: list.label,
      before: before ?? NONE,
      after: { zh: `${after?.zh}${added.zh}`, en: `${after?.en}${added.en}` },
    }
  }
  const given = (facts: Facts): Given | undefined => rowsOf(facts, list.name)[row]?.get(field ?? '')
  return {
    fact: `${list.name}.${field}`,
    what: {
      zh: `${list.label.zh}第 ${row + 1} 行的${asked.label.zh}`,
      en: `${asked.label.en}, row ${row + 1} of ${list.label.en}`,
    },
    before: givenText(given(from), asked),
    after: givenText(given(to), asked),
  }
}

const NONE: Bilingual = { zh: '', en: '' }

function rowsText(facts: Facts, name: string): Bilingual {
  const given = facts.lists.get(name)
  if (given?.kind === 'rows') return { zh: `${given.rows.length} 行`, en: rowCount(given.rows.length) }
  return given?.kind === 'absent' ? ABSENT_TEXT : MISSING_TEXT
}

const rowCount = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`
const MISSING_TEXT: Bilingual = { zh: '未填报', en: 'not given' }
const ABSENT_TEXT: Bilingual = { zh: '没有', en: 'none' }

/** What a single row says that was added or taken away, where it is one. */
function addedText(before: readonly Row[], after: readonly Row[], fields: ReadonlyMap<string, ScalarFact>): Bilingual {
  const [fewer, more] = before.length < after.length ? [before, after] : [after, before]
  if (more.length !== fewer.length + 1) return NONE
  const at = more.findIndex((row, i) => !sameRow(row, fewer[i]))
  const row = more[at]
  if (row === undefined) return NONE
  const told = [...fields].flatMap(([name, fact]) => {
    const given = row.get(name)
    if (given?.kind !== 'value' || fact.type.kind === 'text' || fact.type.kind === 'creditCode') return []
    const { zh, en } = givenText(given, fact)
    return [{ zh: `${fact.label.zh}：${zh}`, en: `${fact.label.en}: ${en}` }]
  })
  const [zh, en] = before.length < after.length ? ['多', 'with'] : ['少', 'without']
  if (told.length === 0) return NONE
  return {
    zh: `（${zh}一行 ${told.map((one) => one.zh).join('，')}）`,
    en: ` (${en} ${told.map((one) => one.en).join(', ')})`,
  }
}

function sameRow(row: Row, other: Row | undefined): boolean {
  return other !== undefined && [...row].every(([name, given]) => sameGiven(given, other.get(name)))
}

/** What a fact says, in words. */
function givenText(given: Given | undefined, { type, absent }: Pick<ScalarFact, 'type' | 'absent'>): Bilingual {
  if (given === undefined || given.kind === 'missing') return MISSING_TEXT
  if (given.kind === 'absent') return absent ?? ABSENT_TEXT
  const { value } = given
  if (typeof value !== 'object') return memberText(value, type)
  const { text, textEn } = quantityOf(value, type)
  return { zh: text, en: textEn ?? text }
}

/** A verdict in words. */
export function verdictText(verdict: Verdict): Bilingual {
  return inBoth((words) => words.verdict[verdict])
}

/** What a part of an answer is called. */
export function nameOf({ kind, id }: Looked, program: Program): Bilingual {
  if (kind === 'decision') return program.decisions.get(id)?.label ?? bothLanguages(id)
  if (kind === 'outcome') return program.outcomes.get(id)?.label ?? bothLanguages(id)
  const phrases = program.articles.flatMap(phraseClauses)
  const phrase = phrases.find((one) => one.id === id)
  if (phrase !== undefined) {
    const quote = bareQuote(phrase.quote)
    return { zh: `${phrase.cite.zh}“${quote}”`, en: `${phrase.cite.en} “${quote}”` }
  }
  return program.articles.flatMap(levelClauses).find((one) => one.id === id)?.cite ?? bothLanguages(id)
}

/** How a part of an answer comes out: its verdict, or what is due to whom. */
export function outcomeText(looked: Looked, answers: Answers, program: Program): Bilingual {
  if (looked.kind !== 'outcome') return verdictText(answers.verdict(looked))
  const type: ScalarType = program.outcomes.get(looked.id)?.type ?? { kind: 'money' }
  const texts = answers.amounts(looked.id).map(({ recipient, due }) => {
    const { text, textEn } = shownOf(due, type)
    const to = recipient === null ? NONE : { zh: `${recipient} `, en: `${recipient} ` }
    return { zh: `${to.zh}${text}`, en: `${to.en}${textEn ?? text}` }
  })
  return { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') }
}
