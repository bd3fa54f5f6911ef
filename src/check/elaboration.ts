import {
  type Context,
  elaborateCondition,
  elaborateExpression,
  lookAtSlices,
  mayBeAbsent,
  type NamedType,
  type ScaleDefinition,
} from '../language/index.ts'
import { clauseIdOf } from '../model/citation.ts'
import type { Expr, LeafInfo, NamedValue, Reading } from '../model/core.ts'
import type { Finding } from '../model/finding.ts'
import { child, type MapTree, type Span, type Tree, textAt } from '../model/tree.ts'
import type { ScalarType } from '../model/type.ts'
import type { ListFact, Vocabulary } from '../model/vocabulary.ts'
import { AS_OF } from '../model/vocabulary.ts'
import { countedIn, oneExpression } from './one-expression.ts'
import { adjusted, betterOf, type ContextOf } from './outcomes/adjusted.ts'
import type { AdjustSource } from './outcomes/gather-effects.ts'
import { labelOf } from './read-label.ts'
import { renumbered } from './renumber.ts'
import type { AllUsed } from './uses/embed-all.ts'

/** Something an expression can be named for: a derived fact, or the phrases that define a value. */
export interface NamedSource {
  readonly name: string
  readonly tree: Tree
  readonly span: Span
  readonly definedBy?: string
  readonly cite?: string
  lower(context: Context): Expr | null
}

/** What is special to the place where something is lowered. */
export interface Place {
  /** It is worked out once for each recipient, so its leaves have no value of their own. */
  readonly perRecipient?: boolean
  /** It is asked with each row of a list, though it speaks of none. */
  readonly perRow?: boolean
  readonly upToCeiling?: () => Expr | null
}

/** What the whole of an elaboration knows and gathers; each phrase gets a context of its own over it. */
export class Elaboration {
  readonly vocabulary: Vocabulary
  readonly readings: ReadonlyMap<string, Reading>
  readonly named: Map<string, NamedValue>
  readonly leaves: LeafInfo[]
  readonly findings: Finding[] = []
  readonly #parties: ReadonlySet<string>
  readonly #sources: ReadonlyMap<string, NamedSource>
  readonly #scales: ReadonlyMap<string, ScaleDefinition>
  readonly #clauses: ReadonlyMap<string, string>
  readonly #decisions: ReadonlySet<string>
  readonly #outcomes: readonly string[]
  readonly #adjusts: ReadonlyMap<string, readonly AdjustSource[]>
  readonly #failed = new Set<string>()
  readonly #applied = new Set<string>()
  readonly #inProgress: string[] = []
  #ids: number

  constructor(parts: {
    vocabulary: Vocabulary
    readings: ReadonlyMap<string, Reading>
    parties: ReadonlySet<string>
    sources: ReadonlyMap<string, NamedSource>
    scales: ReadonlyMap<string, ScaleDefinition>
    /** Ids with their citations. */
    clauses: ReadonlyMap<string, string>
    decisions: ReadonlySet<string>
    /** What is there before anything is lowered: values known by name, numbered leaves and how many numbers are taken. */
    used?: Pick<AllUsed, 'named' | 'leaves' | 'ids'>
    /** The ids of outcomes, in the order of the text. */
    outcomes?: readonly string[]
    /** The phrases that adjust a value, by its name. */
    adjusts?: ReadonlyMap<string, readonly AdjustSource[]>
  }) {
    this.vocabulary = parts.vocabulary
    this.readings = parts.readings
    this.#parties = parts.parties
    this.#sources = parts.sources
    this.#scales = parts.scales
    this.#clauses = parts.clauses
    this.#decisions = parts.decisions
    this.named = new Map(parts.used?.named)
    this.leaves = [...(parts.used?.leaves ?? [])]
    this.#ids = parts.used?.ids ?? 0
    this.#outcomes = parts.outcomes ?? []
    this.#adjusts = parts.adjusts ?? new Map()
  }

