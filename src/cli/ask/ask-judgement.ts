import type { Given } from '../../model/application.ts'
import type { ScalarType } from '../../model/type.ts'
import type { ScalarFact } from '../../model/vocabulary.ts'
import type { Rational } from '../../util/rational.ts'
import type { Said, Talk } from './talk.ts'

const PARTS = [
  ['finding', { kind: 'boolean' }],
  ['by', { kind: 'text' }],
  ['on', { kind: 'date' }],
  ['ground', { kind: 'text' }],
] as const satisfies readonly (readonly [string, ScalarType])[]

/** A judgement, asked for part by part; one without a ground is none, so half of one is left for later. */
export async function askJudgement(fact: ScalarFact, talk: Talk, why: () => void): Promise<JudgementSaid> {
  const said = new Map<string, { readonly given: Given; readonly written: string | number | boolean }>()
  for (const [part, type] of PARTS) {
    talk.say(talk.words.judgement[part], '   ')
    const { range: _, absent, ...plain } = fact
    // “absent” is for the judgement as a whole
    const asked: ScalarFact = { ...plain, type, ...(part === 'finding' && absent !== undefined ? { absent } : {}) }
    const answer: Said = await talk.value(
      asked,
      { zh: `“${fact.label.zh}”的 ${part} `, en: `${part} of “${fact.label.en}”` },
      why,
    )
    if (typeof answer === 'string') {
      if (said.size > 0) talk.say(talk.words.halfAnswer, '   ')
      return answer
    }
    if (answer.given.kind === 'absent') return { given: answer.given, written: 'absent' }
    said.set(part, answer)
  }
  const partOf = (part: string): unknown => {
    const given = said.get(part)?.given
    return given?.kind === 'value' ? given.value : undefined
  }
  const judgement = {
    finding: partOf('finding') === true,
    by: String(partOf('by')),
    on: partOf('on') as Rational,
    ground: String(partOf('ground')),
  }
  return {
    given: { kind: 'value', value: judgement.finding, judgement },
    written: Object.fromEntries([...said].map(([part, { written }]) => [part, written])),
  }
}

/** The same as any answer, but that a judgement is written as a mapping. */
export type JudgementSaid =
  | { readonly given: Given; readonly written: string | { readonly [part: string]: string | number | boolean } }
  | 'later'
  | 'stop'
