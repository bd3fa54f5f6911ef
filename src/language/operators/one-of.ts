import type { OperatorWord } from '../word.ts'
import { membershipWord } from './one-of-parts.ts'

/** The value is one of those listed. */
export const oneOf: OperatorWord = membershipWord('oneOf', false, {
  summary: { zh: '是所列各值之一。', en: 'One of the values listed.' },
  example: 'fact: sector\noperator: oneOf\nvalue: [retail, catering]\n',
})
