import type { RuleChange } from '../model/comparison.ts'
import type { Program } from '../model/core.ts'
import { isUsedName } from '../model/used-name.ts'
import { NOTHING_TOUCHED, type Planned } from './planned.ts'
import type { Words } from './words.ts'

/** Decision points that decide, answer or mean otherwise. */
export function decisionChanges(before: Program, after: Program, words: Words): Planned[] {
  return keysOf(before.decisions, after.decisions).flatMap((id) => {
    const [was, is] = [before.decisions.get(id), after.decisions.get(id)]
    const label = (is ?? was)?.label
    if (label === undefined || isUsedName(id, is === undefined ? before : after)) return []
    const parts = (point: typeof was): unknown => point && [point.cond, point.answer, point.verdicts, point.subject]
    if (words.same(parts(was), parts(is))) return []
    const rule: RuleChange = {
      kind: was === undefined ? 'conditionAdded' : is === undefined ? 'conditionRemoved' : 'condition',
      old: was === undefined ? null : words.old.condition(was.cond),
      new: is === undefined ? null : words.new.condition(is.cond),
    }
    return [
      {
        change: { kind: kindOf(was, is), of: 'decision', label, old: null, new: null, words: [], rules: [rule] },
        touches: { ...NOTHING_TOUCHED, decision: id },
      },
    ]
  })
}

/** Values that are computed otherwise, but those a changed phrase defines. */
export function derivedChanges(
  before: Program,
  after: Program,
  redefined: ReadonlySet<string>,
  words: Words,
): Planned[] {
  return [...redefined].flatMap((name) => {
    const [was, is] = [before.named.get(name), after.named.get(name)]
    const label = (is ?? was)?.label
    if (label === undefined) return []
    const rule: RuleChange = {
      kind: 'value',
      old: was === undefined ? null : words.old.expression(was.expr),
      new: is === undefined ? null : words.new.expression(is.expr),
    }
    return [
      {
        change: { kind: kindOf(was, is), of: 'derived', label, old: null, new: null, words: [], rules: [rule] },
        touches: { ...NOTHING_TOUCHED, named: [name] },
      },
    ]
  })
}

/** The named values whose definition is another one. */
export function redefinedValues(before: Program, after: Program, { same }: Words): Set<string> {
  return new Set(
    keysOf(before.named, after.named).filter(
      (name) => !same(before.named.get(name)?.expr, after.named.get(name)?.expr),
    ),
  )
}

function kindOf(was: unknown, is: unknown): 'added' | 'repealed' | 'changed' {
  return was === undefined ? 'added' : is === undefined ? 'repealed' : 'changed'
}

function keysOf(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])]
}
