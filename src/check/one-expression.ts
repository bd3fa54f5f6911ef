import { type Context, EXPRESSIONS } from '../language/index.ts'
import type { Expr } from '../model/core.ts'
import { type Span, type Tree, textAt } from '../model/tree.ts'
import type { ScalarType } from '../model/type.ts'

/** The one expression among the keys of a derived fact or field; null when there is not exactly one, or it was refused. */
export function oneExpression(tree: Tree, name: string, span: Span, context: Context): Expr | null {
  const entries = tree.kind === 'map' ? [...tree.entries.values()].filter(({ key }) => EXPRESSIONS.has(key)) : []
  const [entry] = entries
  if (entry !== undefined && entries.length === 1)
    return context.expr(
      { kind: 'map', span: tree.span, entries: new Map([[entry.key, entry]]) },
      measuredIn(textAt(tree, 'unit')),
    )
  context.report({
    code: 'malformed',
    severity: 'error',
    span,
    message: { zh: `派生事实“${name}”须恰好有一个算式`, en: `derived fact “${name}” needs exactly one expression` },
    help: { zh: '例如 count: { of: … }', en: 'such as count: { of: … }' },
  })
  return null
}

/** The unit of a score. As a literal 10 分 is money, unless something says that points are meant. */
const POINT = '分'
const POINTS: ScalarType = { kind: 'points' }

/** What a declared unit says of the literals under it; null where they say it themselves. */
export function measuredIn(unit: string | undefined): ScalarType | null {
  return unit === POINT ? POINTS : null
}

/** An expression that counts in the unit its name declares; what is not counted keeps its own measure. */
export function countedIn(expr: Expr, unit: string | undefined): Expr {
  const { type } = expr
  if (unit === undefined || (type.kind !== 'integer' && type.kind !== 'number')) return expr
  return { ...expr, type: measuredIn(unit) ?? { ...type, unit } }
}
