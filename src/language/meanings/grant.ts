import type { MeaningWord } from '../word.ts'
import { outcomeWord } from './outcome-word.ts'

/** What the policy gives to someone, mostly money. */
export const grant: MeaningWord = outcomeWord('grant', {
  summary: {
    zh: '给予：数额、给谁、上限、已拨付的如何扣除。同一列表里同角色的其他句子成立时才给（扶持条款还看上级的句子）。',
    en: 'What is given: how much, to whom, under which ceiling, and what was paid is taken off. Open while the other phrases of its role around it hold.',
  },
  example: 'grant: { id: openingGrant, label: 开业补助, to: shop, per: ever, ceiling: 3 万元, amount: upToCeiling }\n',
})
