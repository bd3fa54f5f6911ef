import { child, textOf } from '../../model/tree.ts'
import { shape } from '../expressions/parts.ts'
import { malformed } from '../faults/malformed.ts'
import { readLabel } from '../read-label.ts'
import { described, listOf, ref, TEXT } from '../schema-parts.ts'
import { type Meaning, type MeaningWord, refuse } from '../word.ts'
import { NO_TRUTH } from './no-truth.ts'
import { outcomesAt } from './outcomes-at.ts'

/** Who bears what is given: one, or several together. */
export const payer: MeaningWord = {
  name: 'payer',
  page: {
    summary: {
      zh: '由谁承担：一方写 by，几方分担写 shared。',
      en: 'Who bears what is given: one (`by`), or several together (`shared`).',
    },
    example: 'payer: { grant: openingGrant, shared: [市财政, 区财政] }\n',
  },
  schema: shape(
    {
      grant: described(
        { type: ['string', 'array'], minLength: 1, minItems: 1, uniqueItems: true, items: TEXT },
        '所承担的 grant、charge 或 quantity 的 id',
        'The id of what they bear, or several',
      ),
      by: described(ref('label'), '承担的一方', 'The one who bears it'),
      shared: described(listOf(ref('label')), '分担的各方', 'Those who share it'),
    },
    ['by', 'shared'],
  ),
  elaborate(value, _body, context): Meaning | null {
    const by = child(value, 'by')
    const shared = child(value, 'shared')
    const named = by ?? shared
    if (named === undefined || (by !== undefined && shared !== undefined)) {
      return refuse(
        context,
        malformed(value.span, { zh: 'payer 须写 by 或 shared 之一', en: 'payer needs by or shared, one of them' }),
      )
    }
    const of = outcomesAt(value, 'grant', context)
    if (of === null) return null
    const payers = named.kind === 'list' ? named.items : [named]
    return {
      cond: NO_TRUTH,
      effect: { kind: 'payer', of, payers: payers.map((one) => readLabel(one, textOf(one) ?? '')) },
    }
  },
}
