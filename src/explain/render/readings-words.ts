import type { Language } from '../../model/bilingual.ts'

/** The words of what is told of readings, in one language. */
export interface ReadingsWords {
  /** Nothing was there to try. */
  readonly nothingToTry: string
  readonly stands: (readings: number, combinations: number, result: string) => string
  readonly depends: (ids: readonly string[], readings: number, combinations: number) => string
  readonly tried: string
  readonly chosen: (choice: string | null, others: readonly string[]) => string
  readonly takes: (id: string, choice: string, isChosen: boolean) => string
  readonly together: (parts: readonly string[]) => string
  readonly or: string
  readonly amount: (label: string, to: string) => string
  readonly noneInForce: string
  readonly noAmount: string
  readonly stillOpen: (verdict: string, answers: readonly string[]) => string
  readonly withVerdict: (text: string, verdict: string) => string
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** The words in each language. */
export const READINGS_WORDS: Readonly<Record<Language, ReadingsWords>> = {
  zh: {
    nothingToTry: '没有可以改试的解释口径',
    stands: (readings, combinations, result) =>
      `结论不取决于解释口径（${readings} 项、${combinations} 种组合都是${result}）`,
    depends: (ids, readings, combinations) =>
      `结论取决于解释口径：${ids.join('、')}（共试 ${readings} 项、${combinations} 种组合）`,
    tried: '试过的解释口径',
    chosen: (choice, others) =>
      `${choice === null ? '尚未选定' : `所选 ${choice}`}；${choice === null ? '可取' : '另可取'} ${others.join('、')}`,
    takes: (id, choice, isChosen) => `${id} 取 ${choice}${isChosen ? '（所选）' : ''}`,
    together: (parts) => parts.join('，且 '),
    or: '或 ',
    amount: (label, to) => `${label}（${to}）`,
    noneInForce: '没有施行中的版本',
    noAmount: '没有这一笔',
    stillOpen: (verdict, answers) => `${verdict}（${answers.join('、')}）`,
    withVerdict: (text, verdict) => `${text}（${verdict}）`,
  },
  en: {
    nothingToTry: 'there is no reading to try',
    stands: (readings, combinations, result) =>
      `does not depend on a reading (${plural(readings, 'reading')}, all ${combinations} combinations: ${result})`,
    depends: (ids, readings, combinations) =>
      `depends on ${ids.join(', ')} (${plural(readings, 'reading')}, ${combinations} combinations tried)`,
    tried: 'Readings tried',
    chosen: (choice, others) =>
      `${choice === null ? 'none chosen' : `chosen: ${choice}`}; ${choice === null ? 'may be' : 'or'}: ${others.join(', ')}`,
    takes: (id, choice, isChosen) => `${id} = ${choice}${isChosen ? ' (chosen)' : ''}`,
    together: (parts) => parts.join(' and '),
    or: 'or ',
    amount: (label, to) => `${label} (${to})`,
    noneInForce: 'no version in force',
    noAmount: 'no such amount',
    stillOpen: (verdict, answers) => `${verdict} (${answers.join(', ')})`,
    withVerdict: (text, verdict) => `${text} (${verdict})`,
  },
}
