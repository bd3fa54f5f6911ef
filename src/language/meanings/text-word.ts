import { readLabel } from '../read-label.ts'
import { ref } from '../schema-parts.ts'
import type { Meaning, MeaningWord, Page } from '../word.ts'
import { NO_TRUTH } from './no-truth.ts'

/** Makes `duty`, `entitlement` or `consequence`: what follows while its gate is open, in words. */
export function textWord(kind: 'duty' | 'entitlement' | 'consequence', page: Page): MeaningWord {
  return {
    name: kind,
    page,
    schema: ref('label'),
    elaborate(value): Meaning {
      return { cond: NO_TRUTH, effect: { kind, text: readLabel(value, '') } }
    },
  }
}
