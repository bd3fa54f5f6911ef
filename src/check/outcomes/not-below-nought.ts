import { type Context, factOf } from '../../language/index.ts'
import type { Expr } from '../../model/core.ts'
import { compare, ZERO } from '../../util/rational.ts'

/** What was received is nothing at the least: a negative sum of refunds would raise what is due above its ceiling. */
export function notBelowNought(expr: Expr, context: Context): Expr {
  if (!mayBeNegative(expr, context)) return expr
  const nought: Expr = { op: 'literal', id: context.nextId(), type: expr.type, value: ZERO, source: '0' }
  return { op: 'max', id: context.nextId(), type: expr.type, args: [nought, expr] }
}

/** Whether a number can lie below 0, as far as its facts tell; what is worked out otherwise may. */
function mayBeNegative(expr: Expr, context: Context): boolean {
  switch (expr.op) {
    case 'fact':
    case 'item': {
      const range = factOf(expr, context)?.range
      return range === undefined || compare(range.low, ZERO) < 0
    }
    case 'literal':
      return typeof expr.value === 'object' && compare(expr.value, ZERO) < 0
    case 'sum': {
      const list = context.vocabulary.lists.get(expr.list)
      return list === undefined || mayBeNegative(expr.each, context.within(list))
    }
    case 'count':
    case 'share':
    case 'wholes':
    case 'progressive':
      return false
    case 'plus':
    case 'times':
    case 'min':
      return expr.args.some((arg) => mayBeNegative(arg, context))
    case 'max':
      return expr.args.every((arg) => mayBeNegative(arg, context))
    default:
      return true
  }
}
