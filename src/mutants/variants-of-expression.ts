import { quantityOf, type Scope } from '../explain/index.ts'
import type { Expr, Rounding } from '../model/core.ts'
import { comparable, type ScalarType } from '../model/type.ts'
import type { Scalar } from '../model/value.ts'
import { AS_OF } from '../model/vocabulary.ts'
import { isInteger, multiply, rational } from '../util/rational.ts'
import { valuesNear } from './values-near.ts'
import { exprWords, inside, into, leftOut, replaced, rowsOf, twice, type Variant, without } from './variant.ts'
import { variantsOfCondition, variantsOfWhere } from './variants-of-condition.ts'
import { variantsOfSteps } from './variants-of-steps.ts'

type Of<Op extends Expr['op']> = Extract<Expr, { op: Op }>

/** An expression with one fault in it, in every way that is looked for. */
export function* variantsOfExpression(expr: Expr, scope: Scope): Generator<Variant<Expr>> {
  const changed = (node: Expr): Variant<Expr> => ({
    node,
    change: into(exprWords(expr, scope), exprWords(node, scope)),
  })
  const part = <Key extends string>(key: Key, of: Expr, within: Scope = scope): Generator<Variant<Expr>> =>
    inside(variantsOfExpression(of, within), (one) => ({ ...expr, [key]: one }) as Expr)
  switch (expr.op) {
    case 'literal':
      for (const value of valuesNear(expr.value, expr.type))
        yield changed({ ...expr, value, source: sourceOf(value, expr.type) })
      return
    case 'fact':
    case 'item':
    case 'named':
      for (const node of othersLike(expr, scope)) yield changed(node)
      return
    case 'count':
    case 'sum':
    case 'share':
    case 'mean':
    case 'best':
    case 'only':
    case 'longestRun':
      yield* variantsOfListValue(expr, scope)
      return
    case 'ratio':
      yield* part('of', expr.of)
      yield* part('to', expr.to)
      return
    case 'plus':
    case 'minus':
    case 'times':
    case 'min':
    case 'max':
      yield* variantsOfTerms(expr, scope)
      return
    case 'round':
      yield changed({ ...expr, mode: OTHER_ROUNDING[expr.mode] })
      yield* part('of', expr.of)
      return
    case 'wholes':
      yield changed({ ...expr, up: !expr.up })
      yield* part('of', expr.of)
      return
    case 'monthsBetween':
      yield {
        node: { ...expr, completes: expr.completes === 'onTheDay' ? 'afterTheDay' : 'onTheDay' },
        change: { zh: '满月的对应日：当日 ↔ 次日', en: 'a month completes on its day <-> the day after' },
      }
      yield* part('from', expr.from)
      yield* part('to', expr.to)
      return
    case 'daysBetween':
      yield* part('from', expr.from)
      yield* part('to', expr.to)
      return
    case 'addMonths':
      yield* part('date', expr.date)
      yield* part('months', expr.months)
      return
    case 'addDays':
      yield* part('date', expr.date)
      yield* part('days', expr.days)
      return
    case 'yearOf':
      yield* part('date', expr.date)
      return
    case 'startOfYear':
    case 'endOfYear':
      yield changed({ ...expr, op: expr.op === 'startOfYear' ? 'endOfYear' : 'startOfYear' })
      yield* part('year', expr.year)
      return
    case 'table':
    case 'bands':
    case 'cases':
    case 'progressive':
    case 'adjusted':
      yield* variantsOfSteps(expr, scope)
      return
    case 'discretion':
      yield* part('of', expr.of)
      yield* part('high', expr.high)
      if (expr.low === null) return
      yield { node: { ...expr, low: null }, change: leftOut(exprWords(expr.low, scope)) }
      yield* part('low', expr.low)
      return
    case 'outcome':
    case 'recipient':
    case 'unclear':
      return
  }
}

/** A value as a rule file would write it: a share in percent where that is whole. */
function sourceOf(value: Scalar, type: ScalarType): string {
  if (typeof value !== 'object') return String(value)
  const percent = multiply(value, rational(100n))
  return type.kind === 'share' && isInteger(percent) ? `${percent.num}%` : quantityOf(value, type).text
}

const OTHER_ROUNDING: Readonly<Record<Rounding, Rounding>> = {
  halfUp: 'down',
  halfEven: 'halfUp',
  up: 'down',
  down: 'up',
}

/** Another fact, field or value of the same kind and unit: the next one, and round again. */
function othersLike(expr: Of<'fact' | 'item' | 'named'>, { program, list }: Scope): Expr[] {
  if (expr.op === 'item') {
    const fields = [...(list?.fields.values() ?? [])].filter(({ type }) => comparable(type, expr.type))
    return next(fields, (field) => field.name === expr.field).map(({ name }) => ({ ...expr, field: name }))
  }
  if (expr.op === 'named') {
    const before = [...program.named.values()].filter(({ expr: { type } }) => comparable(type, expr.type))
    const own = before.findIndex(({ name }) => name === expr.name)
    // only what stands before may be named: the others may rest on this one
    return before.slice(Math.max(own - 1, 0), Math.max(own, 0)).map(({ name }) => ({ ...expr, name }))
  }
  if (expr.name === AS_OF) return []
  const facts = [...program.vocabulary.scalars.values()].filter(({ type }) => comparable(type, expr.type))
  return next(facts, ({ name }) => name === expr.name).map(({ name }) => ({ ...expr, name }))
}

function next<T>(all: readonly T[], isIt: (one: T) => boolean): T[] {
  const other = all[(all.findIndex(isIt) + 1) % all.length]
  return other === undefined || isIt(other) ? [] : [other]
}

function* variantsOfListValue(
  expr: Of<'count' | 'sum' | 'share' | 'mean' | 'best' | 'only' | 'longestRun'>,
  scope: Scope,
): Generator<Variant<Expr>> {
  const rows = rowsOf(expr.list, scope)
  yield* inside(variantsOfWhere(expr.where, rows), (where) => ({ ...expr, where }))
  if ('each' in expr) yield* inside(variantsOfExpression(expr.each, rows), (each) => ({ ...expr, each }) as Expr)
  if ('satisfies' in expr)
    yield* inside(variantsOfCondition(expr.satisfies, rows), (satisfies) => ({ ...expr, satisfies }) as Expr)
  if (expr.op === 'best')
    yield {
      node: { ...expr, prefer: expr.prefer === 'more' ? 'less' : 'more' },
      change: { zh: '取最高 ↔ 取最低', en: 'the best <-> the worst' },
    }
}

function* variantsOfTerms(
  expr: Of<'plus' | 'minus' | 'times' | 'min' | 'max'>,
  scope: Scope,
): Generator<Variant<Expr>> {
  const { op, args } = expr
  if (op === 'min' || op === 'max') {
    const node: Expr = { ...expr, op: op === 'min' ? 'max' : 'min' }
    yield { node, change: into(exprWords(expr, scope), exprWords(node, scope)) }
  }
  for (const [at, arg] of args.entries()) {
    const first = op === 'minus' && at === 0
    if (args.length > 1 && !first) {
      const left = without(args, at)
      const [only] = left
      const node = left.length === 1 && only !== undefined ? { ...only, type: expr.type } : { ...expr, args: left }
      yield { node, change: leftOut(exprWords(arg, scope)) }
    }
    if (op === 'plus' || (op === 'minus' && !first))
      yield { node: { ...expr, args: [...args, arg] }, change: twice(exprWords(arg, scope)) }
    yield* inside(variantsOfExpression(arg, scope), (one) => ({ ...expr, args: replaced(args, at, one) }))
  }
}
