import type { WholeVersion } from '../../model/policy.ts'
import type { Quote } from '../../model/structure.ts'
import { normaliseText } from '../../util/normalise-text.ts'

/** Whether nothing says that the law reads otherwise than its quote: a published text has it, or there is none. */
export function isPublished({ text }: Quote, version: WholeVersion): boolean {
  return version.text === undefined || normaliseText(version.text.text).text.includes(normaliseText(text).text)
}
