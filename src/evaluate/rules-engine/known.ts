import type { Given } from '../../model/application.ts'
import type { Leaf, Program } from '../../model/core.ts'
import type { AmountOutcome, LeafOutcome } from '../../model/outcome.ts'
import { INFORMATIONAL, NEUTRAL, type Truth } from '../../model/truth.ts'
import type { Value } from '../../model/value.ts'
import { there } from '../../util/there.ts'
import type { Fields, FieldView } from './fields.ts'
import { RowScope } from './inner-scope.ts'
import type { ListTable } from './list-table.ts'
import * as names from './names.ts'
import { payableOf } from './payable.ts'
import type { Scope } from './scope.ts'

/** What has come out of the almanac in one run, so that expressions can be evaluated without waiting. */
export class Known implements Scope {
  readonly program: Program
  readonly givens: Map<string, Given> = new Map()
  readonly lists: Map<string, ListTable> = new Map()
  readonly nameds: Map<string, Value> = new Map()
  readonly leaves: Map<number, LeafOutcome> = new Map()
  /** Verdicts and truths of clauses and decisions, and gates, by their name in the almanac. */
  readonly folds: Map<string, Truth> = new Map()
  readonly values: Map<number, Value> = new Map()
  readonly amounts: Map<string, readonly AmountOutcome[]> = new Map()

  constructor(program: Program) {
    this.program = program
  }

  given(fact: string): Given {
    return there(this.givens.get(fact), 'known value', names.factName(fact))
  }

  list(name: string): ListTable {
    return there(this.lists.get(name), 'known value', names.listName(name))
  }

  named(name: string): Value {
    return there(this.nameds.get(name), 'known value', names.namedName(name))
  }

  clauseVerdicts(clause: string): Truth {
    const verdicts = there(this.folds.get(names.verdictName(clause)), 'known value', names.verdictName(clause))
    return verdicts === INFORMATIONAL ? NEUTRAL : verdicts
  }

  clauseTruth(clause: string): Truth {
    return there(this.folds.get(names.truthName(clause)), 'known value', names.truthName(clause))
  }

  decision(id: string): Truth {
    return there(this.folds.get(names.decisionName(id)), 'known value', names.decisionName(id))
  }

  gate(phrase: string): Truth {
    return there(this.folds.get(names.gateName(phrase)), 'known value', names.gateName(phrase))
  }

  /** What an outcome comes to, for each of its recipients. */
  amountsOf(id: string): readonly AmountOutcome[] {
    return there(this.amounts.get(id), 'known value', names.outcomeName(id))
  }

  outcome(id: string): Value {
    const [only, ...more] = this.amountsOf(id)
    if (only === undefined || more.length > 0) throw new Error(`the outcome “${id}” has more than one recipient`)
    return payableOf(only.due)
  }

  recipient(): string {
    throw new Error('a recipient is asked for where an outcome has only one')
  }

  leafTruth({ leaf }: Leaf): Truth {
    return this.truthOfLeaf(leaf)
  }

  /** The truth of a leaf by its number. */
  truthOfLeaf(leaf: number): Truth {
    return there(this.leaves.get(leaf), 'known value', names.leafName(leaf)).truth
  }

  item(field: string): FieldView {
    throw new Error(`the field “${field}” is asked outside a list question`)
  }

  record(id: number, value: Value): void {
    this.values.set(id, value)
  }

  within(fields: Fields): Scope {
    return new RowScope(this, fields)
  }
}
