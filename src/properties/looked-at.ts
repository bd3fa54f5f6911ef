import type { Cond } from '../model/core.ts'
import type { Claim, Happening, Looked } from '../model/property.ts'
import { UNASKED, walkCond } from '../model/walk-core.ts'

/** The parts of an answer that a claim about one version speaks of. */
export function lookedAt(claim: Claim): Looked[] {
  switch (claim.kind) {
    case 'monotone':
    case 'versions':
      return [claim.never.of]
    case 'always':
      return namedIn(claim.that)
    case 'neverBoth':
      return claim.of.flatMap(ofHappening)
    case 'bound':
      return claim.terms.map(({ outcome }) => ({ kind: 'outcome', id: outcome }))
    case 'same':
      return [...(claim.of ?? [])]
  }
}

/** The clauses and decisions a condition names. */
export function namedIn(cond: Cond): Looked[] {
  const found = new Map<string, Looked>()
  const add = (kind: Looked['kind'], id: string): void => {
    found.set(`${kind} ${id}`, { kind, id })
  }
  walkCond(cond, { ...UNASKED, clause: (id) => add('clause', id), decision: (id) => add('decision', id) })
  return [...found.values()]
}

function ofHappening(happening: Happening): Looked[] {
  return happening.kind === 'cond' ? namedIn(happening.cond) : [{ kind: 'outcome', id: happening.outcome }]
}

/** Every condition of a claim. */
export function condsOf(claim: Claim): Cond[] {
  if (claim.kind === 'always') return [claim.that]
  return claim.kind === 'neverBoth' ? claim.of.flatMap((one) => (one.kind === 'cond' ? [one.cond] : [])) : []
}
