import type { Bilingual } from './bilingual.ts'
import type { Verdict } from './truth.ts'

/** What verdicts are called where they are compared. */
export const VERDICT_WORDS: Readonly<Record<Verdict, Bilingual>> = {
  pass: { zh: '符合', en: 'pass' },
  fail: { zh: '不符合', en: 'fail' },
  undetermined: { zh: '待定', en: 'undetermined' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  informational: { zh: '说明', en: 'informational' },
}
