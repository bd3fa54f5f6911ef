import type { Cond, Expr, LevelClause, Program } from '../model/core.ts'
import type { Property } from '../model/property.ts'
import { type Reach, reachOf } from '../model/reach.ts'
import { TRUE } from '../model/truth.ts'
import { levelClauses, phraseClauses } from '../model/walk-core.ts'
import { condsOf, lookedAt } from './looked-at.ts'

/** The facts that a property itself speaks of: in its own conditions, and in what its amounts are worked out from. */
export function directReach(property: Property, program: Program): Reach {
  const conds = ownConds(property)
  const exprs: Expr[] = property.claim.kind === 'bound' ? [property.claim.than] : []
  for (const { kind, id } of lookedAt(property.claim)) {
    const outcome = kind === 'outcome' ? program.outcomes.get(id) : undefined
    if (outcome === undefined) continue
    exprs.push(outcome.entitled, ...[outcome.received, outcome.recipients?.by].filter((expr) => expr != null))
    conds.push(...[outcome.applies, outcome.within].filter((cond) => cond !== null))
  }
  return reachOf(program, { conds, exprs })
}

function ownConds({ when, claim }: Property): Cond[] {
  return [...(when === null ? [] : [when]), ...condsOf(claim)]
}

/** The phrase that stands for a property’s own conditions among those of the law. */
const OWN = 'property'

/** The phrases that applications are drawn near to: those of the parts it names, and its own conditions as one more. */
export function nearPhrases(property: Property, program: Program): ReadonlySet<string> {
  const phrases = lookedAt(property.claim).flatMap(({ kind, id }) => {
    if (kind === 'outcome') return program.outcomes.get(id)?.phrase ?? []
    if (kind === 'decision') return []
    const level = program.articles.flatMap(levelClauses).find((one) => one.id === id)
    return level === undefined ? [id] : phraseClauses(level).map((phrase) => phrase.id)
  })
  return new Set([...phrases, ...(ownConds(property).length > 0 ? [OWN] : [])])
}

/** A program with a property’s own conditions as one more article: where they turn, applications are drawn too. */
export function withOwnConds(program: Program, property: Property): Program {
  const of = ownConds(property)
  if (of.length === 0) return program
  const cite = { zh: OWN, en: OWN }
  const article: LevelClause = {
    kind: 'article',
    id: `${OWN} article`,
    cite,
    guard: null,
    combine: 'all',
    lead: [
      {
        kind: 'phrase',
        id: OWN,
        cite,
        role: 'requirement',
        quote: '',
        cond: { op: 'any', of: [...of, { op: 'constant', truth: TRUE }] },
      },
    ],
    parts: [],
    tail: [],
  }
  return { ...program, articles: [...program.articles, article] }
}
