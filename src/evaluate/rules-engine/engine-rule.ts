import type { RuleProperties, TopLevelCondition } from 'json-rules-engine'
import type { Cond } from '../../model/core.ts'
import { leavesOf } from '../../model/leaves-of.ts'
import { there } from '../../util/there.ts'
import type { ConditionTree } from './condition-trees.ts'
import { leafName } from './names.ts'

/** The one operator of our rules: the leaf is surely true. */
export const SURELY_TRUE = 'surelyTrue'

type LeafCondition = { fact: string; operator: string; value: number }
type EngineCondition = LeafCondition | TopLevelCondition

/** The rule of a condition tree in the engine's own grammar. */
export function engineRule({ name, cond }: ConditionTree): RuleProperties {
  const condition = there(engineCondition(cond), 'leaf in the rule', name)
  return { name, conditions: 'fact' in condition ? { all: [condition] } : condition, event: { type: 'decided' } }
}

/** Whether a condition says the same in the engine's grammar: only leaves under all, any and not. */
export function isPlain(cond: Cond): boolean {
  switch (cond.op) {
    case 'all':
    case 'any':
      return cond.of.every(isPlain)
    case 'not':
      return isPlain(cond.of)
    case 'constant':
    case 'atLeast':
    case 'guarded':
      return false
    default:
      return true
  }
}

/** Guards, counts and constants have no equal in the grammar: their leaves stand under `all`, to come back at least. */
function engineCondition(cond: Cond): EngineCondition | null {
  switch (cond.op) {
    case 'constant':
      return null
    case 'not': {
      const inner = engineCondition(cond.of)
      return inner === null ? null : { not: inner }
    }
    case 'all':
      return under('all', cond.of.map(engineCondition))
    case 'any':
      return under('any', cond.of.map(engineCondition))
    case 'atLeast':
    case 'guarded':
      return under('all', leavesOf(cond).map(engineCondition))
    default:
      return { fact: leafName(cond.leaf), operator: SURELY_TRUE, value: cond.leaf }
  }
}

function under(word: 'all' | 'any', conditions: readonly (EngineCondition | null)[]): EngineCondition | null {
  // the engine calls an empty `all` and an empty `any` true: neither is ever built
  const some = conditions.filter((condition) => condition !== null)
  if (some.length === 0) return null
  return word === 'all' ? { all: some } : { any: some }
}
