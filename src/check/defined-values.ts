import { type Context, commonType, elaborateCaseGuard, type ScaleDefinition, typeName } from '../language/index.ts'
import type { Cond, Expr } from '../model/core.ts'
import type { Finding } from '../model/finding.ts'
import type { Level, Phrase } from '../model/structure.ts'
import { child, itemsAt, type Tree, textAt } from '../model/tree.ts'
import { type ChoiceType, comparable } from '../model/type.ts'
import type { NamedSource } from './elaboration.ts'
import { measuredIn } from './one-expression.ts'
import { readChoices } from './read-choices.ts'

/** A phrase that defines a value, and everything that says when it does. */
export interface Definition {
  readonly name: string
  readonly phrase: Phrase
  readonly define: Tree
  /** Guards of the phrase and of every level it stands in. */
  readonly guards: ScaleDefinition['guards']
}

/** Every definition of a version by its name, in the order of the text. */
export function definitionsIn(articles: readonly Level[]): Map<string, Definition[]> {
  const byName = new Map<string, Definition[]>()
  for (const article of articles) collect(article, [], byName)
  return byName
}

/** The values that articles define; several phrases may define cases of one name, told apart by their guards. */
export function definedSources(articles: readonly Level[]): NamedSource[] {
  return [...definitionsIn(articles)].flatMap(([name, definitions]) => {
    const values = definitions.filter(({ define }) => !isScale(define))
    return values.length === 0 ? [] : [sourceOf(name, values)]
  })
}

/** The progressive scales that articles define; what a scale cannot have, or a second one of the name, is reported. */
export function definedScales(articles: readonly Level[], report: (finding: Finding) => void): ScaleDefinition[] {
  return [...definitionsIn(articles)].flatMap(([name, definitions]) => {
    const [first, second] = definitions.filter(({ define }) => isScale(define))
    if (first === undefined) return []
    if (second !== undefined) report(onceOnly(name, second))
    for (const key of ['of', 'ordered', 'unit']) {
      const stray = child(first.define, key)
      if (stray !== undefined) report(noValue(key, stray, first))
    }
    const slices = itemsAt(child(first.define, 'value'), 'scale')
    return { name, slices, guards: first.guards, cite: first.phrase.cite, span: first.define.span }
  })
}

function isScale(define: Tree): boolean {
  return child(child(define, 'value'), 'scale') !== undefined
}

function collect(level: Level, outer: Definition['guards'], into: Map<string, Definition[]>): void {
  const guards = level.guard === null ? outer : [...outer, level.guard]
  const add = (phrase: Phrase): void => {
    const define = child(phrase.body, 'define')
    const name = textAt(define, 'name')
    if (define === undefined || name === undefined) return
    const when = child(phrase.body, 'when')
    const unless = child(phrase.body, 'unless')
    const own = when || unless ? [{ ...(when ? { when } : {}), ...(unless ? { unless } : {}) }] : []
    into.set(name, [...(into.get(name) ?? []), { name, phrase, define, guards: [...guards, ...own] }])
  }
  for (const phrase of level.lead) add(phrase)
  for (const part of level.parts) collect(part, guards, into)
  for (const phrase of level.tail) add(phrase)
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
  const choices = choicesOf(definitions, context)
  if (choices === null) return null
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
    const expected = choices ?? cases[0]?.value.type ?? null
    const value = context.expr(tree, expected ?? measuredIn(textAt(define, 'unit')))
    const guard = elaborateCaseGuard(guards, context)
    if (value === null || guard === null) return null
    if (expected !== null && !comparable(expected, value.type)) {
      context.report({
        code: 'type-mismatch',
        severity: 'error',
        span: tree.span,
        clause: phrase.cite,
        message:
          choices === undefined
            ? { zh: '同名的值在各处类型不同', en: 'a value defined in several places has one type' }
            : {
                zh: `value 须为 of 所列的选项，这里是${typeName(value.type).zh}`,
                en: `value is one of the choices under of, and this is ${typeName(value.type).en}`,
              },
      })
      return null
    }
    cases.push({ when: guard.when, value })
  }
  const [only] = cases
  if (only === undefined) return null
  return cases.length === 1 && only.when === null
    ? only.value
    : { op: 'cases', id: context.nextId(), type: commonType(cases.map(({ value }) => value)) ?? only.value.type, cases }
}

/** The choices a definition answers with: undefined when it answers with none, null when two phrases differ on them. */
function choicesOf(definitions: readonly Definition[], context: Context): ChoiceType | undefined | null {
  let type: ChoiceType | undefined
  for (const { define, phrase } of definitions) {
    const tree = child(define, 'of')
    if (tree === undefined) continue
    const own = readChoices(define)
    if (type !== undefined && (!comparable(type, own) || type.ordered !== own.ordered)) {
      context.report({
        code: 'type-mismatch',
        severity: 'error',
        span: tree.span,
        clause: phrase.cite,
        message: { zh: '同名的值在各处选项不同', en: 'a value defined in several places has the same choices' },
        help: { zh: '只在第一处写 of', en: 'write of in the first place only' },
      })
      return null
    }
    type ??= own
  }
  return type
}

function onceOnly(name: string, { define, phrase }: Definition): Finding {
  return {
    code: 'name-taken',
    severity: 'error',
    span: (child(define, 'name') ?? define).span,
    clause: phrase.cite,
    message: {
      zh: `“${name}”已经是一个累进标准的名称`,
      en: `the name “${name}” already belongs to a scale`,
    },
    why: { zh: '一个累进标准由一句规定', en: 'a scale is laid down by one phrase' },
    help: {
      zh: '换一个名称，用 cases 选择套用哪一个',
      en: 'use another name, and choose with cases which one to apply',
    },
  }
}

function noValue(key: string, { span }: Tree, { phrase }: Definition): Finding {
  return {
    code: 'malformed',
    severity: 'error',
    span,
    clause: phrase.cite,
    message: { zh: `累进标准不是值，不能有 ${key}`, en: `a scale is no value and has no ${key}` },
    help: { zh: '删去它', en: 'drop it' },
  }
}