  /** A context for one phrase, or for something that belongs to none. */
  context(phrase: string | null, cite: string | undefined, rowsOf: ListFact | null = null, place: Place = {}): Context {
    const perRow = rowsOf !== null || place.perRecipient === true || place.perRow === true
    const context: Context = {
      vocabulary: this.vocabulary,
      readings: this.readings,
      parties: this.#parties,
      upToCeiling: place.upToCeiling ?? null,
      rowsOf,
      named: (name, span) => this.lookUp(name, span),
      factNames: () => [
        ...this.vocabulary.scalars.keys(),
        ...this.vocabulary.lists.keys(),
        ...this.#sources.keys(),
        ...this.named.keys(),
        AS_OF,
      ],
      scale: (name) => {
        this.#applied.add(name)
        return this.#scales.get(name)
      },
      scaleNames: () => [...this.#scales.keys()],
      derivedField: (name, span) => (rowsOf === null ? null : this.#derivedField(rowsOf, name, span, context)),
      clause: (reference) => {
        const id = this.#clauses.has(reference) ? reference : clauseIdOf(reference)
        return id !== undefined && this.#clauses.has(id) ? id : undefined
      },
      clauses: () => [...new Set([...this.#clauses.values(), ...this.#clauses.keys()])],
      decision: (id) => this.#decisions.has(id),
      expr: (tree: Tree, expected: ScalarType | null) => elaborateExpression(tree, expected, context),
      cond: (tree: Tree) => elaborateCondition(tree, context),
      outcomes: () => [...this.#outcomes],
      within: (list) => this.context(phrase, cite, list, place),
      outside: () => this.context(phrase, cite, null, { perRow }),
      copy: (node) =>
        renumbered(node, {
          id: () => this.#ids++,
          leaf: (from) => this.#leafLike(from, perRow),
        }),
      nextId: () => this.#ids++,
      leaf: (word) => this.leaves.push({ phrase, word, perRow }) - 1,
      report: (finding) =>
        this.findings.push(cite === undefined || finding.clause !== undefined ? finding : { ...finding, clause: cite }),
    }
    return context
  }

  #leafLike(from: number, perRow: boolean): number {
    const leaf = this.leaves[from]
    if (leaf === undefined) throw new Error(`no leaf ${from}`)
    return this.leaves.push({ ...leaf, perRow: leaf.perRow || perRow }) - 1
  }

  /** A named value's type, lowering it on first use; a cycle is refused where it closes. */
  lookUp(name: string, span: Span): NamedType | undefined {
    let value = this.named.get(name)
    if (value === undefined) {
      const source = this.#sources.get(name)
      if (source === undefined || this.#failed.has(name)) return undefined
      if (this.#inProgress.includes(name)) {
        this.#reportCycle(name, span)
        return undefined
      }
      this.#inProgress.push(name)
      const expr = source.lower(this.context(null, source.cite))
      const made = expr === null ? null : this.#adjust(this.#nameIt(source, expr))
      this.#inProgress.pop()
      if (made === null) {
        this.#failed.add(name)
        return undefined
      }
      value = made
      this.named.set(name, value)
    }
    return {
      name,
      label: value.label,
      type: value.expr.type,
      absent: mayBeAbsent(value.expr, this.context(null, undefined)),
    }
  }

  #nameIt(source: NamedSource, expr: Expr): NamedValue {
    const unit = textAt(source.tree, 'unit')
    return {
      name: source.name,
      label: labelOf(source.tree, source.name),
      ...(unit === undefined ? {} : { unit }),
      expr: countedIn(expr, unit),
      ...(source.definedBy === undefined ? {} : { definedBy: source.definedBy }),
    }
  }

  /** What the phrases that adjust a value make of it. */
  #adjust(value: NamedValue): NamedValue | null {
    const adjusts = this.#adjusts.get(value.name) ?? []
    const contextOf: ContextOf = ({ id, cite }) => this.context(id, cite)
    const expr = adjusted(value.expr, adjusts, betterOf(adjusts, contextOf), contextOf)
    return expr === null ? null : { ...value, expr }
  }

  /** A derived field is lowered anew wherever it is asked: every use has its own numbers. */
  #derivedField(list: ListFact, field: string, span: Span, context: Context): Expr | null {
    const name = `${list.name}.${field}`
    const derived = list.derived.get(field)
    if (derived === undefined || this.#failed.has(name)) return null
    if (this.#inProgress.includes(name)) {
      this.#reportCycle(name, span)
      return null
    }
    this.#inProgress.push(name)
    const expr = oneExpression(derived.tree, field, derived.tree.span, context)
    this.#inProgress.pop()
    if (expr !== null) return { ...countedIn(expr, derived.unit), label: derived.label }
    this.#failed.add(name)
    return null
  }

  #reportCycle(name: string, span: Span): void {
    const chain = [...this.#inProgress.slice(this.#inProgress.indexOf(name)), name].join(' → ')
    this.findings.push({
      code: 'derived-cycle',
      severity: 'error',
      span,
      message: { zh: `派生事实循环引用：${chain}`, en: `derived facts name each other in a circle: ${chain}` },
      why: { zh: '循环引用的值算不出来', en: 'values that depend on each other have no value' },
      help: { zh: '去掉其中一处引用', en: 'remove one of the references' },
    })
  }

  /** Lowers every named value and derived field, used or not. */
  lowerAll(): void {
    for (const [name, { span }] of this.#sources) this.lookUp(name, span)
    for (const list of this.vocabulary.lists.values()) {
      for (const [name, { tree }] of list.derived)
        this.#derivedField(list, name, tree.span, this.context(null, undefined, list))
    }
  }

  /** Looks at the scales that nothing applies, whose mistakes would otherwise go unseen until something does. */
  lookAtIdleScales(): void {
    for (const [name, scale] of this.#scales) {
      if (!this.#applied.has(name)) lookAtSlices(scale, this.context(null, scale.cite))
    }
  }
}

/** The derived facts of facts.yaml. */
export function derivedSources(facts: MapTree | undefined): NamedSource[] {
  const derived = child(facts, 'derived')
  if (derived?.kind !== 'map') return []
  return [...derived.entries.values()].map(({ key, keySpan, value }) => ({
    name: key,
    tree: value,
    span: keySpan,
    lower: (context) => oneExpression(value, key, keySpan, context),
  }))
}
