import type { OutcomePoint } from '../../model/core.ts'
import { TRUE } from '../../model/truth.ts'
import { truthOf } from './conditions.ts'
import type { Environment } from './environment.ts'
import { valueOfExpr } from './expressions.ts'
import { viewOf } from './rows.ts'
import { asked } from './truth.ts'

/** No recipient can be called this: it stands for one whose name is not known. */
const NAMELESS = '\u0000'

/** Someone an outcome is worked out for; null: rows whose recipient is not known. */
export interface Recipient {
  readonly name: string | null
  /** Where its own values are worked out and written down. */
  readonly bound: Environment
}

/** Whom the rows of a list name, in order of name; last, if there may be such, those whose name is not known. */
export function recipientsOf(named: NonNullable<OutcomePoint['recipients']>, env: Environment): Recipient[] {
  const given = env.givenList(named.list)
  if (given.kind === 'absent') return []
  const names = new Set<string>()
  let nameless = given.kind === 'missing'
  if (given.kind === 'rows') {
    for (const row of given.rows) {
      const view = viewOf(env.list(named.list), [row])
      const by = valueOfExpr(named.by, env, view)
      const inside = named.where === null ? TRUE : asked(truthOf(named.where, env, view))
      if ((inside & TRUE) === 0) continue
      const [name, ...others] = by.kind === 'set' && by.members !== null ? by.members : []
      if (name === undefined || others.length > 0) nameless = true
      else names.add(`${name}`)
    }
  }
  const known: (string | null)[] = [...names].sort()
  return [...known, ...(nameless ? [null] : [])].map((name) => ({ name, bound: boundTo(name ?? NAMELESS, env) }))
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
