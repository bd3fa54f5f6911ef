import type { Cond, Expr, LevelClause, PhraseClause, Program } from '../model/core.ts'
import type { Looked, Property, Target } from '../model/property.ts'
import { AS_OF } from '../model/vocabulary.ts'
import { guardsOf, phraseClauses, type References, walkCond, walkExpr, walkOutcome } from '../model/walk-core.ts'

/** All that a property looks at, directly or through what it looks at. */
export interface Concern {
  readonly phrases: ReadonlySet<string>
  readonly decisions: ReadonlySet<string>
  readonly outcomes: ReadonlySet<string>
  readonly named: ReadonlySet<string>
  readonly scalars: ReadonlySet<string>
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>
}

/** What a property looks at in a version; null is everything. */
export function concernOf(property: Property, program: Program): Concern | null {
  const { claim, when } = property
  const walk = new ConcernWalk(program)
  if (when !== null) walkCond(when, walk.to)
  switch (claim.kind) {
    case 'monotone':
      walk.looked(claim.never.of)
      for (const target of claim.targets) walk.target(target)
      for (const field of claim.with.keys()) walk.target({ list: claim.targets[0]?.list ?? null, field })
      return walk.found
    case 'versions':
      walk.looked(claim.from === program.version ? claim.never.of : claim.after)
      return walk.found
    case 'neverBoth':
      for (const one of claim.of)
        if (one.kind === 'cond') walkCond(one.cond, walk.to)
        else walk.to.outcome(one.outcome)
      return walk.found
    case 'always':
      walkCond(claim.that, walk.to)
      return walk.found
    case 'bound':
      for (const { outcome } of claim.terms) walk.to.outcome(outcome)
      walkExpr(claim.than, walk.to)
      return walk.found
    case 'same':
      if (claim.of === null) return null
      for (const one of claim.of) walk.looked(one)
      for (const target of claim.under.kind === 'change' ? claim.under.targets : []) walk.target(target)
      return walk.found
  }
}

/** What parts of an answer rest on. */
export function looksAt(looked: readonly Looked[], program: Program): Concern {
  const walk = new ConcernWalk(program)
  for (const one of looked) walk.looked(one)
  return walk.found
}

/** The phrases that what is looked at rests on. */
export function phrasesBehind(looked: readonly Looked[], conds: readonly Cond[], program: Program): PhraseClause[] {
  const walk = new ConcernWalk(program)
  for (const one of looked) walk.looked(one)
  for (const cond of conds) walkCond(cond, walk.to)
  return program.articles.flatMap(phraseClauses).filter(({ id }) => walk.found.phrases.has(id))
}

class ConcernWalk {
  readonly #phrases = new Set<string>()
  readonly #decisions = new Set<string>()
  readonly #outcomes = new Set<string>()
  readonly #named = new Set<string>()
  readonly #scalars = new Set<string>()
  readonly #lists = new Map<string, Set<string>>()
  readonly #levels = new Map<string, readonly LevelClause[]>()
  readonly #program: Program

  constructor(program: Program) {
    this.#program = program
    const visit = (level: LevelClause, above: readonly LevelClause[]): void => {
      const way = [...above, level]
      for (const { id } of [level, ...level.lead, ...level.tail]) this.#levels.set(id, way)
      for (const part of level.parts) visit(part, way)
    }
    for (const article of program.articles) visit(article, [])
  }

  get found(): Concern {
    return {
      phrases: this.#phrases,
      decisions: this.#decisions,
      outcomes: this.#outcomes,
      named: this.#named,
      scalars: this.#scalars,
      lists: this.#lists,
    }
  }

  readonly to: References = {
    fact: (name) => {
      const given = name === AS_OF ? this.#program.asOfFact : name
      if (given !== null) this.#scalars.add(given)
    },
    field: (list, field) => {
      if (this.#program.vocabulary.lists.get(list)?.fields.has(field)) this.#fieldsOf(list).add(field)
    },
    list: (name) => {
      this.#fieldsOf(name)
    },
    named: (name) => {
      const named = this.#program.named.get(name)
      if (named === undefined || this.#named.has(name)) return
      this.#named.add(name)
      if (named.definedBy !== undefined) this.#phrase(named.definedBy)
      walkExpr(named.expr, this.to)
    },
    clause: (id) => this.looked({ kind: 'clause', id }),
    decision: (id) => {
      const point = this.#program.decisions.get(id)
      if (point === undefined || this.#decisions.has(id)) return
      this.#decisions.add(id)
      walkCond(point.cond, this.to)
      if (point.answer !== null) walkExpr(point.answer, this.to)
    },
    outcome: (id) => {
      const outcome = this.#program.outcomes.get(id)
      if (outcome === undefined || this.#outcomes.has(id)) return
      this.#outcomes.add(id)
      walkOutcome(outcome, this.to)
    },
    gate: (phrase) => {
      for (const { lead, tail } of this.#levels.get(phrase) ?? [])
        for (const { id } of [...lead, ...tail]) this.#phrase(id)
    },
  }

  looked({ kind, id }: Looked): void {
    if (kind === 'decision') this.to.decision(id)
    else if (kind === 'outcome') this.to.outcome(id)
    else {
      const way = this.#levels.get(id) ?? []
      const level = way.at(-1)
      for (const phrase of level?.id === id ? phraseClauses(level) : []) this.#phrase(phrase.id)
      if (level?.id !== id) this.#phrase(id)
    }
  }

  target({ list, field }: Target): void {
    if (list === null && field !== null) this.to.fact(field)
    if (list !== null) this.to.list(list)
    if (list !== null && field !== null) this.to.field(list, field)
  }

  #fieldsOf(list: string): Set<string> {
    const fields = this.#lists.get(list) ?? new Set<string>()
    this.#lists.set(list, fields)
    return fields
  }

  #phrase(id: string): void {
    if (this.#phrases.has(id)) return
    this.#phrases.add(id)
    const way = this.#levels.get(id) ?? []
    for (const guard of way.flatMap(guardsOf)) walkCond(guard, this.to)
    const level = way.at(-1)
    const phrase = [...(level?.lead ?? []), ...(level?.tail ?? [])].find((one) => one.id === id)
    if (phrase === undefined) return
    walkCond(phrase.cond, this.to)
    for (const expr of dueOf(phrase)) walkExpr(expr, this.to)
  }
}

/** What a deadline is worked out from. */
function dueOf({ effect }: PhraseClause): Expr[] {
  if (effect?.kind !== 'deadline') return []
  return effect.done === null ? [effect.due] : [effect.due, effect.done]
}
