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

/** The operand under a key, which must be of the type the word needs. */
export function typedOperandAt(value: Tree, key: string, type: ScalarType, context: Context): Expr | null {
  return typed(key, operandAt(value, key, type, context), child(value, key) ?? value, type, context)
}

/** An operand that must be of the type the word or key before it needs. */
export function typed(name: string, expr: Expr | null, tree: Tree, type: ScalarType, context: Context): Expr | null {
  if (expr === null || comparable(expr.type, type)) return expr
  return refuse(
    context,
    typeMismatch(tree.span, {
      zh: `${name} 须为${typeName(type).zh}，这里是${typeName(expr.type).zh}`,
      en: `${name} must be ${typeName(type).en}, and this is ${typeName(expr.type).en}`,
    }),
  )
}

/**
 * The operands of an expression whose operands measure the same thing. A literal that does not say what it measures
 * (`5` points, the year `2019`), and an open point of the text, are read as what the first of the others is.
 */
export function likeOperands(value: Tree, expected: ScalarType | null, context: Context): Expr[] | null {
  const trees = operandTrees(value, context)
  if (trees === null) return null
  const first = trees.map((tree) => (isOpenPoint(tree) ? undefined : context.expr(tree, expected)))
  if (first.includes(null)) return null
  const lent =
    first.find((expr, i) => expr && trees[i]?.kind !== 'scalar')?.type ?? first.find((expr) => expr)?.type ?? expected
  const read = trees.map((tree, i) => {
    const expr = first[i]
    if (!expr) return context.expr(tree, expected ?? lent)
    if (tree.kind !== 'scalar' || lent === null || comparable(expr.type, lent)) return expr
    return context.expr(tree, lent)
  })
  return read.some((expr) => expr === null) ? null : read.filter((expr) => expr !== null)
}

/** A point of the text, which has the type of what stands beside it. */
function isOpenPoint(tree: Tree): boolean {
  return child(tree, 'reading') !== undefined || child(tree, 'unclear') !== undefined
}

/** The operands as written, two or more. */
export function operandTrees(value: Tree, context: Context): readonly Tree[] | null {
  if (value.kind === 'list' && value.items.length >= 2) return value.items
  return refuse(
    context,
    malformed(
      value.span,
      { zh: '需要两个以上的运算数', en: 'two or more operands are needed' },
      { zh: '写成 [a, b]', en: 'write [a, b]' },
    ),
  )
}

/** Refuses an operand that is no number. */
export function numeric(expr: Expr, tree: Tree, context: Context): boolean {
  return isNumeric(expr.type) || cannotCalculate(expr, tree, context)
}

/** Refuses an operand that is no quantity: what is no number, and a date, which is a place on the calendar. */
export function quantitative(expr: Expr, tree: Tree, context: Context): boolean {
  return (isNumeric(expr.type) && expr.type.kind !== 'date') || cannotCalculate(expr, tree, context)
}

/** Refuses an operand that is no amount of something: what is no number, a date, and a year. */
export function measurable(expr: Expr, tree: Tree, context: Context): boolean {
  const { kind } = expr.type
  return (isNumeric(expr.type) && kind !== 'date' && kind !== 'year') || cannotCalculate(expr, tree, context)
}

function cannotCalculate(expr: Expr, tree: Tree, context: Context): false {
  refuse(
    context,
    typeMismatch(tree.span, {
      zh: `${typeName(expr.type).zh}不能参加运算`,
      en: `${typeName(expr.type).en} cannot be calculated with`,
    }),
  )
  return false
}

/** The type of what may be any of several expressions of one measure: of whole numbers and others, a number. */
export function commonType(exprs: readonly Expr[]): ScalarType | undefined {
  const [first] = exprs
  if (first === undefined || exprs.every(({ type }) => type.kind === first.type.kind)) return first?.type
  // Names of several kinds (a text and a credit code) are texts; only numbers widen to numbers.
  if (!isNumeric(first.type)) return { kind: 'text' }
  const unit = exprs
    .map(({ type }) => ('unit' in type && type.kind !== 'duration' ? type.unit : undefined))
    .find((one) => one)
  return unit === undefined ? { kind: 'number' } : { kind: 'number', unit }
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
