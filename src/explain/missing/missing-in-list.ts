import type { Row } from '../../model/application.ts'
import type { Cond, Expr, Leaf } from '../../model/core.ts'
import { FALSE, isDecided, NEUTRAL, type Truth } from '../../model/truth.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { type LeafTruth, openLeaves, truthOf } from '../fold.ts'
import { listGiven, type Question } from '../question.ts'
import { childrenOfExpression, expressionsOf } from '../sub-expressions.ts'
import { differingField, missingField, missingList, missingScalar, type Wanted } from './missing-fact.ts'
import { rowLeafTruth } from './row-leaf.ts'

/** What is missing for `every`, `some` and `none`: the list, or what the rows still open are asked and do not say. */
export function missingForRows(leaf: Extract<Leaf, { op: 'quantified' }>, question: Question): Wanted[] {
  const list = question.program.vocabulary.lists.get(leaf.list)
  const given = listGiven(leaf.list, question)
  if (list === undefined || given.kind === 'absent') return []
  if (given.kind === 'missing') return [missingList(list)]
  const truths = question.outcome.leaves.get(leaf.leaf)?.rows
  return given.rows.flatMap((row, at) => {
    const truth = truths?.[at]
    if (truth !== undefined && isDecided(truth)) return []
    return readInRow([leaf.where, leaf.satisfies], row, question).flatMap((expr) =>
      missingOperand(expr, list, given.rows, at, question),
    )
  })
}

/** What is missing for `count`, `sum` and `share`: what a row does not say of who it is, whether it counts and how much. */
export function missingForUnits(expr: Extract<Expr, { op: 'count' | 'sum' | 'share' }>, question: Question): Wanted[] {
  const list = question.program.vocabulary.lists.get(expr.list)
  const given = listGiven(expr.list, question)
  if (list === undefined || given.kind === 'absent') return []
  if (given.kind === 'missing') return [missingList(list)]
  const asks = [expr.where, expr.op === 'share' ? expr.satisfies : null]
  const each = expr.op === 'sum' ? [expr.each] : []
  const missing = given.rows.flatMap((row, at) => [
    ...(list.identity === undefined ? [] : missingField(list, list.identity, given.rows, at)),
    ...[...readInRow(asks, row, question), ...each].flatMap((operand) =>
      missingOperand(operand, list, given.rows, at, question),
    ),
  ])
  const fields = [...asks.flatMap((cond) => (cond === null ? [] : expressionsOf(cond))), ...each].flatMap(fieldsOf)
  return [...missing, ...differing(list, [...new Set(fields)], given.rows)]
}

/** The operands that still matter on a row: those of the leaves open there, and none once `where` has left it out. */
function readInRow([where, asked]: readonly (Cond | null)[], row: Row, question: Question): Expr[] {
  const leafTruth: LeafTruth = (leaf) => rowLeafTruth(leaf, row, question)
  const inside: Truth | null = where ? truthOf(where, leafTruth) : null
  const left = inside === FALSE || inside === NEUTRAL
  const open = [...openLeaves(where ?? null, leafTruth), ...(left ? [] : openLeaves(asked ?? null, leafTruth))]
  return open.flatMap(expressionsOf)
}

function missingOperand(expr: Expr, list: ListFact, rows: readonly Row[], at: number, question: Question): Wanted[] {
  if (expr.op === 'item') return missingField(list, expr.field, rows, at)
  if (expr.op === 'fact') return missingScalar(expr.name, question)
  const inner = expr.op === 'named' ? question.program.named.get(expr.name)?.expr : undefined
  return [...(inner ? [inner] : []), ...childrenOfExpression(expr)].flatMap((part) =>
    missingOperand(part, list, rows, at, question),
  )
}

function fieldsOf(expr: Expr): string[] {
  return expr.op === 'item' ? [expr.field] : childrenOfExpression(expr).flatMap(fieldsOf)
}

/** Fields on which rows of one unit give different values: both are then taken as possible. */
function differing(list: ListFact, fields: readonly string[], rows: readonly Row[]): Wanted[] {
  const { identity } = list
  if (identity === undefined) return []
  const units = new Map<string, number[]>()
  rows.forEach((row, at) => {
    const given = row.get(identity)
    if (given?.kind !== 'value') return
    const key = text(given.value)
    units.set(key, [...(units.get(key) ?? []), at])
  })
  return [...units.values()].flatMap((unit) =>
    fields.flatMap((field) => {
      const values = unit
        .map((at) => rows[at]?.get(field))
        .filter((given) => given !== undefined && given.kind !== 'missing')
      const distinct = new Set(values.map((given) => (given?.kind === 'value' ? text(given.value) : '')))
      return distinct.size > 1 ? differingField(list, field, rows, unit) : []
    }),
  )
}

function text(value: string | boolean | { readonly num: bigint; readonly den: bigint }): string {
  return typeof value === 'object' ? `${value.num}/${value.den}` : String(value)
}
