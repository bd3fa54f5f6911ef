import type { Language } from '../model/bilingual.ts'
import type { Effect, OutcomePoint, PhraseClause, Program } from '../model/core.ts'
import { describeCondition } from './describe-condition.ts'
import { describeExpression } from './describe-expression.ts'
import { messages } from './messages.ts'

/** What a phrase became, and its meaning in words. */
export interface Described {
  readonly kind: 'condition' | 'define' | 'nothing' | 'pending' | Effect['kind']
  readonly meaning: string
}

/** A phrase's meaning in words: its condition, the value it defines, what it brings about, or why it decides nothing. */
export function describePhrase(phrase: PhraseClause, program: Program, language: Language): Described {
  const { inert, effect } = phrase
  const scope = { program, list: null }
  if (effect !== undefined) return { kind: effect.kind, meaning: effectInWords(effect, program, language) }
  switch (inert?.kind) {
    case 'nothing':
      return { kind: 'nothing', meaning: inert.why }
    case 'pending':
      return { kind: 'pending', meaning: '' }
    case 'define': {
      const named = program.named.get(inert.name)
      const value = named === undefined ? '' : describeExpression(named.expr, scope, language)
      return { kind: 'define', meaning: named === undefined ? inert.name : `${named.label[language]} = ${value}` }
    }
    case undefined:
      return { kind: 'condition', meaning: describeCondition(phrase.cond, scope, language) }
  }
}

function effectInWords(effect: Effect, program: Program, language: Language): string {
  switch (effect.kind) {
    case 'outcome': {
      const outcome = program.outcomes.get(effect.outcome)
      return outcome === undefined ? effect.outcome : outcomeInWords(outcome, program, language)
    }
    case 'adjust':
      return nameOf(effect.of, program, language)
    case 'cap':
      return messages(language).names(effect.over.map((id) => nameOf(id, program, language)))
    case 'payer':
      return messages(language).names(effect.payers.map((payer) => payer[language]))
    case 'residual':
      return program.vocabulary.scalars.get(effect.fact)?.label[language] ?? effect.fact
    default:
      return effect.text[language]
  }
}

function outcomeInWords(outcome: OutcomePoint, program: Program, language: Language): string {
  const amount = describeExpression(outcome.entitled, { program, list: null }, language)
  return `${outcome.label[language]} → ${outcome.to.label[language]}: ${amount}`
}

/** What an outcome or a defined value is called. */
function nameOf(id: string, { outcomes, named }: Program, language: Language): string {
  return outcomes.get(id)?.label[language] ?? named.get(id)?.label[language] ?? id
}
