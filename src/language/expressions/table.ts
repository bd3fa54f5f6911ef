import type { Expr, TableRow } from '../../model/core.ts'
import { child, entriesOf, itemsAt } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import { malformed } from '../faults/malformed.ts'
import { typeMismatch } from '../faults/type-mismatch.ts'
import { unknownChoice } from '../faults/unknown-choice.ts'
import { type ExpressionWord, refuse } from '../word.ts'
import { commonType, operandAt, operandSchema, sameMeasure, shape } from './parts.ts'

/** A value by choice, as the text lists it; absent for a choice without a row. */
export const table: ExpressionWord = {
  name: 'table',
  page: {
    summary: {
      zh: '按选项查表；表中没有的选项为“没有”。每行可以带自己的原文（quote）。',
      en: 'A value by choice; absent for a choice without a row. Each row may carry its own quote.',
    },
    example:
      'table:\n  by: { fact: grade }\n  rows:\n    - values: { basic: 2 万元 }\n    - values: { good: 4 万元, excellent: 6 万元 }\n',
  },
  schema: shape({
    by: operandSchema('按哪个选项查', 'The choice to look up'),
    rows: {
      type: 'array',
      minItems: 1,
      description: '表的各行，依原文顺序\nThe rows, in the order of the text',
      items: shape(
        {
          quote: { $ref: '#/$defs/quote', description: '本行的原文\nThe text of the row' },
          values: {
            type: 'object',
            minProperties: 1,
            description: '选项: 值\nchoice: value',
            additionalProperties: { $ref: '#/$defs/operand' },
          },
        },
        ['quote'],
      ),
    },
  }),
  elaborate(value, expected, context): Expr | null {
    const by = operandAt(value, 'by', null, context)
    if (by === null) return null
    if (by.type.kind !== 'choice') {
      return refuse(
        context,
        typeMismatch(child(value, 'by')?.span ?? value.span, {
          zh: 'table 按选项查表',
          en: 'a table is looked up by a choice',
        }),
      )
    }
    const rows: TableRow[] = []
    let type: ScalarType | null = expected
    let refused = false
    for (const row of itemsAt(value, 'rows')) {
      // keys of a mapping have no order of their own: they are told in that of the choices
      const { of } = by.type
      const entries = [...entriesOf(child(row, 'values'))].sort((a, b) => of.indexOf(a.key) - of.indexOf(b.key))
      for (const { key, keySpan, value: cell } of entries) {
        if (!by.type.of.includes(key)) refuse(context, unknownChoice(key, keySpan, by.type))
        else if (rows.some((other) => other.key === key)) {
          refuse(
            context,
            malformed(keySpan, { zh: `“${key}”在表中出现两次`, en: `“${key}” stands in the table twice` }),
          )
        } else {
          const expr = context.expr(cell, type)
          if (expr !== null) {
            type ??= expr.type
            rows.push({ key, value: expr })
            continue
          }
        }
        refused = true
      }
    }
    if (refused) return null
    const exprs = rows.map((row) => row.value)
    const common = commonType(exprs)
    if (common === undefined)
      return refuse(context, malformed(value.span, { zh: '表中没有一行', en: 'the table has no row' }))
    return sameMeasure(exprs, value, context) ? { op: 'table', id: context.nextId(), type: common, by, rows } : null
  },
}
