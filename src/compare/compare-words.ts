import { diffArrays } from 'diff'
import type { WordRun } from '../model/comparison.ts'
import { splitWords } from './split-words.ts'

/** Two texts word by word; empty where they are the same. */
export function compareWords(before: string, after: string): WordRun[] {
  if (before === after) return []
  return diffArrays(splitWords(before), splitWords(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}
