import type { Bilingual } from '../model/bilingual.ts'
import type { Cond, Effect, Expr, Reading } from '../model/core.ts'
import type { Finding } from '../model/finding.ts'
import type { MapTree, Span, Tree } from '../model/tree.ts'
import type { ScalarType } from '../model/type.ts'
import type { ListFact, ScalarFact, Vocabulary } from '../model/vocabulary.ts'

/** A fragment of JSON Schema 2020-12. */
export type JsonSchema = { readonly [key: string]: unknown }

/** What the reference says of a word of the rule language; generated into docs/reference and into the schemas. */
export interface Page {
  /** What it means, in one or two sentences. */
  readonly summary: Bilingual
  /** A small piece of YAML that uses it. */
  readonly example: string
}

/** A name that stands for an expression: a derived fact, or a value an article defines. */
export interface NamedType {
  readonly name: string
  readonly label: Bilingual
  readonly type: ScalarType
  /** It can be absent: a ratio over zero, a table without the row. */
  readonly absent: boolean
}

/** A progressive scale an article defines, as written: it becomes numbers only where it is laid on a value. */
export interface ScaleDefinition {
  readonly name: string
  /** Its slices, from low to high. */
  readonly slices: readonly Tree[]
  /** Guards of the phrase that defines it and of every level that stands in. */
  readonly guards: readonly { readonly when?: Tree; readonly unless?: Tree }[]
  readonly cite: string
  readonly span: Span
}

/** What a word's elaboration may look up and do: look up names, lower what stands inside it, report what is wrong. */
export interface Context {
  readonly vocabulary: Vocabulary
  readonly readings: ReadonlyMap<string, Reading>
  /** The parties policy.yaml declares: whose move a fact or a decision is. */
  readonly parties: ReadonlySet<string>
  /** What the ceiling of an outcome still leaves, lowered anew at each call; null outside an outcome's amount. */
  readonly upToCeiling: (() => Expr | null) | null
  /** The list whose rows are being asked; null outside list questions. */
  readonly rowsOf: ListFact | null
  /** A derived or defined value; undefined when there is none of the name or it could not be understood. */
  named(name: string, span: Span): NamedType | undefined
  /** Every name a `fact:` may use here. */
  factNames(): string[]
  /** A progressive scale by name. */
  scale(name: string): ScaleDefinition | undefined
  /** Every name an `apply` may use. */
  scaleNames(): string[]
  /** A derived field of the rows being asked, lowered where it is asked; null when it was refused (and reported). */
  derivedField(name: string, span: Span): Expr | null
  /** The id of the clause or phrase a reference means, if it exists. */
  clause(reference: string): string | undefined
  /** Every citation a reference may use. */
  clauses(): string[]
  /** Whether a decision of the policy has this id. */
  decision(id: string): boolean
  /** The ids of what the version grants, charges and measures out. */
  outcomes(): string[]
  /** Lowers an operand or expression; null when something in it was refused (and reported). */
  expr(tree: Tree, expected: ScalarType | null): Expr | null
  /** Lowers a condition; null when something in it was refused (and reported). */
  cond(tree: Tree): Cond | null
  /** The same context inside a question about a list's rows. */
  within(list: ListFact): Context
  /** The same context outside the rows that are asked, for what speaks of none of them and is asked with each. */
  outside(): Context
  /** The same under fresh numbers, for what must stand in two places. */
  copy<T extends Expr | Cond>(node: T): T
  /** A number for a new expression. */
  nextId(): number
  /** A number for a new leaf. */
  leaf(word: string): number
  report(finding: Finding): void
}

/** A comparison word: its schema, its type rule and lowering, and its page. */
export interface OperatorWord {
  readonly name: string
  readonly page: Page
  /** The words of a quote that mean this operator, before and after the number; see the cue-word check. */
  readonly cues: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** The schema of `value` under this operator. */
  readonly value: JsonSchema
  /** The condition that compares `left` with what stands under `value`. */
  elaborate(left: Expr, body: MapTree, value: Tree, context: Context): Cond | null
}

/** A word that makes a condition: `all`, `every`, `has`… */
export interface ConditionWord {
  readonly name: string
  readonly page: Page
  readonly schema: JsonSchema
  elaborate(value: Tree, body: MapTree, context: Context): Cond | null
}

