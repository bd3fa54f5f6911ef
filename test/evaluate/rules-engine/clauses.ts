import type { Combine, Cond, LevelClause, PhraseClause, Role } from '../../../src/model/core.ts'
import type { Truth } from '../../../src/model/truth.ts'
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
