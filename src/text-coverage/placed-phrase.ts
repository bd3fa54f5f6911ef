import type { LevelClause, PhraseClause, Program } from '../model/core.ts'
import type { Answers } from '../model/outcome.ts'
import { INFORMATIONAL } from '../model/truth.ts'
import { isUsedName } from '../model/used-name.ts'
import { kindOf } from './sight.ts'

/** A phrase that can be looked at, and the clause it stands in. */
export interface PlacedPhrase {
  readonly phrase: PhraseClause
  readonly level: LevelClause
}

/** The phrases of the policy's own text that decide something or bring something about, in its order. */
export function phrasesToSee(program: Program): PlacedPhrase[] {
  const visit = (level: LevelClause): PlacedPhrase[] => [
    ...level.lead.map((phrase) => ({ phrase, level })),
    ...level.parts.flatMap(visit),
    ...level.tail.map((phrase) => ({ phrase, level })),
  ]
  return program.articles
    .filter(({ id }) => !isUsedName(id, program))
    .flatMap(visit)
    .filter(({ phrase }) => kindOf(phrase) !== undefined)
}

/** What everything in a clause but one phrase says: two cases in which it is the same differ in that phrase alone. */
export function restOf({ phrase, level }: PlacedPhrase, answers: Answers): string {
  const others = [...level.lead, ...level.tail].filter(({ id, cond }) => id !== phrase.id && cond.op !== 'constant')
  const parts = level.parts.map(({ id }) => answers.clause(id).truth)
  return [...others.map(({ id }) => answers.clause(id).truth), ...parts].join(' ')
}

/** What a clause comes to: its verdict, or where it only informs, whether it is so. */
export function clauseSays({ level }: PlacedPhrase, answers: Answers): number {
  const { truth, verdicts } = answers.clause(level.id)
  return verdicts === INFORMATIONAL || level.lead.concat(level.tail).some(({ role }) => role === 'support')
    ? truth
    : verdicts
}
