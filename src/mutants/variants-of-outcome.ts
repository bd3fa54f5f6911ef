import type { Scope } from '../explain/index.ts'
import type { Cond, Expr, OutcomePoint } from '../model/core.ts'
import { equals, ZERO } from '../util/rational.ts'
import { inside, leftOut, rowsOf, type Variant } from './variant.ts'
import { variantsOfWhere } from './variants-of-condition.ts'
import { variantsOfExpression } from './variants-of-expression.ts'

const OFF = { zh: '扣除已领取的部分', en: 'what was received is taken off' }

/**
 * What an outcome is worked out from, with one fault in it. The rows it is for are written once and asked in several
 * places, and what was received is taken off by itself: a fault stands in all of these places, and in none of their own.
 */
export function* variantsOfOutcome(point: OutcomePoint, scope: Scope): Generator<Variant<OutcomePoint>> {
  yield* variantsOfUnits(point, scope)
  const { entitled, received, within, caps } = point
  const [units, left] = [unitsIn(point), leftIn(entitled)]
  const bare = replaceIn(replaceIn(entitled, units?.id, withoutWhere), left?.whole.id, () => left?.ceiling ?? entitled)
  for (const { node, ...fault } of variantsOfExpression(bare, scope)) {
    const wrapped = replaceIn(node, left?.ceiling.id, (ceiling) => left?.of(ceiling) ?? ceiling)
    const whole = replaceIn(wrapped, units?.id, (sum) =>
      sum.op === 'sum' ? { ...sum, where: units?.where ?? null } : sum,
    )
    yield { node: { ...point, entitled: whole }, ...fault }
  }
  if (left !== undefined) {
    const gross = replaceIn(entitled, left.whole.id, () => left.ceiling)
    yield { node: { ...point, entitled: gross, received: null }, change: leftOut(OFF) }
  } else if (received !== null) yield { node: { ...point, received: null }, change: leftOut(OFF) }
  if (within !== null)
    yield {
      node: { ...point, within: null },
      change: leftOut({ zh: '裁量须在幅度以内', en: 'decided within its range' }),
    }
  for (const [at, cap] of caps.entries()) {
    const put = (changed: OutcomePoint['caps']): OutcomePoint => ({ ...point, caps: changed })
    yield {
      node: put(caps.filter((_, i) => i !== at)),
      change: leftOut({ zh: '合计的上限', en: 'a ceiling over several' }),
    }
    yield* inside(variantsOfExpression(cap.left, scope), (one) =>
      put(caps.map((other, i) => (i === at ? { ...cap, left: one } : other))),
    )
  }
}

/** The rows an outcome is for, with one fault wherever they are asked. */
function* variantsOfUnits(point: OutcomePoint, scope: Scope): Generator<Variant<OutcomePoint>> {
  const { applies, recipients, entitled } = point
  if (applies?.op !== 'quantified') return
  const sum = unitsIn(point)
  const own = membersOf(applies.where)
  const rest = sum === undefined ? [] : membersOf(sum.where).slice(own.length)
  for (const { node: where, ...fault } of variantsOfWhere(applies.where, rowsOf(applies.list, scope))) {
    const asked = together([...membersOf(where), ...rest])
    yield {
      node: {
        ...point,
        applies: { ...applies, where },
        recipients: recipients === null ? null : { ...recipients, where },
        entitled: replaceIn(entitled, sum?.id, (expr) => (expr.op === 'sum' ? { ...expr, where: asked } : expr)),
      },
      ...fault,
    }
  }
}

/** The sum over the rows an outcome is for. */
function unitsIn({ applies, entitled }: OutcomePoint): Extract<Expr, { op: 'sum' }> | undefined {
  if (applies?.op !== 'quantified') return undefined
  return find(entitled, (expr) => expr.op === 'sum' && expr.list === applies.list) as ReturnType<typeof unitsIn>
}

/** What a ceiling leaves after what was received, never below 0. */
function leftIn(
  entitled: Expr,
): { readonly whole: Expr; readonly ceiling: Expr; readonly of: (ceiling: Expr) => Expr } | undefined {
  const whole = find(entitled, ({ op, ...expr }) => op === 'max' && 'args' in expr && isNought(expr.args[0]))
  if (whole?.op !== 'max') return undefined
  const [nought, less] = whole.args
  if (nought === undefined || less?.op !== 'minus') return undefined
  const [ceiling, ...received] = less.args
  if (ceiling === undefined) return undefined
  return { whole, ceiling, of: (other) => ({ ...whole, args: [nought, { ...less, args: [other, ...received] }] }) }
}

function isNought(expr: Expr | undefined): boolean {
  return expr?.op === 'literal' && typeof expr.value === 'object' && equals(expr.value, ZERO)
}

const membersOf = (cond: Cond | null): readonly Cond[] => (cond === null ? [] : cond.op === 'all' ? cond.of : [cond])

function together(of: readonly Cond[]): Cond | null {
  const [only] = of
  if (only === undefined) return null
  return of.length === 1 ? only : { op: 'all', of }
}

const withoutWhere = (expr: Expr): Expr => (expr.op === 'sum' ? { ...expr, where: null } : expr)

const isExpr = (node: object): node is Expr => 'op' in node && 'id' in node && 'type' in node

function find(node: unknown, isIt: (expr: Expr) => boolean): Expr | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  if (isExpr(node) && isIt(node)) return node
  for (const inner of Object.values(node)) {
    const found = find(inner, isIt)
    if (found !== undefined) return found
  }
  return undefined
}

/** An expression with the ones of a number replaced, wherever they stand in it. */
function replaceIn(root: Expr, id: number | undefined, put: (expr: Expr) => Expr): Expr {
  const walk = (node: unknown): unknown => {
    if (typeof node !== 'object' || node === null) return node
    if (isExpr(node) && node.id === id) return put(node)
    if (Array.isArray(node)) return node.map(walk)
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner)]))
  }
  return id === undefined ? root : (walk(root) as Expr)
}
