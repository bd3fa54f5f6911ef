import type { Facts, Given, Row } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { Expr, Program } from '../model/core.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Value } from '../model/value.ts'
import { AS_OF } from '../model/vocabulary.ts'
import { walkProgram } from '../model/walk-program.ts'
import type { Day } from '../util/civil-date.ts'
import { type Rational, rational } from '../util/rational.ts'
import { there } from '../util/there.ts'

/** One application as it was decided: what its operands came to. */
export interface Decided {
  readonly program: Program
  readonly facts: Facts
  readonly outcome: Outcome
  readonly asOf: Day
}

/** The least and the most an operand came to; a side that is not known is undefined. */
export interface Ends {
  readonly low?: Rational
  readonly high?: Rational
}

/** An expression, and a row of the list it is asked of. */
export interface Placed<E extends Expr> {
  readonly expr: E
  readonly list: string | null
  readonly row: Row | null
  /** From 1; 0 where there is no row. */
  readonly number: number
}

/** Every expression of some kind, once for each row it is asked of. */
export function placedExprs<Op extends Expr['op']>(
  { program, facts }: Decided,
  ops: readonly Op[],
): Placed<Extract<Expr, { op: Op }>>[] {
  const placed: Placed<Extract<Expr, { op: Op }>>[] = []
  const isOne = (expr: Expr): expr is Extract<Expr, { op: Op }> => ops.some((op) => op === expr.op)
  for (const { expr, list } of exprsOf(program)) {
    if (!isOne(expr)) continue
    if (list === null) placed.push({ expr, list, row: null, number: 0 })
    const given = list === null ? undefined : facts.lists.get(list)
    if (given?.kind !== 'rows') continue
    given.rows.forEach((row, i) => void placed.push({ expr, list, row, number: i + 1 }))
  }
  return placed
}

/** An expression, and the list of whose rows it is asked. */
type Asked = Pick<Placed<Expr>, 'expr' | 'list'>

const EXPRS = new WeakMap<Program, readonly Asked[]>()

/** Every expression of a program, found once: they are the same for every application. */
function exprsOf(program: Program): readonly Asked[] {
  const made = EXPRS.get(program)
  if (made !== undefined) return made
  const found: Asked[] = []
  walkProgram(program, { expr: (expr, list) => void found.push({ expr, list }) })
  EXPRS.set(program, found)
  return found
}

/** What an operand came to; of what is worked out inside a row, nothing is known. */
export function endsOf(operand: Expr, row: Row | null, { program, facts, outcome, asOf }: Decided): Ends {
  switch (operand.op) {
    case 'literal':
      return endsOfGiven({ kind: 'value', value: operand.value })
    case 'item':
      return endsOfGiven(row?.get(operand.field))
    case 'fact':
      if (operand.name === AS_OF) return { low: rational(asOf), high: rational(asOf) }
      return endsOfGiven(facts.scalars.get(operand.name))
    case 'named':
      return endsOfValue(
        outcome.values.get(there(program.named.get(operand.name), 'named value', operand.name).expr.id),
      )
    default:
      return endsOfValue(outcome.values.get(operand.id))
  }
}

function endsOfValue(value: Value | undefined): Ends {
  if (value?.kind !== 'number' || !value.present) return {}
  return { ...(value.low && { low: value.low }), ...(value.high && { high: value.high }) }
}

function endsOfGiven(given: Given | undefined): Ends {
  return given?.kind === 'value' && typeof given.value === 'object' ? { low: given.value, high: given.value } : {}
}

/** What people call an operand; undefined where it has no name. */
export function calledOperand(operand: Expr, list: string | null, { program }: Decided): Bilingual | undefined {
  switch (operand.op) {
    case 'item':
      return program.vocabulary.lists.get(there(list, 'list with the field', operand.field))?.fields.get(operand.field)
        ?.label
    case 'fact':
      if (operand.name === AS_OF) return { zh: '基准日', en: 'the as-of date' }
      return program.vocabulary.scalars.get(operand.name)?.label
    case 'named':
      return program.named.get(operand.name)?.label
    default:
      return operand.label
  }
}
