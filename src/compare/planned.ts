import type { Change, ComparedClause } from '../model/comparison.ts'
import type { LevelClause, OutcomePoint, PhraseClause } from '../model/core.ts'

/** The parts of a program that a change touches: what must be put in to make it, or put back to undo it. */
export interface Touched {
  readonly phrase?: { readonly old: PhraseClause | null; readonly new: PhraseClause | null }
  readonly level?: { readonly old: LevelClause; readonly new: LevelClause }
  readonly decision?: string
  readonly outcomes: readonly TouchedOutcome[]
  readonly named: readonly string[]
}

/** An outcome, and the parts of it that a change is about. */
export interface TouchedOutcome {
  readonly id: string
  readonly parts: readonly (keyof OutcomePoint)[]
}

/** One change before its number and its effect are known, and what it touches. */
export interface Planned {
  readonly change: Omit<Change, 'id' | 'effect' | 'matrix'>
  readonly touches: Touched
}

/** A change that touches no more than words. */
export const NOTHING_TOUCHED: Touched = { outcomes: [], named: [] }

/** A phrase as a comparison tells it; `level` is what it stands in. */
export function phraseAs({ id, cite, quote }: PhraseClause, level: string): ComparedClause {
  return { id, level, cite: cite.zh, citeEn: cite.en, quote }
}

/** A level as a comparison tells it. */
export function levelAs({ id, cite, title = '' }: LevelClause): ComparedClause {
  return { id, level: id, cite: cite.zh, citeEn: cite.en, quote: title }
}

/** What a change is called in every comparison of the same two versions. */
export function keyOf({ change }: Planned): string {
  return `${change.of} ${change.old?.id ?? ''} ${change.new?.id ?? ''} ${change.label?.zh ?? ''}`
}
