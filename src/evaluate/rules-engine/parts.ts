import type { Cond, Expr, Leaf } from '../../model/core.ts'

/** The expressions a leaf compares or asks about, outside list questions. */
export function operandsOf(leaf: Leaf): readonly Expr[] {
  switch (leaf.op) {
    case 'compare':
      return [leaf.left, leaf.right]
    case 'oneOf':
    case 'judgement':
    case 'residual':
      return [leaf.op === 'oneOf' ? leaf.left : leaf.of]
    case 'has':
      return 'op' in leaf.of ? [leaf.of] : []
    default:
      return []
  }
}

/** What a list question asks of each row. */
export interface ListQuestion {
  readonly list: string
  readonly conds: readonly (Cond | null)[]
  readonly exprs: readonly Expr[]
}

/** The list question that an expression or a leaf is; null when it is none. */
export function questionOf(node: Expr | Leaf): ListQuestion | null {
  switch (node.op) {
    case 'count':
      return { list: node.list, conds: [node.where], exprs: [] }
    case 'sum':
    case 'mean':
    case 'best':
    case 'only':
      return { list: node.list, conds: [node.where], exprs: [node.each] }
    case 'longestRun':
      return { list: node.list, conds: [node.where, node.satisfies], exprs: [node.each] }
    case 'share':
    case 'quantified':
      return { list: node.list, conds: [node.where, node.satisfies], exprs: [] }
    default:
      return null
  }
}
