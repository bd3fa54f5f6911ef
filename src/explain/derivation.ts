import type { Bilingual, Language } from '../model/bilingual.ts'
import type { Expr } from '../model/core.ts'
import type { DerivationStep, Shown } from '../model/decision.ts'
import type { Bounds, NumberValue, Value } from '../model/value.ts'
import { isBlank } from './blank.ts'
import { describeCondition } from './describe-condition.ts'
import { describeWith } from './describe-expression.ts'
import { exactNumber } from './exact.ts'
import { counterOf, factOf, labelOf, listLabel, resolved, type Scope } from './labels.ts'
import { inBoth, type Messages } from './messages.ts'
import { counted } from './quantity.ts'
import { type Question, valueNow } from './question.ts'
import { inWords, type Origin, shownOf, spanText, textIn } from './shown.ts'
import { childrenOfExpression } from './sub-expressions.ts'

/** How a value came about: each named value and each list question under it, once, the outermost first. */
export function derivationOf(expr: Expr, question: Question): DerivationStep[] {
  const steps: DerivationStep[] = []
  const seen = new Set<string>()
  const walk = (at: Expr, depth: number): void => {
    const named = at.op === 'named' ? question.program.named.get(at.name) : undefined
    if (named !== undefined) {
      if (seen.has(named.name)) return
      seen.add(named.name)
      const bare = named.expr.op === 'count' && named.expr.where === null
      const step = { name: named.name, label: named.label, ...derived(named.expr, question), depth }
      steps.push(bare ? { ...step, plain: true } : step)
      for (const child of childrenOfExpression(named.expr)) walk(child, depth + 1)
      return
    }
    if (isListQuestion(at)) {
      steps.push({ name: at.op, label: listLabel(at.list, question.program), ...derived(at, question), depth })
    }
    for (const child of childrenOfExpression(at)) walk(child, isListQuestion(at) ? depth + 1 : depth)
  }
  walk(expr, 0)
  return steps
}

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

function derived(expr: Expr, question: Question): { how: Bilingual; value: Shown } {
  return {
    how: inBoth((words, language) => howOf(expr, question, words, language)),
    value: shownExpression(expr, question),
  }
}

/** How an expression comes to its value, with the values it starts from. */
function howOf(expr: Expr, question: Question, words: Messages, language: Language): string {
  const scope: Scope = { program: question.program, list: null }
  const operand = (inner: Expr): string => {
    const text = textIn(shownExpression(inner, question), language)
    const label = labelOf(inner, scope)?.[language]
    return label === undefined ? text : `${label} ${text}`
  }
  if (expr.op === 'share')
    return shareInFigures(expr, question, words, language) ?? describeWith(expr, scope, language, operand)
  const how = describeWith(expr, scope, language, operand)
  const time = expr.op === 'monthsBetween' ? exactNumber(valueNow(expr, question)) : undefined
  if (expr.op !== 'monthsBetween' || time === undefined || time.num < 0n) return how
  return words.monthsReached(how, textIn(shownExpression(expr, question), language), expr.completes === 'onTheDay')
}

function shareInFigures(
  expr: Extract<Expr, { op: 'share' }>,
  question: Question,
  words: Messages,
  language: Language,
): string | undefined {
  const value = valueNow(expr, question)
  if (value?.kind !== 'number' || value.parts === undefined) return undefined
  const rows: Scope = { program: question.program, list: question.program.vocabulary.lists.get(expr.list) ?? null }
  const unit = counterOf(expr.list, question.program) ?? ''
  const { numerator, denominator } = value.parts
  return words.share(
    describeCondition(expr.satisfies, rows, language),
    figure(numerator, unit, words, language),
    figure(denominator, unit, words, language),
    expr.where === null ? null : describeCondition(expr.where, rows, language),
  )
}

function figure({ low, high }: Bounds, unit: string, words: Messages, language: Language): string {
  const text = (end: NumberValue['low']): string => (end === null ? '' : textIn(counted(end, unit, ''), language))
  return spanText(text(low), text(high), words)
}

function isListQuestion(expr: Expr): expr is Extract<Expr, { op: 'count' | 'sum' | 'share' }> {
  return expr.op === 'count' || expr.op === 'sum' || expr.op === 'share'
}

/** A judgement's ground, as a step: who found it, when, and why. */
export function judgementStep(expr: Expr, question: Question): DerivationStep[] {
  const given = expr.op === 'fact' ? question.facts.scalars.get(expr.name) : undefined
  if (expr.op !== 'fact' || given?.kind !== 'value' || given.judgement === undefined) return []
  const { by, on, ground } = given.judgement
  const day = textIn(
    shownOf({ kind: 'number', low: on, high: on, present: true, absent: false }, { kind: 'date' }),
    'zh',
  )
  return [
    {
      name: expr.name,
      label: labelOf(expr, { program: question.program, list: null }) ?? { zh: expr.name, en: expr.name },
      how: inBoth((words) => words.judgementGround(by, day, ground)),
      value: shownExpression(expr, question),
      depth: 0,
    },
  ]
}
