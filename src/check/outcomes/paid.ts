import type { Context } from '../../language/index.ts'
import type { Cond, Expr, OutcomePoint } from '../../model/core.ts'
import { FALSE } from '../../model/truth.ts'
import type { ScalarType } from '../../model/type.ts'
import { AS_OF, type ListFact } from '../../model/vocabulary.ts'
import { allOf } from './fresh.ts'
import { notBelowNought } from './not-below-nought.ts'

const TEXT: ScalarType = { kind: 'text' }
const DATE: ScalarType = { kind: 'date' }
const YEAR: ScalarType = { kind: 'year' }

/** An outcome that payments were made under, and the name of who received them where a fact or a row gives it. */
export interface PaidUnder {
  readonly outcome: string
  readonly recipient: Expr | null
}

/** What was paid under some outcomes together: all there ever was, or that of the year of the day. */
export function paid(
  under: readonly PaidUnder[],
  per: NonNullable<OutcomePoint['per']>,
  payments: ListFact,
  context: Context,
): Expr {
  const rows = context.within(payments)
  const field = (name: string): Expr => ({
    op: 'item',
    id: rows.nextId(),
    type: payments.fields.get(name)?.type ?? TEXT,
    field: name,
  })
  const equal = (left: Expr, right: Expr): Cond => ({
    op: 'compare',
    leaf: rows.leaf('is'),
    comparison: 'eq',
    left,
    right,
    ifAbsent: FALSE,
  })
  const text = (value: string): Expr => ({ op: 'literal', id: rows.nextId(), type: TEXT, value, source: value })
  const year = (date: Expr): Expr => ({ op: 'yearOf', id: rows.nextId(), type: YEAR, date })
  const whoever = under.filter(({ recipient }) => recipient === null).map(({ outcome }) => outcome)
  const [one] = whoever
  const which: Cond[] = under.flatMap(({ outcome, recipient }) =>
    recipient === null
      ? []
      : [{ op: 'all', of: [equal(field('grant'), text(outcome)), equal(field('recipient'), recipient)] }],
  )
  if (one !== undefined) {
    which.unshift(
      whoever.length === 1
        ? equal(field('grant'), text(one))
        : {
            op: 'oneOf',
            leaf: rows.leaf('oneOf'),
            negated: false,
            left: field('grant'),
            options: whoever,
            ifAbsent: FALSE,
          },
    )
  }
  const ofTheYear = (): Cond =>
    equal(year(field('paidOn')), year({ op: 'fact', id: rows.nextId(), type: DATE, name: AS_OF }))
  const sum: Expr = {
    op: 'sum',
    id: context.nextId(),
    type: { kind: 'money' },
    list: payments.name,
    where: allOf([
      ...(which.length > 1 ? [{ op: 'any', of: which } as const] : which),
      per === 'year' ? ofTheYear() : null,
    ]),
    each: field('amount'),
  }
  return notBelowNought(sum, context)
}
