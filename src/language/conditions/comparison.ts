import type { Cond } from '../../model/core.ts'
import { child, type MapTree, textOf } from '../../model/tree.ts'
import { malformed } from '../faults/malformed.ts'
import { unknownOperator } from '../faults/unknown-operator.ts'
import { OPERATORS } from '../operators/index.ts'
import { type Context, refuse } from '../word.ts'

/** A leaf: `fact` (or `item`, inside a list question), `operator` and `value`. */
export function elaborateComparison(body: MapTree, context: Context): Cond | null {
  const operator = child(body, 'operator')
  const name = textOf(operator)
  const value = child(body, 'value')
  if (operator === undefined || name === undefined || value === undefined) {
    return refuse(
      context,
      malformed(
        body.span,
        { zh: '比较缺少 operator 或 value', en: 'a comparison needs an operator and a value' },
        { zh: '写成 fact、operator、value 三行', en: 'write three lines: fact, operator, value' },
      ),
    )
  }
  const word = OPERATORS.get(name)
  if (word === undefined) return refuse(context, unknownOperator(name, operator.span, [...OPERATORS.keys()]))
  const left = context.expr(subject(body), null)
  return left === null ? null : word.elaborate(left, body, value, context)
}

/** What the leaf is about, as the operand it is short for. */
function subject(body: MapTree): MapTree {
  const key = body.entries.has('item') ? 'item' : 'fact'
  const entry = body.entries.get(key)
  return { kind: 'map', span: entry?.value.span ?? body.span, entries: new Map(entry ? [[key, entry]] : []) }
}
