import type { OutcomePoint } from '../../model/core.ts'
import type { AmountOutcome } from '../../model/outcome.ts'
import { NEUTRAL, TRUE } from '../../model/truth.ts'
import { amountOf } from './amount.ts'
import { NOUGHT, satisfied } from './asking.ts'
import { evaluateExpression } from './expression.ts'
import { RecipientScope } from './inner-scope.ts'
import type { Scope } from './scope.ts'
import { inOrder, numberWithin } from './values.ts'

/** What an outcome comes to: once, or once for each recipient whom the rows of a list name. */
export function amountsOf(outcome: OutcomePoint, scope: Scope): readonly AmountOutcome[] {
  const { recipients, to } = outcome
  if (recipients === null) {
    if (to.name !== null) evaluateExpression(to.name, scope)
    return [{ recipient: null, ...amountOf(outcome, scope), values: null, leaves: null }]
  }
  const { names, others } = recipientsNamed(recipients, scope)
  const entries = names.map((name) => amountFor(outcome, name, name, scope))
  if (others) entries.push(amountFor(outcome, null, NOBODY, scope))
  return entries.length > 0 ? entries : [NOTHING]
}

/** No name is this: rows that may name anyone may still name it. */
const NOBODY = '\u0000'

const NOTHING: AmountOutcome = {
  recipient: null,
  verdicts: NEUTRAL,
  entitled: numberWithin(NOUGHT, false),
  received: null,
  due: numberWithin(NOUGHT, false),
  values: new Map(),
  leaves: new Map(),
}

function amountFor(outcome: OutcomePoint, recipient: string | null, bound: string, scope: Scope): AmountOutcome {
  const inside = new RecipientScope(scope, bound)
  const amount = amountOf(outcome, inside)
  return { recipient, ...amount, values: byNumber(inside.values), leaves: byNumber(inside.leaves) }
}

/** The names known from rows that may be kept, and whether such a row may name someone else. */
function recipientsNamed(
  { list, where, by }: NonNullable<OutcomePoint['recipients']>,
  scope: Scope,
): { names: string[]; others: boolean } {
  const table = scope.list(list)
  const names = new Set<string>()
  let others = table.given.kind === 'missing'
  for (const row of table.rows) {
    if (!(satisfied(where, row, scope) & TRUE)) continue
    const named = evaluateExpression(by, scope.within(row))
    const [name, another] = named.kind === 'set' && named.present ? (named.members ?? []) : []
    if (typeof name === 'string' && another === undefined) names.add(name)
    else others = true
  }
  return { names: inOrder(names).map(String), others }
}

function byNumber<T>(numbered: ReadonlyMap<number, T>): ReadonlyMap<number, T> {
  return new Map([...numbered].sort(([a], [b]) => a - b))
}
