import type { Language } from '../../model/bilingual.ts'
import type { PhraseClause } from '../../model/core.ts'
import { displayWidth } from '../../util/display-width.ts'
import { briefly, clauseName, describeCondition } from '../describe-condition.ts'
import { truthOf } from '../fold.ts'
import { gateParts, phrasesThatShut, silences } from '../gate.ts'
import { messages } from '../messages.ts'
import { leafTruths, type Question } from '../question.ts'

/** The columns a quote may take in a reason. */
const QUOTE = 44

/** Why the gate of a phrase is shut: the guard that silences it, else the phrases beside it that do not hold. */
export function whyShut(phrase: PhraseClause, question: Question, language: Language): string {
  const words = messages(language)
  const { program } = question
  const parts = gateParts(phrase, question)
  const scope = { program, list: null }
  for (const { on, when, unless } of parts.guards) {
    const cite = clauseName(on.id, program, language)
    if (unless !== null && silences('unless', truthOf(unless, leafTruths(question))))
      return words.excepted(describeCondition(unless, scope, language), cite)
    if (when !== null && silences('when', truthOf(when, leafTruths(question))))
      return words.notWithin(describeCondition(when, scope, language), cite)
  }
  const [first] = phrasesThatShut(parts, question)
  if (first === undefined) return ''
  return words.notMet(phraseInWords(first, question, language), clauseName(first.id, program, language))
}

/** What a phrase asks: its heading, else in Chinese its own words and in English what it is about. */
function phraseInWords({ label, quote, cond }: PhraseClause, { program }: Question, language: Language): string {
  if (label !== undefined) return label[language]
  if (language === 'zh') return shortened(quote.replace(/[，,；;。.：:、]+$/u, ''))
  const scope = { program, list: null }
  return briefly(cond, scope, language) ?? describeCondition(cond, scope, language)
}

function shortened(text: string): string {
  if (displayWidth(text) <= QUOTE) return text
  let kept = ''
  for (const character of text) {
    if (displayWidth(kept + character) > QUOTE - 1) break
    kept += character
  }
  return `${kept}…`
}
