import type { Bilingual, Language } from '../model/bilingual.ts'
import type { PhraseClause, Program } from '../model/core.ts'
import type { WholeVersion } from '../model/policy.ts'
import type { Phrase } from '../model/structure.ts'
import { textAt } from '../model/tree.ts'
import { phraseClauses } from '../model/walk-core.ts'
import { normaliseText } from '../util/normalise-text.ts'
import { type Described, describePhrase } from './describe-phrase.ts'

/** One phrase of the text and where it went: the rule it became, or why it is none. */
export interface TextRow extends Described {
  readonly id: string
  readonly cite: Bilingual
  readonly quote: string
  /** Its characters that are not blank. */
  readonly characters: number
}

/** The whole text of a version, phrase by phrase, with the count of its characters. */
export interface TextTable {
  readonly rows: readonly TextRow[]
  /** All characters of the published text that are not blank; of a draft, those of its quotes. */
  readonly total: number
  /** Those that are labels and numbers of the law’s own structure: 第六条, 1、. */
  readonly structure: number
}

/** Accounts for every character of a version: a checked version has no other text than its quotes and its numbering. */
export function textTable(program: Program, version: WholeVersion, language: Language): TextTable {
  const rows: TextRow[] = []
  const headings = [...version.headings]
  for (const { level } of version.articles) {
    while (headings[0] !== undefined && headings[0].before <= level.number)
      rows.push(headingRow(headings.shift()?.phrase))
    const article = program.articles.find(({ id }) => id === level.id)
    for (const phrase of article === undefined ? [] : phraseClauses(article))
      rows.push(rowOf(phrase, program, language))
  }
  for (const { phrase } of headings) rows.push(headingRow(phrase))
  const quoted = rows.reduce((sum, { characters }) => sum + characters, 0)
  const total = version.text === undefined ? quoted : normaliseText(version.text.text).text.length
  return { rows, total, structure: total - quoted }
}

function rowOf(phrase: PhraseClause, program: Program, language: Language): TextRow {
  return {
    id: phrase.id,
    cite: phrase.cite,
    quote: phrase.quote,
    characters: charactersIn(phrase.quote),
    ...describePhrase(phrase, program, language),
  }
}

/** Preamble and titles decide nothing; their reason is what the drafter wrote. */
function headingRow(phrase: Phrase | undefined): TextRow {
  if (phrase === undefined) throw new Error('a heading without a phrase')
  const quote = phrase.quotes.map(({ text }) => text).join('')
  return {
    id: phrase.id,
    cite: { zh: phrase.cite, en: phrase.citeEn },
    quote,
    characters: charactersIn(quote),
    kind: 'nothing',
    meaning: textAt(phrase.body, 'nothing') ?? '',
  }
}

function charactersIn(quote: string): number {
  return normaliseText(quote).text.length
}
