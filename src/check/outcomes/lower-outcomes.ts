import type { Effect, OutcomePoint, PhraseClause } from '../../model/core.ts'
import type { Phrase } from '../../model/structure.ts'
import { layCap } from './lay-cap.ts'
import { lowerOutcome } from './lower-outcome.ts'
import type { World } from './world.ts'

/** A phrase as written beside what it was lowered to. */
export interface LoweredPhrase {
  readonly phrase: Phrase
  readonly clause: PhraseClause
}

/** Every outcome of a version with its payers and caps, in the order of the text; what was refused is left out. */
export function lowerOutcomes(phrases: readonly LoweredPhrase[], world: World): Map<string, OutcomePoint> {
  const points = new Map<string, OutcomePoint>()
  for (const source of world.effects.outcomes.values()) {
    const point = lowerOutcome(source, world)
    if (point !== null) points.set(point.id, { ...point, payers: payersOf(point.id, phrases) })
  }
  for (const { phrase, clause } of phrases)
    if (clause.effect?.kind === 'cap') layCap(phrase, clause.effect.over, points, world)
  return points
}

function payersOf(id: string, phrases: readonly LoweredPhrase[]): OutcomePoint['payers'] {
  const bears = (effect: Effect | undefined): OutcomePoint['payers'] =>
    effect?.kind === 'payer' && effect.of.includes(id) ? effect.payers : []
  return phrases.flatMap(({ clause }) => bears(clause.effect))
}
