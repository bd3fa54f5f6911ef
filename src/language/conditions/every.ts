import type { ConditionWord } from '../word.ts'
import { quantifierWord } from './quantifier.ts'

/** Every row of the list (that `where` keeps) satisfies the condition. */
export const every: ConditionWord = quantifierWord('every', {
  summary: {
    zh: '列表的每一行（where 留下的）都满足条件。',
    en: 'Every row of the list (that `where` keeps) satisfies the condition.',
  },
  example: 'every: { of: employees, satisfies: { item: insured, operator: is, value: true }, ifEmpty: false }\n',
})
