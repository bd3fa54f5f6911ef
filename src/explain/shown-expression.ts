import type { Expr } from '../model/core.ts'
import type { Shown } from '../model/decision.ts'
import { exactNumber, type Value } from '../model/value.ts'
import { isBlank } from './blank.ts'
import { factOf, resolved } from './labels.ts'
import { inBoth } from './messages.ts'
import { type Question, valueNow } from './question.ts'
import { inWords, type Origin, shownOf, textIn } from './shown.ts'

/** An expression's value as shown, with what its absence means. */
export function shownExpression(
  expr: Expr,
  question: Question,
  value: Value | undefined = valueNow(expr, question),
): Shown {
  const shown = shownOf(value, expr.type, originOf(expr, question))
  if (!isBeforeStart(expr, value, question)) return shown
  return { ...shown, ...inWords(inBoth((words, language) => words.beforeStart(textIn(shown, language)))) }
}

/** Time that has not begun to run: its end lies before its beginning. */
function isBeforeStart(expr: Expr, value: Value | undefined, { program }: Question): boolean {
  const { op } = resolved(expr, program)
  const time = exactNumber(value)
  return (op === 'monthsBetween' || op === 'daysBetween') && time !== undefined && time.num < 0n
}

/** Where an expression's value comes from. */
export function originOf(expr: Expr, question: Question): Origin {
  const fact = factOf(expr, { program: question.program, list: null })
  return { absent: fact?.absent, blank: isBlank(expr, question) }
}
