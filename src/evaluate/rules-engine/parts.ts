import type { Cond, Expr, Leaf } from '../../model/core.ts'

/** The leaves of a condition in order; what stands inside their expressions and list questions is not theirs. */
export function leavesOf(cond: Cond | null): Leaf[] {
  if (cond === null) return []
  switch (cond.op) {
    case 'constant':
      return []
    case 'all':
    case 'any':
    case 'atLeast':
      return cond.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(cond.of)
    case 'guarded':
      return [cond.when, cond.unless, cond.body].flatMap(leavesOf)
    default:
      return [cond]
  }
}

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

/** The expressions an expression is made of, outside list questions. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case 'ratio':
      return [expr.of, expr.to]
    case 'plus':
    case 'minus':
    case 'times':
    case 'min':
    case 'max':
      return expr.args
    case 'monthsBetween':
    case 'daysBetween':
      return [expr.from, expr.to]
    case 'addMonths':
      return [expr.date, expr.months]
    case 'addDays':
      return [expr.date, expr.days]
    case 'yearOf':
      return [expr.date]
    case 'startOfYear':
    case 'endOfYear':
      return [expr.year]
    case 'round':
    case 'wholes':
    case 'progressive':
      return [expr.of]
    case 'discretion':
      return [expr.of, ...(expr.low === null ? [] : [expr.low]), expr.high]
    case 'adjusted':
      return [expr.base, ...expr.groups.flat().map(({ by }) => by)]
    case 'table':
      return [expr.by, ...expr.rows.map(({ value }) => value)]
    case 'bands':
      return [expr.of, ...expr.bands.flatMap(({ low, high, value }) => [...edge(low), ...edge(high), value])]
    case 'cases':
      return expr.cases.map(({ value }) => value)
    default:
      return []
  }
}

/** The guards of the cases an expression chooses between. */
export function guardsOf(expr: Expr): readonly Cond[] {
  return expr.op === 'cases' ? expr.cases.flatMap(({ when }) => (when === null ? [] : [when])) : []
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

function edge(of: { readonly at: Expr } | null): Expr[] {
  return of === null ? [] : [of.at]
}
