import type { Decision, ExplainedClause } from '../../../src/model/decision.ts'
import type { Formula } from '../../../src/model/workings.ts'
import { F, fold, type Mask, N, settle, T, turn, under } from './masks.ts'

const COUNTS_AGAINST = ['exclusion', 'sanction']
const INFORMS = ['principle', 'task', 'authority']

/** Truths, verdicts and gates of the clauses of a decision, from the truths of their conditions. */
export class ClauseTree {
  readonly #decision: Decision
  readonly #formula: (formula: Formula) => Mask
  readonly #instead: ReadonlyMap<string, Mask>
  readonly #clauses: ReadonlyMap<string, ExplainedClause>
  readonly #inside = new Map<string | undefined, ExplainedClause[]>()
  readonly #memo = new Map<string, Mask>()

  /** `instead`: what phrases are taken to come to, whatever their conditions do. */
  constructor(decision: Decision, formula: (formula: Formula) => Mask, instead: ReadonlyMap<string, Mask> = new Map()) {
    this.#decision = decision
    this.#formula = formula
    this.#instead = instead
    this.#clauses = new Map(decision.clauses.map((clause) => [clause.id, clause]))
    for (const clause of decision.clauses)
      this.#inside.set(clause.within, [...(this.#inside.get(clause.within) ?? []), clause])
  }

