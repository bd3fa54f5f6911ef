import type { Finding } from '../../model/finding.ts'
import { meantFor } from '../../model/meant.ts'
import type { Span } from '../../model/tree.ts'
import { didYouMean } from '../../util/did-you-mean.ts'

/** A party is named that policy.yaml does not declare. */
export function unknownParty(party: string, span: Span, known: Iterable<string>): Omit<Finding, 'severity'> {
  const names = [...known]
  const near = didYouMean(party, names)
  return {
    code: 'unknown-party',
    span,
    message: {
      zh: `“${party}”没有在 policy.yaml 的 parties 中声明`,
      en: `policy.yaml does not declare “${party}” among its parties`,
    },
    label: { zh: '未声明的一方', en: 'undeclared party' },
    why: {
      zh: `已声明：${names.join('、')}`,
      en: `the parties are: ${names.join(', ')}`,
    },
    ...(near === undefined ? {} : meantFor(party, near, span)),
  }
}
