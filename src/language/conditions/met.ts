import type { Cond } from '../../model/core.ts'
import { textOf } from '../../model/tree.ts'
import { unknownReference } from '../faults/unknown-reference.ts'
import { type ConditionWord, refuse } from '../word.ts'

/** Another clause's or decision's verdict is pass; its notApplicable is neutral. */
export const met: ConditionWord = {
  name: 'met',
  page: {
    summary: {
      zh: '另一条款或决定的结论为“符合”；其“不适用”不影响结果。',
      en: 'Another clause’s or decision’s verdict is pass; notApplicable is neutral.',
    },
    example: 'met: 第六条第二项\n',
  },
  schema: { type: 'string' },
  elaborate(value, _body, context): Cond | null {
    const name = textOf(value) ?? ''
    if (context.decision(name)) return { op: 'metDecision', leaf: context.leaf('met'), decision: name }
    const clause = context.clause(name)
    if (clause === undefined) return refuse(context, unknownReference('clause', name, value.span, context.clauses()))
    return { op: 'met', leaf: context.leaf('met'), clause }
  },
}
