import type { Cond, Expr } from '../model/core.ts'

/** How a copied node is numbered. */
export interface Numbers {
  /** A number for a copied expression. */
  id(): number
  /** A number for a copied leaf, from the one it has. */
  leaf(from: number): number
}

/**
 * The same expression or condition under fresh numbers. Engines know nodes by their numbers, so none stands in two
 * places; the core is plain data, and whatever has an `op` is a node.
 */
export function renumbered<T extends Expr | Cond>(node: T, numbers: Numbers): T {
  return copied(node, numbers) as T
}

function copied(node: unknown, numbers: Numbers): unknown {
  if (Array.isArray(node)) return node.map((part) => copied(part, numbers))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]): [string, unknown] => {
    if ('op' in node && key === 'id') return [key, numbers.id()]
    if ('op' in node && key === 'leaf') return [key, numbers.leaf(Number(value))]
    return [key, key === 'type' ? value : copied(value, numbers)]
  })
  return Object.fromEntries(entries)
}
