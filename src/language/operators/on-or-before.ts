import type { OperatorWord } from '../word.ts'
import { comparisonWord, dated, insteadOfDate } from './comparison.ts'

/** The day or earlier. */
export const onOrBefore: OperatorWord = comparisonWord({
  name: 'onOrBefore',
  comparison: 'le',
  accepts: dated,
  instead: insteadOfDate('atMost'),
  cues: { before: ['不晚于', '不迟于', '截至', '截止'], after: [] },
  page: {
    summary: { zh: '不晚于该日，含该日。', en: 'On the day or earlier.' },
    example: 'fact: permittedOn\noperator: onOrBefore\nvalue: 2019-12-31\n',
  },
})
