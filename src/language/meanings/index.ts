import type { MeaningWord } from '../word.ts'
import { adjust } from './adjust.ts'
import { by } from './by.ts'
import { cap } from './cap.ts'
import { charge } from './charge.ts'
import { consequence } from './consequence.ts'
import { duty } from './duty.ts'
import { entitlement } from './entitlement.ts'
import { grant } from './grant.ts'
import { payer } from './payer.ts'
import { quantity } from './quantity.ts'
import { residual } from './residual.ts'

/** Every word by which a phrase brings something about, in the order the reference lists them. */
export const MEANINGS: ReadonlyMap<string, MeaningWord> = new Map(
  [grant, charge, quantity, adjust, cap, payer, duty, entitlement, consequence, by, residual].map((word) => [
    word.name,
    word,
  ]),
)
