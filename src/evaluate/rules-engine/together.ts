import { childrenOfExpression, conditionsOfExpression } from '../../model/children-of-expression.ts'
import type { Cond, Expr, Leaf } from '../../model/core.ts'
import { leavesOf } from '../../model/leaves-of.ts'
import { isNumeric } from '../../model/type.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { operandsOf } from './parts.ts'

/**
 * Whether a unit of several rows may answer a question as none of its rows does. With one field read once it may not,
 * if the field itself is compared by name or by order: then the unit answers what its rows answer, and nothing between.
 * The identity is the same on all its rows, but for a text, which is one in capitals or not, wide or narrow.
 */
export function mayDifferTogether(
  { identity, fields }: ListFact,
  conds: readonly (Cond | null)[],
  exprs: readonly Expr[] = [],
): boolean {
  const asked = conds.flatMap(leavesOf)
  const inside = everyLeaf([...asked, ...exprs.flatMap(guardsWithin).flatMap(leavesOf)])
  const operands = [...inside.flatMap(operandsOf), ...exprs]
  const read = operands
    .flatMap(itemsOf)
    .filter((field) => field !== identity || fields.get(field)?.type.kind === 'text')
  const [only, ...more] = read
  if (only === undefined) return false
  if (more.length > 0) return true
  const isIt = (expr: Expr): boolean => expr.op === 'item' && expr.field === only
  return !(exprs.some(isIt) || asked.some((leaf) => operandsOf(leaf).some(isIt) && keepsToEnds(leaf, isIt)))
}

/** Leaves with those of the guards inside their expressions. */
function everyLeaf(leaves: readonly Leaf[]): Leaf[] {
  const inside = leaves.flatMap(operandsOf).flatMap(guardsWithin).flatMap(leavesOf)
  return inside.length === 0 ? [...leaves] : [...leaves, ...everyLeaf(inside)]
}

function guardsWithin(expr: Expr): Cond[] {
  return [...conditionsOfExpression(expr), ...childrenOfExpression(expr).flatMap(guardsWithin)]
}

/** The fields an expression reads, each as often as it does; those of guards inside it come with their leaves. */
function itemsOf(expr: Expr): string[] {
  return expr.op === 'item' ? [expr.field] : childrenOfExpression(expr).flatMap(itemsOf)
}

/** Of an interval of numbers “is” may hold between the ends, where no row is; an order never does. */
function keepsToEnds(leaf: Leaf, isIt: (expr: Expr) => boolean): boolean {
  if (leaf.op !== 'compare') return true
  const field = isIt(leaf.left) ? leaf.left : leaf.right
  return !isNumeric(field.type) || (leaf.comparison !== 'eq' && leaf.comparison !== 'ne')
}
