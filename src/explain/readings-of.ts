import { childrenOfExpression, conditionsOfExpression } from '../model/children-of-expression.ts'
import type { Cond, Expr, PhraseClause } from '../model/core.ts'
import { leavesOf } from '../model/leaves-of.ts'
import { isSettled } from './exact.ts'
import { openLeaves } from './fold.ts'
import { leafTruths, type Question, valueNow } from './question.ts'
import { askedOfUnits, isListExpr, takenFromUnits } from './sub-expressions.ts'

/** The readings a phrase's meaning names: open points it waits for, and choices it takes as operands. */
export function readingsOf(phrase: PhraseClause, question: Question): string[] {
  const found = new Set<string>()
  const walk = new Walk(question, (expr) => {
    if ('reading' in expr && expr.reading !== undefined) found.add(expr.reading)
  })
  for (const cond of conditionsOfPhrase(phrase, question))
    walk.condition(cond, (reading) => {
      found.add(reading)
    })
  for (const expr of expressionsOfEffect(phrase, question)) walk.expression(expr)
  return [...found]
}

/** Whether a phrase rests on a point of the text for which no reading is chosen, where that still matters. */
export function isUnclear(phrase: PhraseClause, question: Question): boolean {
  const open = openLeaves(phrase.cond, leafTruths(question))
  if (open.some(({ op }) => op === 'unclear')) return true
  let unclear = false
  const walk = new Walk(question, (expr) => {
    if (expr.op === 'unclear' && !isSettled(valueNow(expr, question))) unclear = true
  })
  for (const leaf of open) walk.condition(leaf, () => {})
  for (const expr of expressionsOfEffect(phrase, question))
    if (!isSettled(valueNow(expr, question))) walk.expression(expr)
  return unclear
}

function conditionsOfPhrase({ id, cond, effect }: PhraseClause, { program }: Question): Cond[] {
  if (effect?.kind !== 'outcome') return [cond]
  const point = program.outcomes.get(effect.outcome)
  const own = point?.phrase === id ? [point.applies, point.within] : []
  return [cond, ...own.filter((one) => one != null)]
}

/** What a phrase works out: its outcome, or the last day of its deadline. */
function expressionsOfEffect({ effect }: PhraseClause, { program }: Question): Expr[] {
  if (effect?.kind === 'deadline') return [effect.due]
  const point = effect?.kind === 'outcome' ? program.outcomes.get(effect.outcome) : undefined
  return point === undefined ? [] : [point.entitled]
}

/** Visits every expression under another, inside list questions and through names too, each name once. */
class Walk {
  readonly #question: Question
  readonly #visit: (expr: Expr) => void
  readonly #names = new Set<string>()

  constructor(question: Question, visit: (expr: Expr) => void) {
    this.#question = question
    this.#visit = visit
  }

  expression(expr: Expr): void {
    this.#visit(expr)
    if (expr.op === 'named' && !this.#names.has(expr.name)) {
      this.#names.add(expr.name)
      const named = this.#question.program.named.get(expr.name)
      if (named !== undefined) this.expression(named.expr)
    }
    for (const child of childrenOfExpression(expr)) this.expression(child)
    const conds = [...conditionsOfExpression(expr)]
    if (isListExpr(expr)) {
      const [asked, taken] = [askedOfUnits(expr), takenFromUnits(expr)]
      if (expr.where !== null) conds.push(expr.where)
      if (asked !== null) conds.push(asked)
      if (taken !== null) this.expression(taken)
    }
    for (const cond of conds) this.condition(cond, () => {})
  }

  condition(cond: Cond, unclear: (reading: string) => void): void {
    for (const leaf of leavesOf(cond)) {
      switch (leaf.op) {
        case 'unclear':
          unclear(leaf.reading)
          break
        case 'compare':
          this.expression(leaf.left)
          this.expression(leaf.right)
          break
        case 'oneOf':
          this.expression(leaf.left)
          break
        case 'judgement':
        case 'residual':
          this.expression(leaf.of)
          break
        case 'has':
          if (!('list' in leaf.of)) this.expression(leaf.of)
          break
        case 'quantified':
          if (leaf.where !== null) this.condition(leaf.where, unclear)
          this.condition(leaf.satisfies, unclear)
          break
        case 'met':
        case 'metDecision':
        case 'holds':
          break
      }
    }
  }
}
