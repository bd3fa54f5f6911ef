import { evaluatePlainly } from '../../../src/evaluate/plain/index.ts'
import type { Facts, Given, Row } from '../../../src/model/application.ts'
import type {
  Cond,
  DecisionPoint,
  Expr,
  Leaf,
  LevelClause,
  OutcomePoint,
  PhraseClause,
  Program,
} from '../../../src/model/core.ts'
import type { Outcome } from '../../../src/model/outcome.ts'
import { NEUTRAL, type Truth, UNKNOWN } from '../../../src/model/truth.ts'
import type { ScalarType } from '../../../src/model/type.ts'
import type { Scalar, Value } from '../../../src/model/value.ts'
import type { ListFact, ScalarFact } from '../../../src/model/vocabulary.ts'
import { type Day, parseDay } from '../../../src/util/civil-date.ts'
import { parseRational, type Rational, rational } from '../../../src/util/rational.ts'
import { inWords } from '../../support/evaluate.ts'

/* Core nodes made by hand: what the evaluator is tested on, whatever the rule files can say. */

export const INTEGER: ScalarType = { kind: 'integer' }
export const NUMBER: ScalarType = { kind: 'number' }
export const MONEY: ScalarType = { kind: 'money' }
export const BOOLEAN: ScalarType = { kind: 'boolean' }
export const DATE: ScalarType = { kind: 'date' }
export const YEAR: ScalarType = { kind: 'year' }
export const TEXT: ScalarType = { kind: 'text' }
export const JUDGEMENT: ScalarType = { kind: 'judgement' }

const SPAN = { file: 'test', start: 0, end: 0, line: 1, column: 1 }
const same = (text: string): { zh: string; en: string } => ({ zh: text, en: text })
let ids = 0
let leaves = 0

type Unnumbered<Node, Left extends string> = Node extends unknown ? Omit<Node, Left> : never

/** An expression, numbered. */
export function node(expr: Unnumbered<Expr, 'id' | 'type'>, type: ScalarType = INTEGER): Expr {
  return { ...expr, id: ids++, type } as Expr
}

/** A leaf, numbered. */
export function leaf(cond: Unnumbered<Leaf, 'leaf'>): Leaf {
  return { ...cond, leaf: leaves++ } as Leaf
}

/** A rational as it is written: 3, '1/2'. */
export function q(value: number | string): Rational {
  const read = typeof value === 'number' ? rational(value) : parseRational(value)
  if (read === undefined) throw new Error(`${value}`)
  return read
}

/** A day as it is written. */
export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(text)
  return day
}

export const lit = (value: Scalar | number, type: ScalarType = INTEGER): Expr =>
  node({ op: 'literal', value: typeof value === 'number' ? rational(value) : value, source: '' }, type)
export const fact = (name: string, type: ScalarType = INTEGER): Expr => node({ op: 'fact', name }, type)
export const item = (field: string, type: ScalarType = INTEGER): Expr => node({ op: 'item', field }, type)
export const compare = (
  left: Expr,
  comparison: 'eq' | 'ne' | 'ge' | 'le' | 'gt' | 'lt',
  right: Expr,
  ifAbsent: Truth = UNKNOWN,
): Leaf => leaf({ op: 'compare', comparison, left, right, ifAbsent })
/** That a yes-or-no fact is true. */
export const is = (name: string): Leaf => compare(fact(name, BOOLEAN), 'eq', lit(true, BOOLEAN))
/** That a yes-or-no field is true. */
export const itemIs = (field: string): Leaf => compare(item(field, BOOLEAN), 'eq', lit(true, BOOLEAN))

/** A declared fact; `absent`: it may be. */
export function scalar(
  name: string,
  type: ScalarType = INTEGER,
  more: { range?: readonly [number, number]; absent?: boolean } = {},
): ScalarFact {
  const range = more.range && { low: q(more.range[0]), high: q(more.range[1]) }
  return {
    kind: 'scalar',
    name,
    label: same(name),
    type,
    from: ['applicant'],
    change: 'any',
    ...(range && { range }),
    ...(more.absent === true && { absent: same('none') }),
    span: SPAN,
  }
}

/** A declared list. */
export function list(
  name: string,
  fields: readonly ScalarFact[],
  more: { identity?: string; max?: number; absent?: boolean } = {},
): ListFact {
  return {
    kind: 'list',
    name,
    label: same(name),
    fields: new Map(fields.map((field) => [field.name, field])),
    derived: new Map(),
    ...(more.identity !== undefined && { identity: more.identity }),
    max: more.max ?? 10,
    from: ['applicant'],
    change: 'any',
    ...(more.absent === true && { absent: same('none') }),
    span: SPAN,
  }
}

