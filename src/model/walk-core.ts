import type { Cond, Expr, LevelClause, OutcomePoint, PhraseClause, Program } from './core.ts'

/** What a condition or expression refers to. */
export interface References {
  fact(name: string): void
  field(list: string, field: string): void
  list(name: string): void
  named(name: string): void
  clause(id: string, kind: 'met' | 'holds'): void
  decision(id: string): void
  /** Another outcome's amount. */
  outcome(id: string): void
  /** Whether the gate of a phrase is open. */
  gate(phrase: string): void
  /** An open point of the text: the choice made for it is part of a value, or there is none. */
  reading?(id: string): void
  /** A fact that only raises an open-ended item; without this it counts as any other fact. */
  raised?(fact: string): void
  /** Every expression on the way, and the list whose rows it is asked of. */
  expr?(expr: Expr, rowsOf: string | null): void
}

/** Refers to nothing that anyone asks after: what a walk that looks for one kind of reference takes the others from. */
export const UNASKED: References = {
  fact: () => undefined,
  field: () => undefined,
  list: () => undefined,
  named: () => undefined,
  clause: () => undefined,
  decision: () => undefined,
  outcome: () => undefined,
  gate: () => undefined,
}

/** References that follow each named value of a program into what it is computed from, once. */
export function throughNamed(program: Program, rest: Omit<References, 'named'>): References {
  const seen = new Set<string>()
  const to: References = {
    ...rest,
    named: (name) => {
      const named = program.named.get(name)
      if (named === undefined || seen.has(name)) return
      seen.add(name)
      walkExpr(named.expr, to)
    },
  }
  return to
}

/** Walks a condition and everything inside it. */
export function walkCond(cond: Cond | null, to: References, rowsOf: string | null = null): void {
  if (cond === null) return
  switch (cond.op) {
    case 'compare':
      walkExpr(cond.left, to, rowsOf)
      walkExpr(cond.right, to, rowsOf)
      return
    case 'oneOf':
      walkExpr(cond.left, to, rowsOf)
      return
    case 'has':
      if ('op' in cond.of) walkExpr(cond.of, to, rowsOf)
      else to.list(cond.of.list)
      return
    case 'judgement':
      walkExpr(cond.of, to, rowsOf)
      return
    case 'residual':
      if (cond.of.op === 'fact' && to.raised !== undefined) to.raised(cond.of.name)
      else walkExpr(cond.of, to, rowsOf)
      return
    case 'quantified':
      to.list(cond.list)
      walkCond(cond.where, to, cond.list)
      walkCond(cond.satisfies, to, cond.list)
      return
    case 'met':
    case 'holds':
      to.clause(cond.clause, cond.op)
      return
    case 'metDecision':
      to.decision(cond.decision)
      return
    case 'all':
    case 'any':
    case 'atLeast':
      for (const part of cond.of) walkCond(part, to, rowsOf)
      return
    case 'not':
      walkCond(cond.of, to, rowsOf)
      return
    case 'guarded':
      walkCond(cond.when, to, rowsOf)
      walkCond(cond.unless, to, rowsOf)
      walkCond(cond.body, to, rowsOf)
      return
    case 'unclear':
      to.reading?.(cond.reading)
      return
    case 'constant':
      return
  }
}

