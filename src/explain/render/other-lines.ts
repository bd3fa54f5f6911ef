import type { DecidedPoint, Decision } from '../../model/decision.ts'
import { answerText } from './answer-text.ts'
import { beside } from './layout.ts'
import type { Style } from './options.ts'
import { conditionsOf, notEncoded } from './sections.ts'

/** The other decisions, one line each, with what it waits for or how much fails. */
export function otherLines(decision: Decision, told: string, style: Style): string[] {
  const others = Object.entries(decision.decisions).filter(([id]) => id !== told)
  if (others.length === 0) return []
  const lines = others.flatMap(([, point]) => otherLine(decision, point, style))
  return ['', `  ${style.paint.strong(style.words.others)}`, ...lines]
}

function otherLine(decision: Decision, point: DecidedPoint, style: Style): string[] {
  const { words, messages, paint, language } = style
  const { verdict, missing } = point
  const open = notEncoded(decision, point).length
  const failed = conditionsOf(decision, point).filter((phrase) => phrase.verdict === 'fail').length
  const about =
    verdict === 'undetermined' && missing.length > 0
      ? words.missingFacts(missing.length)
      : verdict === 'fail' && failed > 0
        ? words.failedPhrases(failed)
        : verdict === 'undetermined' && open > 0
          ? words.notEncodedPhrases(open)
          : ''
  const note = about === '' ? '' : language === 'zh' ? `（${about}）` : ` (${about})`
  const glyph = words.glyph[verdict]
  const [first = '', ...more] = beside(
    `    ${glyph} ${point.label[language]}`,
    `${answerText(point, style) ?? messages.verdict[verdict]}${note}`,
    30,
  )
  return [first.replace(glyph, () => paint.verdict(verdict, glyph)), ...more]
}
