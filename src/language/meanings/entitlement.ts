import type { MeaningWord } from '../word.ts'
import { textWord } from './text-word.ts'

/** What someone may claim that is no amount. */
export const entitlement: MeaningWord = textWord('entitlement', {
  summary: {
    zh: '待遇：可以享受什么（没有数额的），用一句话写明。',
    en: 'What may be claimed and is no amount, in words.',
  },
  example: 'entitlement: 同等条件下优先安排摊位\n',
})
