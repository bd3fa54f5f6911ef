import type { OperatorWord } from '../word.ts'
import { comparisonWord, dated, insteadOfDate } from './comparison.ts'

/** Later than the day. */
export const after: OperatorWord = comparisonWord({
  name: 'after',
  comparison: 'gt',
  accepts: dated,
  instead: insteadOfDate('moreThan'),
  cues: { before: [], after: [] },
  page: {
    summary: { zh: '晚于该日，不含该日。', en: 'Later than the day, the day itself excluded.' },
    example: 'fact: permittedOn\noperator: after\nvalue: 2019-01-01\n',
  },
})
