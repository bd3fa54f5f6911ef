import type { OperatorWord } from '../word.ts'
import { comparisonWord, dated, insteadOfDate } from './comparison.ts'

/** Earlier than the day. */
export const before: OperatorWord = comparisonWord({
  name: 'before',
  comparison: 'lt',
  accepts: dated,
  instead: insteadOfDate('lessThan'),
  cues: { before: [], after: [] },
  page: {
    summary: { zh: '早于该日，不含该日。', en: 'Earlier than the day, the day itself excluded.' },
    example: 'fact: openedOn\noperator: before\nvalue: 2019-01-01\n',
  },
})
