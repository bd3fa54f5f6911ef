import type { Cond } from '../../model/core.ts'
import { textOf } from '../../model/tree.ts'
import { unknownReference } from '../faults/unknown-reference.ts'
import { type ConditionWord, refuse } from '../word.ts'

/** The text leaves the point open and no reading of it is chosen: undetermined, and it says so. */
export const unclear: ConditionWord = {
  name: 'unclear',
  page: {
    summary: {
      zh: '原文不明，且尚未选定解释口径：待定，并指明是哪一处。',
      en: 'The text is silent and no reading is chosen: undetermined, naming the open point.',
    },
    example: 'unclear: prizes-counted\n',
  },
  schema: { type: 'string' },
  elaborate(value, _body, context): Cond | null {
    const reading = textOf(value) ?? ''
    if (!context.readings.has(reading))
      return refuse(context, unknownReference('reading', reading, value.span, context.readings.keys()))
    return { op: 'unclear', leaf: context.leaf('unclear'), reading }
  },
}
