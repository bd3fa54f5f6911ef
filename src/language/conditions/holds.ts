import type { Cond } from '../../model/core.ts'
import { textOf } from '../../model/tree.ts'
import { unknownReference } from '../faults/unknown-reference.ts'
import { type ConditionWord, refuse } from '../word.ts'

/** Another clause's condition is true, before its role turns truth into a verdict. */
export const holds: ConditionWord = {
  name: 'holds',
  page: {
    summary: {
      zh: '另一条款所写的情形成立（不论该条款使之有利还是不利）。',
      en: 'What another clause describes is the case, before its role makes that a pass or a fail.',
    },
    example: 'holds: art12.ph1\n',
  },
  schema: { type: 'string' },
  elaborate(value, _body, context): Cond | null {
    const name = textOf(value) ?? ''
    const clause = context.clause(name)
    if (clause === undefined) return refuse(context, unknownReference('clause', name, value.span, context.clauses()))
    return { op: 'holds', leaf: context.leaf('holds'), clause }
  },
}
