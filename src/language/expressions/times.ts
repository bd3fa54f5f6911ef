import type { Expr } from '../../model/core.ts'
import { typeMismatch } from '../faults/type-mismatch.ts'
import { type ExpressionWord, refuse } from '../word.ts'
import { factors } from './factors.ts'
import { numeric } from './parts.ts'
import { productType } from './product-type.ts'
import { OPERANDS } from './same-measure.ts'

/** The product; at most one factor may have a measure, the others are numbers and shares. */
export const times: ExpressionWord = {
  name: 'times',
  page: {
    summary: {
      zh: '相乘：至多一个带单位，其余为倍数或比例；尚未选定的“相应比例”是其中的一个倍数。',
      en: 'The product: at most one factor has a unit, the others are numbers or shares; a share the text leaves open is one of those.',
    },
    example: 'times: [50%, { fact: grossWages }]\n',
  },
  schema: OPERANDS,
  elaborate(value, expected, context): Expr | null {
    const args = factors(value, expected, context)
    if (args === null || !args.every((arg) => numeric(arg, value, context))) return null
    const type = productType(args.map((arg) => arg.type))
    if (type === undefined) {
      return refuse(
        context,
        typeMismatch(value.span, { zh: '相乘的数至多一个带单位', en: 'at most one factor may have a unit' }),
      )
    }
    return { op: 'times', id: context.nextId(), type, args }
  },
}