  #once(key: string, work: () => Mask): Mask {
    let found = this.#memo.get(key)
    if (found === undefined) {
      found = work()
      this.#memo.set(key, found)
    }
    return found
  }

  #within(id: string | undefined): readonly ExplainedClause[] {
    return this.#inside.get(id) ?? []
  }

  #guard(id: string): [Mask | null, Mask | null] {
    const { phrases, levels } = this.#decision.workings
    const own = levels[id] ?? phrases[id]
    if (own === undefined || !('when' in own)) return [null, null]
    return [own.when && this.#formula(own.when), own.unless && this.#formula(own.unless)]
  }

  /** What a clause may come to before its role. */
  truth(id: string): Mask {
    return this.#once(`truth ${id}`, () => {
      const { phrases, levels } = this.#decision.workings
      const formula = phrases[id]
      if (formula !== undefined) return this.#instead.get(id) ?? this.#formula(formula)
      const inside = this.#within(id)
      const lists = inside.filter(({ kind }) => kind === 'phrase').map((one) => this.truth(one.id))
      const parts = inside.filter(({ kind }) => kind !== 'phrase').map((one) => this.truth(one.id))
      const combined = parts.length === 0 ? [] : [fold(levels[id]?.combine ?? 'all', parts)]
      return under(...this.#guard(id), fold('all', [...lists, ...combined]))
    })
  }

  #levelsAround(id: string): string[] {
    const within = this.#clauses.get(id)?.within
    return within === undefined ? [] : [...this.#levelsAround(within), within]
  }

  /** A clause's verdicts under the guards of every level around it. */
  verdicts(id: string): Mask {
    return this.#once(`verdict ${id}`, () => this.#underAll(this.#levelsAround(id), this.#own(id)))
  }

  #underAll(levels: readonly string[], mask: Mask): Mask {
    return mask === 0 ? 0 : levels.reduceRight((body, level) => under(...this.#guard(level), body), mask)
  }

  /** The outermost clause around one that is all of one role, itself perhaps: that is the rule it belongs to. */
  #ruleOf(id: string): string | undefined {
    return [...this.#levelsAround(id), id].find((one) => {
      const roles = new Set(this.#phrasesIn(one).map(({ role }) => role))
      return this.#clauses.get(one)?.kind !== 'phrase' && roles.size === 1 && !roles.has('support')
    })
  }

  #phrasesIn(id: string): ExplainedClause[] {
    const clause = this.#clauses.get(id)
    if (clause?.kind === 'phrase') return [clause]
    return this.#within(id).flatMap((one) => this.#phrasesIn(one.id))
  }

  /** A clause's verdicts but for the guards around it. */
  #own(id: string): Mask {
    const rule = this.#ruleOf(id)
    const role = this.#phrasesIn(id)[0]?.role ?? 'requirement'
    const isPhrase = this.#clauses.get(id)?.kind === 'phrase'
    if (rule === id) return inRole(role, this.truth(id))
    if (rule !== undefined) return inside(role, this.truth(id), inRole(role, this.truth(rule)))
    if (isPhrase)
      return inside(
        role,
        this.truth(id),
        inRole(
          role,
          fold(
            'all',
            this.#run(id).map((one) => this.truth(one)),
          ),
        ),
      )
    const rules = this.#rulesIn(id)
    if (rules.length === 0) return N
    if (rules.every((mask) => mask === 0)) return 0
    return under(
      ...this.#guard(id),
      fold(
        'all',
        rules.map((mask) => mask || N),
      ),
    )
  }

  /** The rules that a level of several roles, or of a support, is made of. */
  #rulesIn(id: string): Mask[] {
    const found: Mask[] = []
    const within = this.#within(id)
    const levels = within.filter(({ kind }) => kind !== 'phrase')
    for (const { id: one, kind, role = 'requirement' } of within) {
      if (kind !== 'phrase') found.push(this.#own(one))
      else if (role !== 'support' && this.#run(one)[0] === one)
        found.push(
          inRole(
            role,
            fold(
              'all',
              this.#run(one).map((phrase) => this.truth(phrase)),
            ),
          ),
        )
    }
    if (levels.length > 0 || this.#gatesIn(id).length === 0) return found
    const way = [...this.#levelsAround(id), id]
    const opens = fold(
      'all',
      way.flatMap((level) => this.#gatesIn(level)).map((one) => this.truth(one)),
    )
    return [...found, inRole('support', this.#underAll(way, opens))]
  }

  /** The neighbouring phrases of one role around a phrase. */
  #run(id: string): string[] {
    const clause = this.#clauses.get(id)
    let run: string[] = []
    for (const one of this.#within(clause?.within)) {
      if (one.kind === 'phrase' && one.role === clause?.role) run.push(one.id)
      else if (run.includes(id)) break
      else run = []
    }
    return run
  }

  #gatesIn(level: string): string[] {
    return this.#within(level).flatMap(({ id, kind, role }) => (kind === 'phrase' && role === 'support' ? [id] : []))
  }

  /** Whether what a phrase brings about is open. */
  gate(id: string): Mask {
    const way = this.#levelsAround(id)
    const role = this.#clauses.get(id)?.role
    const beside = this.#within(way.at(-1)).filter((one) => one.kind === 'phrase' && one.role === role && one.id !== id)
    const above = role === 'support' ? way.slice(0, -1).flatMap((level) => this.#gatesIn(level)) : []
    const around = [...above, ...beside.map((one) => one.id)]
    const conditions = fold(
      'all',
      around.map((one) => this.truth(one)),
    )
    // where some ask something and none applies it stays shut; where none asks anything nothing is in the way
    return this.#underAll([...way, id], settle(conditions, around.some((one) => this.#asks(one)) ? F : T))
  }

  #asks(id: string): boolean {
    const { inert, effect } = this.#clauses.get(id) ?? {}
    if (inert !== undefined) return inert.kind === 'pending'
    return effect === undefined || effect.kind === 'residual'
  }
}

function inRole(role: string, truth: Mask): Mask {
  if (INFORMS.includes(role)) return 0
  if (COUNTS_AGAINST.includes(role)) return turn(truth)
  return role === 'support' ? (truth & T) | (truth & (F | N) ? N : 0) : truth
}

/** A part of what only together counts against the applicant has the verdict of the whole where it holds. */
function inside(role: string, truth: Mask, rule: Mask): Mask {
  if (!COUNTS_AGAINST.includes(role)) return inRole(role, truth)
  return (truth & F ? T : 0) | (truth & N) | (truth & T ? rule : 0)
}
