import type { Given } from '../../model/application.ts'
import type { Leaf, Program } from '../../model/core.ts'
import type { LeafOutcome } from '../../model/outcome.ts'
import type { Truth } from '../../model/truth.ts'
import type { Value } from '../../model/value.ts'
import type { Fields, FieldView } from './fields.ts'
import { evaluateLeaf } from './leaf.ts'
import type { ListTable } from './list-table.ts'
import type { Scope } from './scope.ts'

/** A scope inside another: what it does not know better it asks outside, and its leaves are its own. */
abstract class InnerScope implements Scope {
  readonly program: Program
  protected readonly outer: Scope

  constructor(outer: Scope) {
    this.program = outer.program
    this.outer = outer
  }

  given(fact: string): Given {
    return this.outer.given(fact)
  }

  list(name: string): ListTable {
    return this.outer.list(name)
  }

  named(name: string): Value {
    return this.outer.named(name)
  }

  clauseVerdicts(clause: string): Truth {
    return this.outer.clauseVerdicts(clause)
  }

  clauseTruth(clause: string): Truth {
    return this.outer.clauseTruth(clause)
  }

  decision(id: string): Truth {
    return this.outer.decision(id)
  }

  gate(phrase: string): Truth {
    return this.outer.gate(phrase)
  }

  outcome(id: string): Value {
    return this.outer.outcome(id)
  }

  recipient(): string {
    return this.outer.recipient()
  }

  leafTruth(leaf: Leaf): Truth {
    return evaluateLeaf(leaf, this).truth
  }

  item(field: string): FieldView {
    return this.outer.item(field)
  }

  abstract record(id: number, value: Value): void

  abstract within(fields: Fields): Scope
}

/** A run as seen from one row or unit. */
export class RowScope extends InnerScope {
  private readonly fields: Fields

  constructor(outer: Scope, fields: Fields) {
    super(outer)
    this.fields = fields
  }

  override item(field: string): FieldView {
    return this.fields.field(field)
  }

  record(): void {}

  within(fields: Fields): Scope {
    return new RowScope(this.outer, fields)
  }
}

/** A run as seen by one recipient of an outcome: what is worked out for it is noted apart. */
export class RecipientScope extends InnerScope {
  readonly values: Map<number, Value> = new Map()
  readonly leaves: Map<number, LeafOutcome> = new Map()
  private readonly name: string

  constructor(outer: Scope, name: string) {
    super(outer)
    this.name = name
  }

  override recipient(): string {
    return this.name
  }

  override leafTruth(leaf: Leaf): Truth {
    const outcome = evaluateLeaf(leaf, this)
    this.leaves.set(leaf.leaf, outcome)
    return outcome.truth
  }

  record(id: number, value: Value): void {
    this.values.set(id, value)
  }

  within(fields: Fields): Scope {
    return new RowScope(this, fields)
  }
}
