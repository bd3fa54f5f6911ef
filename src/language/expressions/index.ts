import type { ExpressionWord } from '../word.ts'
import { addDays } from './add-days.ts'
import { addMonths } from './add-months.ts'
import { apply } from './apply.ts'
import { bands } from './bands.ts'
import { best } from './best.ts'
import { cases } from './cases.ts'
import { count } from './count.ts'
import { daysBetween } from './days-between.ts'
import { discretion } from './discretion.ts'
import { endOfYear } from './end-of-year.ts'
import { longestRun } from './longest-run.ts'
import { max } from './max.ts'
import { mean } from './mean.ts'
import { min } from './min.ts'
import { minus } from './minus.ts'
import { monthsBetween } from './months-between.ts'
import { only } from './only.ts'
import { plus } from './plus.ts'
import { ratio } from './ratio.ts'
import { round } from './round.ts'
import { share } from './share.ts'
import { since } from './since.ts'
import { startOfYear } from './start-of-year.ts'
import { steps } from './steps.ts'
import { sum } from './sum.ts'
import { table } from './table.ts'
import { times } from './times.ts'
import { unclear } from './unclear.ts'
import { yearOf } from './year-of.ts'
import { yearsBetween } from './years-between.ts'

/** Every word that makes an expression, in the order the reference lists them. */
export const EXPRESSIONS: ReadonlyMap<string, ExpressionWord> = new Map(
  [
    ...[count, sum, share, mean, best, only, longestRun],
    ...[ratio, plus, minus, times, min, max, round, steps],
    ...[monthsBetween, yearsBetween, daysBetween, addMonths, addDays, yearOf, startOfYear, endOfYear],
    ...[table, bands, since, cases, apply, discretion, unclear],
  ].map((word) => [word.name, word]),
)
