import type { Language } from '../model/bilingual.ts'
import type { Effect, PhraseClause, Program } from '../model/core.ts'
import { describeCondition } from './describe-condition.ts'
import { effectInFull } from './in-full/effect-in-full.ts'
import { valueInFull } from './in-full/value-in-full.ts'

/** What a phrase became, and its meaning in words. */
export interface Described {
  readonly kind: 'condition' | 'define' | 'nothing' | 'pending' | Effect['kind']
  readonly meaning: string
}

/** A phrase's meaning in words: its condition, the value it defines, what it brings about, or why it decides nothing. */
export function describePhrase(phrase: PhraseClause, program: Program, language: Language): Described {
  const { inert, effect } = phrase
  const scope = { program, list: null }
  if (effect !== undefined) return { kind: effect.kind, meaning: effectInFull(phrase, effect, program, language) }
  switch (inert?.kind) {
    case 'nothing':
      return { kind: 'nothing', meaning: inert.why }
    case 'pending':
      return { kind: 'pending', meaning: '' }
    case 'define': {
      const named = program.named.get(inert.name)
      const value = named === undefined ? '' : valueInFull(named.expr, scope, language)
      return { kind: 'define', meaning: named === undefined ? inert.name : `${named.label[language]} = ${value}` }
    }
    case undefined:
      return { kind: 'condition', meaning: describeCondition(phrase.cond, scope, language) }
  }
}
