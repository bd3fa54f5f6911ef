import type { Clause, LevelClause, PhraseClause, Role } from '../../model/core.ts'
import { FALSE, INFORMATIONAL, NEUTRAL, TRUE, type Truth, type VerdictSet } from '../../model/truth.ts'
import { itemAt } from '../../util/item-at.ts'
import { all, any, atLeast, guarded } from './truth.ts'

/** The truths of a clause's own guard; null where it has none. */
export interface Guard {
  readonly when: Truth | null
  readonly unless: Truth | null
}

/** What an evaluation knows of clauses, and where it keeps the verdicts it worked out. */
export interface ClauseTruths {
  /** A clause's truth before any role. */
  truth(clause: Clause): Truth
  guard(clause: Clause): Guard
  readonly verdicts: Map<Planned, VerdictSet>
}

/** How a verdict is worked out, planned once for every evaluation: a clause may ask for another's, and only what is asked is decided. */
export type Planned = (truths: ClauseTruths) => VerdictSet

const PLANS = new WeakMap<LevelClause, ReadonlyMap<string, Planned>>()

/** The verdicts of an article and of every clause below it. */
export function plannedVerdicts(article: LevelClause): ReadonlyMap<string, Planned> {
  let plan = PLANS.get(article)
  if (plan === undefined) {
    const planned = new Map<string, Planned>()
    planLevel(article, [], ({ id }, verdicts) => planned.set(id, verdicts))
    plan = planned
    PLANS.set(article, plan)
  }
  return plan
}

/** Every phrase of a level, at every depth. */
function phrasesUnder(level: LevelClause): PhraseClause[] {
  return [...level.lead, ...level.parts.flatMap(phrasesUnder), ...level.tail]
}

/** The truth of a level before any role: its leads, its parts as they combine, its tails, under its guard. */
export function levelTruth(level: LevelClause, truths: ClauseTruths): Truth {
  const { combine, lead, parts, tail } = level
  const truthOf = (clause: Clause): Truth => truths.truth(clause)
  const found = parts.map(truthOf)
  const combined = combine === 'all' ? all(found) : combine === 'any' ? any(found) : atLeast(combine.atLeast, found)
  return underGuard(level, truths, all([...lead.map(truthOf), combined, ...tail.map(truthOf)]))
}

/** A truth or a set of verdicts under the guard of one clause. */
export function underGuard(clause: Clause, truths: ClauseTruths, body: number): number {
  const { when, unless } = truths.guard(clause)
  return when === null && unless === null ? body : guarded(when, unless, () => body)
}

/** The verdicts a truth means in a role, member by member. */
export function verdictsOf(role: Role, truth: Truth): VerdictSet {
  switch (role) {
    case 'principle':
    case 'task':
    case 'authority':
      return INFORMATIONAL
    case 'exclusion':
    case 'sanction':
      return ((truth & TRUE) !== 0 ? FALSE : 0) | ((truth & FALSE) !== 0 ? TRUE : 0) | (truth & NEUTRAL)
    case 'support':
      return (truth & TRUE) | ((truth & (FALSE | NEUTRAL)) !== 0 ? NEUTRAL : 0)
    default:
      return truth
  }
}

/** The verdict of a clause that is only a part of a rule. What only together counts against the applicant takes the rule's verdict. */
function verdictsInside(role: Role, truth: Truth, rule: () => VerdictSet): VerdictSet {
  if (role !== 'exclusion' && role !== 'sanction') return verdictsOf(role, truth)
  return ((truth & FALSE) !== 0 ? TRUE : 0) | (truth & NEUTRAL) | ((truth & TRUE) !== 0 ? rule() : 0)
}

/** Above rules: fail over undetermined over pass; what only informs counts where nothing else is. */
function fold(verdicts: readonly VerdictSet[]): VerdictSet {
  if (verdicts.length > 0 && verdicts.every((set) => set === INFORMATIONAL)) return INFORMATIONAL
  return all(verdicts.map((set) => (set === INFORMATIONAL ? NEUTRAL : set)))
}

/** Consecutive phrases of one role. */
function runs(phrases: readonly PhraseClause[]): PhraseClause[][] {
  const found: PhraseClause[][] = []
  for (const phrase of phrases) {
    const last = found.at(-1)
    if (last?.[0]?.role === phrase.role) last.push(phrase)
    else found.push([phrase])
  }
  return found
}

