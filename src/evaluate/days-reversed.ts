import type { Bilingual } from '../model/bilingual.ts'
import type { Cond, Expr } from '../model/core.ts'
import type { ApplicationFinding } from '../model/decision.ts'
import { reachOf } from '../model/reach.ts'
import { FALSE } from '../model/truth.ts'
import { formatDay } from '../util/civil-date.ts'
import { compare } from '../util/rational.ts'
import { calledOperand, type Decided, endsOf, type Placed, placedExprs } from './operands.ts'
import { onRow, placeOfOperand } from './place-of-operand.ts'

type Between = Extract<Expr, { op: 'monthsBetween' | 'daysBetween' }>

/**
 * Times between two days of which the first is surely the later one. Such a time is below 0 and so within every upper limit:
 * it passes, and must not pass in silence. What a broken assumption already tells of is left to it.
 */
export function daysReversed(decided: Decided): ApplicationFinding[] {
  const told = brokenAssumptions(decided).map((cond) => reachOf(decided.program, { conds: [cond] }).scalars)
  return placedExprs(decided, ['monthsBetween', 'daysBetween']).flatMap((between) => {
    const { from, to } = between.expr
    const days = between.list === null ? reachOf(decided.program, { exprs: [from, to] }).scalars : new Set<string>()
    const isTold = days.size > 0 && told.some((facts) => [...days].every((fact) => facts.has(fact)))
    return isTold ? [] : reversed(between, decided)
  })
}

function reversed({ expr, list, row, number }: Placed<Between>, decided: Decided): ApplicationFinding[] {
  const { low } = endsOf(expr.from, row, decided)
  const { high } = endsOf(expr.to, row, decided)
  if (low === undefined || high === undefined || compare(low, high) <= 0) return []
  const [first, last] = [low, high].map((day) => formatDay(Number(day.num)))
  const from = named(expr.from, list, `${first}`, decided)
  const to = named(expr.to, list, `${last}`, decided)
  return [
    {
      code: 'days-reversed',
      message: onRow(list, number, decided, {
        zh: `起止日期颠倒：${from.zh}晚于${to.zh}，其间的时间不是正数`,
        en: `the days are in the wrong order: ${from.en} is after ${to.en}, and the time between them is not positive`,
      }),
      place: placeOfOperand(expr.from, list, number),
    },
  ]
}

function named(operand: Expr, list: string | null, day: string, decided: Decided): Bilingual {
  const called = calledOperand(operand, list, decided)
  return called === undefined
    ? { zh: ` ${day} `, en: day }
    : { zh: `${called.zh}（${day}）`, en: `${called.en} (${day})` }
}

function brokenAssumptions({ program, outcome }: Decided): Cond[] {
  return program.assume.flatMap(({ cond }, i) => (outcome.assumptions[i] === FALSE ? [cond] : []))
}
