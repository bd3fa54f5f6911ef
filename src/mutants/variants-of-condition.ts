import type { Scope } from '../explain/index.ts'
import { factOf } from '../explain/labels.ts'
import type { Comparison, Cond, Leaf } from '../model/core.ts'
import { FALSE, TRUE, type Truth } from '../model/truth.ts'
import { condWords, inside, into, leftOut, replaced, rowsOf, type Variant, without } from './variant.ts'
import { variantsOfExpression } from './variants-of-expression.ts'

type LeafOf<Op extends Leaf['op']> = Extract<Leaf, { op: Op }>

/** A condition with one fault in it, in every way that is looked for. */
export function* variantsOfCondition(cond: Cond, scope: Scope): Generator<Variant<Cond>> {
  const changed = (node: Cond): Variant<Cond> => ({
    node,
    change: into(condWords(cond, scope), condWords(node, scope)),
  })
  switch (cond.op) {
    case 'all':
    case 'any':
    case 'atLeast':
      yield* variantsOfMembers(cond, scope)
      return
    case 'not':
      yield changed(cond.of)
      yield* inside(variantsOfCondition(cond.of, scope), (of) => ({ ...cond, of }))
      return
    case 'guarded':
      yield* variantsOfGuarded(cond, scope)
      return
    case 'constant':
    case 'unclear':
    case 'residual':
      return
    case 'compare':
      for (const comparison of slipsOf(cond.comparison)) yield changed({ ...cond, comparison })
      yield* inside(ifAbsent(cond.ifAbsent), (truth) => ({ ...cond, ifAbsent: truth }))
      // the negation of yes is no: one fault, not two
      if (cond.right.op !== 'literal' || cond.right.type.kind !== 'boolean')
        yield* inside(variantsOfExpression(cond.right, scope), (right) => ({ ...cond, right }))
      yield* inside(variantsOfExpression(cond.left, scope), (left) => ({ ...cond, left }))
      break
    case 'oneOf':
      if (cond.options.length > 1)
        for (const at of cond.options.keys()) yield changed({ ...cond, options: without(cond.options, at) })
      yield* inside(ifAbsent(cond.ifAbsent), (truth) => ({ ...cond, ifAbsent: truth }))
      yield* inside(variantsOfExpression(cond.left, scope), (left) => ({ ...cond, left }))
      break
    case 'has': {
      const { of } = cond
      if ('op' in of) yield* inside(variantsOfExpression(of, scope), (other) => ({ ...cond, of: other }))
      break
    }
    case 'judgement':
      yield* inside(variantsOfExpression(cond.of, scope), (of) => ({ ...cond, of }))
      break
    case 'quantified':
      yield* variantsOfQuantified(cond, scope)
      break
    case 'met':
    case 'holds':
    case 'metDecision':
      break
  }
  yield changed({ op: 'not', of: cond })
}

function* variantsOfMembers(
  cond: Extract<Cond, { op: 'all' | 'any' | 'atLeast' }>,
  scope: Scope,
): Generator<Variant<Cond>> {
  const { of } = cond
  if (cond.op === 'atLeast') {
    for (const n of [cond.n - 1, cond.n + 1])
      if (n >= 1 && n <= of.length)
        yield { node: { ...cond, n }, change: into(condWords(cond, scope), condWords({ ...cond, n }, scope)) }
  } else if (of.length > 1) {
    const node: Cond = { ...cond, op: cond.op === 'all' ? 'any' : 'all' }
    yield { node, change: into(condWords(cond, scope), condWords(node, scope)) }
  }
  for (const [at, part] of of.entries()) {
    if (of.length > 1)
      yield {
        node: { ...cond, of: without(of, at) },
        change: leftOut(condWords(part, scope)),
        ...(cond.op === 'all' && alwaysHolds(part, scope) ? { same: true } : {}),
      }
    yield* inside(variantsOfCondition(part, scope), (one) => ({ ...cond, of: replaced(of, at, one) }))
  }
}

