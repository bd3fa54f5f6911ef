import type { Language } from '../model/bilingual.ts'
import type { Cond, Expr, Leaf, Program } from '../model/core.ts'
import { TRUE, UNKNOWN } from '../model/truth.ts'
import { isNumeric, type ScalarType } from '../model/type.ts'
import { describeExpression } from './describe-expression.ts'
import { exactly } from './exact.ts'
import { listLabel, type Scope } from './labels.ts'
import { type ComparisonKind, type Messages, messages } from './messages.ts'
import { shownOf, textIn } from './shown.ts'

/** A condition in words; inside a list question the scope names the list. */
export function describeCondition(cond: Cond, scope: Scope, language: Language): string {
  const words = messages(language)
  const inner = (part: Cond): string => describeCondition(part, scope, language)
  const grouped = (part: Cond): string => (isCompound(part) ? words.group(inner(part)) : inner(part))
  switch (cond.op) {
    case 'constant':
      return cond.truth === TRUE ? words.always : cond.truth === UNKNOWN ? words.open : words.never
    case 'all':
      return words.allOf(cond.of.map(grouped))
    case 'any':
      return words.anyOf(cond.of.map(grouped))
    case 'atLeast':
      return words.someOf(cond.n, cond.of.map(grouped))
    case 'not': {
      const named = yesOrNo(cond.of, scope, language)
      return named === undefined ? words.not(inner(cond.of)) : named.yes ? words.isNo(named.label) : named.label
    }
    case 'guarded': {
      const when = cond.when === null ? '' : words.when(inner(cond.when))
      const unless = cond.unless === null ? '' : words.unless(inner(cond.unless))
      return `${grouped(cond.body)}${when}${unless}`
    }
    default:
      return describeLeaf(cond, scope, language, words)
  }
}

function describeLeaf(leaf: Leaf, scope: Scope, language: Language, words: Messages): string {
  const operand = (expr: Expr): string => describeExpression(expr, scope, language)
  switch (leaf.op) {
    case 'compare': {
      const named = yesOrNo(leaf, scope, language)
      if (named !== undefined) return named.yes ? named.label : words.isNo(named.label)
      const comparison = words.comparison[comparisonKind(leaf.left.type)][leaf.comparison]
      return `${operand(leaf.left)} ${comparison} ${operand(leaf.right)}`
    }
    case 'oneOf': {
      const options = leaf.options.map((option) => textIn(shownOf(exactly(option), leaf.left.type), language))
      return words.isOneOf(operand(leaf.left), words.or(options), leaf.negated)
    }
    case 'has':
      return words.hasFact('list' in leaf.of ? listLabel(leaf.of.list, scope.program)[language] : operand(leaf.of))
    case 'judgement':
      return words.judged(operand(leaf.of))
    case 'quantified': {
      const rows = { ...scope, list: scope.program.vocabulary.lists.get(leaf.list) ?? null }
      const list = listLabel(leaf.list, scope.program)[language]
      return words.quantified[leaf.quantifier](list, describeCondition(leaf.satisfies, rows, language))
    }
    case 'met':
      return words.met(clauseName(leaf.clause, scope.program, language))
    case 'holds':
      return words.holds(clauseName(leaf.clause, scope.program, language))
    case 'metDecision':
      return words.met(scope.program.decisions.get(leaf.decision)?.label[language] ?? leaf.decision)
    case 'residual':
      return operand(leaf.of)
    case 'unclear':
      return words.unclear(scope.program.readings.get(leaf.reading)?.question ?? leaf.reading)
  }
}

/** A plain yes-or-no question: what it is called, and which answer it asks for. */
function yesOrNo(
  cond: Cond,
  scope: Scope,
  language: Language,
): { readonly label: string; readonly yes: boolean } | undefined {
  if (cond.op !== 'compare' || cond.right.op !== 'literal' || typeof cond.right.value !== 'boolean') return undefined
  if (cond.comparison !== 'eq' && cond.comparison !== 'ne') return undefined
  const label = describeExpression(cond.left, scope, language)
  return { label, yes: cond.right.value === (cond.comparison === 'eq') }
}

/** A condition of several parts in one line; undefined where it is one leaf, or says something else. */
export function briefly(cond: Cond, scope: Scope, language: Language): string | undefined {
  if (cond.op === 'guarded') return briefly(cond.body, scope, language)
  if (cond.op !== 'all' && cond.op !== 'any' && cond.op !== 'atLeast') return undefined
  const words = messages(language)
  const parts = cond.of.map((part) => {
    const text = describeCondition(part, scope, language)
    return isCompound(part) ? words.group(text) : text
  })
  return words.brief(cond.op === 'atLeast' ? { atLeast: cond.n } : cond.op, parts)
}

/** Which family of words a type's comparisons take. */
function comparisonKind(type: ScalarType): ComparisonKind {
  if (type.kind === 'date') return 'date'
  return isNumeric(type) ? 'size' : 'name'
}

/** A clause's citation in a language, or its id. */
export function clauseName(id: string, { articles }: Program, language: Language): string {
  const seek = (clauses: Program['articles']): string | undefined => {
    for (const level of clauses) {
      if (level.id === id) return level.cite[language]
      const phrase = [...level.lead, ...level.tail].find((candidate) => candidate.id === id)
      const found = phrase?.cite[language] ?? seek(level.parts)
      if (found !== undefined) return found
    }
    return undefined
  }
  return seek(articles) ?? id
}

function isCompound(cond: Cond): boolean {
  return cond.op === 'all' || cond.op === 'any' || cond.op === 'atLeast' || cond.op === 'guarded'
}
