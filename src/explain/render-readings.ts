import type { Bilingual } from '../model/bilingual.ts'
import type { Program } from '../model/core.ts'
import type {
  AmountUnder,
  AmountUnderReadings,
  Choices,
  DecisionUnder,
  NoAmount,
  NoneInForce,
  UnderReadings,
} from '../model/readings-report.ts'
import type { Verdict } from '../model/truth.ts'
import { headLines } from './render/head-lines.ts'
import { beside, hang } from './render/layout.ts'
import { type RenderOptions, type Style, styleOf } from './render/options.ts'
import { READINGS_WORDS, type ReadingsWords } from './render/readings-words.ts'
import { replayLine } from './render/replay-line.ts'
import { noVersionLines } from './render/undecided-lines.ts'
import { renderBrief } from './render-brief.ts'

/** What an answer becomes under other readings, as `banfa check --readings` prints it. */
export function renderReadings(answer: UnderReadings, program: Program | undefined, options: RenderOptions): string {
  const told = tellerOf(answer, program, options)
  const { style } = told
  const decided = 'decisions' in answer
  const lines = [
    ...(decided ? [...headLines(answer, style), '', verdictLine(told)] : noVersionLines(answer, style)),
    ...hang('    ', summary(told)),
    ...dependentLines(told),
    ...triedLines(told),
    ...(decided ? ['', style.paint.faint(replayLine(answer, style))] : []),
  ]
  return lines.map((line) => line.trimEnd()).join('\n')
}

/** The same of one application among several: its line, and under it whether the verdict depends on a reading. */
export function renderReadingsBrief(
  answer: UnderReadings,
  program: Program | undefined,
  options: RenderOptions,
): string {
  const decision = answer.readings.default
  return [
    renderBrief(answer, { ...options, decision }),
    ...hang('    ', summary(tellerOf(answer, program, options))),
  ].join('\n')
}

/** What telling one answer needs at hand. */
interface Teller {
  readonly answer: UnderReadings
  readonly words: ReadingsWords
  readonly style: Style
  readonly label: (decision: string) => string
}

function tellerOf(answer: UnderReadings, program: Program | undefined, options: RenderOptions): Teller {
  const style = styleOf(options)
  const labelOf = (id: string): Bilingual | undefined =>
    ('decisions' in answer ? answer.decisions[id] : program?.decisions.get(id))?.label
  return {
    answer,
    words: READINGS_WORDS[options.language],
    style,
    label: (id) => labelOf(id)?.[options.language] ?? id,
  }
}

function verdictLine(told: Teller): string {
  const { answer, style, label } = told
  const { default: id } = answer.readings
  const point = 'decisions' in answer ? answer.decisions[id] : undefined
  if (point === undefined) return `  ${label(id)}`
  const [verdict, text] = pointText(point, told)
  const said = `${style.words.glyph[verdict]} ${style.words.verdictLine(label(id), text)}`
  return `  ${style.paint.strong(style.paint.verdict(verdict, said))}`
}

/** Whether the decision asked for depends on a reading, in one sentence. */
function summary(told: Teller): string {
  const { answer, words } = told
  const { varied, combinations, dependsOn, decisions, default: id } = answer.readings
  if (varied.length === 0) return words.nothingToTry
  const [first] = decisions[id] ?? []
  return dependsOn.length > 0
    ? words.depends(dependsOn, varied.length, combinations)
    : words.stands(varied.length, combinations, first === undefined ? words.noneInForce : pointText(first, told)[1])
}

/** Every decision and amount that a reading changes, with the choices that lead to each result. */
function dependentLines(told: Teller): string[] {
  const { answer, words, style, label } = told
  const { decisions, amounts } = answer.readings
  const title = (text: string): string[] => ['', ...hang('  ', text).map(style.paint.strong)]
  const points = Object.entries(decisions).filter(([, results]) => results.length > 1)
  const sums = amounts.filter(({ results }) => results.length > 1)
  const name = ({ label: of, toLabel }: AmountUnderReadings): string =>
    words.amount(of[style.language], toLabel[style.language])
  return [
    ...points.flatMap(([id, results]) => [
      ...title(label(id)),
      ...results.flatMap((result) => resultLines(pointText(result, told), result.under, told)),
    ]),
    ...sums.flatMap((sum) => [
      ...title(name(sum)),
      ...sum.results.flatMap((result) => resultLines(amountText(result, told), result.under, told)),
    ]),
  ]
}

type Told = readonly [verdict: Verdict, text: string]

function pointText(result: Omit<DecisionUnder, 'under'> | NoneInForce, { words, style }: Teller): Told {
  if ('inForce' in result) return ['notApplicable', words.noneInForce]
  const { verdict, answerLabel, answer, possibleAnswers } = result
  const said = style.messages.verdict[verdict]
  if (possibleAnswers !== undefined) return [verdict, words.stillOpen(said, possibleAnswers)]
  const text = answerLabel?.[style.language] ?? answer
  return [verdict, text === undefined ? said : words.withVerdict(text, said)]
}

function amountText(result: AmountUnder | NoAmount | NoneInForce, { words, style }: Teller): Told {
  if ('inForce' in result) return ['notApplicable', words.noneInForce]
  if ('none' in result) return ['notApplicable', words.noAmount]
  const { verdict } = result
  const text = style.language === 'zh' ? result.text : result.textEn
  return [verdict, verdict === 'pass' ? text : words.withVerdict(text, style.messages.verdict[verdict])]
}

const COLUMN = 28

/** One result: its glyph and words, and beside it each set of choices that leads to it. */
function resultLines([verdict, text]: Told, under: readonly Choices[], { answer, words, style }: Teller): string[] {
  const chosen = new Map(answer.readings.varied.map(({ id, choice }) => [id, choice]))
  const glyph = style.words.glyph[verdict]
  const ways = under.map((choices, at) => {
    const parts = Object.entries(choices).map(([id, choice]) => words.takes(id, choice, chosen.get(id) === choice))
    return `${at === 0 ? '' : words.or}${words.together(parts)}`
  })
  const [first = '', ...others] = ways
  const [line = '', ...more] = beside(`    ${glyph} ${text}`, first, COLUMN)
  return [
    line.replace(glyph, () => style.paint.verdict(verdict, glyph)),
    ...more,
    ...others.flatMap((way) => (more.length > 0 ? hang(' '.repeat(8), way) : hang(' '.repeat(COLUMN), way))),
  ]
}

/** The readings that were tried: the question, the choice made, and the others. */
function triedLines({ answer, words, style }: Teller): string[] {
  const { varied } = answer.readings
  if (varied.length === 0) return []
  return [
    '',
    `  ${style.paint.strong(words.tried)}`,
    ...varied.flatMap(({ id, question, choice, alternatives }) => [
      ...hang(`    ${style.words.bullet} `, `${id}${style.words.between}${question}`),
      ...hang('      ', words.chosen(choice, alternatives)),
    ]),
  ]
}
