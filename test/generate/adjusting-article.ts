import { drawCondition } from './conditions.ts'
import { drawValueAdjust, isAdjustable } from './effects.ts'
import type { JsonMap } from './json.ts'
import { type Scope, withGuards } from './scope.ts'
import type { Atom } from './vocabulary.ts'

/**
 * An article that changes values the policy works out, now and then; undefined where there is none. It asks only facts:
 * what stands beside an adjustment is its gate, and a gate that asked for the value would close a circle.
 */
export function drawAdjustingArticle(facts: Scope, number: number, values: readonly Atom[]): JsonMap | undefined {
  const { random } = facts
  const adjustable = values.filter(isAdjustable)
  if (adjustable.length === 0 || !random.chance(0.4)) return undefined
  const targets = random.some(adjustable, 1).slice(0, 2)
  const condition = (): JsonMap => drawCondition(facts, 1)
  const changes = targets.flatMap((target) => {
    const better = random.chance(0.3) ? 'less' : 'more'
    return random.times(random.int(1, 2), () => drawValueAdjust(facts, target, better))
  })
  const conditions = random.times(random.int(0, 2), condition)
  const phrases = [...conditions, ...changes.map((change) => withGuards(random, change, 0.5, condition))].map(
    (meaning) => ({ quote: '调整为，', ...meaning }),
  )
  return {
    article: number,
    version: '1.0.0',
    title: `第${number}个规定`,
    role: random.pick(['support', 'procedure']),
    phrases,
  }
}
