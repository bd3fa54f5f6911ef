import type { OutcomePoint } from '../../model/core.ts'
import type { AmountOutcome } from '../../model/outcome.ts'
import { NEUTRAL, TRUE } from '../../model/truth.ts'
import { amountOf } from './amount.ts'
import { NOUGHT, satisfied } from './asking.ts'
import { evaluateExpression } from './expression.ts'
import type { Fields } from './fields.ts'
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
  const { names, together, others } = recipientsNamed(recipients, scope)
  const entries = inOrder([...names, ...together])
    .map((name) => amountFor(outcome, `${name}`, `${name}`, scope))
    .filter(({ recipient, verdicts }) => names.has(`${recipient}`) || verdicts !== NEUTRAL)
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

interface Named {
  /** Known from rows that may be kept. */
  readonly names: ReadonlySet<string>
  /** Known from rows that may be one unit, which may be kept and be any one's of those that its rows name. */
  readonly together: ReadonlySet<string>
  /** A row that may be kept may name someone else. */
  readonly others: boolean
}

function recipientsNamed({ list, where, by }: NonNullable<OutcomePoint['recipients']>, scope: Scope): Named {
  const table = scope.list(list)
  const kept = (unit: Fields): boolean => (satisfied(where, unit, scope) & TRUE) !== 0
  const namedBy = (unit: Fields): string[] => {
    const named = evaluateExpression(by, scope.within(unit))
    return named.kind === 'set' && named.present ? (named.members ?? []).map(String) : []
  }
  const names = new Set<string>()
  let others = table.given.kind === 'missing'
  for (const row of table.rows) {
    if (!kept(row)) continue
    const [name, another] = namedBy(row)
    if (name !== undefined && another === undefined) names.add(name)
    else others = true
  }
  const units = table.units().largest.filter(({ rows, whole }) => rows.length > 1 && kept(whole))
  const together = new Set(units.flatMap(({ rows, whole }) => [whole, ...rows].flatMap(namedBy)))
  return { names, together, others }
}

function byNumber<T>(numbered: ReadonlyMap<number, T>): ReadonlyMap<number, T> {
  return new Map([...numbered].sort(([a], [b]) => a - b))
}
