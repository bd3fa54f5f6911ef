import { type Facts, MISSING } from '../model/application.ts'
import { differingIn } from './same-facts.ts'

/** An application brought back to the nearest of some as far as it goes on being what is looked for: one fact, list or row after another. */
export function nearestTo(bases: readonly Facts[], found: Facts, isIt: (facts: Facts) => boolean): Facts {
  const [base] = [...bases].sort((a, b) => differingIn(a, found).length - differingIn(b, found).length)
  if (base === undefined) return found
  let best = found
  const tryIt = (facts: Facts): void => {
    if (isIt(facts)) best = facts
  }
  for (const name of differingIn(base, found)) tryIt(back(best, base, name))
  for (const [name, list] of best.lists) {
    const own = base.lists.get(name)
    const fewest = own?.kind === 'rows' ? own.rows.length : 0
    for (let at = list.kind === 'rows' ? list.rows.length - 1 : -1; at >= 0; at--) {
      const now = best.lists.get(name)
      if (now?.kind !== 'rows' || now.rows.length <= fewest) break
      const rows = now.rows.filter((_, i) => i !== at)
      tryIt({ ...best, lists: new Map(best.lists).set(name, { kind: 'rows', rows }) })
    }
  }
  return best
}

function back(facts: Facts, base: Facts, name: string): Facts {
  if (!base.lists.has(name) && !facts.lists.has(name))
    return { ...facts, scalars: new Map(facts.scalars).set(name, base.scalars.get(name) ?? MISSING) }
  return { ...facts, lists: new Map(facts.lists).set(name, base.lists.get(name) ?? { kind: 'missing' }) }
}
