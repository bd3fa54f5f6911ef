import type {
  AmountUnder,
  AmountUnderReadings,
  DecisionUnder,
  NoAmount,
  NoneInForce,
  ReadingsReport,
  VariedReading,
} from '../model/readings-report.ts'
import { BOTH, END, type Keys, optional, VERDICT } from './schema-decision-parts.ts'
import { closed, described, mapOf, ref, TEXT } from './schema-parts.ts'
import type { JsonSchema } from './word.ts'

const UNDER = described(
  { type: 'array', minItems: 1, items: mapOf(TEXT) },
  '哪些口径取什么时如此：任一组即可，只列有影响的口径',
  'The choices that lead to it, of readings that make a difference; any one of them will do',
)

const VARIED: Keys<VariedReading> = {
  id: described(TEXT, '解释口径的名称', 'The name of the reading'),
  question: described({ type: 'string' }, '原文不明之处', 'The open point of the text'),
  choice: described({ type: ['string', 'null'] }, '所选的读法', 'The choice made; null while there is none'),
  alternatives: described({ type: 'array', items: TEXT }, '其他读法', 'The other choices'),
}

const NONE_IN_FORCE: Keys<NoneInForce> = {
  inForce: described({ type: 'null' }, '当日没有施行的版本', 'No version is in force on the day'),
  under: UNDER,
}

const DECISION_UNDER: Keys<DecisionUnder> = {
  verdict: described(VERDICT, '结论', 'The verdict'),
  answer: described(TEXT, '所得的答案', 'The answer'),
  answerLabel: described(BOTH, '答案的名称', 'What the answer is called'),
  possibleAnswers: described({ type: 'array', items: TEXT }, '仍可能的答案', 'The answers it may still give'),
  under: UNDER,
}

const AMOUNT_UNDER: Keys<AmountUnder> = {
  verdict: described(VERDICT, '结论', 'The verdict'),
  low: described(END, '至少；金额以分计', 'At least; money in 分'),
  high: described(END, '至多；null 为没有上限或没有数额', 'At most; null is no bound, or no amount'),
  unit: described({ type: 'string' }, '单位', 'The unit'),
  text: described(TEXT, '文字', 'In words'),
  textEn: described(TEXT, '英文文字', 'In English words'),
  under: UNDER,
}

const NO_AMOUNT: Keys<NoAmount> = {
  none: described({ const: true }, '没有这一笔', 'There is no such amount'),
  under: UNDER,
}

const AMOUNT: Keys<AmountUnderReadings> = {
  id: described(TEXT, '数额的名称', 'The id of the outcome'),
  label: described(BOTH, '名称', 'The label'),
  to: described(TEXT, '受领者的名称', 'The recipient'),
  toLabel: described(BOTH, '受领者', 'What the recipient is called'),
  results: results(['amountUnder', 'noAmount', 'noneInForce']),
}

const REPORT: Keys<ReadingsReport> = {
  varied: described({ type: 'array', items: ref('variedReading') }, '改试的口径', 'The readings that were varied'),
  combinations: described({ type: 'integer', minimum: 1 }, '组合的种数', 'How many combinations were decided'),
  decisions: described(
    mapOf(results(['decisionUnder', 'noneInForce'])),
    '各项决定在各种口径下的结论',
    'What each decision comes to',
  ),
  amounts: described(
    { type: 'array', items: ref('amountUnderReadings') },
    '各笔数额在各种口径下的多少',
    'What each amount comes to',
  ),
  default: described(TEXT, '所问的决定', 'The decision that was asked for'),
  dependsOn: described(
    { type: 'array', items: TEXT },
    '所问的决定取决于哪些口径',
    'The readings on which that decision depends',
  ),
}

function results(names: readonly string[]): JsonSchema {
  return described(
    { type: 'array', minItems: 1, items: { anyOf: names.map(ref) } },
    '各种结果，及何种口径下如此',
    'Each result, with the choices that lead to it',
  )
}

/** What `check --readings` adds to an answer. */
export const READINGS_DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  readings: described(closed(REPORT, Object.keys(REPORT)), '各种解释口径下', 'Under every reading'),
  variedReading: described(closed(VARIED, Object.keys(VARIED)), '一项改试的口径', 'A reading that was varied'),
  decisionUnder: described(
    closed(DECISION_UNDER, optional(DECISION_UNDER, ['answer', 'answerLabel', 'possibleAnswers'])),
    '一种结论',
    'What a decision comes to',
  ),
  noneInForce: described(
    closed(NONE_IN_FORCE, Object.keys(NONE_IN_FORCE)),
    '当日没有施行的版本',
    'No version in force',
  ),
  amountUnderReadings: described(closed(AMOUNT, Object.keys(AMOUNT)), '一笔数额', 'One amount for one recipient'),
  amountUnder: described(closed(AMOUNT_UNDER, Object.keys(AMOUNT_UNDER)), '一种数额', 'What an amount comes to'),
  noAmount: described(closed(NO_AMOUNT, Object.keys(NO_AMOUNT)), '没有这一笔', 'No such amount'),
}
