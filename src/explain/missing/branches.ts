import type { Band, Cond, Expr } from '../../model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth } from '../../model/truth.ts'
import { type Bounds, exactNumber, type Value } from '../../model/value.ts'
import { compare } from '../../util/rational.ts'
import { has } from '../fold.ts'
import { childrenOfExpression } from '../sub-expressions.ts'

/** How the parts of an expression are looked at: in the application, or on rows of it. */
export interface Look {
  /** Undefined where nothing is known of it. */
  readonly value: (expr: Expr) => Value | undefined
  readonly truth: (cond: Cond) => Truth
}

/** The parts of an expression on which its value may still depend. */
export interface Branches {
  /** What is chosen by: whether it holds makes a difference. */
  readonly conds: readonly Cond[]
  readonly exprs: readonly Expr[]
}

/** The parts of an expression on which its value may still depend: what surely is not chosen does not matter. */
export function branchesOf(expr: Expr, look: Look): Branches {
  switch (expr.op) {
    case 'table': {
      const by = look.value(expr.by)
      const keys = by?.kind === 'set' && by.present ? by.members : null
      const rows = keys === null ? expr.rows : expr.rows.filter(({ key }) => keys.includes(key))
      return { conds: [], exprs: [expr.by, ...rows.map(({ value }) => value)] }
    }
    case 'bands': {
      const of = look.value(expr.of)
      const touched =
        of?.kind === 'number' && of.present ? expr.bands.filter((band) => touches(of, band, look)) : expr.bands
      const edges = expr.bands.flatMap(({ low, high }) => [low?.at, high?.at]).filter((at) => at !== undefined)
      return { conds: [], exprs: [expr.of, ...edges, ...touched.map(({ value }) => value)] }
    }
    case 'cases':
      return branchesOfCases(expr, look)
    case 'min':
    case 'max': {
      const values = expr.args.map(look.value)
      return { conds: [], exprs: expr.args.filter((_, at) => !outdone(expr.op === 'max', values, at)) }
    }
    default:
      return { conds: [], exprs: childrenOfExpression(expr) }
  }
}

/** Cases are asked in turn: what cannot apply is passed over, and nothing after a sure one matters. */
function branchesOfCases({ cases }: Extract<Expr, { op: 'cases' }>, look: Look): Branches {
  const conds: Cond[] = []
  const exprs: Expr[] = []
  for (const { when, value } of cases) {
    const truth = when === null ? TRUE : look.truth(when)
    if (when !== null) conds.push(when)
    if (has(truth, TRUE)) exprs.push(value)
    if (!has(truth, FALSE | NEUTRAL)) break
  }
  return { conds, exprs }
}

/** Whether a number may lie in a band; an edge that is not known leaves it open. */
function touches(of: Bounds, { low, high }: Band, look: Look): boolean {
  const [from, to] = [low && exactNumber(look.value(low.at)), high && exactNumber(look.value(high.at))]
  const above = !from || of.high === null || compare(of.high, from) > (low?.includes ? -1 : 0)
  return above && (!to || of.low === null || compare(of.low, to) < (high?.includes ? 1 : 0))
}

/** Whether another of several numbers is surely as small, or as great: one that cannot be the least or greatest does not matter. */
function outdone(greatest: boolean, values: readonly (Value | undefined)[], at: number): boolean {
  const own = values[at]
  if (own?.kind !== 'number' || !own.present || own.absent) return false
  return values.some((other, i) => {
    if (i === at || other?.kind !== 'number' || !other.present || other.absent) return false
    const [a, b] = greatest ? [own.high, other.low] : [other.high, own.low]
    if (a === null || b === null) return false
    const side = compare(a, b)
    return side < 0 || (side === 0 && (i < at || !same(own, other)))
  })
}

function same(a: Bounds, b: Bounds): boolean {
  const equal = (x: Bounds['low'], y: Bounds['low']): boolean =>
    x === y || (x !== null && y !== null && compare(x, y) === 0)
  return equal(a.low, b.low) && equal(a.high, b.high)
}
