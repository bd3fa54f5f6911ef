import type { PlainAnswers } from '../evaluate/plain/index.ts'
import type { PhraseClause, Program } from '../model/core.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Sight } from '../model/test-report.ts'
import { FALSE, gateWord, INFORMATIONAL, NEUTRAL, TRUE, truthWord, verdictWord } from '../model/truth.ts'
import { compare, ZERO } from '../util/rational.ts'
import { there } from '../util/there.ts'

/** A way in which one case shows a phrase. */
export type Shown = Exclude<Sight, 'decisive'>

/** How a phrase can be looked at: by its condition, by what it gives, by whether what it brings about is in force. */
export type Kind = 'condition' | 'outcome' | 'gate'

/** How a phrase is looked at; undefined where it decides and brings about nothing. */
export function kindOf({ cond, effect }: PhraseClause): Kind | undefined {
  switch (effect?.kind) {
    case 'outcome':
      return 'outcome'
    case 'duty':
    case 'entitlement':
    case 'consequence':
    case 'adjust':
    case 'cap':
      return 'gate'
    default:
      return cond.op === 'constant' ? undefined : 'condition'
  }
}

/** What is asked of an application to see how it shows a phrase: of a whole outcome, or piece by piece. */
export type Answers = Pick<PlainAnswers, 'clause' | 'gate' | 'amounts'>

/** The answers of a whole outcome. */
export function answersOf({ clauses, gates, amounts }: Outcome): Answers {
  return {
    clause: (id) => there(clauses.get(id), 'clause', id),
    gate: (id) => there(gates.get(id), 'phrase', id),
    amounts: (id) => there(amounts.get(id), 'outcome', id),
  }
}

/** How an application shows a phrase; null where it does not bear on it. */
export function shownBy(phrase: PhraseClause, answers: Answers, program: Program): Shown | null {
  switch (kindOf(phrase)) {
    case 'condition':
      return ofCondition(phrase, answers)
    case 'outcome':
      return ofOutcome(phrase, answers, program)
    case 'gate':
      return ({ open: 'pass', shut: 'fail', unknown: 'undetermined' } as const)[gateWord(answers.gate(phrase.id))]
    default:
      return null
  }
}

/** By the verdict it has in its role; where it has none, by what its words say. */
function ofCondition({ id, role }: PhraseClause, answers: Answers): Shown | null {
  const { truth, verdicts } = answers.clause(id)
  if (verdicts === INFORMATIONAL || role === 'support') {
    const word = truthWord(truth)
    return word === 'neutral' ? null : ({ true: 'pass', false: 'fail', unknown: 'undetermined' } as const)[word]
  }
  const word = verdictWord(verdicts)
  return word === 'notApplicable' || word === 'informational' ? null : word
}

/** Something is given, nothing, or it is not known yet. */
function ofOutcome({ effect }: PhraseClause, answers: Answers, program: Program): Shown | null {
  if (effect?.kind !== 'outcome' || !program.outcomes.has(effect.outcome)) return null
  const amounts = answers.amounts(effect.outcome)
  if (amounts.every(({ verdicts }) => verdicts === NEUTRAL || verdicts === FALSE)) return 'fail'
  const given = amounts.filter(({ verdicts }) => verdicts === TRUE)
  const some = given.some(({ due }) => due.kind === 'number' && due.low !== null && compare(due.low, ZERO) > 0)
  if (some) return 'pass'
  return given.length === amounts.length ? null : 'undetermined'
}
