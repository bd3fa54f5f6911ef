import { malformed } from '../../language/faults/malformed.ts'
import { type Context, refuse, unknownReference } from '../../language/index.ts'
import type { Cond, Expr } from '../../model/core.ts'
import { child, type Tree, textAt } from '../../model/tree.ts'
import { FALSE } from '../../model/truth.ts'
import { fresh } from './fresh.ts'

/** What an outcome is worked out for, as its `for` says: the units of a list. */
export interface Units {
  readonly list: string
  /** Where a row stands. */
  readonly rows: Context
  /** Which rows; new at each call. */
  where(): Cond | null
}

/** Reads `for`; null where there is none, undefined when it was refused. */
export function readUnits(outcome: Tree, context: Context): Units | null | undefined {
  const tree = child(outcome, 'for')
  if (tree === undefined) return null
  const each = child(tree, 'each')
  const name = textAt(tree, 'each')
  if (each === undefined || name === undefined) {
    refuse(context, malformed(tree.span, { zh: 'for 须写明 each：哪个列表', en: 'for needs each, the list' }))
    return undefined
  }
  const list = context.vocabulary.lists.get(name)
  if (list === undefined) {
    refuse(context, unknownReference('list', name, each.span, context.vocabulary.lists.keys()))
    return undefined
  }
  const rows = context.within(list)
  const written = child(tree, 'where')
  const where = written === undefined ? null : rows.cond(written)
  if (where === null && written !== undefined) return undefined
  return { list: name, rows, where: where === null ? () => null : fresh(where, rows) }
}

/** A row names this one. */
export function names(field: Expr, recipient: Expr, rows: Context): Cond {
  return { op: 'compare', leaf: rows.leaf('is'), comparison: 'eq', left: field, right: recipient, ifAbsent: FALSE }
}
