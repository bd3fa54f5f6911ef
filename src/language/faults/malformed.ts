import type { Bilingual } from '../../model/bilingual.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/tree.ts'

/** Something stands where the language has no place for it; the schema usually says so first. */
export function malformed(span: Span, message: Bilingual, help?: Bilingual): Omit<Finding, 'severity'> {
  return { code: 'malformed', span, message, ...(help === undefined ? {} : { help }) }
}
