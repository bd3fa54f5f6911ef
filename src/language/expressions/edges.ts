import type { Span } from '../../model/tree.ts'
import { add, compare, equals, ONE, type Rational } from '../../util/rational.ts'
import { malformed } from '../faults/malformed.ts'
import { type Context, refuse } from '../word.ts'

/** The operator words of a lower edge, and whether the edge belongs to what lies above it. */
export const LOW_EDGES: Readonly<Record<string, boolean>> = { atLeast: true, moreThan: false }
/** The operator words of an upper edge, and whether the edge belongs to what lies below it. */
export const HIGH_EDGES: Readonly<Record<string, boolean>> = { atMost: true, lessThan: false }

/** Where a step begins or ends. */
export interface Edge {
  readonly at: Rational
  readonly includes: boolean
  /** As it is written. */
  readonly source: string
}

/** A step between two edges, each open where it is null, and where it stands. */
export interface Step {
  readonly low: Edge | null
  readonly high: Edge | null
  readonly span: Span
}

/** Refuses steps of which one ends before it begins, or two leave a gap or overlap; of whole numbers 5 and 6 leave none. */
export function followEachOther(steps: readonly Step[], context: Context, whole = false): boolean {
  const odd = steps.find(({ low, high }) => {
    if (low === null || high === null) return false
    const order = compare(low.at, high.at)
    return order > 0 || (order === 0 && !(low.includes && high.includes))
  })
  if (odd !== undefined) {
    refuse(context, malformed(odd.span, { zh: '这一档的上边界低于下边界', en: 'this band ends before it begins' }))
    return false
  }
  return steps.every((step, i) => {
    const before = steps[i - 1]
    return before === undefined || meet(before, step, context, whole)
  })
}

/** Refuses a step that does not begin where the one before it ends. */
function meet({ high: before }: Step, { low: after, span }: Step, context: Context, whole: boolean): boolean {
  if (whole && before?.includes && after?.includes && equals(add(before.at, ONE), after.at)) return true
  const order = before && after ? compare(before.at, after.at) : undefined
  const overlap = order === undefined || order > 0 || (order === 0 && before?.includes && after?.includes)
  const gap = order !== undefined && (order < 0 || (order === 0 && !before?.includes && !after?.includes))
  if (!overlap && !gap) return true
  const at = after?.source ?? before?.source ?? '…'
  refuse(context, {
    code: overlap ? 'bands-overlap' : 'bands-gap',
    span,
    message: overlap
      ? { zh: `本档与上一档重叠（${at} 处）`, en: `this band overlaps the one before it (at ${at})` }
      : { zh: `本档与上一档之间有空隙（${at} 处）`, en: `there is a gap before this band (at ${at})` },
    why: { zh: '每个数值应当恰好属于一档', en: 'every number belongs to exactly one band' },
    help: {
      zh: '相邻两档的边界一个含本数、一个不含',
      en: 'of two meeting edges one includes the number and the other does not',
    },
  })
  return false
}