/** A word that makes an expression: `count`, `share`, `addMonths`… */
export interface ExpressionWord {
  readonly name: string
  readonly page: Page
  readonly schema: JsonSchema
  elaborate(value: Tree, expected: ScalarType | null, context: Context): Expr | null
}

/** What a phrase that brings something about is lowered to: what it brings about, and its own truth (mostly neutral). */
export interface Meaning {
  readonly cond: Cond
  readonly effect: Effect
}

/** A word that brings something about: `grant`, `cap`, `by`… It stands on a phrase only. */
export interface MeaningWord {
  readonly name: string
  readonly page: Page
  readonly schema: JsonSchema
  elaborate(value: Tree, body: MapTree, context: Context): Meaning | null
}

/** Reports an error at a place and gives null: how an elaboration refuses. */
export function refuse(context: Context, finding: Omit<Finding, 'severity'>): null {
  context.report({ severity: 'error', ...finding })
  return null
}

/** The declared fact an expression reads directly, if it does. */
export function factOf(expr: Expr, context: Context): ScalarFact | undefined {
  if (expr.op === 'fact') return context.vocabulary.scalars.get(expr.name)
  if (expr.op === 'item') return context.rowsOf?.fields.get(expr.field)
  return undefined
}

/** Whether an expression can come to “no such thing”: what a leaf must then answer with `ifAbsent`. */
export function mayBeAbsent(expr: Expr, context: Context): boolean {
  switch (expr.op) {
    case 'literal':
    case 'recipient':
    case 'outcome':
    case 'unclear':
      return false
    case 'count':
    case 'longestRun':
      return context.vocabulary.lists.get(expr.list)?.absent !== undefined
    case 'fact':
    case 'item':
      return factOf(expr, context)?.absent !== undefined
    case 'named':
      return context.named(expr.name, { file: '', start: 0, end: 0, line: 1, column: 1 })?.absent ?? false
    case 'sum': {
      const list = context.vocabulary.lists.get(expr.list)
      return list !== undefined && (list.absent !== undefined || mayBeAbsent(expr.each, context.within(list)))
    }
    case 'share':
    case 'ratio':
    case 'mean':
    case 'best':
    case 'only':
      return true
    case 'bands':
      // Absent outside all bands: there is an outside while the first or the last of them has an edge.
      return (
        mayBeAbsent(expr.of, context) ||
        (expr.bands[0]?.low ?? null) !== null ||
        (expr.bands.at(-1)?.high ?? null) !== null ||
        expr.bands.some(({ value }) => mayBeAbsent(value, context))
      )
    case 'cases':
      return (
        expr.cases.every(({ when }) => when !== null) || expr.cases.some(({ value }) => mayBeAbsent(value, context))
      )
    case 'table':
      return (
        mayBeAbsent(expr.by, context) ||
        expr.rows.some(({ value }) => mayBeAbsent(value, context)) ||
        !(
          expr.by.type.kind === 'choice' &&
          expr.by.type.of.every((choice) => expr.rows.some(({ key }) => key === choice))
        )
      )
    case 'plus':
    case 'minus':
    case 'times':
    case 'min':
    case 'max':
      return expr.args.some((arg) => mayBeAbsent(arg, context))
    case 'monthsBetween':
    case 'daysBetween':
      return mayBeAbsent(expr.from, context) || mayBeAbsent(expr.to, context)
    case 'addMonths':
      return mayBeAbsent(expr.date, context) || mayBeAbsent(expr.months, context)
    case 'addDays':
      return mayBeAbsent(expr.date, context) || mayBeAbsent(expr.days, context)
    case 'yearOf':
      return mayBeAbsent(expr.date, context)
    case 'startOfYear':
    case 'endOfYear':
      return mayBeAbsent(expr.year, context)
    case 'round':
    case 'wholes':
    case 'progressive':
      return mayBeAbsent(expr.of, context)
    // A decision outside its range gives nothing; only inside an outcome, which says so.
    case 'discretion':
      return mayBeAbsent(expr.of, context) || mayBeAbsent(expr.high, context)
    case 'adjusted':
      return mayBeAbsent(expr.base, context) || expr.groups.flat().some(({ by }) => mayBeAbsent(by, context))
  }
}
