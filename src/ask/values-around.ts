import { FactValues } from '../generate/fact-values.ts'
import { turningPoints } from '../generate/turning-points.ts'
import type { Expr, Program } from '../model/core.ts'
import { reachOf } from '../model/reach.ts'
import type { Day } from '../util/civil-date.ts'

/** The values that matter to each fact: those of the comparisons it is looked at in, else of the whole program. */
export function valuesAround(program: Program, asOf: Day): (fact: string) => FactValues {
  const around = new Map<string, Expr[]>()
  for (const { left, right } of turningPoints(program))
    for (const name of reachOf(program, { exprs: [left, right] }).scalars)
      around.set(name, [...(around.get(name) ?? []), left, right])
  const whole = new FactValues(program, asOf)
  return (fact) => {
    const own = around.get(fact)
    return own === undefined ? whole : new FactValues(program, asOf, own)
  }
}
