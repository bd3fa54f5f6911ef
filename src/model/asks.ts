import type { PhraseClause } from './core.ts'

/**
 * Whether a phrase asks something that must apply for a gate to open. What only defines, explains or brings about is never
 * in the way, nor is another deadline that has not begun to run.
 */
export function asks({ inert, effect }: PhraseClause): boolean {
  if (inert !== undefined) return inert.kind === 'pending'
  return effect === undefined || effect.kind === 'residual'
}
