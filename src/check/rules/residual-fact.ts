import type { Finding } from '../../model/finding.ts'
import { child } from '../../model/tree.ts'
import type { ScalarFact } from '../../model/vocabulary.ts'
import type { Check } from '../check.ts'
import { phrasesOfVersion } from '../quotes/of-phrase.ts'

/** What the text leaves open is raised by a finding of someone who is named: a judgement that says whose it is. */
export const residualFact: Check = {
  code: 'residual-fact',
  severity: 'error',
  run({ version, vocabulary, phrases }, report) {
    for (const { id, body, cite } of phrasesOfVersion(version)) {
      const effect = phrases.get(id)?.effect
      const fact = effect?.kind === 'residual' ? vocabulary.scalars.get(effect.fact) : undefined
      const fault = fact && faultOf(fact)
      if (fault !== undefined) report({ ...fault, span: (child(body, 'residual') ?? body).span, clause: cite })
    }
  },
}

function faultOf({ name, type, from }: ScalarFact): Omit<Finding, 'code' | 'severity'> | undefined {
  if (type.kind === 'judgement' && from.length > 0) return undefined
  return {
    message:
      type.kind === 'judgement'
        ? { zh: `“${name}”没有写明由谁认定`, en: `“${name}” does not say whose finding it is` }
        : { zh: `“${name}”不是认定意见`, en: `“${name}” is no judgement` },
    why: {
      zh: '原文没有列举的情形，只能由有权认定的人说明理由提出',
      en: 'what the text does not list is raised only by someone entitled to, with a ground',
    },
    help: {
      zh: '在 facts.yaml 中写 type: judgement 和 from: 认定者',
      en: 'say type: judgement and from: whose finding it is, in facts.yaml',
    },
  }
}
