import { described, TEXT } from '../schema-parts.ts'
import type { MeaningWord } from '../word.ts'
import { outcomeWord } from './outcome-word.ts'

/** What the policy measures out other than money: days, months, places. */
export const quantity: MeaningWord = outcomeWord(
  'quantity',
  {
    summary: {
      zh: '核定的数量：天数、月数、名额等。写法同 grant；已享受的写在 taken。',
      en: 'What is measured out other than money: days, months, places. Written like a grant; what was had already goes into `taken`.',
    },
    example: 'quantity: { id: trainingPlaces, label: 培训名额, to: shop, unit: 名, amount: 5 名 }\n',
  },
  { unit: described(TEXT, '单位，如 天、名', 'The unit, such as 天 or 名') },
)
