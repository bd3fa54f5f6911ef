import type { Decision } from '../../model/decision.ts'
import type { Style } from './options.ts'

/** What another run needs to come to the same. */
export function replayLine({ rules, engine, asOf }: Decision, { words }: Style): string {
  return words.replay(rules.replace(/^sha256:/, '').slice(0, 8), engine, asOf)
}
