import type { RuleChange } from '../model/comparison.ts'
import type { Program } from '../model/core.ts'
import { lineOf } from '../model/lineage.ts'
import type { Alignment } from './align.ts'
import { conditionChanges } from './condition-changes.ts'
import { levelAs, NOTHING_TOUCHED, type Planned } from './planned.ts'
import type { Words } from './words.ts'

/** Levels whose guard or whose way of combining their parts is another one, and levels that have another number. */
export function levelChanges({ levels, toNew }: Alignment, words: Words): Planned[] {
  return levels.flatMap(({ old, new: now }) => {
    const rules: RuleChange[] = [
      ...(words.same(old.combine, now.combine) ? [] : [combination(old.combine, now.combine)]),
      ...(['when', 'unless'] as const).flatMap((side) =>
        conditionChanges(old.guard?.[side] ?? null, now.guard?.[side] ?? null, words).map((one) => ({
          ...one,
          kind: 'guard' as const,
        })),
      ),
    ]
    const isRenumbered = old.id !== now.id && around(now.id) === around(old.id, toNew)
    if (rules.length === 0 && !isRenumbered) return []
    return [
      {
        change: {
          kind: rules.length === 0 ? 'renumbered' : 'changed',
          of: 'level',
          old: levelAs(old),
          new: levelAs(now),
          words: [],
          rules,
        },
        touches: rules.length === 0 ? NOTHING_TOUCHED : { ...NOTHING_TOUCHED, level: { old, new: now } },
      },
    ]
  })
}

/** The clause around one, as the new version calls it: what stands in a renumbered clause has its own number still. */
function around(id: string, rename: (id: string) => string = (same) => same): string {
  const outer = lineOf(id)[1]
  return outer === undefined ? '' : rename(outer)
}

function combination(old: Program['articles'][number]['combine'], now: typeof old): RuleChange {
  return { kind: 'combination', old: told(old), new: told(now) }
}

function told(combine: Program['articles'][number]['combine']): RuleChange['old'] {
  if (combine === 'all') return { zh: '各部分都要满足', en: 'all parts' }
  if (combine === 'any') return { zh: '各部分满足其一', en: 'any part' }
  return { zh: `各部分至少满足 ${combine.atLeast} 个`, en: `at least ${combine.atLeast} of the parts` }
}
