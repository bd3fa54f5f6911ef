import type { Program } from '../../src/model/core.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { FALSE, INFORMATIONAL, verdictWord } from '../../src/model/truth.ts'
import type { SurfacePolicy } from '../generate/policy.ts'
import { Boundary } from './tally-around.ts'
import { EVENTS, eventsOf } from './tally-core.ts'
import { WORDS, wordsOf } from './tally-words.ts'

/** Counts what was drawn: words, what they came to, verdicts, and values at and beside the boundaries they turn on. */
export class Tally {
  readonly words: Map<string, number> = noughts(WORDS)
  readonly events: Map<string, number> = noughts(EVENTS)
  readonly verdicts: Map<string, number> = new Map()
  readonly boundary: Boundary = new Boundary()
  pairs = 0
  informed = 0

  /** Counts the words of a policy. */
  policy(surface: SurfacePolicy): void {
    for (const word of wordsOf(surface)) count(this.words, word)
  }

  /** Counts what one application came to. */
  outcome(program: Program, outcome: Outcome): void {
    this.pairs++
    const word = verdictWord(outcome.decisions.get(program.defaultDecision) ?? FALSE)
    this.verdicts.set(word, (this.verdicts.get(word) ?? 0) + 1)
    if ([...outcome.clauses.values()].some(({ verdicts }) => verdicts === INFORMATIONAL)) this.informed++
    for (const event of eventsOf(program, outcome)) count(this.events, event)
    this.boundary.note(program, outcome)
  }
}

function noughts(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name) => [name, 0]))
}

/** Counts what is in the table; the rest is of no interest. */
function count(table: Map<string, number>, name: string): void {
  const before = table.get(name)
  if (before !== undefined) table.set(name, before + 1)
}
