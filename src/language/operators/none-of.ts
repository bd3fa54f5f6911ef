import type { OperatorWord } from '../word.ts'
import { membershipWord } from './one-of-parts.ts'

/** The value is none of those listed. */
export const noneOf: OperatorWord = membershipWord('noneOf', true, {
  summary: { zh: '不是所列各值中的任何一个。', en: 'None of the values listed.' },
  example: 'fact: sector\noperator: noneOf\nvalue: [other]\n',
})
