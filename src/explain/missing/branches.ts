import type { Given } from '../../model/application.ts'
import type { Cond, Expr } from '../../model/core.ts'
import { FALSE, isDecided, NEUTRAL, TRUE, type Truth } from '../../model/truth.ts'
import type { Rational } from '../../util/rational.ts'
import { has } from '../fold.ts'
import { inBand } from '../rows/given-on-row.ts'
import { childrenOfExpression } from '../sub-expressions.ts'

/** How the parts of an expression are looked at: in the application, or on one row of it. */
export interface Look {
  readonly given: (expr: Expr) => Given
  readonly truth: (cond: Cond) => Truth
}

/** The parts of an expression on which its value may still depend: what surely is not chosen does not matter. */
export function branchesOf(
  expr: Expr,
  look: Look,
): { readonly conds: readonly Cond[]; readonly exprs: readonly Expr[] } {
  switch (expr.op) {
    case 'table': {
      const by = look.given(expr.by)
      if (by.kind !== 'value') return { conds: [], exprs: childrenOfExpression(expr) }
      return { conds: [], exprs: expr.rows.filter(({ key }) => key === by.value).map(({ value }) => value) }
    }
    case 'bands': {
      const of = numberOf(look.given(expr.of))
      const edge = (at: Expr): Rational | undefined => numberOf(look.given(at))
      if (of === undefined || expr.bands.some((band) => inBand(of, band, edge) === undefined))
        return { conds: [], exprs: childrenOfExpression(expr) }
      return { conds: [], exprs: expr.bands.filter((band) => inBand(of, band, edge)).map(({ value }) => value) }
    }
    case 'cases':
      return branchesOfCases(expr, look)
    default:
      return { conds: [], exprs: childrenOfExpression(expr) }
  }
}

/** Cases are asked in turn: what cannot apply is passed over, and nothing after a sure one matters. */
function branchesOfCases(
  { cases }: Extract<Expr, { op: 'cases' }>,
  { truth: truthIs }: Look,
): ReturnType<typeof branchesOf> {
  const conds: Cond[] = []
  const exprs: Expr[] = []
  for (const { when, value } of cases) {
    const truth = when === null ? TRUE : truthIs(when)
    if (when !== null && !isDecided(truth)) conds.push(when)
    if (has(truth, TRUE)) exprs.push(value)
    if (!has(truth, FALSE | NEUTRAL)) break
  }
  return { conds, exprs }
}

function numberOf(given: Given): Rational | undefined {
  return given.kind === 'value' && typeof given.value === 'object' ? given.value : undefined
}
