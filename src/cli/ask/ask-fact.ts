import type { Written } from '../../load/fill-in.ts'
import type { Given } from '../../model/application.ts'
import type { Bilingual } from '../../model/bilingual.ts'
import type { ScalarFact } from '../../model/vocabulary.ts'
import { askJudgement } from './ask-judgement.ts'
import type { Talk } from './talk.ts'

/** What was said of one fact: a value and how a file says it, nothing for now, or that it stops here. */
export type FactSaid = { readonly given: Given; readonly written: Written } | 'later' | 'stop'

/** Asks for one fact, or one field of a row. */
export function askFact(fact: ScalarFact, called: Bilingual, talk: Talk, why: () => void): Promise<FactSaid> {
  return fact.type.kind === 'judgement' ? askJudgement(fact, talk, why) : talk.value(fact, called, why)
}
