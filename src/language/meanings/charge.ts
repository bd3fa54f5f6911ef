import type { MeaningWord } from '../word.ts'
import { outcomeWord } from './outcome-word.ts'

/** What the policy has someone pay. */
export const charge: MeaningWord = outcomeWord('charge', {
  summary: {
    zh: '收取：费用、罚款、应收回的款项。写法同 grant，to 是由谁交。',
    en: 'What is to be paid: a fee, a fine, a sum to recover. Written like a grant; `to` is who pays.',
  },
  example: 'charge: { id: inspectionFee, label: 检查费, to: shop, amount: 200 元 }\n',
})
