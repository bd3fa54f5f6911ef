import type { OutcomePoint } from '../../model/core.ts'
import { TRUE } from '../../model/truth.ts'
import { asNames } from '../../model/value.ts'
import { truthOf } from './conditions.ts'
import type { Environment } from './environment.ts'
import { valueOfExpr } from './expressions.ts'
import { unitsOf, type View, viewOf } from './rows.ts'
import { asked } from './truth.ts'
import { largestUnits } from './units.ts'

/** No recipient can be called this: it stands for one whose name is not known. */
const NAMELESS = '\u0000'

/** Someone an outcome is worked out for; null: rows whose recipient is not known. */
export interface Recipient {
  readonly name: string | null
  /** A row that may be in names them, or may do so; else only rows of one unit that differ, taken together. */
  readonly byRow: boolean
  /** Where its own values are worked out and written down. */
  readonly bound: Environment
}

/** Whom the rows of a list name, in order of name; last, if there may be such, those whose name is not known. */
export function recipientsOf(named: NonNullable<OutcomePoint['recipients']>, env: Environment): Recipient[] {
  const given = env.givenList(named.list)
  if (given.kind === 'absent') return []
  const list = env.list(named.list)
  const mayBeIn = (view: View): boolean => named.where === null || (asked(truthOf(named.where, env, view)) & TRUE) !== 0
  const namesIn = (view: View): readonly string[] => {
    return (asNames(valueOfExpr(named.by, env, view)).members ?? []).map(String)
  }
  const names = new Set<string>()
  const together = new Set<string>()
  let nameless = given.kind === 'missing'
  if (given.kind === 'rows') {
    for (const row of given.rows) {
      const view = viewOf(list, [row])
      if (!mayBeIn(view)) continue
      const [name, ...others] = namesIn(view)
      if (name === undefined || others.length > 0) nameless = true
      else names.add(name)
    }
    // what differs within a unit is open: it may be in, and anyone’s, by what another of its rows says
    for (const rows of largestUnits(unitsOf(list, given.rows))) {
      const whole = viewOf(list, rows)
      if (rows.length === 1 || !mayBeIn(whole)) continue
      for (const view of [whole, ...rows.map((row) => viewOf(list, [row]))])
        for (const name of namesIn(view)) together.add(name)
    }
  }
  const known: (string | null)[] = [...new Set([...names, ...together])].sort()
  return [...known, ...(nameless ? [null] : [])].map((name) => ({
    name,
    byRow: name === null || names.has(name),
    bound: boundTo(name ?? NAMELESS, env),
  }))
}

/** What is asked for a recipient has values of its own; everything that is named or numbered elsewhere keeps its one value. */
function boundTo(recipient: string, env: Environment): Environment {
  return {
    fact: (name) => env.fact(name),
    hasFact: (name) => env.hasFact(name),
    named: (name) => env.named(name),
    behind: (expr) => env.behind(expr),
    list: (name) => env.list(name),
    givenList: (name) => env.givenList(name),
    clauseTruth: (id) => env.clauseTruth(id),
    clauseVerdicts: (id) => env.clauseVerdicts(id),
    decision: (id) => env.decision(id),
    gate: (phrase) => env.gate(phrase),
    due: (outcome) => env.due(outcome),
    recipient: () => recipient,
    values: new Map(),
    leaves: new Map(),
  }
}
