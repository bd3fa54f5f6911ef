import type { Bilingual } from '../model/bilingual.ts'
import type { Effect, PhraseClause } from '../model/core.ts'
import type { EffectInForce } from '../model/decision.ts'
import { FALSE, NEUTRAL, TRUE, type Verdict } from '../model/truth.ts'
import { isUsedName } from '../model/used-name.ts'
import { exactNumber } from '../model/value.ts'
import { formatDay } from '../util/civil-date.ts'
import { gateOf } from './gate.ts'
import { factLabel } from './labels.ts'
import { inBoth } from './messages.ts'
import type { FindMissing } from './missing/find-missing.ts'
import { outcomeOf, type Question, valueNow } from './question.ts'

/** The effects that are no amount and change none. */
type Brought = Extract<Effect, { kind: EffectInForce['kind'] }>

/**
 * The duties, entitlements, consequences, deadlines and open-ended items of the policy's own text: in force, or not, in
 * its order.
 */
export function explainEffects(
  question: Question,
  missing: FindMissing,
  bears: (phrase: string) => boolean,
): EffectInForce[] {
  return [...question.clauses.values()].flatMap(({ clause }) => {
    const effect = clause.kind === 'phrase' ? clause.effect : undefined
    if (clause.kind !== 'phrase' || effect === undefined || !isBrought(effect)) return []
    if (isUsedName(clause.id, question.program) || !bears(clause.id)) return []
    const verdict = verdictOf(clause, effect, question)
    return [
      {
        id: clause.id,
        cite: clause.cite.zh,
        citeEn: clause.cite.en,
        kind: effect.kind,
        text: textOf(clause, effect, verdict, question),
        verdict,
        ...dueOf(effect, question),
        missing: verdict === 'undetermined' ? missing.ofEffect(clause.id) : [],
      },
    ]
  })
}

function isBrought(effect: Effect): effect is Brought {
  switch (effect.kind) {
    case 'duty':
    case 'entitlement':
    case 'consequence':
    case 'deadline':
    case 'residual':
      return true
    case 'outcome':
    case 'adjust':
    case 'cap':
    case 'payer':
      return false
  }
}

function verdictOf({ id }: PhraseClause, effect: Brought, question: Question): Verdict {
  const gate = gateOf(id, question)
  const { truth } = outcomeOf(id, question)
  if (gate === 'shut') return 'notApplicable'
  switch (effect.kind) {
    case 'duty':
    case 'entitlement':
    case 'consequence':
      return gate === 'open' ? 'pass' : 'undetermined'
    case 'deadline':
      if (gate === 'unknown') return 'undetermined'
      if (truth === NEUTRAL) return valueNow(effect.due, question)?.present === false ? 'notApplicable' : 'pass'
      return truth === TRUE ? 'pass' : truth === FALSE ? 'fail' : 'undetermined'
    case 'residual':
      if (truth === NEUTRAL) return 'notApplicable'
      return truth === TRUE ? 'pass' : truth === FALSE ? 'fail' : 'undetermined'
  }
}

function textOf({ id, label }: PhraseClause, effect: Brought, verdict: Verdict, question: Question): Bilingual {
  if (effect.kind !== 'residual') return effect.text
  const named = label ?? factLabel(effect.fact, question.program)
  const { truth } = outcomeOf(id, question)
  if (verdict === 'undetermined') return named
  if (truth === NEUTRAL) return inBoth((words, language) => words.notRaised(named[language]))
  return inBoth((words, language) => words.raised(named[language], truth === TRUE))
}

function dueOf(effect: Brought, question: Question): Pick<EffectInForce, 'due'> {
  const day = effect.kind === 'deadline' ? exactNumber(valueNow(effect.due, question)) : undefined
  return day === undefined ? {} : { due: formatDay(Number(day.num)) }
}
