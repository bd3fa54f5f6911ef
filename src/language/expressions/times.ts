import type { Expr } from '../../model/core.ts'
import type { ScalarType } from '../../model/type.ts'
import { typeMismatch } from '../faults/type-mismatch.ts'
import { type ExpressionWord, refuse } from '../word.ts'
import { numeric, operands } from './parts.ts'
import { OPERANDS } from './same-measure.ts'

/** The product; at most one factor may have a measure, the others are numbers and shares. */
export const times: ExpressionWord = {
  name: 'times',
  page: {
    summary: {
      zh: '相乘：至多一个带单位，其余为倍数或比例。',
      en: 'The product: at most one factor has a unit, the others are numbers or shares.',
    },
    example: 'times: [50%, { fact: grossWages }]\n',
  },
  schema: OPERANDS,
  elaborate(value, _expected, context): Expr | null {
    const args = operands(value, null, context)
    if (args === null || !args.every((arg) => numeric(arg, value, context))) return null
    const measured = args.filter(({ type }) => !isPure(type))
    if (measured.length > 1 || args.some(({ type }) => type.kind === 'date' || type.kind === 'year')) {
      return refuse(
        context,
        typeMismatch(value.span, { zh: '相乘的数至多一个带单位', en: 'at most one factor may have a unit' }),
      )
    }
    const pure: ScalarType = args.every(({ type }) => type.kind === 'integer')
      ? { kind: 'integer' }
      : args.every(({ type }) => type.kind === 'share')
        ? { kind: 'share' }
        : { kind: 'number' }
    const [only] = measured
    // A share of a count is no longer a whole number of it.
    const type =
      only === undefined
        ? pure
        : only.type.kind === 'integer' && pure.kind !== 'integer'
          ? withUnit(only.type.unit)
          : only.type
    return { op: 'times', id: context.nextId(), type, args }
  },
}

function withUnit(unit: string | undefined): ScalarType {
  return unit === undefined ? { kind: 'number' } : { kind: 'number', unit }
}

/** A number without a measure of its own. */
function isPure(type: ScalarType): boolean {
  return type.kind === 'share' || ((type.kind === 'integer' || type.kind === 'number') && type.unit === undefined)
}
