import type {
  Band,
  Better,
  Comparison,
  Cond,
  DecisionPoint,
  Expr,
  Leaf,
  LeafInfo,
  LevelClause,
  OutcomePoint,
  Program,
} from '../../../src/model/core.ts'
import { type Truth, UNKNOWN } from '../../../src/model/truth.ts'
import type { ScalarType } from '../../../src/model/type.ts'
import type { Scalar } from '../../../src/model/value.ts'
import type { ListFact, ScalarFact } from '../../../src/model/vocabulary.ts'
import { decision } from './clauses.ts'
import { BOOLEAN, DATE, INTEGER, label, NUMBER, n, TEXT } from './declare.ts'

/** The expression that has an op, alone or beside others of the same form. */
type Made<Op, Of = Expr> = Of extends { op: infer Ops } ? (Op extends Ops ? Of : never) : never

/** Makes numbered core nodes, and the program they belong to. */
export class Build {
  private ids = 0
  private readonly leaves: LeafInfo[] = []
  private readonly scalars: ScalarFact[]
  private readonly lists: ListFact[]
  private rowsOf: ListFact | null = null

  constructor(facts: readonly (ScalarFact | ListFact)[] = []) {
    this.scalars = facts.filter((fact) => fact.kind === 'scalar')
    this.lists = facts.filter((fact) => fact.kind === 'list')
  }

  /** Numbers what is made inside as asked of each row of the list. */
  rows<T>(name: string, make: () => T): T {
    this.rowsOf = this.lists.find((each) => each.name === name) ?? null
    try {
      return make()
    } finally {
      this.rowsOf = null
    }
  }

  lit(value: Scalar | number, type?: ScalarType): Expr {
    const exact = typeof value === 'number' ? n(value) : value
    const inferred = typeof exact === 'object' ? INTEGER : typeof exact === 'boolean' ? BOOLEAN : TEXT
    return { op: 'literal', id: this.ids++, type: type ?? inferred, value: exact, source: `${value}` }
  }

  fact(name: string): Expr {
    const type = this.scalars.find((each) => each.name === name)?.type ?? DATE
    return { op: 'fact', id: this.ids++, type, name }
  }

  item(field: string): Expr {
    return { op: 'item', id: this.ids++, type: this.rowsOf?.fields.get(field)?.type ?? BOOLEAN, field }
  }

  named(name: string, type: ScalarType = INTEGER): Expr {
    return { op: 'named', id: this.ids++, type, name }
  }

  count(of: string, where?: () => Cond): Expr {
    return { op: 'count', id: this.ids++, type: INTEGER, list: of, where: where ? this.rows(of, where) : null }
  }

  sum(of: string, each: () => Expr, where?: () => Cond): Expr {
    const kept = where ? this.rows(of, where) : null
    return { op: 'sum', id: this.ids++, type: INTEGER, list: of, where: kept, each: this.rows(of, each) }
  }

  share(of: string, satisfies: () => Cond, where?: () => Cond): Expr {
    const kept = where ? this.rows(of, where) : null
    const asked = this.rows(of, satisfies)
    return { op: 'share', id: this.ids++, type: { kind: 'share' }, list: of, where: kept, satisfies: asked }
  }

  /** A question about single units of a list: mean, best or only. */
  units(op: 'mean' | 'only' | { best: Better }, of: string, each: () => Expr, where?: () => Cond): Expr {
    const kept = where ? this.rows(of, where) : null
    const asked = this.rows(of, each)
    const shared = { id: this.ids++, type: asked.type, list: of, where: kept, each: asked }
    return typeof op === 'string' ? { op, ...shared } : { op: 'best', ...shared, prefer: op.best }
  }

  longestRun(of: string, each: () => Expr, satisfies: () => Cond, where?: () => Cond): Expr {
    const kept = where ? this.rows(of, where) : null
    const [year, asked] = [this.rows(of, each), this.rows(of, satisfies)]
    return {
      op: 'longestRun',
      id: this.ids++,
      type: INTEGER,
      list: of,
      where: kept,
      each: year,
      satisfies: asked,
    }
  }

  /** Any other expression: its op, its type, and what it is made of. */
  node<Op extends Expr['op']>(op: Op, type: ScalarType, of: Omit<Made<Op>, 'op' | 'id' | 'type'>): Expr {
    return { op, id: this.ids++, type, ...of } as unknown as Expr
  }

  ratio(of: Expr, to: Expr): Expr {
    return { op: 'ratio', id: this.ids++, type: NUMBER, of, to }
  }

  op(op: 'plus' | 'minus' | 'times' | 'min' | 'max', ...args: Expr[]): Expr {
    return { op, id: this.ids++, type: args[0]?.type ?? INTEGER, args }
  }

  months(from: Expr, to: Expr, completes: 'onTheDay' | 'afterTheDay' = 'onTheDay'): Expr {
    return { op: 'monthsBetween', id: this.ids++, type: { kind: 'duration', unit: 'month' }, from, to, completes }
  }

  days(from: Expr, to: Expr): Expr {
    return { op: 'daysBetween', id: this.ids++, type: { kind: 'duration', unit: 'day' }, from, to }
  }

