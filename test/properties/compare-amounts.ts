import type { OutcomePoint, Program } from '../../src/model/core.ts'
import type { AmountOutcome, Outcome } from '../../src/model/outcome.ts'
import { NEUTRAL } from '../../src/model/truth.ts'
import type { NumberValue, Value } from '../../src/model/value.ts'
import { add, compare, type Rational, ZERO } from '../../src/util/rational.ts'
import type { Relation } from './compare-outcomes.ts'

/** The first place where what an outcome comes to, recipient by recipient, does not stand in a relation to another. */
export function amountsViolation(
  a: readonly AmountOutcome[],
  b: readonly AmountOutcome[],
  relation: Relation,
): string | undefined {
  if (!relation.mayDrop) {
    if (a.length !== b.length || a.some(({ recipient }, i) => recipient !== b[i]?.recipient)) return 'recipients'
    for (const [i, x] of a.entries()) {
      const wrong = amountViolation(x, b[i] ?? x, relation, true)
      if (wrong !== undefined) return `${x.recipient}: ${wrong}`
    }
    return undefined
  }
  // whoever is named only now was among those without a name, or there is no room for them
  const unnamed = a.find(({ recipient }) => recipient === null)
  for (const y of b) {
    const own = a.find(({ recipient }) => recipient === y.recipient)
    const x = own ?? unnamed ?? NOTHING
    const wrong = isNothing(y) ? vanishing(x, relation) : amountViolation(x, y, relation, own !== undefined)
    if (wrong !== undefined) return `${y.recipient}${own === undefined ? ' (new)' : ''}: ${wrong}`
  }
  for (const x of a) {
    const gone = b.every(({ recipient }) => recipient !== x.recipient)
    const wrong = gone ? vanishing(x, relation) : undefined
    if (wrong !== undefined) return `${x.recipient} (gone): ${wrong}`
  }
  return undefined
}

const NOUGHT: NumberValue = { kind: 'number', low: ZERO, high: ZERO, present: true, absent: false }

/** No row is there to work it out for: nothing to give. */
const NOTHING: AmountOutcome = {
  recipient: null,
  verdicts: NEUTRAL,
  entitled: NOUGHT,
  received: null,
  due: NOUGHT,
  values: new Map(),
  leaves: new Map(),
}

function isNothing({ verdicts, values }: AmountOutcome): boolean {
  return verdicts === NEUTRAL && values?.size === 0
}

/** `own`: the first is what is said of the same recipient, not of whoever has no name yet. */
function amountViolation(a: AmountOutcome, b: AmountOutcome, relation: Relation, own: boolean): string | undefined {
  if (!relation.truth(a.verdicts, b.verdicts)) return 'verdicts'
  if (!relation.value(a.due, b.due)) return 'due'
  if (!own) return undefined
  if (!relation.value(a.entitled, b.entitled)) return 'entitled'
  if ((a.received === null) !== (b.received === null)) return 'received is there only once'
  if (a.received !== null && b.received !== null && !relation.value(a.received, b.received)) return 'received'
  return valuesViolation(a.values, b.values, relation) ?? leavesViolation(a.leaves, b.leaves, relation)
}

function valuesViolation(
  a: ReadonlyMap<number, Value> | null,
  b: ReadonlyMap<number, Value> | null,
  relation: Relation,
): string | undefined {
  if (a === null || b === null) return a === b ? undefined : 'values are there only once'
  if (a.size !== b.size) return 'values'
  for (const [id, x] of a) {
    const y = b.get(id)
    if (y === undefined || !relation.value(x, y)) return `value ${id}`
  }
  return undefined
}

function leavesViolation(
  a: AmountOutcome['leaves'],
  b: AmountOutcome['leaves'],
  { truth }: Relation,
): string | undefined {
  if (a === null || b === null) return a === b ? undefined : 'leaves are there only once'
  if (a.size !== b.size) return 'leaves'
  for (const [leaf, x] of a) {
    const y = b.get(leaf)
    if (y === undefined || !truth(x.truth, y.truth)) return `leaf ${leaf}`
  }
  return undefined
}

/** A recipient for whom no row is left has nothing coming, which must have been possible. */
function vanishing(gone: AmountOutcome, { truth, value }: Relation): string | undefined {
  return truth(gone.verdicts, NEUTRAL) && value(gone.due, NOUGHT) ? undefined : 'nothing was not possible'
}

/** What is given, charged or measured out is never less than nothing; undefined where that holds. */
export function belowNothing({ amounts }: Outcome): string | undefined {
  const isBelow = ({ due }: AmountOutcome): boolean =>
    due.kind !== 'number' || (due.present && (due.low === null || due.low.num < 0n))
  const [id] = [...amounts].find(([, entries]) => entries.some(isBelow)) ?? []
  return id === undefined ? undefined : `amount ${id}: below nothing`
}

/**
 * Naming who receives something moves it from one to the other and adds nothing: once all of it is known, it is over all
 * recipients together within what it was. Not where each recipient has a ceiling, or payments that are taken off, of
 * their own; and while something is open, one row may count for several of them.
 */
export function totalViolation({ outcomes }: Program, a: Outcome, b: Outcome): string | undefined {
  for (const [id, outcome] of outcomes) {
    const [x, y] = [a.amounts.get(id), b.amounts.get(id)]
    if (x === undefined || y === undefined || !isShared(outcome) || !y.every(({ due }) => isSettled(due))) continue
    const [before, after] = [totalOf(x), totalOf(y)]
    const fits =
      (before.low === null || (after.low !== null && compare(after.low, before.low) >= 0)) &&
      (before.high === null || (after.high !== null && compare(after.high, before.high) <= 0))
    if (!fits) return `amount ${id}: over all recipients`
  }
  return undefined
}

function isShared({ recipients, received, entitled }: OutcomePoint): boolean {
  return recipients !== null && received === null && entitled.op === 'sum'
}

/** What is given is known, or it is refused. */
function isSettled(due: Value): boolean {
  if (due.kind !== 'number' || !due.present) return true
  return !due.absent && due.low !== null && due.high !== null && compare(due.low, due.high) === 0
}

function totalOf(entries: readonly AmountOutcome[]): { low: Rational | null; high: Rational | null } {
  const sum = (bound: 'low' | 'high'): Rational | null =>
    entries.reduce<Rational | null>((total, { due }) => {
      if (due.kind !== 'number' || total === null) return null
      if (!due.present) return total
      const end = due[bound]
      if (end === null) return null
      // what may be refused may add nothing
      const beyond = due.absent && (bound === 'low' ? end.num > 0n : end.num < 0n)
      return add(total, beyond ? ZERO : end)
    }, ZERO)
  return { low: sum('low'), high: sum('high') }
}
