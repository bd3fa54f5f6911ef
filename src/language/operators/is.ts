import type { OperatorWord } from '../word.ts'
import { comparisonWord } from './comparison.ts'

/** The value is the one written. */
export const is: OperatorWord = comparisonWord({
  name: 'is',
  comparison: 'eq',
  accepts: (type) => type.kind !== 'judgement',
  instead: () => 'judgement:',
  cues: { before: [], after: [] },
  page: {
    summary: { zh: '等于所写的值。', en: 'Equal to the value.' },
    example: 'fact: licensed\noperator: is\nvalue: true\n',
  },
})
