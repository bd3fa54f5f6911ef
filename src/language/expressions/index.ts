import type { ExpressionWord } from '../word.ts'
import { addMonths } from './add-months.ts'
import { bands } from './bands.ts'
import { count } from './count.ts'
import { daysBetween } from './days-between.ts'
import { max } from './max.ts'
import { min } from './min.ts'
import { minus } from './minus.ts'
import { monthsBetween } from './months-between.ts'
import { plus } from './plus.ts'
import { ratio } from './ratio.ts'
import { share } from './share.ts'
import { sum } from './sum.ts'
import { table } from './table.ts'
import { times } from './times.ts'

/** Every word that makes an expression, in the order the reference lists them. */
export const EXPRESSIONS: ReadonlyMap<string, ExpressionWord> = new Map(
  [count, sum, share, ratio, plus, minus, times, min, max, monthsBetween, daysBetween, addMonths, table, bands].map(
    (word) => [word.name, word],
  ),
)
