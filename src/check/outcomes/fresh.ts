import type { Context } from '../../language/index.ts'
import type { Cond, Expr } from '../../model/core.ts'

/** The node itself at the first call, then copies: what was lowered stands somewhere, and never in two places. */
export function fresh<T extends Expr | Cond>(node: T, context: Context): () => T {
  let placed = false
  return () => {
    if (placed) return context.copy(node)
    placed = true
    return node
  }
}

/** One condition of several: itself, or all of them; null of none. */
export function allOf(conds: readonly (Cond | null)[]): Cond | null {
  const of = conds.flatMap((cond) => (cond === null ? [] : cond.op === 'all' ? cond.of : [cond]))
  const [only] = of
  if (only === undefined) return null
  return of.length === 1 ? only : { op: 'all', of }
}
