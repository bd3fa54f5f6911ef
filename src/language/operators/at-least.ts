import type { OperatorWord } from '../word.ts'
import { comparisonWord, insteadOfSize, sized } from './comparison.ts'

/** Greater or equal: 以上、不少于、不低于、达到、满 include the number itself (民法典第一千二百五十九条). */
export const atLeast: OperatorWord = comparisonWord({
  name: 'atLeast',
  comparison: 'ge',
  accepts: sized,
  instead: insteadOfSize('onOrAfter'),
  cues: { before: ['不少于', '不低于', '不小于', '达到', '满', '至少', '最少', '最低'], after: ['以上', '及以上'] },
  page: {
    summary: {
      zh: '大于或等于所写的数，含本数（以上、不少于、不低于、达到、满）。',
      en: 'At least the number, the number itself included.',
    },
    example: 'fact: employeeCount\noperator: atLeast\nvalue: 12 人\n',
  },
})
