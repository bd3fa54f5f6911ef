import type { Bilingual } from '../../model/bilingual.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/tree.ts'

/** A literal's unit is missing, or is not the unit of what it is compared with. */
export function unitMismatch(span: Span, message: Bilingual, help: Bilingual): Omit<Finding, 'severity'> {
  return {
    code: 'unit-mismatch',
    span,
    message,
    label: { zh: '单位不符', en: 'wrong unit' },
    why: {
      zh: '数值按所写的单位读取，单位须与事实声明的一致',
      en: 'a number is read in the unit it is written with, which must be the one its fact declares',
    },
    help,
  }
}
