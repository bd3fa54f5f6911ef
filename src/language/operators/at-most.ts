import type { OperatorWord } from '../word.ts'
import { comparisonWord, insteadOfSize, sized } from './comparison.ts'

/** Less or equal: 以下、以内、不超过 include the number itself (民法典第一千二百五十九条). */
export const atMost: OperatorWord = comparisonWord({
  name: 'atMost',
  comparison: 'le',
  accepts: sized,
  instead: insteadOfSize('onOrBefore'),
  cues: {
    before: ['不超过', '不高于', '不大于', '不多于', '至多', '最多', '最高'],
    after: ['以下', '以内', '及以下', '封顶'],
  },
  page: {
    summary: {
      zh: '小于或等于所写的数，含本数（以下、以内、不超过、不高于）。',
      en: 'At most the number, the number itself included.',
    },
    example: 'fact: employeeCount\noperator: atMost\nvalue: 60 人\n',
  },
})
