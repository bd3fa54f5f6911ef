import type { Bilingual } from '../../model/bilingual.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import type { Elaboration } from '../elaboration.ts'
import type { Effects } from './gather-effects.ts'

/** What lowering an outcome looks at beside its own phrase. */
export interface World {
  readonly elaboration: Elaboration
  readonly effects: Effects
  /** Whoever may be named as a recipient: the subject, the subjects and the parties of policy.yaml. */
  readonly recipients: ReadonlyMap<string, Bilingual>
  /** The list of what was paid; null where facts.yaml does not declare it as it must be, which is reported once. */
  payments(): ListFact | null
}
