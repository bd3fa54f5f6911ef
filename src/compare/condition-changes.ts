import type { RuleChange, RuleChangeKind } from '../model/comparison.ts'
import type { Cond } from '../model/core.ts'
import type { Words } from './words.ts'

/** How two conditions differ, part by part; nothing where they mean the same. */
export function conditionChanges(before: Cond | null, after: Cond | null, words: Words): RuleChange[] {
  if (words.same(before, after)) return []
  const told = (kind: RuleChangeKind): RuleChange => ({
    kind,
    old: before === null ? null : words.old.condition(before),
    new: after === null ? null : words.new.condition(after),
  })
  if (before === null) return [told('conditionAdded')]
  if (after === null) return [told('conditionRemoved')]
  if (before.op === 'guarded' || after.op === 'guarded') {
    const [a, b] = [guardOf(before), guardOf(after)]
    const guard = words.same([a.when, a.unless], [b.when, b.unless]) ? [] : [told('guard')]
    return [...guard, ...conditionChanges(a.body, b.body, words)]
  }
  if (before.op === 'compare' && after.op === 'compare') {
    const kinds: RuleChangeKind[] = []
    if (!words.same(before.left, after.left)) kinds.push('fact')
    if (before.comparison !== after.comparison) kinds.push('operator')
    if (!words.same(before.right, after.right)) kinds.push('threshold')
    if (before.ifAbsent !== after.ifAbsent) kinds.push('absent')
    return kinds.map(told)
  }
  const [members, others] = [membersOf(before), membersOf(after)]
  if (members === null || others === null) return [told('condition')]
  const lost = members.filter((one) => !others.some((other) => words.same(one, other)))
  const gained = others.filter((other) => !members.some((one) => words.same(one, other)))
  const inner = Array.from({ length: Math.max(lost.length, gained.length) }, (_, i) =>
    conditionChanges(lost[i] ?? null, gained[i] ?? null, words),
  ).flat()
  const combined = needed(before) === needed(after) ? [] : [told('combination')]
  const found = [...combined, ...inner]
  // the same members in another order, or one of them twice
  return found.length === 0 ? [told('condition')] : found
}

function guardOf(cond: Cond): { when: Cond | null; unless: Cond | null; body: Cond } {
  return cond.op === 'guarded' ? cond : { when: null, unless: null, body: cond }
}

function membersOf(cond: Cond): readonly Cond[] | null {
  return cond.op === 'all' || cond.op === 'any' || cond.op === 'atLeast' ? cond.of : null
}

/** How many of its members must hold. */
function needed(cond: Cond): string {
  return cond.op === 'atLeast' ? `${cond.n}` : cond.op
}
