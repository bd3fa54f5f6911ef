import type { Bilingual } from '../model/bilingual.ts'
import { bothLanguages } from '../model/bilingual.ts'
import type { Expr, Program } from '../model/core.ts'
import { AS_OF, type ListFact, type ScalarFact } from '../model/vocabulary.ts'
import { inBoth } from './messages.ts'

/** Where names are looked up: a program, and the list whose rows are asked inside a list question. */
export interface Scope {
  readonly program: Program
  readonly list: ListFact | null
  /** For whom an outcome is told, where rows name their own recipient. */
  readonly recipient?: string
}

/** The declared fact an expression reads directly, if it does. */
export function factOf(expr: Expr, { program, list }: Scope): ScalarFact | undefined {
  if (expr.op === 'fact') return program.vocabulary.scalars.get(expr.name)
  return expr.op === 'item' ? list?.fields.get(expr.field) : undefined
}

/** What an expression is called: a fact by its label (within its record), a named value by its own; most others have no name. */
export function labelOf(expr: Expr, scope: Scope): Bilingual | undefined {
  if (expr.label !== undefined) return expr.label
  switch (expr.op) {
    case 'fact':
      return factLabel(expr.name, scope.program)
    case 'item':
      return scope.list?.fields.get(expr.field)?.label ?? bothLanguages(expr.field)
    case 'named':
      return scope.program.named.get(expr.name)?.label ?? bothLanguages(expr.name)
    case 'outcome':
      return scope.program.outcomes.get(expr.outcome)?.label ?? bothLanguages(expr.outcome)
    case 'recipient':
      return inBoth((words) => scope.recipient ?? words.recipient)
    default:
      return undefined
  }
}

/** A fact's label; a record's field is named with its record. */
export function factLabel(name: string, { vocabulary }: Program): Bilingual {
  if (name === AS_OF) return inBoth((words) => words.asOf)
  const label = vocabulary.scalars.get(name)?.label ?? bothLanguages(name)
  const record = vocabulary.records.get(name.split('.')[0] ?? '')
  if (record === undefined || !name.includes('.')) return label
  return inBoth((words, language) => words.field(record.label[language], label[language]))
}

/** A list's label. */
export function listLabel(name: string, { vocabulary }: Program): Bilingual {
  return vocabulary.lists.get(name)?.label ?? bothLanguages(name)
}

/** What a party is called. */
export function partyLabel(id: string, { parties }: Program): Bilingual {
  return parties.get(id) ?? bothLanguages(id)
}

/** The counter a list's units are counted in: that of a named value which counts the same list. */
export function counterOf(list: string, { named }: Program): string | undefined {
  for (const { expr, unit } of named.values()) {
    if (expr.op !== 'count' || expr.list !== list) continue
    const counter = unit ?? (expr.type.kind === 'integer' ? expr.type.unit : undefined)
    if (counter !== undefined) return counter
  }
  return undefined
}

/** The expression a chain of names stands for. */
export function resolved(expr: Expr, program: Program): Expr {
  let found = expr
  for (let steps = 0; found.op === 'named' && steps < program.named.size; steps++) {
    const named = program.named.get(found.name)
    if (named === undefined) return found
    found = named.expr
  }
  return found
}
