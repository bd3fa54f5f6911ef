import type { OperatorWord } from '../word.ts'
import { comparisonWord, insteadOfSize, sized } from './comparison.ts'

/** Strictly less: 不满、不足、小于、低于 do not include the number (民法典第一千二百五十九条). */
export const lessThan: OperatorWord = comparisonWord({
  name: 'lessThan',
  comparison: 'lt',
  accepts: sized,
  instead: insteadOfSize('before'),
  cues: { before: ['不满', '不足', '小于', '低于', '少于', '未满', '未达到', '不到'], after: [] },
  page: {
    summary: {
      zh: '小于所写的数，不含本数（不满、不足、小于、低于）。',
      en: 'Less than the number, the number itself excluded.',
    },
    example: 'fact: staffCount\noperator: lessThan\nvalue: 10 人\n',
  },
})
