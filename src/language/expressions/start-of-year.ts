import type { ExpressionWord } from '../word.ts'
import { edgeOfYear } from './edge-of-year.ts'

/** The first day of a year, or of the year a day lies in. */
export const startOfYear: ExpressionWord = edgeOfYear('startOfYear', {
  summary: {
    zh: '某年度，或某日所在年度的 1 月 1 日。',
    en: 'The first of January of a year, or of the year a day lies in.',
  },
  example: 'startOfYear: { fact: asOf }\n',
})
