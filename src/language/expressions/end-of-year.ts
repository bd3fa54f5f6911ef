import type { ExpressionWord } from '../word.ts'
import { edgeOfYear } from './edge-of-year.ts'

/** The last day of a year, or of the year a day lies in. */
export const endOfYear: ExpressionWord = edgeOfYear('endOfYear', {
  summary: {
    zh: '某年度，或某日所在年度的 12 月 31 日。',
    en: 'The last of December of a year, or of the year a day lies in.',
  },
  example: 'endOfYear: { fact: asOf }\n',
})
