import type { Expr, Program } from '../model/core.ts'
import { isNumeric, type ScalarType } from '../model/type.ts'
import type { Scalar } from '../model/value.ts'
import { multiply, type Rational, rational } from '../util/rational.ts'

/** Two values whose order decides something: a comparison, the edge of a step, the terms of a least or a most. */
export interface TurningPoint {
  /** The phrase it stands in; null for derived facts, decisions and what no phrase holds. */
  readonly phrase: string | null
  readonly left: Expr
  readonly right: Expr
}

/** Where the values of a program turn, in the order of the text; what is asked of each row by itself is left out. */
export function turningPoints(program: Program): TurningPoint[] {
  const found = new Map<string, TurningPoint>()
  const add = (phrase: string | null, left: Expr, right: Expr): void => {
    if (!isNumeric(left.type) || asksRecipient(left) || asksRecipient(right)) return
    const key = `${nameOf(left)} ${nameOf(right)}`
    if (!found.has(key)) found.set(key, { phrase, left, right })
  }
  for (const article of program.articles) visit(article, null, add)
  for (const { expr, definedBy } of program.named.values()) visit(expr, definedBy ?? null, add)
  for (const decision of program.decisions.values()) visit(decision, null, add)
  for (const { recipients, phrase, ...outcome } of program.outcomes.values())
    if (recipients === null) visit(outcome, phrase, add)
  return [...found.values()]
}

type Add = (phrase: string | null, left: Expr, right: Expr) => void

const PER_ROW = new Set(['where', 'each', 'satisfies'])

function visit(node: unknown, phrase: string | null, add: Add): void {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    for (const one of node) visit(one, phrase, add)
    return
  }
  const own = ownPhrase(node) ?? phrase
  if ('op' in node) pointsOf(node as Expr | { op: 'compare'; left: Expr; right: Expr }, own, add)
  for (const [key, value] of Object.entries(node)) if (!PER_ROW.has(key)) visit(value, own, add)
}

function ownPhrase(node: object): string | undefined {
  return 'kind' in node && node.kind === 'phrase' && 'id' in node && typeof node.id === 'string' ? node.id : undefined
}

function pointsOf(
  node: Expr | { readonly op: 'compare'; readonly left: Expr; readonly right: Expr },
  phrase: string | null,
  add: Add,
): void {
  switch (node.op) {
    case 'compare':
      add(phrase, node.left, node.right)
      return
    case 'bands':
      for (const { low, high } of node.bands) for (const edge of [low, high]) if (edge) add(phrase, node.of, edge.at)
      return
    case 'progressive':
      for (const { low, high } of node.slices)
        for (const edge of [low, high]) if (edge) add(phrase, node.of, literal(node.of.type, edge.at))
      return
    case 'wholes':
      for (const n of [1, 2]) add(phrase, node.of, literal(node.of.type, multiply(node.per, rational(n))))
      return
    case 'discretion':
      for (const edge of [node.low, node.high]) if (edge !== null) add(phrase, node.of, edge)
      return
    case 'min':
    case 'max':
      for (const [i, left] of node.args.entries()) for (const right of node.args.slice(i + 1)) add(phrase, left, right)
      return
    default:
      return
  }
}

/** A value that is no part of a program: its number is none of a program's. */
function literal(type: ScalarType, value: Scalar): Expr {
  return { op: 'literal', id: -1, type, value, source: '' }
}

/** What an expression is, so that the same turn in two places is looked for once. */
function nameOf(expr: Expr): string {
  if (expr.op === 'literal') return `=${typeof expr.value === 'object' ? ratio(expr.value) : String(expr.value)}`
  if (expr.op === 'fact' || expr.op === 'named') return `${expr.op}:${expr.name}`
  return `#${expr.id}`
}

const ratio = ({ num, den }: Rational): string => `${num}/${den}`

function asksRecipient(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('op' in node && node.op === 'recipient') return true
  return Object.values(node).some(asksRecipient)
}
