import type { Adjustment, Cond, Expr, Leaf } from '../../model/core.ts'

/** Other names and numbers for what a program calls its own. Facts, lists and fields keep theirs. */
export interface Renaming {
  /** Of clauses, values, decisions, readings and outcomes. */
  readonly name: (name: string) => string
  /** Of numbered expressions. */
  readonly id: (id: number) => number
  /** Of numbered leaves. */
  readonly leaf: (leaf: number) => number
}

/** The same condition under other names. */
export function renameCond(cond: Cond, to: Renaming): Cond {
  switch (cond.op) {
    case 'constant':
      return cond
    case 'all':
    case 'any':
    case 'atLeast':
      return { ...cond, of: cond.of.map((part) => renameCond(part, to)) }
    case 'not':
      return { ...cond, of: renameCond(cond.of, to) }
    case 'guarded':
      return {
        ...cond,
        when: renameMaybe(cond.when, to),
        unless: renameMaybe(cond.unless, to),
        body: renameCond(cond.body, to),
      }
    default:
      return renameLeaf(cond, to)
  }
}

/** The same condition under other names, where there is one. */
export function renameMaybe(cond: Cond | null, to: Renaming): Cond | null {
  return cond === null ? null : renameCond(cond, to)
}

function renameLeaf(cond: Leaf, to: Renaming): Leaf {
  const leaf = to.leaf(cond.leaf)
  switch (cond.op) {
    case 'compare':
      return { ...cond, leaf, left: renameExpr(cond.left, to), right: renameExpr(cond.right, to) }
    case 'oneOf':
      return { ...cond, leaf, left: renameExpr(cond.left, to) }
    case 'has':
      return { ...cond, leaf, of: 'op' in cond.of ? renameExpr(cond.of, to) : cond.of }
    case 'judgement':
    case 'residual':
      return { ...cond, leaf, of: renameExpr(cond.of, to) }
    case 'quantified':
      return { ...cond, leaf, where: renameMaybe(cond.where, to), satisfies: renameCond(cond.satisfies, to) }
    case 'met':
    case 'holds':
      return { ...cond, leaf, clause: to.name(cond.clause) }
    case 'metDecision':
      return { ...cond, leaf, decision: to.name(cond.decision) }
    case 'unclear':
      return { ...cond, leaf, reading: to.name(cond.reading) }
  }
}

/** The same expression under other names. */
export function renameExpr(expr: Expr, to: Renaming): Expr {
  const id = to.id(expr.id)
  const inner = (one: Expr): Expr => renameExpr(one, to)
  switch (expr.op) {
    case 'fact':
    case 'item':
    case 'recipient':
      return { ...expr, id }
    case 'literal':
      return { ...expr, id, ...readingOf(expr, to) }
    case 'unclear':
      return { ...expr, id, reading: to.name(expr.reading) }
    case 'named':
      return { ...expr, id, name: to.name(expr.name) }
    case 'outcome':
      return { ...expr, id, outcome: to.name(expr.outcome) }
    case 'count':
      return { ...expr, id, where: renameMaybe(expr.where, to) }
    case 'sum':
    case 'mean':
    case 'best':
    case 'only':
      return { ...expr, id, where: renameMaybe(expr.where, to), each: inner(expr.each) }
    case 'share':
      return { ...expr, id, where: renameMaybe(expr.where, to), satisfies: renameCond(expr.satisfies, to) }
    case 'longestRun':
      return {
        ...expr,
        id,
        where: renameMaybe(expr.where, to),
        each: inner(expr.each),
        satisfies: renameCond(expr.satisfies, to),
      }
    case 'ratio':
      return { ...expr, id, of: inner(expr.of), to: inner(expr.to) }
    case 'plus':
    case 'minus':
    case 'times':
    case 'min':
    case 'max':
      return { ...expr, id, args: expr.args.map(inner) }
    case 'round':
      return { ...expr, id, of: inner(expr.of), ...readingOf(expr, to) }
    case 'wholes':
    case 'progressive':
      return { ...expr, id, of: inner(expr.of) }
    case 'monthsBetween':
      return { ...expr, id, from: inner(expr.from), to: inner(expr.to), ...readingOf(expr, to) }
    case 'daysBetween':
      return { ...expr, id, from: inner(expr.from), to: inner(expr.to) }
    case 'addMonths':
      return { ...expr, id, date: inner(expr.date), months: inner(expr.months) }
    case 'addDays':
      return { ...expr, id, date: inner(expr.date), days: inner(expr.days) }
    case 'yearOf':
      return { ...expr, id, date: inner(expr.date) }
    case 'startOfYear':
    case 'endOfYear':
      return { ...expr, id, year: inner(expr.year) }
    case 'table':
      return { ...expr, id, by: inner(expr.by), rows: expr.rows.map((row) => ({ ...row, value: inner(row.value) })) }
    case 'bands':
      return {
        ...expr,
        id,
        of: inner(expr.of),
        bands: expr.bands.map(({ low, high, value }) => ({
          low: low === null ? null : { ...low, at: inner(low.at) },
          high: high === null ? null : { ...high, at: inner(high.at) },
          value: inner(value),
        })),
      }
    case 'cases':
      return {
        ...expr,
        id,
        cases: expr.cases.map(({ when, value }) => ({ when: renameMaybe(when, to), value: inner(value) })),
      }
    case 'discretion':
      return {
        ...expr,
        id,
        of: inner(expr.of),
        low: expr.low === null ? null : inner(expr.low),
        high: inner(expr.high),
      }
    case 'adjusted':
      return {
        ...expr,
        id,
        base: inner(expr.base),
        groups: expr.groups.map((group) =>
          group.map((one): Adjustment => ({ ...one, phrase: to.name(one.phrase), by: inner(one.by) })),
        ),
      }
  }
}

function readingOf({ reading }: { readonly reading?: string }, to: Renaming): { readonly reading?: string } {
  return reading === undefined ? {} : { reading: to.name(reading) }
}
