import type { Context } from '../../language/index.ts'
import type { Band, Cond, Expr, NamedValue } from '../../model/core.ts'
import { FALSE, TRUE } from '../../model/truth.ts'
import { allOf } from './fresh.ts'
import { operandsOf } from './operands-of.ts'

type Named = ReadonlyMap<string, NamedValue>
type Of<Op extends Expr['op']> = Extract<Expr, { op: Op }>

/**
 * Every decision an amount rests on lies within its range; null where it rests on none. A decision that only one case,
 * row or band of the amount speaks of is asked only where that one applies. Built of copies.
 */
export function withinRange(amount: Expr, named: Named, context: Context): Cond | null {
  const asked = ranges(amount, named, context)
  if (asked.length === 0) return null
  // Guards that are shut leave nothing to ask, which is as good as within.
  const guarded = asked.some(({ op }) => op === 'guarded')
  return allOf([...(guarded ? [{ op: 'constant', truth: TRUE } as const] : []), ...asked])
}

function ranges(expr: Expr, named: Named, context: Context): Cond[] {
  switch (expr.op) {
    case 'discretion':
      return ofDecision(expr, named, context)
    case 'named': {
      const value = named.get(expr.name)
      return value === undefined ? [] : ranges(value.expr, named, context)
    }
    case 'cases':
      return expr.cases.flatMap(({ when, value }, i) => {
        const before = expr.cases.slice(0, i).flatMap((one) => (one.when === null ? [] : [one.when]))
        return under(ranges(value, named, context), () => ({
          when: when === null ? null : context.copy(when),
          unless: before.length === 0 ? null : { op: 'any', of: before.map((one) => context.copy(one)) },
        }))
      })
    case 'table':
      return [
        ...ranges(expr.by, named, context),
        ...expr.rows.flatMap(({ key, value }) =>
          under(ranges(value, named, context), () => ({
            when: {
              op: 'oneOf',
              leaf: context.leaf('oneOf'),
              negated: false,
              left: context.copy(expr.by),
              options: [key],
              ifAbsent: FALSE,
            },
            unless: null,
          })),
        ),
      ]
    case 'bands':
      return [
        ...ranges(expr.of, named, context),
        ...expr.bands.flatMap((band) =>
          under(ranges(band.value, named, context), () => ({ when: inBand(expr.of, band, context), unless: null })),
        ),
      ]
    case 'sum':
    case 'mean':
    case 'best':
    case 'only':
    case 'longestRun':
      return ofRows(expr, named, context)
    default:
      return operandsOf(expr).flatMap((operand) => ranges(operand, named, context))
  }
}

/** From `low` to `high`; a decision that is absent is not outside. */
function ofDecision({ of, low, high }: Of<'discretion'>, named: Named, context: Context): Cond[] {
  const compared = (comparison: 'ge' | 'le', word: string, edge: Expr): Cond => ({
    op: 'compare',
    leaf: context.leaf(word),
    comparison,
    left: context.copy(of),
    right: context.copy(edge),
    ifAbsent: TRUE,
  })
  return [
    ...(low === null ? [] : [...ranges(low, named, context), compared('ge', 'atLeast', low)]),
    ...ranges(high, named, context),
    compared('le', 'atMost', high),
  ]
}

/** For every row that the sum is worked out over. */
function ofRows(
  { list, where, each }: Of<'sum' | 'mean' | 'best' | 'only' | 'longestRun'>,
  named: Named,
  context: Context,
): Cond[] {
  const fact = context.vocabulary.lists.get(list)
  if (fact === undefined) return []
  const rows = context.within(fact)
  const satisfies = withinRange(each, named, rows)
  if (satisfies === null) return []
  return [
    {
      op: 'quantified',
      leaf: context.leaf('every'),
      quantifier: 'every',
      list,
      where: where === null ? null : rows.copy(where),
      satisfies,
      ifEmpty: TRUE,
    },
  ]
}

/** What is asked only where something else holds. */
function under(
  asked: readonly Cond[],
  guard: () => { readonly when: Cond | null; readonly unless: Cond | null },
): Cond[] {
  const body = allOf(asked)
  if (body === null) return []
  const { when, unless } = guard()
  return when === null && unless === null ? [...asked] : [{ op: 'guarded', when, unless, body }]
}

function inBand(of: Expr, { low, high }: Band, context: Context): Cond | null {
  const edge = (at: Band['low'], included: 'ge' | 'le', excluded: 'gt' | 'lt', word: string): Cond | null =>
    at === null
      ? null
      : {
          op: 'compare',
          leaf: context.leaf(word),
          comparison: at.includes ? included : excluded,
          left: context.copy(of),
          right: context.copy(at.at),
          ifAbsent: FALSE,
        }
  return allOf([
    edge(low, 'ge', 'gt', low?.includes ? 'atLeast' : 'moreThan'),
    edge(high, 'le', 'lt', high?.includes ? 'atMost' : 'lessThan'),
  ])
}
