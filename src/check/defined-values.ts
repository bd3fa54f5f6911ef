import { type Context, commonType, elaborateCondition } from '../language/index.ts'
import type { Cond, Expr } from '../model/core.ts'
import type { Level, Phrase } from '../model/structure.ts'
import { child, type Tree, textAt } from '../model/tree.ts'
import { comparable } from '../model/type.ts'
import { bothGuards, type NamedSource } from './elaboration.ts'

interface Definition {
  readonly phrase: Phrase
  readonly define: Tree
  /** Guards of the phrase and of every level it stands in. */
  readonly guards: readonly { readonly when?: Tree; readonly unless?: Tree }[]
}

/** The values that articles define; several phrases may define cases of one name, told apart by their guards. */
export function definedSources(articles: readonly Level[]): NamedSource[] {
  const byName = new Map<string, Definition[]>()
  for (const article of articles) collect(article, [], byName)
  return [...byName].map(([name, definitions]) => sourceOf(name, definitions))
}

function collect(level: Level, outer: Definition['guards'], into: Map<string, Definition[]>): void {
  const guards = level.guard === null ? outer : [...outer, level.guard]
  for (const phrase of [...level.lead, ...level.tail]) {
    const define = child(phrase.body, 'define')
    const name = textAt(define, 'name')
    if (define === undefined || name === undefined) continue
    const when = child(phrase.body, 'when')
    const unless = child(phrase.body, 'unless')
    const own = when || unless ? [{ ...(when ? { when } : {}), ...(unless ? { unless } : {}) }] : []
    into.set(name, [...(into.get(name) ?? []), { phrase, define, guards: [...guards, ...own] }])
  }
  for (const part of level.parts) collect(part, guards, into)
}

function sourceOf(name: string, definitions: readonly Definition[]): NamedSource {
  const [first] = definitions
  if (first === undefined) throw new Error('a name without a definition')
  return {
    name,
    tree: first.define,
    span: first.define.span,
    definedBy: first.phrase.id,
    cite: first.phrase.cite,
    lower: (context) => lowerCases(definitions, context),
  }
}

function lowerCases(definitions: readonly Definition[], context: Context): Expr | null {
  const cases: { when: Cond | null; value: Expr }[] = []
  for (const { define, guards, phrase } of definitions) {
    const tree = child(define, 'value')
    if (tree === undefined) {
      context.report({
        code: 'malformed',
        severity: 'error',
        span: define.span,
        message: { zh: 'define 缺少 value', en: 'define needs a value' },
      })
      return null
    }
    const value = context.expr(tree, cases[0]?.value.type ?? null)
    const conds = guards.flatMap(({ when, unless }) => [
      ...(when ? [elaborateCondition(when, context)] : []),
      ...(unless ? [negated(elaborateCondition(unless, context))] : []),
    ])
    if (value === null || conds.includes(null)) return null
    const other = cases[0]?.value.type
    if (other !== undefined && !comparable(other, value.type)) {
      context.report({
        code: 'type-mismatch',
        severity: 'error',
        span: tree.span,
        clause: phrase.cite,
        message: { zh: '同名的值在各处类型不同', en: 'a value defined in several places has one type' },
      })
      return null
    }
    cases.push({ when: bothGuards(conds.filter((cond) => cond !== null)), value })
  }
  const [only] = cases
  if (only === undefined) return null
  return cases.length === 1 && only.when === null
    ? only.value
    : { op: 'cases', id: context.nextId(), type: commonType(cases.map(({ value }) => value)) ?? only.value.type, cases }
}

function negated(cond: Cond | null): Cond | null {
  return cond === null ? null : { op: 'not', of: cond }
}
