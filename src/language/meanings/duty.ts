import type { MeaningWord } from '../word.ts'
import { textWord } from './text-word.ts'

/** What someone must do, where no condition can tell whether it was done. */
export const duty: MeaningWord = textWord('duty', {
  summary: {
    zh: '义务：须做什么，用一句话写明，不参与判断。',
    en: 'What must be done, in words; it decides nothing.',
  },
  example: 'duty: 补助只用于职工培训\n',
})
