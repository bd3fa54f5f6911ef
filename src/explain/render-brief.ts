import type { Answer } from '../model/decision.ts'
import { answerText } from './render/answer-text.ts'
import { beside, ending } from './render/layout.ts'
import { type RenderOptions, styleOf } from './render/options.ts'
import { conditionsOf } from './render/sections.ts'

/** How one of several answers is to be written. */
export interface BriefOptions extends RenderOptions {
  /** The decision to tell; the default one unless named. */
  readonly decision?: string
}

/** The answer to one application among several: its name, its verdict, and how many conditions stand in the way. */
export function renderBrief(answer: Answer, options: BriefOptions): string {
  const style = styleOf(options)
  const { words, messages, paint, language } = style
  const line = (glyph: string, said: string): string[] => beside(`${glyph} ${ending(answer.application, 42)}`, said, 46)
  if ('error' in answer) {
    const glyph = words.glyph.fail
    return line(glyph, words.refused(answer.error.code, answer.error.message[language])).join('\n')
  }
  if (!('decisions' in answer)) return line(words.glyph.notApplicable, words.noVersion.slice(2)).join('\n')
  const { decision: asked = answer.default } = options
  const point = Object.hasOwn(answer.decisions, asked) ? answer.decisions[asked] : undefined
  if (point === undefined) return line(words.glyph.notApplicable, '').join('\n')
  const { verdict, missing } = point
  const failed = conditionsOf(answer, point).filter((phrase) => phrase.verdict === 'fail').length
  const about =
    verdict === 'undetermined'
      ? words.missingFacts(missing.length)
      : verdict === 'fail'
        ? words.failedPhrases(failed)
        : ''
  const glyph = words.glyph[verdict]
  const [first = '', ...more] = line(
    glyph,
    [answerText(point, style) ?? messages.verdict[verdict], about].filter((text) => text !== '').join(words.between),
  )
  return [first.replace(glyph, () => paint.verdict(verdict, glyph)), ...more].join('\n')
}
