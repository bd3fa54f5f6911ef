import type { Cond } from '../model/core.ts'
import type { Context, ScaleDefinition } from './word.ts'

/** The condition under which what a phrase defines is the case: every `when` around it, and no `unless`. Null when refused. */
export function elaborateCaseGuard(
  guards: ScaleDefinition['guards'],
  context: Context,
): { readonly when: Cond | null } | null {
  const conds: Cond[] = []
  for (const { when, unless } of guards) {
    const holds = when && context.cond(when)
    const shuts = unless && context.cond(unless)
    if (holds === null || shuts === null) return null
    if (holds) conds.push(holds)
    if (shuts) conds.push({ op: 'not', of: shuts })
  }
  const [first, ...rest] = conds
  if (first === undefined) return { when: null }
  return { when: rest.length === 0 ? first : { op: 'all', of: conds } }
}
