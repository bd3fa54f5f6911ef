import { child, type ScalarTree, type Tree } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import { compare, type Rational, ZERO } from '../../util/rational.ts'
import { malformed } from '../faults/malformed.ts'
import { typeMismatch } from '../faults/type-mismatch.ts'
import { fitQuantity } from '../fit-quantity.ts'
import { elaborateLiteral } from '../literal.ts'
import { type Quantity, readQuantity } from '../quantity.ts'
import { type Context, refuse } from '../word.ts'

/** A quantity of a scale as written: what it measures is known only where the scale is laid on a value. */
export interface Written {
  readonly tree: ScalarTree
  readonly quantity: Quantity
}

/** The quantity under a key of a slice: undefined where there is none, null when refused. */
export function writtenAt(slice: Tree, key: string, context: Context): Written | null | undefined {
  const tree = child(slice, key)
  if (tree === undefined) return undefined
  const quantity = tree.kind === 'scalar' ? readQuantity(tree.source) : undefined
  if (tree.kind !== 'scalar' || quantity === undefined || quantity.dimension === 'date') {
    return refuse(
      context,
      typeMismatch(
        tree.span,
        { zh: `${key} 须为照原文写的数值`, en: `${key} is a quantity written like the text` },
        { zh: '例如 3%、50 元、10 万元', en: 'such as 3%, 50 元, 10 万元' },
      ),
    )
  }
  if (compare(quantity.value, ZERO) >= 0) return { tree, quantity }
  return refuse(context, malformed(tree.span, { zh: '累进标准中的数不能为负', en: 'no number of a scale is negative' }))
}

/** The value of a written quantity in a type's own unit; nought needs no unit. Null when refused. */
export function writtenIn({ tree, quantity }: Written, type: ScalarType, context: Context): Rational | null {
  if (isNought(quantity)) return ZERO
  const literal = elaborateLiteral(tree, type, context)
  return literal?.op === 'literal' && typeof literal.value === 'object' ? literal.value : null
}

/** Whether a written quantity is one of a type. */
export function fitsIn({ quantity }: Written, type: ScalarType): boolean {
  return isNought(quantity) || typeof fitQuantity(quantity, type) !== 'string'
}

/** 0 without a unit is nothing of any kind. */
export function isNought({ value, dimension }: Quantity): boolean {
  return dimension === 'plain' && value.num === 0n
}
