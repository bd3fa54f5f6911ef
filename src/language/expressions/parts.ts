import type { Expr } from '../../model/core.ts'
import { child, type Tree } from '../../model/tree.ts'
import { comparable, isNumeric, type ScalarType } from '../../model/type.ts'
import { malformed } from '../faults/malformed.ts'
import { typeMismatch, typeName } from '../faults/type-mismatch.ts'
import { type Context, type JsonSchema, refuse } from '../word.ts'

/** The operand under a key of an expression; refused when it is not there. */
export function operandAt(value: Tree, key: string, expected: ScalarType | null, context: Context): Expr | null {
  const tree = child(value, key)
  if (tree === undefined) {
    return refuse(context, malformed(value.span, { zh: `缺少 ${key}`, en: `${key} is missing` }))
  }
  return context.expr(tree, expected)
}

/** The operands of a list-shaped expression, two or more; the first that has a type of its own lends it to the literals. */
export function operands(value: Tree, expected: ScalarType | null, context: Context): Expr[] | null {
  if (value.kind !== 'list' || value.items.length < 2) {
    return refuse(
      context,
      malformed(
        value.span,
        { zh: '需要两个以上的运算数', en: 'two or more operands are needed' },
        { zh: '写成 [a, b]', en: 'write [a, b]' },
      ),
    )
  }
  const made = value.items.map((item) => context.expr(item, expected))
  return made.some((expr) => expr === null) ? null : made.filter((expr) => expr !== null)
}

/** Refuses an operand that is no number. */
export function numeric(expr: Expr, tree: Tree, context: Context): boolean {
  if (isNumeric(expr.type)) return true
  refuse(
    context,
    typeMismatch(tree.span, {
      zh: `${typeName(expr.type).zh}不能参加运算`,
      en: `${typeName(expr.type).en} cannot be calculated with`,
    }),
  )
  return false
}

/** Refuses operands that do not measure the same thing. */
export function sameMeasure(exprs: readonly Expr[], tree: Tree, context: Context): boolean {
  const [first, ...rest] = exprs
  const odd = first && rest.find((expr) => !comparable(first.type, expr.type))
  if (first === undefined || odd === undefined) return true
  refuse(
    context,
    typeMismatch(tree.span, {
      zh: `${typeName(first.type).zh}与${typeName(odd.type).zh}不能放在一起运算`,
      en: `${typeName(first.type).en} and ${typeName(odd.type).en} do not measure the same thing`,
    }),
  )
  return false
}

/** The schema of an object with the given keys, all of them required unless named. */
export function shape(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    properties,
  }
}

/** An operand with what it is. */
export function operandSchema(zh: string, en: string): JsonSchema {
  return { $ref: '#/$defs/operand', description: `${zh}\n${en}` }
}
