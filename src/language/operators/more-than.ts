import type { OperatorWord } from '../word.ts'
import { comparisonWord, insteadOfSize, sized } from './comparison.ts'

/** Strictly greater: 超过、大于、高于、以外 do not include the number (民法典第一千二百五十九条). */
export const moreThan: OperatorWord = comparisonWord({
  name: 'moreThan',
  comparison: 'gt',
  accepts: sized,
  instead: insteadOfSize('after'),
  cues: { before: ['超过', '大于', '高于', '多于', '超出', '超', '逾'], after: ['以外'] },
  page: {
    summary: {
      zh: '大于所写的数，不含本数（超过、大于、高于）。',
      en: 'More than the number, the number itself excluded.',
    },
    example: 'fact: debtRatio\noperator: moreThan\nvalue: 70%\n',
  },
})
