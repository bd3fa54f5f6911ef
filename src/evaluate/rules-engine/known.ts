import type { Given } from '../../model/application.ts'
import type { Leaf, Program } from '../../model/core.ts'
import type { LeafOutcome } from '../../model/outcome.ts'
import { INFORMATIONAL, NEUTRAL, type Truth } from '../../model/truth.ts'
import type { Value } from '../../model/value.ts'
import type { Fields, FieldView } from './fields.ts'
import { evaluateLeaf } from './leaf.ts'
import type { ListTable } from './list-table.ts'
import { decisionName, factName, leafName, listName, namedName, truthName, verdictName } from './names.ts'
import type { Scope } from './scope.ts'

/** What has come out of the almanac in one run, so that expressions can be evaluated without waiting. */
export class Known implements Scope {
  readonly program: Program
  readonly givens: Map<string, Given> = new Map()
  readonly lists: Map<string, ListTable> = new Map()
  readonly nameds: Map<string, Value> = new Map()
  readonly leaves: Map<number, LeafOutcome> = new Map()
  /** Verdicts and truths of clauses and decisions, by their name in the almanac. */
  readonly folds: Map<string, Truth> = new Map()
  readonly values: Map<number, Value> = new Map()

  constructor(program: Program) {
    this.program = program
  }

  given(fact: string): Given {
    return there(this.givens.get(fact), factName(fact))
  }

  list(name: string): ListTable {
    return there(this.lists.get(name), listName(name))
  }

  named(name: string): Value {
    return there(this.nameds.get(name), namedName(name))
  }

  clauseVerdicts(clause: string): Truth {
    const verdicts = there(this.folds.get(verdictName(clause)), verdictName(clause))
    return verdicts === INFORMATIONAL ? NEUTRAL : verdicts
  }

  clauseTruth(clause: string): Truth {
    return there(this.folds.get(truthName(clause)), truthName(clause))
  }

  decision(id: string): Truth {
    return there(this.folds.get(decisionName(id)), decisionName(id))
  }

  leafTruth({ leaf }: Leaf): Truth {
    return this.truthOfLeaf(leaf)
  }

  /** The truth of a leaf by its number. */
  truthOfLeaf(leaf: number): Truth {
    return there(this.leaves.get(leaf), leafName(leaf)).truth
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

/** A run as seen from one row or unit. */
class RowScope implements Scope {
  readonly program: Program
  private readonly run: Known
  private readonly fields: Fields

  constructor(run: Known, fields: Fields) {
    this.program = run.program
    this.run = run
    this.fields = fields
  }

  given(fact: string): Given {
    return this.run.given(fact)
  }

  list(name: string): ListTable {
    return this.run.list(name)
  }

  named(name: string): Value {
    return this.run.named(name)
  }

  clauseVerdicts(clause: string): Truth {
    return this.run.clauseVerdicts(clause)
  }

  clauseTruth(clause: string): Truth {
    return this.run.clauseTruth(clause)
  }

  decision(id: string): Truth {
    return this.run.decision(id)
  }

  leafTruth(leaf: Leaf): Truth {
    return evaluateLeaf(leaf, this).truth
  }

  item(field: string): FieldView {
    return this.fields.field(field)
  }

  record(): void {}

  within(fields: Fields): Scope {
    return new RowScope(this.run, fields)
  }
}

function there<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`“${name}” was looked up before it was known`)
  return found
}
