import type { Answer, DecidedPoint, Decision } from '../../model/decision.ts'
import type { Verdict } from '../../model/truth.ts'
import { amountLines } from './amount-lines.ts'
import { answerText } from './answer-text.ts'
import { effectLines } from './effect-lines.ts'
import { headLines } from './head-lines.ts'
import { beside, hang } from './layout.ts'
import { notYetTold } from './missing-lines.ts'
import { type RenderOptions, type Style, styleOf } from './options.ts'
import { otherLines } from './other-lines.ts'
import { replayLine } from './replay-line.ts'
import { citeOf, sectionLines } from './section-lines.ts'
import { conditionsOf, notEncoded, sectionsOf } from './sections.ts'
import { noVersionLines, refusalLines } from './undecided-lines.ts'

/** How a decision is to be written. */
export interface DecisionOptions extends RenderOptions {
  /** Every section in full. */
  readonly all: boolean
  /** The decision to tell; the default one unless named. */
  readonly decision?: string
}

/** The answer to one application as `banfa check` prints it. */
export function renderDecision(answer: Answer, options: DecisionOptions): string {
  const style = styleOf(options)
  const lines =
    'error' in answer
      ? refusalLines(answer, style)
      : 'decisions' in answer
        ? decisionLines(answer, options, style)
        : noVersionLines(answer, style)
  return lines.map((line) => line.trimEnd()).join('\n')
}

function decisionLines(decision: Decision, { all, decision: asked }: DecisionOptions, style: Style): string[] {
  const id = asked !== undefined && Object.hasOwn(decision.decisions, asked) ? asked : decision.default
  const point = Object.hasOwn(decision.decisions, id) ? decision.decisions[id] : undefined
  const replay = replayLine(decision, style)
  if (point === undefined) return [...headLines(decision, style), '', replay]
  const told = new Set<string>()
  const waiting = conditionsOf(decision, point).filter(({ verdict }) => verdict === 'undetermined')
  notYetTold(
    waiting.flatMap(({ missing }) => missing),
    told,
  )
  const sections = sectionLines(sectionsOf(decision, point), decision, all, style)
  return [
    ...headLines(decision, style),
    '',
    ...verdictLines(decision, point, style),
    ...(sections.length === 0 ? [] : ['', ...sections]),
    ...notEncodedLines(decision, point, style),
    ...amountLines(decision, point, all, told, style),
    ...effectLines(decision, point, all, told, style),
    ...otherLines(decision, id, style),
    ...noticeLines(decision, style),
    '',
    style.paint.faint(replay),
  ]
}

/** The verdict with the counts of its conditions, and whose move it is. */
function verdictLines(decision: Decision, point: DecidedPoint, style: Style): string[] {
  const { words, messages, paint, language } = style
  const { verdict } = point
  const conditions = conditionsOf(decision, point)
  const order: readonly Verdict[] = ['pass', 'fail', 'undetermined', 'notApplicable']
  const counts = order.flatMap((word) => {
    const count = conditions.filter((phrase) => phrase.verdict === word).length
    return count === 0 ? [] : [words.count(count, messages.verdict[word])]
  })
  const answer = answerText(point, style)
  const said =
    answer === undefined
      ? words.verdictLine(point.label[language], messages.verdict[verdict])
      : words.answerLine(point.label[language], answer)
  const right = conditions.length === 0 ? '' : `${words.conditions(conditions.length)}${counts.join(words.between)}`
  const glyph = words.glyph[verdict]
  const [first = '', ...more] = beside(`  ${glyph} ${said}`, right, 30)
  const painted = first.replace(`${glyph} ${said}`, () => paint.strong(paint.verdict(verdict, `${glyph} ${said}`)))
  return [painted, ...more, ...moveLines(decision, point, style)]
}

/** Whose move it is, and how many facts each has to give. */
function moveLines({ parties }: Decision, { missing }: DecidedPoint, { words, language }: Style): string[] {
  const counts = new Map<string, number>()
  for (const { from } of missing) {
    const whose = from.map((party) => parties[party]?.[language] ?? party).join(words.separator)
    counts.set(whose, (counts.get(whose) ?? 0) + 1)
  }
  if (counts.size === 0) return []
  return hang('    ', words.moves([...counts].map(([party, count]) => words.move(party, count))))
}

function notEncodedLines(decision: Decision, point: DecidedPoint, style: Style): string[] {
  const phrases = notEncoded(decision, point)
  if (phrases.length === 0) return []
  const levels = new Set(phrases.map(({ within }) => within))
  const cites = decision.clauses.filter(({ id }) => levels.has(id)).map((level) => citeOf(level, style))
  const text = style.words.notEncodedCount(phrases.length, style.words.joinCites(cites))
  return hang(`  ${style.words.glyph.undetermined} `, text)
}

function noticeLines({ findings }: Decision, style: Style): string[] {
  if (findings.length === 0) return []
  const lines = findings.flatMap(({ message, place }) => {
    const text = place === '' ? message[style.language] : `${message[style.language]}  (${place})`
    return hang('    ', text)
  })
  return ['', `  ${style.paint.strong(style.words.notices)}`, ...lines]
}
