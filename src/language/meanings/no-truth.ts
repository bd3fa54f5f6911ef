import type { Cond } from '../../model/core.ts'
import { NEUTRAL } from '../../model/truth.ts'

/** The truth of a phrase that only brings something about: it never changes a verdict. */
export const NO_TRUTH: Cond = { op: 'constant', truth: NEUTRAL }
