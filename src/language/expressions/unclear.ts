import type { Expr } from '../../model/core.ts'
import { type Span, textOf } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import { malformed } from '../faults/malformed.ts'
import { unknownReference } from '../faults/unknown-reference.ts'
import { type Context, type ExpressionWord, refuse } from '../word.ts'

/** The text leaves a value open and no reading of it is chosen: it may be anything of its type. */
export const unclear: ExpressionWord = {
  name: 'unclear',
  page: {
    summary: {
      zh: '原文没有说清的值，且尚未选定解释口径：可能是该类的任何值，凡取决于它的都待定，并指明是哪一处。',
      en: 'A value the text leaves open, with no reading chosen: it may be anything of its kind; what turns on it is undetermined, naming the open point.',
    },
    example: 'fact: employeeCount\noperator: atLeast\nvalue: { unclear: least-staff }\n',
  },
  schema: { type: 'string' },
  elaborate(value, expected, context): Expr | null {
    const id = textOf(value) ?? ''
    if (!context.readings.has(id))
      return refuse(context, unknownReference('reading', id, value.span, context.readings.keys()))
    return unclearValue(id, value.span, expected, context)
  },
}

/** Any value of the type that is expected where an open point stands; refused where nothing says what it is. */
export function unclearValue(id: string, span: Span, expected: ScalarType | null, context: Context): Expr | null {
  if (expected !== null) return { op: 'unclear', id: context.nextId(), type: expected, reading: id }
  return refuse(
    context,
    malformed(
      span,
      {
        zh: `解释口径“${id}”尚未选定，从这里也看不出它是哪一类值`,
        en: `reading “${id}” has no choice yet, and nothing here says what kind of value it is`,
      },
      {
        zh: '先选定它（choice），或把它写在与事实比较、与同类数值并列的地方',
        en: 'choose it, or write it where it is compared with a fact or stands beside a value of its kind',
      },
    ),
  )
}
