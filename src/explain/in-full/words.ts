import type { Language } from '../../model/bilingual.ts'
import type { Adjustment, OutcomePoint } from '../../model/core.ts'

/** The words of values told in full, row by row, in one language. */
export interface InFullWords {
  /** What a value is chosen by, and its choices. */
  readonly by: (by: string, rows: readonly string[]) => string
  readonly row: (of: string, value: string) => string
  readonly caseOf: (when: string, value: string) => string
  readonly otherwise: string
  /** A band by its edges. */
  readonly band: (low: string | null, high: string | null) => string
  readonly edge: Readonly<Record<'atLeast' | 'moreThan' | 'atMost' | 'lessThan', (number: string) => string>>
  readonly eachOf: (list: string, where: string | null, each: string) => string
  /** What is given, to whom. */
  readonly outcome: (label: string, to: string, text: string) => string
  readonly limited: (parts: readonly string[]) => string
  readonly atMost: (limit: string) => string
  readonly leftOf: (ceiling: string) => string
  readonly lessReceived: Readonly<Record<'ever' | 'year' | 'taken', string>>
  readonly slice: (edges: string, flat: string | null, rate: string | null) => string
  readonly change: Readonly<Record<Adjustment['change'], (label: string, by: string) => string>>
  readonly noStacking: string
  readonly cap: (labels: readonly string[], atMost: string) => string
  /** What is to be done, and its last day. */
  readonly deadline: (text: string, due: string) => string
  /** A scale is told where it is applied. */
  readonly scale: (label: string) => string
  readonly join: (parts: readonly string[]) => string
}

const ZH: InFullWords = {
  by: (by, rows) => `按${by}：${rows.join('，')}`,
  row: (of, value) => `${of} ${value}`,
  caseOf: (when, value) => `${when}：${value}`,
  otherwise: '其他',
  band: (low, high) => [low, high].filter((edge) => edge !== null).join('且'),
  edge: {
    atLeast: (number) => `${number}以上`,
    moreThan: (number) => `超过 ${number}`,
    atMost: (number) => `不超过 ${number}`,
    lessThan: (number) => `不足 ${number}`,
  },
  eachOf: (list, where, each) => `对每一${list}${where === null ? '' : `（${where}）`}：${each}`,
  outcome: (label, to, text) => `${label}（${to}）：${text}`,
  limited: (parts) => parts.join('，'),
  atMost: (limit) => `不超过 ${limit}`,
  leftOf: (ceiling) => `限额的余额（限额：${ceiling}）`,
  lessReceived: { ever: '扣除历来已得', year: '扣除当年已得', taken: '扣除已得' },
  slice: (edges, flat, rate) =>
    `${edges}的部分 ${[flat, rate === null ? null : `× ${rate}`].filter((part) => part !== null).join(' 加 ')}`,
  change: {
    to: (label, by) => `${label}改为 ${by}`,
    times: (label, by) => `${label} × ${by}`,
    less: (label, by) => `${label}减 ${by}`,
    plus: (label, by) => `${label}加 ${by}`,
    atMost: (label, by) => `${label}至多 ${by}`,
    atLeast: (label, by) => `${label}至少 ${by}`,
  },
  noStacking: '同组的不叠加',
  cap: (labels, atMost) => `${labels.join('、')}合计不超过 ${atMost}`,
  deadline: (text, due) => `${text}，不晚于${due}`,
  scale: (label) => `${label}（分段累计，见套用它的一句）`,
  join: (parts) => parts.join('；'),
}

const EN: InFullWords = {
  by: (by, rows) => `by ${by}: ${rows.join(', ')}`,
  row: (of, value) => `${of} ${value}`,
  caseOf: (when, value) => `${when}: ${value}`,
  otherwise: 'otherwise',
  band: (low, high) => [low, high].filter((edge) => edge !== null).join(' and '),
  edge: {
    atLeast: (number) => `at least ${number}`,
    moreThan: (number) => `more than ${number}`,
    atMost: (number) => `at most ${number}`,
    lessThan: (number) => `less than ${number}`,
  },
  eachOf: (list, where, each) => `for each of ${list}${where === null ? '' : ` (${where})`}: ${each}`,
  outcome: (label, to, text) => `${label} (${to}): ${text}`,
  limited: (parts) => parts.join(', '),
  atMost: (limit) => `at most ${limit}`,
  leftOf: (ceiling) => `what the ceiling still leaves (ceiling: ${ceiling})`,
  lessReceived: {
    ever: 'less what was ever received',
    year: 'less what was received in the year',
    taken: 'less what was received',
  },
  slice: (edges, flat, rate) =>
    `${edges}: ${[flat, rate === null ? null : `x ${rate}`].filter((part) => part !== null).join(' plus ')}`,
  change: {
    to: (label, by) => `${label} becomes ${by}`,
    times: (label, by) => `${label} x ${by}`,
    less: (label, by) => `${label} less ${by}`,
    plus: (label, by) => `${label} plus ${by}`,
    atMost: (label, by) => `${label} at most ${by}`,
    atLeast: (label, by) => `${label} at least ${by}`,
  },
  noStacking: 'does not stack within its group',
  cap: (labels, atMost) => `${labels.join(', ')} together at most ${atMost}`,
  deadline: (text, due) => `${text}, by ${due}`,
  scale: (label) => `${label} (slice by slice; told where it is applied)`,
  join: (parts) => parts.join('; '),
}

/** The words in each language. */
export function inFullWords(language: Language): InFullWords {
  return language === 'zh' ? ZH : EN
}

/** How an outcome takes off what was received. */
export function lessReceived({ net, received, per }: OutcomePoint, words: InFullWords): string | null {
  return net || received === null ? null : words.lessReceived[per ?? 'taken']
}