/** A phrase with a meaning; without one it is neutral. */
export function phrase(id: string, more: Partial<PhraseClause> = {}): PhraseClause {
  const neutral: Cond = { op: 'constant', truth: NEUTRAL }
  return { kind: 'phrase', id, cite: same(id), role: 'support', quote: id, cond: neutral, ...more }
}

/** A level of phrases and parts. */
export function level(id: string, more: Partial<LevelClause> = {}): LevelClause {
  return { kind: 'article', id, cite: same(id), guard: null, combine: 'all', lead: [], parts: [], tail: [], ...more }
}

/** An outcome that phrase `id` brings about; whatever a test does not care for is plain. */
export function outcomePoint(id: string, more: Partial<OutcomePoint> & { entitled: Expr }): OutcomePoint {
  return {
    id,
    kind: 'grant',
    label: same(id),
    phrase: id,
    type: INTEGER,
    to: { id: 'applicant', label: same('applicant'), name: null },
    recipients: null,
    payers: [],
    per: null,
    better: 'more',
    applies: null,
    within: null,
    received: null,
    net: false,
    caps: [],
    ...more,
  }
}

/** A decision point. */
export function decisionPoint(id: string, more: Partial<DecisionPoint> & { cond: Cond }): DecisionPoint {
  return { id, label: same(id), subject: 'applicant', answer: null, verdicts: null, ...more }
}

/** A program of what a test gives. */
export function programOf(parts: {
  facts?: readonly (ScalarFact | ListFact)[]
  named?: Readonly<Record<string, Expr>>
  articles?: readonly LevelClause[]
  outcomes?: readonly OutcomePoint[]
  decisions?: readonly DecisionPoint[]
}): Program {
  const facts = parts.facts ?? []
  const named = Object.entries(parts.named ?? {})
  return {
    policy: 'test',
    title: same('test'),
    version: '1',
    draft: false,
    rules: 'sha256:',
    effective: null,
    subject: 'applicant',
    lineage: null,
    asOfFact: null,
    parties: new Map(),
    vocabulary: {
      scalars: new Map(facts.filter((one) => one.kind === 'scalar').map((one) => [one.name, one])),
      lists: new Map(facts.filter((one) => one.kind === 'list').map((one) => [one.name, one])),
      records: new Map(),
      units: new Set(),
    },
    named: new Map(named.map(([name, expr]) => [name, { name, label: same(name), expr }])),
    articles: parts.articles ?? [],
    decisions: new Map((parts.decisions ?? []).map((point) => [point.id, point])),
    defaultDecision: '',
    outcomes: new Map((parts.outcomes ?? []).map((point) => [point.id, point])),
    uses: new Map(),
    assume: [],
    leaves: [],
    readings: new Map(),
  }
}

/** A value as a test writes it: numbers, texts, yes or no, 'absent'; rows are lists of such; what is not there is missing. */
export type Written = number | string | boolean | Rational | readonly WrittenRow[]
export type WrittenRow = Readonly<Record<string, number | string | boolean | Rational>>

/** An application as a test writes it. */
export function factsOf(written: Readonly<Record<string, Written>>): Facts {
  const scalars = new Map<string, Given>()
  const lists = new Map<string, { kind: 'absent' } | { kind: 'rows'; rows: readonly Row[] }>()
  for (const [name, value] of Object.entries(written)) {
    if (Array.isArray(value)) lists.set(name, { kind: 'rows', rows: value.map(rowOf) })
    else scalars.set(name, givenOf(value as number | string | boolean | Rational))
    if (value === 'absent') lists.set(name, { kind: 'absent' })
  }
  return { scalars, lists }
}

/** A row as a test writes it. */
export function rowOf(row: WrittenRow): Row {
  return new Map(Object.entries(row).map(([name, value]) => [name, givenOf(value)]))
}

function givenOf(value: number | string | boolean | Rational): Given {
  if (value === 'absent') return { kind: 'absent' }
  return { kind: 'value', value: typeof value === 'number' ? rational(value) : value }
}

/** The day the tests decide for. */
export const TODAY = '2021-03-31'

/** Everything said of an application. */
export function outcomeOf(program: Program, written: Readonly<Record<string, Written>> = {}): Outcome {
  return evaluatePlainly(program, factsOf(written), dayOf(TODAY))
}

/** What one expression comes to over the given facts, in words. */
export function computing(
  expr: Expr,
  facts: readonly (ScalarFact | ListFact)[] = [],
): (written?: Readonly<Record<string, Written>>) => string {
  const program = programOf({ facts, named: { result: expr } })
  return (written) => inWords(valueIn(outcomeOf(program, written), expr), expr.type)
}

/** The value written down for an expression. */
export function valueIn({ values }: Pick<Outcome, 'values'>, { id }: Expr): Value {
  const value = values.get(id)
  if (value === undefined) throw new Error(`expression ${id} has no value`)
  return value
}
