import type { Row } from '../../model/application.ts'
import type { Cond, Expr, Leaf } from '../../model/core.ts'
import { FALSE, isDecided, NEUTRAL, TRUE, type Truth } from '../../model/truth.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { openLeaves } from '../fold.ts'
import { listGiven, type Question } from '../question.ts'
import { givenOnRow, truthOnRow } from '../rows/given-on-row.ts'
import { rowLeafTruth } from '../rows/row-leaf.ts'
import { askedOfUnits, expressionsOf, type ListExpr, takenFromUnits } from '../sub-expressions.ts'
import { branchesOf } from './branches.ts'
import { differingFields } from './differing-fields.ts'
import { yearsNotThere } from './due-years.ts'
import { missingField, missingList, missingYear, type Wanted } from './missing-fact.ts'

/** What is missing for a value that no row has any part in. */
export type MissingOutside = (expr: Expr) => Wanted[]

/** What is missing for `every`, `some` and `none`: the list, or what the rows still open are asked and do not say. */
export function missingForRows(
  leaf: Extract<Leaf, { op: 'quantified' }>,
  question: Question,
  outside: MissingOutside,
): Wanted[] {
  const list = question.program.vocabulary.lists.get(leaf.list)
  const given = listGiven(leaf.list, question)
  if (list === undefined || given.kind === 'absent') return []
  if (given.kind === 'missing') return [missingList(list)]
  const truths = question.outcome.leaves.get(leaf.leaf)?.rows
  const rows = new Rows(list, given.rows, question, outside)
  // a row that comes out this way makes no difference, whether or not `where` keeps it
  const idle = leaf.quantifier === 'every' ? TRUE : FALSE
  const missing = given.rows.flatMap((row, at) => {
    const truth = truths?.[at]
    if (truth !== undefined && isDecided(truth)) return []
    if (truthOnRow(leaf.satisfies, row, question) === idle) return []
    return rows.asked([leaf.where, leaf.satisfies], [], at)
  })
  return [...missing, ...rows.due([leaf.where, leaf.satisfies], [])]
}

/** What is missing for what is asked of units: what a row does not say of who it is, whether it counts and how much. */
export function missingForUnits(expr: ListExpr, question: Question, outside: MissingOutside): Wanted[] {
  const list = question.program.vocabulary.lists.get(expr.list)
  const given = listGiven(expr.list, question)
  if (list === undefined || given.kind === 'absent') return []
  if (given.kind === 'missing') return [missingList(list)]
  const conds = [expr.where, askedOfUnits(expr)]
  const each = takenFromUnits(expr)
  const operands = each === null ? [] : [each]
  const rows = new Rows(list, given.rows, question, outside)
  const missing = given.rows.flatMap((_, at) => [
    ...(list.identity === undefined ? [] : missingField(list, list.identity, given.rows, at)),
    ...rows.asked(conds, operands, at),
  ])
  const read = [...conds.flatMap((cond) => (cond === null ? [] : expressionsOf(cond))), ...operands]
  return [...missing, ...rows.due(conds, operands), ...differingFields(list, read, given.rows)]
}

/** The rows of a list as they are asked. */
class Rows {
  readonly #list: ListFact
  readonly #rows: readonly Row[]
  readonly #question: Question
  readonly #outside: MissingOutside

  constructor(list: ListFact, rows: readonly Row[], question: Question, outside: MissingOutside) {
    this.#list = list
    this.#rows = rows
    this.#question = question
    this.#outside = outside
  }

  /** What one row does not say: of the conditions still open there, and of the values unless `where` has left it out. */
  asked([where, satisfies]: readonly (Cond | null)[], values: readonly Expr[], at: number): Wanted[] {
    const row = this.#rows[at]
    if (row === undefined) return []
    const inside: Truth = where ? truthOnRow(where, row, this.#question) : TRUE
    if (inside === FALSE || inside === NEUTRAL) return []
    const conds = [inside === TRUE ? null : (where ?? null), satisfies ?? null]
    return [
      ...conds.flatMap((cond) => this.#forCondition(cond, row, at)),
      ...values.flatMap((value) => this.#forOperand(value, row, at)),
    ]
  }

  /** The years that are due and not there, where such a row would be asked for more than its year. */
  due(conds: readonly (Cond | null)[], values: readonly Expr[]): Wanted[] {
    return yearsNotThere(this.#list, this.#rows, this.#question).flatMap(({ year, row }) => {
      const alone = new Rows(this.#list, [row], this.#question, this.#outside)
      const own = (wanted: Wanted): boolean => wanted.fact.startsWith(`${this.#list.name}.`)
      return alone.asked(conds, values, 0).some(own) ? [missingYear(this.#list, year)] : []
    })
  }

  #forCondition(cond: Cond | null, row: Row, at: number): Wanted[] {
    const open = openLeaves(cond, (leaf) => rowLeafTruth(leaf, row, this.#question))
    return open.flatMap(expressionsOf).flatMap((expr) => this.#forOperand(expr, row, at))
  }

  #forOperand(expr: Expr, row: Row, at: number): Wanted[] {
    switch (expr.op) {
      case 'item':
        return missingField(this.#list, expr.field, this.#rows, at)
      case 'fact':
      case 'named':
      case 'outcome':
      case 'count':
      case 'sum':
      case 'share':
      case 'mean':
      case 'best':
      case 'only':
      case 'longestRun':
        return this.#outside(expr)
      default: {
        if (givenOnRow(expr, row, this.#question).kind !== 'missing') return []
        const { conds, exprs } = branchesOf(expr, {
          given: (part) => givenOnRow(part, row, this.#question),
          truth: (cond) => truthOnRow(cond, row, this.#question),
        })
        return [
          ...conds.flatMap((cond) => this.#forCondition(cond, row, at)),
          ...exprs.flatMap((part) => this.#forOperand(part, row, at)),
        ]
      }
    }
  }
}