function* variantsOfGuarded(cond: Extract<Cond, { op: 'guarded' }>, scope: Scope): Generator<Variant<Cond>> {
  yield* inside(variantsOfGuard(cond, scope), (guard) => ({ ...cond, ...guard }))
  yield* inside(variantsOfCondition(cond.body, scope), (body) => ({ ...cond, body }))
}

/** What applies a rule and what excepts from it. */
export interface Guard {
  readonly when: Cond | null
  readonly unless: Cond | null
}

/** A guard with one fault in it: an exception left out among them. */
export function* variantsOfGuard({ when, unless }: Guard, scope: Scope): Generator<Variant<Guard>> {
  if (when !== null) {
    yield { node: { when: null, unless }, change: leftOut(condWords(when, scope)) }
    yield* inside(variantsOfCondition(when, scope), (one) => ({ when: one, unless }))
  }
  if (unless !== null) {
    yield { node: { when, unless: null }, change: leftOut(condWords(unless, scope)) }
    yield* inside(variantsOfCondition(unless, scope), (one) => ({ when, unless: one }))
  }
}

function* variantsOfQuantified(cond: LeafOf<'quantified'>, scope: Scope): Generator<Variant<Cond>> {
  if (cond.satisfies.op === 'constant')
    return yield* inside(variantsOfWhere(cond.where, rowsOf(cond.list, scope)), (where) => ({ ...cond, where }))
  const rows = rowsOf(cond.list, scope)
  const quantifier = cond.quantifier === 'every' ? 'some' : 'every'
  const node: Cond = { ...cond, quantifier }
  yield { node, change: into(condWords(cond, scope), condWords(node, scope)) }
  yield* inside(ifEmpty(cond.ifEmpty), (truth) => ({ ...cond, ifEmpty: truth }))
  yield* inside(variantsOfWhere(cond.where, rows), (where) => ({ ...cond, where }))
  yield* inside(variantsOfCondition(cond.satisfies, rows), (satisfies) => ({ ...cond, satisfies }))
}

/** What narrows the rows of a question, left out or with a fault in it. */
export function* variantsOfWhere(where: Cond | null, rows: Scope): Generator<Variant<Cond | null>> {
  if (where === null) return
  yield { node: null, change: leftOut(condWords(where, rows)), ...(alwaysHolds(where, rows) ? { same: true } : {}) }
  yield* variantsOfCondition(where, rows)
}

/** One of all the answers there are, to what cannot be absent. */
function alwaysHolds(cond: Cond, scope: Scope): boolean {
  if (cond.op !== 'oneOf' || cond.negated || cond.left.type.kind !== 'choice') return false
  const fact = factOf(cond.left, scope)
  return fact !== undefined && fact.absent === undefined && cond.left.type.of.every((one) => cond.options.includes(one))
}

/** The boundary left out or taken in; equality has none, and its opposite is a negation. */
function slipsOf(comparison: Comparison): Comparison[] {
  const other = { ge: 'gt', gt: 'ge', le: 'lt', lt: 'le' } as const
  return comparison === 'eq' || comparison === 'ne' ? [] : [other[comparison]]
}

const NONE = { zh: '“没有”时', en: 'where there is none' }
const EMPTY = { zh: '名单为空时', en: 'over an empty list' }

function* turned(truth: Truth, when: { zh: string; en: string }): Generator<Variant<Truth>> {
  if (truth !== TRUE && truth !== FALSE) return
  const words = (one: Truth) => ({
    zh: `${when.zh}${one === TRUE ? '成立' : '不成立'}`,
    en: `${when.en}: ${one === TRUE ? 'true' : 'false'}`,
  })
  const node = truth === TRUE ? FALSE : TRUE
  yield { node, change: into(words(truth), words(node)) }
}

const ifAbsent = (truth: Truth): Generator<Variant<Truth>> => turned(truth, NONE)
const ifEmpty = (truth: Truth): Generator<Variant<Truth>> => turned(truth, EMPTY)
