import type { Finding } from '../../model/finding.ts'
import { meantFor } from '../../model/meant.ts'
import type { Span } from '../../model/tree.ts'
import { didYouMean } from '../../util/did-you-mean.ts'

const KINDS = {
  clause: { zh: '条款', en: 'clause' },
  decision: { zh: '决定', en: 'decision' },
  reading: { zh: '解释口径', en: 'reading' },
  list: { zh: '列表事实', en: 'list fact' },
  outcome: { zh: '给付或收费项目', en: 'grant, charge or quantity' },
  party: { zh: '当事方或对象', en: 'party or subject' },
  scale: { zh: '累进标准', en: 'scale' },
} as const

/** A clause, decision, reading or list is named that does not exist. */
export function unknownReference(
  kind: keyof typeof KINDS,
  name: string,
  span: Span,
  known: Iterable<string>,
): Omit<Finding, 'severity'> {
  const near = didYouMean(name, known)
  return {
    code: `unknown-${kind}`,
    span,
    message: { zh: `没有${KINDS[kind].zh}“${name}”`, en: `there is no ${KINDS[kind].en} “${name}”` },
    label: { zh: `不存在的${KINDS[kind].zh}`, en: `unknown ${KINDS[kind].en}` },
    ...(near === undefined ? {} : meantFor(name, near, span)),
  }
}
