import type { OperatorWord } from '../word.ts'
import { after } from './after.ts'
import { atLeast } from './at-least.ts'
import { atMost } from './at-most.ts'
import { before } from './before.ts'
import { is } from './is.ts'
import { isNot } from './is-not.ts'
import { lessThan } from './less-than.ts'
import { moreThan } from './more-than.ts'
import { noneOf } from './none-of.ts'
import { onOrAfter } from './on-or-after.ts'
import { onOrBefore } from './on-or-before.ts'
import { oneOf } from './one-of.ts'

/** Every comparison word, in the order the reference lists them. */
export const OPERATORS: ReadonlyMap<string, OperatorWord> = new Map(
  [is, isNot, atLeast, atMost, moreThan, lessThan, oneOf, noneOf, before, onOrBefore, after, onOrAfter].map((word) => [
    word.name,
    word,
  ]),
)
