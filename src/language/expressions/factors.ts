import type { Expr } from '../../model/core.ts'
import { child, type Tree, textAt } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import type { Context } from '../word.ts'
import { operandTrees } from './parts.ts'
import { isPure } from './product-type.ts'

/**
 * The factors of a product. A point the text leaves open is a plain number beside a factor that has a measure
 * (按相应比例 of an amount), and else what the product should be.
 */
export function factors(value: Tree, expected: ScalarType | null, context: Context): Expr[] | null {
  const trees = operandTrees(value, context)
  if (trees === null) return null
  const known = trees.map((tree) => (isLeftOpen(tree, context) ? undefined : context.expr(tree, null)))
  if (known.includes(null)) return null
  const measured = expected === null || known.some((expr) => expr && !isPure(expr.type))
  const open = measured ? ({ kind: 'number' } as const) : expected
  const made = trees.map((tree, i) => known[i] ?? context.expr(tree, open))
  return made.some((expr) => expr === null) ? null : made.filter((expr) => expr !== null)
}

/** A point of the text for which no reading is chosen: it does not say what kind of value it is. */
function isLeftOpen(tree: Tree, { readings }: Context): boolean {
  if (child(tree, 'unclear') !== undefined) return true
  return readings.get(textAt(tree, 'reading') ?? '')?.choice === null
}