/** Works a verdict out when an evaluation first asks for it. */
function once(decide: Planned): Planned {
  const planned: Planned = (truths) => {
    let verdicts = truths.verdicts.get(planned)
    if (verdicts === undefined) {
      verdicts = decide(truths)
      truths.verdicts.set(planned, verdicts)
    }
    return verdicts
  }
  return planned
}

/** How each clause's verdict is handed on. */
type Write = (clause: Clause, verdicts: Planned) => void

/** Plans the verdict of a level and of all below it. `above` are the levels it stands in, outermost first. */
function planLevel(level: LevelClause, above: readonly LevelClause[], write: Write): Planned {
  const [role, ...otherRoles] = new Set(phrasesUnder(level).map((phrase) => phrase.role))
  if (role !== undefined && otherRoles.length === 0 && role !== 'support') {
    const verdicts = once((truths) => verdictsOf(role, truths.truth(level)))
    planInside(level, role, verdicts, above, write)
    write(level, underGuards(above, verdicts))
    return verdicts
  }
  const inside = [...above, level]
  const rules: Planned[] = []
  for (const run of [...runs(level.lead), ...runs(level.tail)]) {
    const rule = planRun(run, inside, write)
    if (rule !== null) rules.push(rule)
  }
  if (level.parts.length === 0 && gatesOf(level).length > 0) {
    const gates = inside.flatMap(gatesOf)
    rules.push(once((truths) => verdictsOf('support', supportTruth(gates, inside, truths))))
  }
  for (const part of level.parts) rules.push(planLevel(part, inside, write))
  const verdicts = once((truths) => {
    if (rules.length === 0) return NEUTRAL
    const folded = fold(rules.map((rule) => rule(truths)))
    return folded === INFORMATIONAL ? folded : underGuard(level, truths, folded)
  })
  write(level, underGuards(above, verdicts))
  return verdicts
}

/** A clause bears only where every level it stands in applies. */
function underGuards(around: readonly LevelClause[], verdicts: Planned): Planned {
  return once((truths) => {
    const own = verdicts(truths)
    return own === INFORMATIONAL ? own : underEach(around, truths, own)
  })
}

/** A truth or a set of verdicts under the guards of several levels, outermost first. */
export function underEach(around: readonly LevelClause[], truths: ClauseTruths, body: number): number {
  return around.reduceRight((inner, level) => underGuard(level, truths, inner), body)
}

function planInside(level: LevelClause, role: Role, rule: Planned, above: readonly LevelClause[], write: Write): void {
  const inside = [...above, level]
  const planPart = (clause: Clause): void => {
    const verdicts = once((truths) => verdictsInside(role, truths.truth(clause), () => rule(truths)))
    write(clause, underGuards(inside, verdicts))
  }
  for (const phrase of [...level.lead, ...level.tail]) planPart(phrase)
  for (const part of level.parts) {
    planInside(part, role, rule, inside, write)
    planPart(part)
  }
}

/** Plans a run of phrases; null for those of a support, which open together with the gates above them. */
function planRun(run: readonly PhraseClause[], inside: readonly LevelClause[], write: Write): Planned | null {
  const { role } = itemAt(run, 0)
  const rule = once((truths) => verdictsOf(role, all(run.map((phrase) => truths.truth(phrase)))))
  for (const phrase of run) {
    const verdicts = once((truths) => verdictsInside(role, truths.truth(phrase), () => rule(truths)))
    write(phrase, underGuards(inside, verdicts))
  }
  return role === 'support' ? null : rule
}

/** The support phrases that stand in a level itself: they gate what stands in its parts. */
export function gatesOf(level: LevelClause): PhraseClause[] {
  return [...level.lead, ...level.tail].filter(({ role }) => role === 'support')
}

/** What opens a support: its own phrases and the gates of every level above, where the guards on the way let it bear. */
function supportTruth(gates: readonly PhraseClause[], way: readonly LevelClause[], truths: ClauseTruths): Truth {
  return underEach(way, truths, all(gates.map((phrase) => truths.truth(phrase))))
}
