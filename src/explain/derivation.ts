import type { Bilingual, Language } from '../model/bilingual.ts'
import type { Expr } from '../model/core.ts'
import type { DerivationStep, Shown } from '../model/decision.ts'
import { exactNumber } from '../model/value.ts'
import { figureOf } from './amounts/figures.ts'
import { openPoints, withNotes } from './amounts/open-points.ts'
import { onRow, type Sight, scopeOf, shownIn } from './amounts/sight.ts'
import { describeWith } from './describe-expression.ts'
import { labelOf, listLabel } from './labels.ts'
import { inBoth, type Messages } from './messages.ts'
import { type Question, valueNow } from './question.ts'
import { type CountedUnit, unitName, unitsThatCount } from './rows/units-that-count.ts'
import { shareInFigures } from './share-in-figures.ts'
import { shownOf, textIn } from './shown.ts'
import { shownExpression } from './shown-expression.ts'
import { childrenOfExpression, isListExpr, type ListExpr } from './sub-expressions.ts'

/** So many units of a list are told one by one. */
const MOST_UNITS = 10

/** How a value came about: each named value, list question and decision under it, once, the outermost first. */
export function derivationOf(
  expr: Expr,
  question: Question,
  depth = 0,
  leaveOut: (expr: Expr) => boolean = () => false,
): DerivationStep[] {
  const steps: DerivationStep[] = []
  const seen = new Set<string>()
  const walk = (at: Expr, depth: number): void => {
    if (leaveOut(at)) return
    const named = at.op === 'named' ? question.program.named.get(at.name) : undefined
    if (named !== undefined) {
      if (seen.has(named.name)) return
      seen.add(named.name)
      const bare = named.expr.op === 'count' && named.expr.where === null
      const step = { name: named.name, label: named.label, ...derived(named.expr, question), depth }
      steps.push(bare ? { ...step, plain: true } : step)
      if (isListExpr(named.expr)) steps.push(...unitSteps(named.expr, question, depth + 1))
      for (const child of childrenOfExpression(named.expr)) walk(child, depth + 1)
      return
    }
    const label = stepLabel(at, question)
    if (label !== undefined) steps.push({ name: at.op, label, ...derived(at, question), depth })
    if (isListExpr(at)) steps.push(...unitSteps(at, question, depth + 1))
    for (const child of childrenOfExpression(at)) walk(child, label === undefined ? depth : depth + 1)
  }
  walk(expr, depth)
  return steps
}

/** What a step without a name is called: the list it asks, the decision it waits for, the outcome it takes over. */
function stepLabel(expr: Expr, { program }: Question): Bilingual | undefined {
  if (isListExpr(expr)) return listLabel(expr.list, program)
  if (expr.op === 'discretion') return labelOf(expr.of, { program, list: null })
  return expr.op === 'outcome' ? labelOf(expr, { program, list: null }) : undefined
}

/** What each of a few units gives, where that is worked out from more than one field. */
function unitSteps(expr: ListExpr, question: Question, depth: number): DerivationStep[] {
  if (expr.op !== 'sum' && expr.op !== 'mean') return []
  const list = question.program.vocabulary.lists.get(expr.list)
  if (list === undefined || expr.each.op === 'item') return []
  const units = unitsThatCount(list, expr.where, expr.each, question) ?? []
  return units.slice(0, MOST_UNITS).map((unit: CountedUnit) => {
    const sight = onRow({ question, on: null, outcome: null }, list, unit.row)
    const value = shownIn(expr.each, sight)
    const how = inBoth((words, language) => {
      const { text } = figureOf(expr.each, sight, language)
      const open = text === textIn(value, language) ? openPoints(expr.each, sight, language) : []
      const made = open.length === 0 ? text : open.join('; ')
      return unit.maybe ? words.mayCount(made) : made
    })
    const step = {
      name: `${list.name}[${unit.number}]`,
      label: unitName(unit, list, question.program),
      how,
      value,
      depth,
    }
    return how.zh === value.text ? { ...step, plain: true as const } : step
  })
}

function derived(expr: Expr, question: Question): { how: Bilingual; value: Shown } {
  return {
    how: inBoth((words, language) => howOf(expr, question, words, language)),
    value: shownExpression(expr, question),
  }
}

/** How an expression comes to its value, with the values it starts from. */
function howOf(expr: Expr, question: Question, words: Messages, language: Language): string {
  const scope = scopeOf({ question, on: null, outcome: null })
  const operand = (inner: Expr): string => {
    const text = textIn(shownExpression(inner, question), language)
    const label = labelOf(inner, scope)?.[language]
    return label === undefined ? text : `${label} ${text}`
  }
  const how = (): string => describeWith(expr, scope, language, operand)
  switch (expr.op) {
    case 'share':
      return shareInFigures(expr, question, language) ?? how()
    case 'monthsBetween': {
      const time = exactNumber(valueNow(expr, question))
      if (time === undefined || time.num < 0n) return how()
      return words.monthsReached(
        how(),
        textIn(shownExpression(expr, question), language),
        expr.completes === 'onTheDay',
      )
    }
    case 'mean':
    case 'best':
    case 'only':
    case 'round':
    case 'progressive':
    case 'discretion':
    case 'adjusted': {
      const sight: Sight = { question, on: null, outcome: null }
      return withNotes(figureOf(expr, sight, language).text, openPoints(expr, sight, language), words)
    }
    default:
      return how()
  }
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
