import type { Effect, PhraseClause } from '../model/core.ts'
import type { ExplainedClause } from '../model/decision.ts'
import { inBoth } from './messages.ts'

/** What a phrase brings about beside its truth, as a decision tells it. */
export function effectOfPhrase({ effect }: PhraseClause): Pick<ExplainedClause, 'effect'> {
  return effect === undefined ? {} : { effect: { kind: effect.kind, ...concerns(effect) } }
}

function concerns(effect: Effect): Omit<NonNullable<ExplainedClause['effect']>, 'kind'> {
  switch (effect.kind) {
    case 'outcome':
      return { of: [effect.outcome] }
    case 'adjust':
      return { of: [effect.of] }
    case 'cap':
      return { of: effect.over }
    case 'payer':
      return {
        of: effect.of,
        text: inBoth((words, language) => words.payers(effect.payers.map((one) => one[language]))),
      }
    case 'duty':
    case 'entitlement':
    case 'consequence':
    case 'deadline':
      return { text: effect.text }
    case 'residual':
      return { of: [effect.fact] }
  }
}
