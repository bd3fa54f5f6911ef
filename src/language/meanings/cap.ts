import { child } from '../../model/tree.ts'
import { operandSchema, shape } from '../expressions/parts.ts'
import { malformed } from '../faults/malformed.ts'
import { described, listOf, TEXT } from '../schema-parts.ts'
import { type Meaning, type MeaningWord, refuse } from '../word.ts'
import { NO_TRUTH } from './no-truth.ts'
import { outcomesAt } from './outcomes-at.ts'

/** A ceiling over several outcomes together. */
export const cap: MeaningWord = {
  name: 'cap',
  page: {
    summary: {
      zh: '几项合计的上限：按 over 所列的次序，前面的先得，后面的只得余下的。',
      en: 'A ceiling over several together: in the order of `over`, each gets at most what those before it leave.',
    },
    example: 'cap: { over: [openingGrant, rentGrant], per: year, atMost: 5 万元 }\n',
  },
  schema: shape(
    {
      over: described(
        listOf(TEXT, { uniqueItems: true }),
        '合计的各项的 id，先得者在前',
        'What is added up, first served first',
      ),
      per: described(
        { enum: ['ever', 'year'] },
        '各项已拨付的也计入：历来（ever）或当年（year）',
        'What was paid under them counts too: all there ever was, or that of the year',
      ),
      atMost: operandSchema('合计的上限', 'The most they come to together'),
    },
    ['per'],
  ),
  elaborate(value, _body, context): Meaning | null {
    if (child(value, 'atMost') === undefined)
      return refuse(context, malformed(value.span, { zh: '缺少 atMost：合计的上限', en: 'atMost is missing' }))
    const over = outcomesAt(value, 'over', context)
    return over === null ? null : { cond: NO_TRUTH, effect: { kind: 'cap', over } }
  },
}
