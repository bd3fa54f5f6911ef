import type { MeaningWord } from '../word.ts'
import { textWord } from './text-word.ts'

/** What follows from a breach or a finding. */
export const consequence: MeaningWord = textWord('consequence', {
  summary: {
    zh: '后果：前面所写情形成立时如何处理，用一句话写明。',
    en: 'What follows where the phrases before it hold, in words.',
  },
  example: 'consequence: { zh: 两年内不再受理申请, en: No application is accepted for two years }\n',
})