/** Walks an expression and everything inside it. */
export function walkExpr(expr: Expr, to: References, rowsOf: string | null = null): void {
  to.expr?.(expr, rowsOf)
  switch (expr.op) {
    case 'literal':
    case 'unclear':
      if (expr.reading !== undefined) to.reading?.(expr.reading)
      return
    case 'recipient':
      return
    case 'fact':
      to.fact(expr.name)
      return
    case 'item':
      if (rowsOf !== null) to.field(rowsOf, expr.field)
      return
    case 'named':
      to.named(expr.name)
      return
    case 'count':
    case 'sum':
    case 'share':
    case 'mean':
    case 'best':
    case 'only':
    case 'longestRun':
      to.list(expr.list)
      walkCond(expr.where, to, expr.list)
      if ('each' in expr) walkExpr(expr.each, to, expr.list)
      if ('satisfies' in expr) walkCond(expr.satisfies, to, expr.list)
      return
    case 'ratio':
      walkExpr(expr.of, to, rowsOf)
      walkExpr(expr.to, to, rowsOf)
      return
    case 'plus':
    case 'minus':
    case 'times':
    case 'min':
    case 'max':
      for (const arg of expr.args) walkExpr(arg, to, rowsOf)
      return
    case 'monthsBetween':
    case 'daysBetween':
      if ('reading' in expr && expr.reading !== undefined) to.reading?.(expr.reading)
      walkExpr(expr.from, to, rowsOf)
      walkExpr(expr.to, to, rowsOf)
      return
    case 'addMonths':
      walkExpr(expr.date, to, rowsOf)
      walkExpr(expr.months, to, rowsOf)
      return
    case 'addDays':
      walkExpr(expr.date, to, rowsOf)
      walkExpr(expr.days, to, rowsOf)
      return
    case 'yearOf':
      walkExpr(expr.date, to, rowsOf)
      return
    case 'startOfYear':
    case 'endOfYear':
      walkExpr(expr.year, to, rowsOf)
      return
    case 'round':
    case 'wholes':
    case 'progressive':
      if ('reading' in expr && expr.reading !== undefined) to.reading?.(expr.reading)
      walkExpr(expr.of, to, rowsOf)
      return
    case 'discretion':
      walkExpr(expr.of, to, rowsOf)
      if (expr.low !== null) walkExpr(expr.low, to, rowsOf)
      walkExpr(expr.high, to, rowsOf)
      return
    case 'adjusted':
      walkExpr(expr.base, to, rowsOf)
      for (const { phrase, by } of expr.groups.flat()) {
        to.gate(phrase)
        walkExpr(by, to, rowsOf)
      }
      return
    case 'outcome':
      to.outcome(expr.outcome)
      return
    case 'table':
      walkExpr(expr.by, to, rowsOf)
      for (const { value } of expr.rows) walkExpr(value, to, rowsOf)
      return
    case 'bands':
      walkExpr(expr.of, to, rowsOf)
      for (const { low, high, value } of expr.bands)
        for (const part of [low?.at, high?.at, value]) if (part !== undefined) walkExpr(part, to, rowsOf)
      return
    case 'cases':
      for (const { when, value } of expr.cases) {
        walkCond(when, to, rowsOf)
        walkExpr(value, to, rowsOf)
      }
      return
  }
}

/** Walks everything an outcome is worked out from, its gate included. */
export function walkOutcome(outcome: OutcomePoint, to: References): void {
  const { phrase, to: recipient, recipients, applies, within, entitled, received, caps } = outcome
  to.gate(phrase)
  if (recipient.name !== null) walkExpr(recipient.name, to)
  if (recipients !== null) {
    to.list(recipients.list)
    walkCond(recipients.where, to, recipients.list)
    walkExpr(recipients.by, to, recipients.list)
  }
  walkCond(applies, to)
  walkCond(within, to)
  walkExpr(entitled, to)
  if (received !== null) walkExpr(received, to)
  for (const cap of caps) {
    to.gate(cap.phrase)
    walkExpr(cap.left, to)
  }
}

/** The conditions of a level's own guard. */
export function guardsOf(level: LevelClause): Cond[] {
  return [level.guard?.when ?? null, level.guard?.unless ?? null].filter((cond) => cond !== null)
}

/** Every phrase of a level, in reading order. */
export function phraseClauses(level: LevelClause): PhraseClause[] {
  return [...level.lead, ...level.parts.flatMap(phraseClauses), ...level.tail]
}

/** Every level from this one down. */
export function levelClauses(level: LevelClause): LevelClause[] {
  return [level, ...level.parts.flatMap(levelClauses)]
}
