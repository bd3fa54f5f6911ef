import type { Clause, LevelClause, PhraseClause, Role } from '../../model/core.ts'

/** Where a clause stands: the levels it is in, from its article down, and the rule it is a part of. */
export interface Place {
  readonly clause: Clause
  readonly above: readonly LevelClause[]
  /** The rule it is a part of; null for a rule itself, and for what folds rules or gates them. */
  readonly within: Rule | null
  /** For a level all of one role other than support: that role. */
  readonly oneRole: Role | null
}

/** A level that is one rule, or a run of phrases that is. */
export type Rule =
  | { readonly kind: 'level'; readonly level: LevelClause; readonly role: Role }
  | { readonly kind: 'run'; readonly phrases: readonly PhraseClause[]; readonly role: Role }

/** Every clause of the articles by id, in the order the text reads. */
export function placesOf(articles: readonly LevelClause[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  const put = (place: Place): void => {
    if (places.has(place.clause.id)) throw new Error(`two clauses are called “${place.clause.id}”`)
    places.set(place.clause.id, place)
  }
  const level = (clause: LevelClause, above: readonly LevelClause[], within: Rule | null): void => {
    const oneRole = within?.role ?? oneRoleOf(clause)
    put({ clause, above, within, oneRole })
    const inner = within ?? (oneRole === null ? null : { kind: 'level', level: clause, role: oneRole })
    const inside = [...above, clause]
    const phrases = (list: readonly PhraseClause[]): void => {
      for (const run of runsOf(list))
        for (const phrase of run.phrases) {
          const rule = inner ?? (run.role === 'support' ? null : run)
          put({ clause: phrase, above: inside, within: rule, oneRole: null })
        }
    }
    phrases(clause.lead)
    for (const part of clause.parts) level(part, inside, inner)
    phrases(clause.tail)
  }
  for (const article of articles) level(article, [], null)
  return places
}

/** The longest runs of neighbouring phrases of one role. */
export function runsOf(phrases: readonly PhraseClause[]): Extract<Rule, { kind: 'run' }>[] {
  const runs: { kind: 'run'; role: Role; phrases: PhraseClause[] }[] = []
  for (const phrase of phrases) {
    const last = runs.at(-1)
    if (last?.role === phrase.role) last.phrases.push(phrase)
    else runs.push({ kind: 'run', role: phrase.role, phrases: [phrase] })
  }
  return runs
}

/** The support phrases that stand in a level itself. */
export function supportOf(level: LevelClause): PhraseClause[] {
  return [...level.lead, ...level.tail].filter(({ role }) => role === 'support')
}

function oneRoleOf(level: LevelClause): Role | null {
  const roles = rolesOf(level)
  const [only] = roles
  return only === undefined || roles.size > 1 || only === 'support' ? null : only
}

function rolesOf({ lead, parts, tail }: LevelClause): Set<Role> {
  const roles = new Set([...lead, ...tail].map(({ role }) => role))
  for (const part of parts) for (const role of rolesOf(part)) roles.add(role)
  return roles
}
