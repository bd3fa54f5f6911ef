import type { Plain } from '../../support/program.ts'

/** What one member of a connective can come to. */
export type Member = 'true' | 'false' | 'unknown' | 'neutral'

const TRUE = { fact: 'asOf', operator: 'after', value: '2019-01-01' }
const FALSE = { fact: 'asOf', operator: 'before', value: '2019-01-01' }

/** Conditions that come to each of them without any fact given. */
export const members: Readonly<Record<Member, Plain>> = {
  true: TRUE,
  false: FALSE,
  unknown: { fact: 'licensed', operator: 'is', value: true },
  neutral: { ...TRUE, when: FALSE },
}
