import { type Quantity, readQuantity } from '../../language/quantity.ts'
import { child, type MapTree, type ScalarTree, type Span, type Tree, textAt } from '../../model/tree.ts'

/** The comparison a literal stands in: its word, and whether the meaning turns it round. */
export interface ComparedBy {
  readonly operator: string
  readonly span: Span
  /** Under an odd number of `not`. */
  readonly negated: boolean
  /** Either side of the edge may be the one the text names: between bands, and inside `none`. */
  readonly eitherSide: boolean
  /** The key that makes it a limit: the number itself is within it, whatever the text says of what lies beyond. */
  readonly limit?: string
}

/** A quantity written in a meaning. */
export interface Literal {
  readonly tree: ScalarTree
  readonly quantity: Quantity
  readonly comparedBy?: ComparedBy
  /** The text may leave it unsaid: what an amount is rounded to. */
  readonly unsaid?: true
}

/** Keys below which nothing is an operand. */
const WORDS = new Set([
  ...['quote', 'label', 'nothing', 'name', 'id', 'role', 'unit'],
  ...['duty', 'entitlement', 'consequence', 'payer', 'what', 'over'],
])
/** Keys whose own scalar names something. */
const NAMES = new Set([
  ...['fact', 'item', 'operator', 'has', 'judgement', 'met', 'holds', 'unclear', 'reading', 'readings'],
  ...['pending', 'ifAbsent', 'ifEmpty', 'completes', 'for'],
  ...['outcome', 'group', 'part', 'better', 'prefer', 'mode', 'done', 'residual'],
])
const EDGES = new Set(['atLeast', 'moreThan', 'atMost', 'lessThan'])
const LIMITS: Readonly<Record<string, string>> = { ceiling: 'atMost', high: 'atMost', low: 'atLeast' }

/** The quantities a phrase's meaning states, in the order of the file. */
export function literalsOf(body: MapTree, units: ReadonlySet<string>): Literal[] {
  const found: Literal[] = []
  collect(body, { negated: false, eitherSide: false }, units, found)
  return found
}

type Polarity = Pick<ComparedBy, 'negated' | 'eitherSide'>

function collect(tree: Tree, polarity: Polarity, units: ReadonlySet<string>, found: Literal[]): void {
  if (tree.kind === 'scalar') {
    const quantity = quantityOf(tree, units)
    if (quantity) found.push({ tree, quantity })
    return
  }
  if (tree.kind === 'list') {
    for (const item of tree.items) collect(item, polarity, units, found)
    return
  }
  for (const { key, keySpan, value } of tree.entries.values()) {
    if (WORDS.has(key) || (value.kind === 'scalar' && NAMES.has(key))) continue
    if (key === 'define') {
      // What choices are called is no number of the law.
      collect(without('of', value), polarity, units, found)
      continue
    }
    if (key === 'round') {
      const to = child(value, 'to')
      const step = to?.kind === 'scalar' ? quantityOf(to, units) : undefined
      if (to?.kind === 'scalar' && step) found.push({ tree: to, quantity: step, unsaid: true })
      collect(without('to', value), polarity, units, found)
      continue
    }
    const comparedBy = value.kind === 'scalar' ? comparisonOf(tree, key, keySpan, polarity) : undefined
    const quantity = value.kind === 'scalar' ? quantityOf(value, units) : undefined
    if (value.kind === 'scalar' && comparedBy && quantity) found.push({ tree: value, quantity, comparedBy })
    else collect(value, within(key, polarity), units, found)
  }
}

function without(key: string, tree: Tree): Tree {
  if (tree.kind !== 'map') return tree
  return { ...tree, entries: new Map([...tree.entries].filter(([name]) => name !== key)) }
}

function within(key: string, polarity: Polarity): Polarity {
  if (key === 'not') return { ...polarity, negated: !polarity.negated }
  return key === 'none' ? { ...polarity, eitherSide: true } : polarity
}

function comparisonOf(tree: MapTree, key: string, keySpan: Span, polarity: Polarity): ComparedBy | undefined {
  const operator = textAt(tree, 'operator')
  const span = child(tree, 'operator')?.span
  if (key === 'value' && operator !== undefined && span) return { operator, span, ...polarity }
  const limit = Object.hasOwn(LIMITS, key) ? LIMITS[key] : undefined
  if (limit !== undefined) return { operator: limit, span: keySpan, negated: false, eitherSide: true, limit: key }
  return EDGES.has(key) ? { operator: key, span: keySpan, negated: polarity.negated, eitherSide: true } : undefined
}

function quantityOf(tree: ScalarTree, units: ReadonlySet<string>): Quantity | undefined {
  const text = typeof tree.value === 'string' ? tree.value : tree.source
  const quantity = readQuantity(text)
  if (!quantity) return undefined
  // a code such as 91320115MA is a text, not a count
  const counts = units.has(quantity.unit) || /^\p{Script=Han}{1,6}$/u.test(quantity.unit)
  return quantity.dimension !== 'counter' || counts ? quantity : undefined
}
