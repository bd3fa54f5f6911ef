import type { ConditionWord } from '../word.ts'
import { quantifierWord } from './quantifier.ts'

/** At least one row of the list satisfies the condition. */
export const some: ConditionWord = quantifierWord('some', {
  summary: { zh: '列表至少有一行满足条件。', en: 'At least one row of the list satisfies the condition.' },
  example: 'some: { of: employees, satisfies: { item: trained, operator: is, value: true }, ifEmpty: false }\n',
})
