import { type Context, EXPRESSIONS } from '../language/index.ts'
import type { Expr } from '../model/core.ts'
import type { Span, Tree } from '../model/tree.ts'

/** The one expression among the keys of a derived fact or field; null when there is not exactly one, or it was refused. */
export function oneExpression(tree: Tree, name: string, span: Span, context: Context): Expr | null {
  const entries = tree.kind === 'map' ? [...tree.entries.values()].filter(({ key }) => EXPRESSIONS.has(key)) : []
  const [entry] = entries
  if (entry !== undefined && entries.length === 1)
    return context.expr({ kind: 'map', span: tree.span, entries: new Map([[entry.key, entry]]) }, null)
  context.report({
    code: 'malformed',
    severity: 'error',
    span,
    message: { zh: `派生事实“${name}”须恰好有一个算式`, en: `derived fact “${name}” needs exactly one expression` },
    help: { zh: '例如 count: { of: … }', en: 'such as count: { of: … }' },
  })
  return null
}

/** An expression that counts in the unit its name declares; what is not counted keeps its own measure. */
export function countedIn(expr: Expr, unit: string | undefined): Expr {
  const { type } = expr
  return unit !== undefined && (type.kind === 'integer' || type.kind === 'number')
    ? { ...expr, type: { ...type, unit } }
    : expr
}
