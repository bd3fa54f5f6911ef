import type { Finding } from '../../model/finding.ts'
import { meantFor } from '../../model/meant.ts'
import type { Span } from '../../model/tree.ts'
import type { ChoiceType } from '../../model/type.ts'
import { didYouMean } from '../../util/did-you-mean.ts'

/** A bare word is not one of the choices its fact declares. */
export function unknownChoice(word: string, span: Span, type: ChoiceType): Omit<Finding, 'severity'> {
  const near =
    type.of.find((name) => type.labels[name]?.zh === word || type.labels[name]?.en === word) ??
    didYouMean(word, type.of)
  const listed = type.of.map((name) => `${name}（${type.labels[name]?.zh ?? name}）`).join('、')
  const listedEn = type.of.map((name) => `${name} (${type.labels[name]?.en ?? name})`).join(', ')
  return {
    code: 'unknown-choice',
    span,
    message: { zh: `“${word}”不是可选的值`, en: `“${word}” is not one of the choices` },
    label: { zh: '未声明的选项', en: 'undeclared choice' },
    why: { zh: `可选：${listed}`, en: `the choices are: ${listedEn}` },
    ...(near === undefined ? {} : meantFor(word, near, span)),
  }
}
