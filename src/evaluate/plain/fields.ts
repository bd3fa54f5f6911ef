import type { Cond, Expr } from '../../model/core.ts'
import { isNumeric } from '../../model/type.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { type References, walkCond, walkExpr } from '../../model/walk-core.ts'

/** The list whose rows are looked at, told from any that is asked inside. */
const OWN = ''

/**
 * Whether rows taken together may answer what none of them does. Not so where one field is read once and compared as it
 * stands: a set of names answers what its members answer, and an interval in order what its ends do. A row's identity
 * does not count: all rows of a unit have the same, unless it is a text, which can be spelt in several ways.
 */
export function mayAnswerTogether(
  list: ListFact,
  conds: readonly (Cond | null)[],
  exprs: readonly Expr[] = [],
): boolean {
  const { identity: key } = list
  const identity = key !== undefined && list.fields.get(key)?.type.kind !== 'text' ? key : undefined
  let reads = 0
  const ignore = (): void => {}
  const to: References = {
    fact: ignore,
    list: ignore,
    named: ignore,
    clause: ignore,
    decision: ignore,
    outcome: ignore,
    gate: ignore,
    // what is asked of all rows of a list is no field of this one
    field: (asked, field) => {
      if (asked === OWN && field !== identity) reads++
    },
  }
  for (const cond of conds) walkCond(cond, to, OWN)
  for (const expr of exprs) walkExpr(expr, to, OWN)
  if (reads === 0) return false
  const asItStands = conds.some((cond) => comparesItem(cond, identity)) || exprs.some((expr) => isItem(expr, identity))
  return reads > 1 || !asItStands
}

const IN_ORDER: ReadonlySet<string> = new Set(['ge', 'gt', 'le', 'lt'])

function isItem(expr: Expr, identity: string | undefined): boolean {
  return expr.op === 'item' && expr.field !== identity
}

function comparesItem(cond: Cond | null, identity: string | undefined): boolean {
  switch (cond?.op) {
    case 'all':
    case 'any':
    case 'atLeast':
      return cond.of.some((part) => comparesItem(part, identity))
    case 'not':
      return comparesItem(cond.of, identity)
    case 'guarded':
      return [cond.when, cond.unless, cond.body].some((part) => comparesItem(part, identity))
    case 'compare':
      return [cond.left, cond.right].some(
        (side) => isItem(side, identity) && (!isNumeric(side.type) || IN_ORDER.has(cond.comparison)),
      )
    case 'oneOf':
      return isItem(cond.left, identity)
    case 'judgement':
      return isItem(cond.of, identity)
    case 'has':
      return 'op' in cond.of && isItem(cond.of, identity)
    default:
      return false
  }
}
