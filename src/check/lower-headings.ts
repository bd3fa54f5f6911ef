import { MEANINGS, refuse } from '../language/index.ts'
import type { PhraseClause } from '../model/core.ts'
import type { Heading } from '../model/structure.ts'
import type { Elaboration } from './elaboration.ts'
import { lowerPhrase } from './lower-phrase.ts'

/** Lowers titles and the preamble, which bring nothing about: no gate stands over them. */
export function lowerHeadings(
  headings: readonly Heading[],
  elaboration: Elaboration,
  phrases: Map<string, PhraseClause>,
): void {
  for (const { phrase } of headings) {
    const stray = [...MEANINGS.keys()].map((key) => phrase.body.entries.get(key)).find((entry) => entry !== undefined)
    if (stray !== undefined) {
      refuse(elaboration.context(phrase.id, phrase.cite), {
        code: 'malformed',
        span: stray.keySpan,
        message: {
          zh: `序言和章名里不能写 ${stray.key}`,
          en: `${stray.key} has no place in a preamble or the title of a chapter`,
        },
        help: { zh: '写到条文里', en: 'write it in an article' },
      })
      continue
    }
    const lowered = lowerPhrase(phrase, elaboration)
    if (lowered !== null) phrases.set(lowered.id, lowered)
  }
}
