import type { ConditionWord } from '../word.ts'
import { all } from './all.ts'
import { any } from './any.ts'
import { every } from './every.ts'
import { has } from './has.ts'
import { holds } from './holds.ts'
import { judgement } from './judgement.ts'
import { met } from './met.ts'
import { none } from './none.ts'
import { not } from './not.ts'
import { some } from './some.ts'
import { unclear } from './unclear.ts'

/** Every word that makes a condition, besides a comparison. */
export const CONDITIONS: ReadonlyMap<string, ConditionWord> = new Map(
  [all, any, not, every, some, none, has, judgement, met, holds, unclear].map((word) => [word.name, word]),
)
