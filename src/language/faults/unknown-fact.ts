import type { Finding } from '../../model/finding.ts'
import { meantFor } from '../../model/meant.ts'
import type { Span } from '../../model/tree.ts'
import { didYouMean } from '../../util/did-you-mean.ts'

/** A condition or expression names a fact the vocabulary does not declare. */
export function unknownFact(name: string, span: Span, known: readonly string[]): Omit<Finding, 'severity'> {
  const near = didYouMean(name, known)
  return {
    code: 'unknown-fact',
    span,
    message: { zh: `事实词汇表中没有“${name}”`, en: `no fact “${name}” is declared` },
    label: { zh: '未声明的事实', en: 'undeclared fact' },
    why: {
      zh: '条件只能引用 facts.yaml 声明的事实，或条文用 define 定义的值',
      en: 'a condition may only name facts that facts.yaml declares, or values an article defines',
    },
    ...(near === undefined
      ? { help: { zh: '请先在 facts.yaml 中声明', en: 'declare it in facts.yaml first' } }
      : meantFor(name, near, span)),
  }
}
