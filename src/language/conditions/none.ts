import type { ConditionWord } from '../word.ts'
import { quantifierWord } from './quantifier.ts'

/** No row of the list satisfies the condition. */
export const none: ConditionWord = quantifierWord('none', {
  summary: { zh: '列表没有任何一行满足条件。', en: 'No row of the list satisfies the condition.' },
  example: 'none: { of: employees, satisfies: { item: penalised, operator: is, value: true }, ifEmpty: true }\n',
})
