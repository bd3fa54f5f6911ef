import type { ConditionWord } from '../word.ts'
import { connectiveWord } from './connective.ts'

/** At least one of the conditions holds. */
export const any: ConditionWord = connectiveWord('any', {
  summary: { zh: '所列条件至少一项成立。', en: 'At least one of the conditions holds.' },
  example: 'any:\n  - { fact: sector, operator: is, value: retail }\n  - judgement: wellRun\n',
})
