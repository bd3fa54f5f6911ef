import type { ConditionWord } from '../word.ts'
import { connectiveWord } from './connective.ts'

/** Every one of the conditions holds. */
export const all: ConditionWord = connectiveWord('all', {
  summary: { zh: '所列条件都成立。', en: 'Every one of the conditions holds.' },
  example:
    'all:\n  - { fact: licensed, operator: is, value: true }\n  - { fact: registered, operator: is, value: true }\n',
})
