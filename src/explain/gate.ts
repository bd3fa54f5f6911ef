import { asks } from '../model/asks.ts'
import type { Cond, LevelClause, PhraseClause } from '../model/core.ts'
import { FALSE, type GateWord, gateWord, NEUTRAL, OPEN, TRUE, type Truth } from '../model/truth.ts'
import { has } from './fold.ts'
import { outcomeOf, type Question } from './question.ts'

/** Whether the gate of a phrase is open; a gate the engine says nothing of is not known. */
export function gateOf(phrase: string, { outcome }: Question): GateWord {
  return gateWord(outcome.gates.get(phrase) ?? OPEN)
}

/** A guard on the way to a phrase, and the clause it stands on. */
export interface GuardOnTheWay {
  readonly on: LevelClause | PhraseClause
  readonly when: Cond | null
  readonly unless: Cond | null
}

/** What the gate of a phrase is made of: the phrases that open it together, and the guards on the way to it. */
export interface GateParts {
  readonly phrases: readonly PhraseClause[]
  readonly guards: readonly GuardOnTheWay[]
}

/** The parts of a phrase's gate: its neighbours of the same role, in a support the gates above, and every guard around it. */
export function gateParts(phrase: PhraseClause, question: Question): GateParts {
  const levels: LevelClause[] = []
  for (let id: string | undefined = phrase.id; id !== undefined; ) {
    const within: LevelClause | null | undefined = question.clauses.get(id)?.within
    if (within) levels.unshift(within)
    id = within?.id
  }
  const listsThatCount = phrase.role === 'support' ? levels : levels.slice(-1)
  const phrases = listsThatCount
    .flatMap(({ lead, tail }) => [...lead, ...tail])
    .filter((other) => other.id !== phrase.id && other.role === phrase.role)
  const guards = [
    ...levels.flatMap((level) => (level.guard === null ? [] : [{ on: level, ...level.guard }])),
    ...ownGuards(phrase),
  ]
  return { phrases, guards }
}

/** The phrases that surely keep a gate shut: those that do not hold, else those of which none applies. */
export function phrasesThatShut({ phrases }: GateParts, question: Question): readonly PhraseClause[] {
  const truths = phrases.map(({ id }) => outcomeOf(id, question).truth)
  const failed = phrases.filter((_, at) => truths[at] === FALSE)
  return failed.length === 0 && truths.every((truth) => truth === NEUTRAL) ? phrases.filter(asks) : failed
}

/** Whether a guard's condition surely silences what it stands on. */
export function silences(part: 'when' | 'unless', truth: Truth): boolean {
  return part === 'when' ? !has(truth, TRUE) : !has(truth, FALSE | NEUTRAL)
}

function ownGuards(phrase: PhraseClause): GuardOnTheWay[] {
  const guards: GuardOnTheWay[] = []
  for (let at: Cond = phrase.cond; at.op === 'guarded'; at = at.body)
    guards.push({ on: phrase, when: at.when, unless: at.unless })
  return guards
}
