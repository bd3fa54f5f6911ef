import type { Bilingual, Language } from '../model/bilingual.ts'
import type { PhraseClause, Program } from '../model/core.ts'
import type { WholeVersion } from '../model/policy.ts'
import { type Phrase, phrasesOf, quotedIn } from '../model/structure.ts'
import { child, textAt, textOf } from '../model/tree.ts'
import { phraseClauses } from '../model/walk-core.ts'
import { normaliseText } from '../util/normalise-text.ts'
import { type Described, describePhrase } from './describe-phrase.ts'
import { inFullWords } from './in-full/words.ts'

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
  const scales = scalesOf(version)
  for (const { level } of version.articles) {
    while (headings[0] !== undefined && headings[0].before <= level.number)
      rows.push(headingRow(headings.shift()?.phrase))
    const article = program.articles.find(({ id }) => id === level.id)
    for (const phrase of article === undefined ? [] : phraseClauses(article))
      rows.push(rowOf(phrase, scales.get(phrase.id) ?? null, program, language))
  }
  for (const { phrase } of headings) rows.push(headingRow(phrase))
  const quoted = rows.reduce((sum, { characters }) => sum + characters, 0)
  const total = version.text === undefined ? quoted : normaliseText(version.text.text).text.length
  return { rows, total, structure: total - quoted }
}

function rowOf(phrase: PhraseClause, scale: Bilingual | null, program: Program, language: Language): TextRow {
  const described = describePhrase(phrase, program, language)
  return {
    id: phrase.id,
    cite: phrase.cite,
    quote: phrase.quote,
    characters: charactersIn(phrase.quote),
    ...described,
    ...(scale === null ? {} : { meaning: inFullWords(language).scale(scale[language]) }),
  }
}

/** The scales a version lays down, by phrase: a program has them only where they are applied. */
function scalesOf({ articles }: WholeVersion): Map<string, Bilingual> {
  return new Map(
    articles
      .flatMap(({ level }) => phrasesOf(level))
      .flatMap(({ id, body }): [string, Bilingual][] => {
        const define = child(body, 'define')
        if (child(child(define, 'value'), 'scale') === undefined) return []
        const name = textAt(define, 'name') ?? ''
        const label = child(define, 'label')
        const zh = textAt(label, 'zh') ?? textOf(label) ?? name
        return [[id, { zh, en: textAt(label, 'en') ?? zh }]]
      }),
  )
}

/** Preamble and titles decide nothing; their reason is what the drafter wrote. */
function headingRow(phrase: Phrase | undefined): TextRow {
  if (phrase === undefined) throw new Error('a heading without a phrase')
  const quote = quotedIn(phrase)
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
