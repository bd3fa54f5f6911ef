import type { Amount, DecidedPoint, Decision, NotInForce } from '../../model/decision.ts'
import type {
  AmountUnder,
  AmountUnderReadings,
  Choices,
  DecisionUnder,
  NoAmount,
  NoneInForce,
  ReadingsReport,
  VariedReading,
} from '../../model/readings-report.ts'
import type { Dimension } from './combinations.ts'
import { type Grouped, groupResults } from './group-results.ts'

/** What a report is told from: the readings varied, and the answer under each combination of them, in order. */
export interface ReadingsInput {
  readonly varied: readonly VariedReading[]
  readonly dimensions: readonly Dimension[]
  /** One for each of `combinationsOf(dimensions)`. */
  readonly answers: readonly (Decision | NotInForce)[]
  /** The decision asked for, else the default one. */
  readonly asked: string
}

/** Whether anything an application was told depends on a reading, and what it would be told under the others. */
export function readingsReport({ varied, dimensions, answers, asked }: ReadingsInput): ReadingsReport {
  const decided = answers.filter((answer) => 'decisions' in answer)
  const ids = [...new Set(decided.flatMap(({ decisions }) => Object.keys(decisions)))]
  const decisions = ids.map((id) => ({ id, ...told(dimensions, answers, (one) => pointResult(one.decisions[id])) }))
  const ofAsked = decisions.find(({ id }) => id === asked)
  return {
    varied,
    combinations: answers.length,
    decisions: Object.fromEntries(decisions.map(({ id, results }) => [id, results])),
    amounts: amountsOf(decided).map((amount): AmountUnderReadings => {
      const { id, label, to, toLabel } = amount
      const same = (one: Amount): boolean => one.id === id && one.to === to
      const { results } = told(dimensions, answers, ({ amounts }) => amountResult(amounts.find(same)))
      return { id, label, to, toLabel, results }
    }),
    default: asked,
    dependsOn: ofAsked?.dependsOn ?? [],
  }
}

/** Every amount of any answer, once for each recipient. */
function amountsOf(decided: readonly Decision[]): Amount[] {
  const amounts = decided.flatMap((answer) => answer.amounts)
  return [...new Map(amounts.map((amount) => [JSON.stringify([amount.id, amount.to]), amount])).values()]
}

type Result<T> = T extends unknown ? Omit<T, 'under'> : never

function pointResult(point: DecidedPoint | undefined): Result<DecisionUnder> {
  if (point === undefined) throw new Error('a decision that is not there under every combination')
  const { verdict, answer, answerLabel, possibleAnswers } = point
  return {
    verdict,
    ...(answer === undefined ? {} : { answer }),
    ...(answerLabel === undefined ? {} : { answerLabel }),
    ...(possibleAnswers === undefined ? {} : { possibleAnswers }),
  }
}

function amountResult(amount: Amount | undefined): Result<AmountUnder | NoAmount> {
  if (amount === undefined) return { none: true }
  const { verdict, low, high, unit, text, textEn } = amount
  return { verdict, low, high, unit, text, textEn }
}

/** One question's results with the choices that lead to each. */
function told<T extends object>(
  dimensions: readonly Dimension[],
  answers: readonly (Decision | NotInForce)[],
  resultOf: (decision: Decision) => T,
): { results: ((T | Result<NoneInForce>) & { under: readonly Choices[] })[]; dependsOn: Grouped['dependsOn'] } {
  const results = answers.map((answer) => ('decisions' in answer ? resultOf(answer) : { inForce: null }))
  const keys = results.map((result) => JSON.stringify(result))
  const { dependsOn, groups } = groupResults(dimensions, keys)
  return {
    dependsOn,
    results: [...groups].flatMap(([key, under]) => {
      const result = results[keys.indexOf(key)]
      return result === undefined ? [] : [{ ...result, under }]
    }),
  }
}
