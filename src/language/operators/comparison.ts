import type { Comparison, Cond, Expr } from '../../model/core.ts'
import { child, type MapTree, type Tree, textOf } from '../../model/tree.ts'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../model/truth.ts'
import { comparable, isNumeric, isOrdered, type ScalarType } from '../../model/type.ts'
import { malformed } from '../faults/malformed.ts'
import { typeMismatch, typeName } from '../faults/type-mismatch.ts'
import { type Context, mayBeAbsent, type OperatorWord, type Page, refuse } from '../word.ts'

/** What tells one comparison word from another. */
interface ComparisonParts {
  readonly name: string
  readonly comparison: Comparison
  readonly accepts: (type: ScalarType) => boolean
  /** What the word is for, when it is used on something else. */
  readonly instead: (type: ScalarType) => string
  readonly cues: OperatorWord['cues']
  readonly page: Page
}

/** Makes the word for one comparison with one value. */
export function comparisonWord({ name, comparison, accepts, instead, cues, page }: ComparisonParts): OperatorWord {
  return {
    name,
    page,
    cues,
    value: { $ref: '#/$defs/operand' },
    elaborate(left, body, value, context): Cond | null {
      if (!accepts(left.type)) {
        const better = instead(left.type)
        return refuse(
          context,
          typeMismatch(
            child(body, 'operator')?.span ?? body.span,
            {
              zh: `${name} 不能用于${typeName(left.type).zh}`,
              en: `${name} cannot be used on ${typeName(left.type).en}`,
            },
            { zh: `改用 ${better}`, en: `use ${better}` },
          ),
        )
      }
      const right = context.expr(value, left.type)
      if (right === null) return null
      if (!comparable(left.type, right.type)) {
        return refuse(
          context,
          typeMismatch(value.span, {
            zh: `${typeName(left.type).zh}不能与${typeName(right.type).zh}比较`,
            en: `${typeName(left.type).en} cannot be compared with ${typeName(right.type).en}`,
          }),
        )
      }
      const ifAbsent = elaborateIfAbsent(body, [left, right], context)
      if (ifAbsent === null) return null
      const leaf = context.leaf(name)
      if (left.type.kind === 'choice' && comparison !== 'eq' && comparison !== 'ne') {
        return orderedChoice(left, right, left.type.of, comparison, ifAbsent, leaf, value, context)
      }
      return { op: 'compare', leaf, comparison, left, right, ifAbsent }
    },
  }
}

/** The operators of size: numbers, shares, amounts, durations, and choices declared `ordered`. */
export function sized(type: ScalarType): boolean {
  return isOrdered(type) && type.kind !== 'date'
}

/** The operators of dates. */
export function dated(type: ScalarType): boolean {
  return type.kind === 'date'
}

/** What to use in place of a word of size. */
export function insteadOfSize(onDates: string): (type: ScalarType) => string {
  return (type) =>
    type.kind === 'date' ? onDates : type.kind === 'judgement' ? 'judgement:' : 'is, isNot, oneOf, noneOf'
}

/** What to use in place of a word of dates. */
export function insteadOfDate(onSizes: string): (type: ScalarType) => string {
  return (type) => (isNumeric(type) ? onSizes : 'is, isNot, oneOf, noneOf')
}

/** Sizes of ordered choices are the sets of choices on that side: `atLeast good` is `oneOf [good, excellent]`. */
function orderedChoice(
  left: Expr,
  right: Expr,
  choices: readonly string[],
  comparison: Comparison,
  ifAbsent: Truth,
  leaf: number,
  value: Tree,
  context: Context,
): Cond | null {
  if (right.op !== 'literal') {
    return refuse(
      context,
      malformed(value.span, {
        zh: '有序选项只能与所列的选项比较',
        en: 'an ordered choice is compared with one of its own names',
      }),
    )
  }
  const rank = choices.indexOf(String(right.value))
  const keep: Readonly<Record<Comparison, (at: number) => boolean>> = {
    eq: (at) => at === rank,
    ne: (at) => at !== rank,
    ge: (at) => at >= rank,
    gt: (at) => at > rank,
    le: (at) => at <= rank,
    lt: (at) => at < rank,
  }
  return { op: 'oneOf', leaf, negated: false, left, options: choices.filter((_, at) => keep[comparison](at)), ifAbsent }
}

const ANSWERS: Readonly<Record<string, Truth>> = { true: TRUE, false: FALSE, unknown: UNKNOWN }

/** What `ifAbsent` (or `ifEmpty`) answers; undefined when it is not there. */
export function answerAt(body: Tree, key: string): Truth | undefined {
  const text = textOf(child(body, key))
  return text !== undefined && Object.hasOwn(ANSWERS, text) ? ANSWERS[text] : undefined
}

/** The truth of a leaf when a side of it is absent. It must be said where that can happen; elsewhere it changes nothing. */
export function elaborateIfAbsent(body: MapTree, sides: readonly Expr[], context: Context): Truth | null {
  const said = answerAt(body, 'ifAbsent')
  const possible = sides.some((side) => mayBeAbsent(side, context))
  if (possible && said === undefined) {
    return refuse(context, {
      code: 'absent-unanswered',
      span: (child(body, 'fact') ?? child(body, 'item') ?? body).span,
      message: {
        zh: '这里的值可能“没有”，却没有说明届时条件是否成立',
        en: 'this value can be absent, and the condition does not say what then',
      },
      label: { zh: '可能没有', en: 'may be absent' },
      why: {
        zh: '“没有”不是“不知道”，也不是零；由起草人决定它意味着什么',
        en: 'absent is neither unknown nor zero; the drafter decides what it means',
      },
      help: { zh: '加一行 ifAbsent: true、false 或 unknown', en: 'add a line ifAbsent: true, false or unknown' },
    })
  }
  return said ?? UNKNOWN
}
