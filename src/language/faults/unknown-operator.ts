import type { Finding } from '../../model/finding.ts'
import { meantFor } from '../../model/meant.ts'
import type { Span } from '../../model/tree.ts'
import { didYouMean } from '../../util/did-you-mean.ts'

/** How programs and people write what has a word here. */
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ...['>=', '≥', 'greaterThanInclusive', '不少于', '不低于', '以上', '达到'].map((from) => [from, 'atLeast'] as const),
  ...['<=', '≤', 'lessThanInclusive', '不超过', '不高于', '以下', '以内'].map((from) => [from, 'atMost'] as const),
  ...['>', 'greaterThan', '超过', '大于', '高于'].map((from) => [from, 'moreThan'] as const),
  ...['<', '不满', '不足', '小于', '低于'].map((from) => [from, 'lessThan'] as const),
  ...['=', '==', 'equal', 'equals', '等于'].map((from) => [from, 'is'] as const),
  ...['!=', '<>', '≠', 'notEqual', '不等于'].map((from) => [from, 'isNot'] as const),
  ['in', 'oneOf'],
  ['notIn', 'noneOf'],
])

/** A condition uses an operator the language does not have. */
export function unknownOperator(name: string, span: Span, known: readonly string[]): Omit<Finding, 'severity'> {
  const near = FOREIGN.get(name) ?? didYouMean(name, known)
  return {
    code: 'unknown-operator',
    span,
    message: { zh: `没有运算词“${name}”`, en: `there is no operator “${name}”` },
    label: { zh: '未知的运算词', en: 'unknown operator' },
    why: { zh: `可用的运算词：${known.join(' ')}`, en: `the operators are: ${known.join(' ')}` },
    ...(near === undefined ? {} : meantFor(name, near, span)),
  }
}
