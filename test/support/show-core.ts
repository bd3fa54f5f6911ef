import type { Adjustment, Cond, Expr } from '../../src/model/core.ts'
import { truthWord } from '../../src/model/truth.ts'
import { formatRational } from '../../src/util/rational.ts'

/*
 * The core as a line of text, so that a test shows what a phrase is lowered to: numbers of nodes are left out, and
 * `?true` after a leaf is its answer for what is absent.
 */

/** An expression as a line. */
export function shownExpr(expr: Expr): string {
  switch (expr.op) {
    case 'literal':
      return expr.source
    case 'fact':
      return expr.name
    case 'item':
      return `.${expr.field}`
    case 'named':
      return `=${expr.name}`
    case 'outcome':
      return `outcome ${expr.outcome}`
    case 'recipient':
      return 'recipient'
    case 'unclear':
      return `unclear ${expr.reading}`
    case 'count':
      return `count(${expr.list}${shownWhere(expr.where)})`
    case 'sum':
      return `sum(${expr.list}${shownWhere(expr.where)}: ${shownExpr(expr.each)})`
    case 'plus':
    case 'minus':
    case 'times':
    case 'min':
    case 'max':
      return `${expr.op}(${expr.args.map(shownExpr).join(', ')})`
    case 'round':
      return `round(${shownExpr(expr.of)}, ${formatRational(expr.step)}, ${expr.mode})`
    case 'addDays':
      return `addDays(${shownExpr(expr.date)}, ${shownExpr(expr.days)})`
    case 'addMonths':
      return `addMonths(${shownExpr(expr.date)}, ${shownExpr(expr.months)})`
    case 'yearOf':
      return `yearOf(${shownExpr(expr.date)})`
    case 'table':
      return `table(${shownExpr(expr.by)}: ${expr.rows.map(({ key, value }) => `${key} ${shownExpr(value)}`).join(', ')})`
    case 'cases':
      return `cases(${expr.cases.map(({ when, value }) => `${when ? `${shownCond(when)} → ` : ''}${shownExpr(value)}`).join('; ')})`
    case 'discretion':
      return `discretion(${shownExpr(expr.of)}: ${expr.low ? shownExpr(expr.low) : ''}..${shownExpr(expr.high)})`
    case 'adjusted':
      return `adjusted[${expr.better}](${shownExpr(expr.base)}; ${expr.groups.map(shownGroup).join('; ')})`
    default:
      throw new Error(`nothing shows ${expr.op} yet`)
  }
}

function shownGroup(group: readonly Adjustment[]): string {
  return group.map(({ phrase, change, by }) => `${phrase} ${change} ${shownExpr(by)}`).join(' | ')
}

function shownWhere(where: Cond | null): string {
  return where === null ? '' : ` where ${shownCond(where)}`
}

const SIGNS = { eq: '=', ne: '≠', ge: '≥', le: '≤', gt: '>', lt: '<' } as const

/** A condition as a line. */
export function shownCond(cond: Cond): string {
  switch (cond.op) {
    case 'constant':
      return truthWord(cond.truth)
    case 'all':
    case 'any':
      return `${cond.op}(${cond.of.map(shownCond).join(', ')})`
    case 'not':
      return `not(${shownCond(cond.of)})`
    case 'guarded': {
      const guards = [cond.when && `when ${shownCond(cond.when)}`, cond.unless && `unless ${shownCond(cond.unless)}`]
      return `[${guards.filter((guard) => guard !== null).join(' ')}] ${shownCond(cond.body)}`
    }
    case 'compare':
      return `${shownExpr(cond.left)} ${SIGNS[cond.comparison]} ${shownExpr(cond.right)} ?${truthWord(cond.ifAbsent)}`
    case 'oneOf':
      return `${shownExpr(cond.left)} ∈ {${cond.options.join(', ')}} ?${truthWord(cond.ifAbsent)}`
    case 'has':
      return 'op' in cond.of ? `has ${shownExpr(cond.of)}` : `has ${cond.of.list}`
    case 'judgement':
    case 'residual':
      return `${cond.op} ${shownExpr(cond.of)}`
    case 'quantified':
      return `${cond.quantifier}(${cond.list}${shownWhere(cond.where)}: ${shownCond(cond.satisfies)}; none: ${truthWord(cond.ifEmpty)})`
    case 'met':
    case 'holds':
      return `${cond.op} ${cond.clause}`
    case 'metDecision':
      return `met ${cond.decision}`
    default:
      throw new Error(`nothing shows ${cond.op} yet`)
  }
}
