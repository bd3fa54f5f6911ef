import type { OperatorWord } from '../word.ts'
import { comparisonWord } from './comparison.ts'

/** The value is another than the one written; not true of a value that is not known. */
export const isNot: OperatorWord = comparisonWord({
  name: 'isNot',
  comparison: 'ne',
  accepts: (type) => type.kind !== 'judgement',
  instead: () => 'judgement:',
  cues: { before: [], after: [] },
  page: {
    summary: {
      zh: '不等于所写的值；值未知时既非成立也非不成立，而是待定。',
      en: 'Not equal to the value; undetermined while the value is unknown.',
    },
    example: 'fact: licensed\noperator: isNot\nvalue: true\n',
  },
})