  addMonths(date: Expr, months: Expr): Expr {
    return { op: 'addMonths', id: this.ids++, type: DATE, date, months }
  }

  table(by: Expr, rows: Readonly<Record<string, Expr>>): Expr {
    const listed = Object.entries(rows).map(([key, value]) => ({ key, value }))
    return { op: 'table', id: this.ids++, type: listed[0]?.value.type ?? INTEGER, by, rows: listed }
  }

  band(low: [number, boolean] | null, high: [number, boolean] | null, value: Expr): Band {
    const edge = (of: [number, boolean] | null) => of && { at: this.lit(of[0]), includes: of[1] }
    return { low: edge(low), high: edge(high), value }
  }

  bands(of: Expr, ...bands: Band[]): Expr {
    return { op: 'bands', id: this.ids++, type: bands[0]?.value.type ?? INTEGER, of, bands }
  }

  cases(...cases: [Cond | null, Expr][]): Expr {
    const type = cases[0]?.[1].type ?? INTEGER
    return { op: 'cases', id: this.ids++, type, cases: cases.map(([when, value]) => ({ when, value })) }
  }

  compare(comparison: Comparison, left: Expr, right: Expr, ifAbsent: Truth = UNKNOWN): Leaf {
    return { op: 'compare', leaf: this.leaf(comparison), comparison, left, right, ifAbsent }
  }

  /** The leaf that a yes-or-no fact is true. */
  is(name: string): Leaf {
    return this.compare('eq', this.fact(name), this.lit(true))
  }

  /** The leaf that a yes-or-no field of the row is true. */
  itemIs(field: string): Leaf {
    return this.compare('eq', this.item(field), this.lit(true))
  }

  oneOf(left: Expr, options: Scalar[], ifAbsent: Truth = UNKNOWN, negated = false): Leaf {
    return { op: 'oneOf', leaf: this.leaf('oneOf'), negated, left, options, ifAbsent }
  }

  has(of: Expr | { list: string }): Leaf {
    return { op: 'has', leaf: this.leaf('has'), of }
  }

  judgement(of: Expr): Leaf {
    return { op: 'judgement', leaf: this.leaf('judgement'), of }
  }

  quantified(
    quantifier: 'every' | 'some' | 'none',
    of: string,
    satisfies: () => Cond,
    more: { where?: () => Cond; ifEmpty?: Truth } = {},
  ): Leaf {
    const leaf = this.leaf(quantifier)
    const where = more.where ? this.rows(of, more.where) : null
    const asked = this.rows(of, satisfies)
    return { op: 'quantified', leaf, quantifier, list: of, where, satisfies: asked, ifEmpty: more.ifEmpty ?? UNKNOWN }
  }

  met(clause: string): Leaf {
    return { op: 'met', leaf: this.leaf('met'), clause }
  }

  holds(clause: string): Leaf {
    return { op: 'holds', leaf: this.leaf('holds'), clause }
  }

  metDecision(decision: string): Leaf {
    return { op: 'metDecision', leaf: this.leaf('met'), decision }
  }

  residual(of: Expr): Leaf {
    return { op: 'residual', leaf: this.leaf('residual'), of }
  }

  unclear(): Leaf {
    return { op: 'unclear', leaf: this.leaf('unclear'), reading: 'open' }
  }

  program(parts: {
    articles?: readonly LevelClause[]
    decisions?: Readonly<Record<string, Cond>>
    named?: Readonly<Record<string, Expr>>
    outcomes?: readonly OutcomePoint[]
    answers?: readonly DecisionPoint[]
    assume?: readonly Cond[]
  }): Program {
    const named = Object.entries(parts.named ?? {})
    const decisions = Object.entries(parts.decisions ?? {})
    return {
      policy: 'test',
      title: label('test'),
      version: '1',
      draft: false,
      rules: 'sha256:',
      effective: null,
      subject: 'applicant',
      lineage: null,
      asOfFact: null,
      parties: new Map(),
      vocabulary: {
        scalars: new Map(this.scalars.map((fact) => [fact.name, fact])),
        lists: new Map(this.lists.map((each) => [each.name, each])),
        records: new Map(),
        units: new Set(),
      },
      named: new Map(named.map(([name, expr]) => [name, { name, label: label(name), expr }])),
      articles: parts.articles ?? [],
      decisions: new Map([
        ...decisions.map(([id, cond]): [string, DecisionPoint] => [id, decision(id, cond)]),
        ...(parts.answers ?? []).map((each): [string, DecisionPoint] => [each.id, each]),
      ]),
      outcomes: new Map((parts.outcomes ?? []).map((each) => [each.id, each])),
      uses: new Map(),
      defaultDecision: decisions[0]?.[0] ?? '',
      assume: (parts.assume ?? []).map((cond) => ({ label: label('assumed'), cond })),
      leaves: [...this.leaves],
      readings: new Map(),
    }
  }

  private leaf(word: string): number {
    this.leaves.push({ phrase: null, word, perRow: this.rowsOf !== null })
    return this.leaves.length - 1
  }
}
