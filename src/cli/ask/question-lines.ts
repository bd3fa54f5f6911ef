import { clauseIn } from '../../diagnostics/words.ts'
import { hang } from '../../explain/render/layout.ts'
import type { FactQuestion } from '../../index.ts'
import type { Bilingual, Language } from '../../model/bilingual.ts'
import type { Program } from '../../model/core.ts'
import type { ListFact, ScalarFact } from '../../model/vocabulary.ts'
import { howTyped } from './how-typed.ts'
import { askWords } from './words.ts'

/** A question as it is asked: what, how the answer is written, why it is asked, whose it is and what proves it. */
export function questionLines(
  number: number,
  question: FactQuestion,
  fact: ScalarFact | ListFact,
  program: Program,
  language: Language,
): string[] {
  const words = askWords(language)
  const { fact: name, range, absent, differs, clause, clauseEn, quote = '', from, evidence } = question
  const parties = from.map((party) => program.parties.get(party)?.[language] ?? party).join(words.join)
  const about = [
    ...(fact.kind === 'list' ? [] : [howTyped(fact.type, language)]),
    ...(range === undefined ? [] : [words.range(textIn(range.low, language), textIn(range.high, language))]),
    ...(absent === undefined || fact.kind === 'list' ? [] : [words.absent(absent[language])]),
  ].join(words.between)
  const whose = [
    ...(parties === '' ? [] : [words.from(parties)]),
    ...(evidence === undefined ? [] : [words.evidence(clauseIn(evidence, language))]),
  ].join(words.between)
  return [
    ...hang(`${number}. `, `${titleOf(question)[language]}${words.called(name)}`),
    ...[
      ...(differs === undefined ? [] : [words.differs(differs.join(words.join))]),
      about,
      words.why(language === 'zh' ? clause : clauseEn, quote),
      whose,
    ].flatMap((line) => (line === '' ? [] : hang('   ', line))),
  ]
}

/** What a question is about: a fact, or a field of one row. */
export function titleOf({ label, list, item, row }: FactQuestion): Bilingual {
  if (list === undefined || item === undefined) return label
  const title = (language: Language): string => {
    const words = askWords(language)
    const name = row === undefined ? '' : words.called(row)
    return words.field(list[language], item, name, label[language])
  }
  return { zh: title('zh'), en: title('en') }
}

function textIn({ text, textEn }: { readonly text: string; readonly textEn?: string }, language: Language): string {
  return language === 'zh' ? text : (textEn ?? text)
}
