import type { Facts } from '../model/application.ts'
import { differingIn } from '../propose/index.ts'
import type { ToldApart } from './tell-apart.ts'

/** An application brought back to one of those given as far as it goes on telling: one fact, list or row after another. */
export function nearestTo(
  bases: readonly Facts[],
  found: ToldApart,
  tell: (facts: Facts) => ToldApart | undefined,
): ToldApart {
  const [base] = [...bases].sort((a, b) => differingIn(a, found.facts).length - differingIn(b, found.facts).length)
  if (base === undefined) return found
  let best = found
  for (const name of differingIn(base, best.facts)) best = tell(back(best.facts, base, name)) ?? best
  for (const [name, list] of best.facts.lists) {
    if (list.kind !== 'rows') continue
    for (let at = list.rows.length - 1; at >= 0; at--) {
      const now = best.facts.lists.get(name)
      const own = base.lists.get(name)
      if (now?.kind !== 'rows' || now.rows.length <= (own?.kind === 'rows' ? own.rows.length : 0)) break
      const rows = now.rows.filter((_, i) => i !== at)
      best = tell({ ...best.facts, lists: new Map(best.facts.lists).set(name, { kind: 'rows', rows }) }) ?? best
    }
  }
  return best
}

function back(facts: Facts, base: Facts, name: string): Facts {
  const scalar = base.scalars.get(name) ?? { kind: 'missing' }
  if (!base.lists.has(name) && !facts.lists.has(name))
    return { ...facts, scalars: new Map(facts.scalars).set(name, scalar) }
  return { ...facts, lists: new Map(facts.lists).set(name, base.lists.get(name) ?? { kind: 'missing' }) }
}
