import { malformed } from '../../language/faults/malformed.ts'
import { typeMismatch, typeName } from '../../language/faults/type-mismatch.ts'
import { CHANGES, type Context, refuse } from '../../language/index.ts'
import type { Adjustment, Better, Expr } from '../../model/core.ts'
import type { Phrase } from '../../model/structure.ts'
import { child, type Tree, textAt } from '../../model/tree.ts'
import { comparable, isNumeric, type ScalarType } from '../../model/type.ts'
import type { AdjustSource } from './gather-effects.ts'

/** A context for what stands under an adjusting phrase. */
export type ContextOf = (phrase: Phrase) => Context

/**
 * A value under the phrases that adjust it, in the order of the text. Those of one group never stack; a group stands
 * where its first member stands, and a phrase without a group is one by itself.
 */
export function adjusted(
  base: Expr,
  sources: readonly AdjustSource[],
  better: Better | null,
  contextOf: ContextOf,
): Expr | null {
  const [first] = sources
  if (first === undefined) return base
  const groups = new Map<string, Adjustment[]>()
  let refused = better === null
  for (const [index, { phrase, tree }] of sources.entries()) {
    // Anything but one change its own word has refused.
    const changes = CHANGES.filter((change) => child(tree, change) !== undefined)
    const [change] = changes
    const by = change === undefined || changes.length > 1 ? null : operandOf(change, tree, base.type, contextOf(phrase))
    if (change === undefined || by === null) {
      refused = true
      continue
    }
    const group = textAt(tree, 'group')
    const key = group === undefined ? `${index}` : `group ${group}`
    groups.set(key, [...(groups.get(key) ?? []), { phrase: phrase.id, change, by }])
  }
  if (refused || better === null) return null
  const made = [...groups.values()]
  return {
    op: 'adjusted',
    id: contextOf(first.phrase).nextId(),
    type: typeOf(base.type, made.flat()),
    base,
    better,
    groups: made,
  }
}

/** Which of two values counts as the better one among the adjustments of a defined value: as one of them says, else more. */
export function betterOf(sources: readonly AdjustSource[], contextOf: ContextOf): Better | null {
  let said: string | undefined
  for (const { phrase, tree } of sources) {
    const better = textAt(tree, 'better')
    if (said !== undefined && better !== undefined && better !== said) {
      return refuse(
        contextOf(phrase),
        malformed((child(tree, 'better') ?? tree).span, {
          zh: '同一个值的各处调整，better 须一致',
          en: 'all adjustments of one value say the same better',
        }),
      )
    }
    said ??= better
  }
  return said === 'less' ? 'less' : 'more'
}

/** What a change is made by: a factor for `times`, else something that measures the same as what it changes. */
function operandOf(change: Adjustment['change'], tree: Tree, type: ScalarType, context: Context): Expr | null {
  const written = child(tree, change) ?? tree
  if (!isNumeric(type) || type.kind === 'date' || type.kind === 'year') {
    const { zh, en } = typeName(type)
    return refuse(
      context,
      typeMismatch(tree.span, { zh: `所调整的是${zh}，不能这样改`, en: `what is adjusted is ${en}, no quantity` }),
    )
  }
  const by = context.expr(written, change === 'times' ? null : type)
  if (by === null || (change === 'times' ? isFactor(by.type) : comparable(type, by.type))) return by
  const { zh, en } = typeName(by.type)
  return refuse(
    context,
    typeMismatch(
      written.span,
      change === 'times'
        ? { zh: `times 须为倍数或比例，这里是${zh}`, en: `times needs a number or a share, and this is ${en}` }
        : {
            zh: `${change} 须与所调整的同为${typeName(type).zh}，这里是${zh}`,
            en: `${change} must be ${typeName(type).en} like what it adjusts, and this is ${en}`,
          },
    ),
  )
}

function isFactor(type: ScalarType): boolean {
  return type.kind === 'share' || ((type.kind === 'integer' || type.kind === 'number') && type.unit === undefined)
}

/** A whole number stays one only under whole changes. */
function typeOf(base: ScalarType, changes: readonly Adjustment[]): ScalarType {
  if (base.kind !== 'integer' || changes.every(({ by }) => by.type.kind === 'integer')) return base
  return base.unit === undefined ? { kind: 'number' } : { kind: 'number', unit: base.unit }
}
