import type { Adjustment, Expr, NamedValue } from '../../model/core.ts'
import type { ScalarType } from '../../model/type.ts'
import { divide, isInteger, multiply, ONE, type Rational, rational, ZERO } from '../../util/rational.ts'

/** Every value of the expression is a whole multiple of its grid; 0 is a multiple of all. Null: any value may come out. */
export type Grid = Rational | null

/** The grid of an expression, as far as its form tells. */
export function gridOf(expr: Expr, named: ReadonlyMap<string, NamedValue>): Grid {
  const of = (one: Expr): Grid => gridOf(one, named)
  switch (expr.op) {
    case 'literal':
      return typeof expr.value === 'object' ? absolute(expr.value) : ZERO
    case 'fact':
    case 'item':
      return isWhole(expr.type) ? ONE : null
    case 'named': {
      const value = named.get(expr.name)
      return value === undefined ? null : of(value.expr)
    }
    case 'count':
    case 'longestRun':
    case 'wholes':
    case 'monthsBetween':
    case 'daysBetween':
    case 'addMonths':
    case 'addDays':
    case 'yearOf':
    case 'startOfYear':
    case 'endOfYear':
      return ONE
    case 'sum':
    case 'best':
    case 'only':
      return of(expr.each)
    case 'share':
    case 'mean':
    case 'ratio':
      return null
    case 'plus':
    case 'minus':
    case 'min':
    case 'max':
      return common(expr.args.map(of))
    case 'times':
      return expr.args.map(of).reduce(product)
    case 'round':
      return expr.step
    case 'table':
      return common(expr.rows.map(({ value }) => of(value)))
    case 'bands':
      return common(expr.bands.map(({ value }) => of(value)))
    case 'cases':
      return common(expr.cases.map(({ value }) => of(value)))
    case 'progressive':
      return common(
        expr.slices.flatMap(({ low, high, flat, rate }) => {
          const edges = [low, high].map((edge) => (edge === null ? ZERO : absolute(edge.at)))
          return [flat ?? ZERO, rate === null ? ZERO : product(common([of(expr.of), ...edges]), rate)]
        }),
      )
    // Undecided it may be anything in its range; what counts in the end is the decision.
    case 'discretion':
      return of(expr.of)
    case 'adjusted':
      return expr.groups.flat().reduce<Grid>((grid, one) => common([grid, changed(grid, one, named)]), of(expr.base))
    // Another outcome answers for itself, and what is not clear never comes to an amount.
    case 'outcome':
      return ONE
    case 'unclear':
    case 'recipient':
      return ZERO
  }
}

/** What one adjustment makes of values on a grid. */
function changed(grid: Grid, { change, by }: Adjustment, named: ReadonlyMap<string, NamedValue>): Grid {
  const other = gridOf(by, named)
  switch (change) {
    case 'times':
      return product(grid, other)
    case 'to':
    case 'less':
    case 'plus':
    case 'atMost':
    case 'atLeast':
      return other
  }
}

function isWhole({ kind }: ScalarType): boolean {
  return kind === 'money' || kind === 'integer' || kind === 'duration' || kind === 'date' || kind === 'year'
}

function product(a: Grid, b: Grid): Grid {
  if (a === null || b === null) return null
  return multiply(a, b)
}

/** The greatest number that all of several grids are whole multiples of. */
function common(grids: readonly Grid[]): Grid {
  let found: Rational = ZERO
  for (const grid of grids) {
    if (grid === null) return null
    found = greatestCommon(found, grid)
  }
  return found
}

function greatestCommon(a: Rational, b: Rational): Rational {
  if (a.num === 0n) return b
  let [larger, smaller] = [a, b]
  while (smaller.num !== 0n) [larger, smaller] = [smaller, remainder(larger, smaller)]
  return larger
}

/** What is left of a number after the whole multiples of another; neither is negative. */
function remainder(a: Rational, b: Rational): Rational {
  const { num, den } = divide(a, b)
  return multiply(b, rational(num % den, den))
}

function absolute({ num, den }: Rational): Rational {
  return num < 0n ? rational(-num, den) : { num, den }
}

/** Whether every value of an expression is whole. */
export function isAlwaysWhole(expr: Expr, named: ReadonlyMap<string, NamedValue>): boolean {
  const grid = gridOf(expr, named)
  return grid !== null && isInteger(grid)
}
