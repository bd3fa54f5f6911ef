import type {
  Combine,
  Cond,
  DecisionPoint,
  Effect,
  LevelClause,
  OutcomePoint,
  PhraseClause,
  Role,
} from '../../../src/model/core.ts'
import { NEUTRAL, type Truth } from '../../../src/model/truth.ts'
import { label } from './declare.ts'

export const constant = (truth: Truth): Cond => ({ op: 'constant', truth })
export const all = (...of: Cond[]): Cond => ({ op: 'all', of })
export const any = (...of: Cond[]): Cond => ({ op: 'any', of })
export const not = (of: Cond): Cond => ({ op: 'not', of })
export const atLeast = (count: number, ...of: Cond[]): Cond => ({ op: 'atLeast', n: count, of })
export const guarded = (when: Cond | null, unless: Cond | null, body: Cond): Cond => ({
  op: 'guarded',
  when,
  unless,
  body,
})

export function phrase(id: string, cond: Cond, role: Role = 'requirement'): PhraseClause {
  return { kind: 'phrase', id, cite: label(id), role, quote: id, cond }
}

/** A phrase that brings something about, neutral or under a guard of its own. */
export function bringing(
  id: string,
  effect: Effect,
  role: Role = 'support',
  cond: Cond = constant(NEUTRAL),
): PhraseClause {
  return { ...phrase(id, cond, role), effect }
}

/** An outcome in a phrase: one recipient, a gate, an amount, and nothing else unless it is said. */
export function outcome(
  id: string,
  of: Pick<OutcomePoint, 'phrase' | 'entitled'> & Partial<OutcomePoint>,
): OutcomePoint {
  return {
    id,
    kind: 'grant',
    label: label(id),
    type: of.entitled.type,
    to: { id: 'applicant', label: label('applicant'), name: null },
    recipients: null,
    payers: [],
    per: null,
    better: 'more',
    applies: null,
    within: null,
    received: null,
    net: false,
    caps: [],
    ...of,
  }
}

export function decision(id: string, cond: Cond, of: Partial<DecisionPoint> = {}): DecisionPoint {
  return { id, label: label(id), subject: 'applicant', cond, answer: null, verdicts: null, ...of }
}

export function level(
  id: string,
  of: {
    lead?: PhraseClause[]
    parts?: LevelClause[]
    tail?: PhraseClause[]
    when?: Cond
    unless?: Cond
    combine?: Combine
  },
): LevelClause {
  return {
    kind: 'article',
    id,
    cite: label(id),
    guard: of.when || of.unless ? { when: of.when ?? null, unless: of.unless ?? null } : null,
    combine: of.combine ?? 'all',
    lead: of.lead ?? [],
    parts: of.parts ?? [],
    tail: of.tail ?? [],
  }
}
