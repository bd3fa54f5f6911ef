import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/tree.ts'
import { didYouMean } from '../../util/did-you-mean.ts'

/** A condition uses an operator the language does not have. */
export function unknownOperator(name: string, span: Span, known: readonly string[]): Omit<Finding, 'severity'> {
  const near = didYouMean(name, known)
  return {
    code: 'unknown-operator',
    span,
    message: { zh: `没有运算词“${name}”`, en: `there is no operator “${name}”` },
    label: { zh: '未知的运算词', en: 'unknown operator' },
    why: { zh: `可用的运算词：${known.join(' ')}`, en: `the operators are: ${known.join(' ')}` },
    ...(near === undefined ? {} : { help: { zh: `是否想写 ${near}？`, en: `did you mean ${near}?` } }),
  }
}
