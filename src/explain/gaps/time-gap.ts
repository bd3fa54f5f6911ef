import type { Expr } from '../../model/core.ts'
import type { Gap } from '../../model/decision.ts'
import { exactNumber } from '../../model/value.ts'
import { AS_OF } from '../../model/vocabulary.ts'
import { addMonths, type Day, FIRST_DAY, formatDay, LAST_DAY } from '../../util/civil-date.ts'
import { ceil, floor, rational } from '../../util/rational.ts'
import { labelOf } from '../labels.ts'
import { inBoth } from '../messages.ts'
import { quantityOf } from '../quantity.ts'
import { type Question, valueNow } from '../question.ts'
import { textIn } from '../shown.ts'
import type { Missed } from './comparison-gap.ts'

type Between = Extract<Expr, { op: 'monthsBetween' | 'daysBetween' }>

/** Time that has not run yet, or has run too long: the first day it is reached, or the last day it was still in time. */
export function timeGap({ comparison, needed, atBest, question }: Missed, expr: Between): Gap | undefined {
  const from = dayOf(expr.from, question)
  const to = dayOf(expr.to, question)
  if (from === undefined || to === undefined || atBest) return undefined
  const rises = comparison === 'ge' || comparison === 'gt'
  const least = {
    ge: ceil(needed),
    gt: floor(needed) + 1n,
    le: floor(needed) + 1n,
    lt: ceil(needed),
    eq: 0n,
    ne: 0n,
  }[comparison]
  if (least > 100_000n || least < -100_000n) return undefined
  // time is too long from the day on which one more than allowed is reached
  const reached = firstDay(expr, from, Number(least))
  const day = rises ? reached : reached - 1
  if (day < FIRST_DAY || day > LAST_DAY) return undefined
  const days = quantityOf(rational(Math.abs(day - to)), { kind: 'duration', unit: 'day' })
  const asked = expr.to.op === 'fact' && expr.to.name === AS_OF
  const label = labelOf(expr.to, { program: question.program, list: null })
  const text = inBoth((words, language) => {
    const gap = (rises ? words.earliest : words.latest)(formatDay(day), textIn(days, language))
    return asked || label === undefined ? gap : words.subjectDay(label[language], gap)
  })
  return { text, ways: asked && rises ? [inBoth((words) => words.decideFrom(formatDay(day)))] : [] }
}

/** The first day on which so many months or days have run. */
function firstDay(expr: Between, from: Day, least: number): Day {
  if (expr.op === 'daysBetween') return from + least
  return addMonths(from, least) + (expr.completes === 'afterTheDay' ? 1 : 0)
}

function dayOf(expr: Expr, question: Question): Day | undefined {
  const value = exactNumber(valueNow(expr, question))
  return value === undefined ? undefined : Number(value.num)
}
