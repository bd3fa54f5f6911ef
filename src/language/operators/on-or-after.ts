import type { OperatorWord } from '../word.ts'
import { comparisonWord, dated, insteadOfDate } from './comparison.ts'

/** The day or later. */
export const onOrAfter: OperatorWord = comparisonWord({
  name: 'onOrAfter',
  comparison: 'ge',
  accepts: dated,
  instead: insteadOfDate('atLeast'),
  cues: { before: ['不早于'], after: ['起'] },
  page: {
    summary: { zh: '不早于该日，含该日。', en: 'On the day or later.' },
    example: 'fact: asOf\noperator: onOrAfter\nvalue: 2019-01-01\n',
  },
})
