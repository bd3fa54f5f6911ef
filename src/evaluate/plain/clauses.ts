import type { Clause, LevelClause, PhraseClause, Role } from '../../model/core.ts'
import { FALSE, INFORMATIONAL, NEUTRAL, TRUE, type Truth, type VerdictSet } from '../../model/truth.ts'
import { itemAt } from '../../util/item-at.ts'
import { all, any, atLeast, guarded } from './truth.ts'

/** How the truth of a phrase and of a clause's own guard are found. */
export interface ClauseTruths {
  phrase(phrase: PhraseClause): Truth
  guard(clause: Clause): { when: Truth | null; unless: Truth | null }
}

/** Every phrase of a level, at every depth. */
function phrasesUnder(level: LevelClause): PhraseClause[] {
  return [...level.lead, ...level.parts.flatMap(phrasesUnder), ...level.tail]
}

const ROLES = new WeakMap<LevelClause, ReadonlySet<Role>>()

/** The roles of the phrases of a level, found once: they are the same for every application. */
function rolesIn(level: LevelClause): ReadonlySet<Role> {
  const known = ROLES.get(level)
  if (known !== undefined) return known
  const roles = new Set(phrasesUnder(level).map(({ role }) => role))
  ROLES.set(level, roles)
  return roles
}

/** The truth of a level before any role: its leads, its parts as they combine, its tails, under its guard. */
export function levelTruth(level: LevelClause, truths: ClauseTruths): Truth {
  const parts = level.parts.map((part) => levelTruth(part, truths))
  const { combine } = level
  const combined =
    parts.length === 0
      ? []
      : [combine === 'all' ? all(parts) : combine === 'any' ? any(parts) : atLeast(combine.atLeast, parts)]
  const lists = [...level.lead, ...level.tail].map((phrase) => truths.phrase(phrase))
  return underGuard(level, truths, all([...lists, ...combined]))
}

/** A truth or a set of verdicts under the guard of one clause. */
export function underGuard(clause: Clause, truths: ClauseTruths, body: number): number {
  const { when, unless } = truths.guard(clause)
  return guarded(when, unless, () => body)
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
function verdictsInside(role: Role, truth: Truth, rule: Lazy): VerdictSet {
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

/** A verdict worked out when it is first asked for: a clause may ask for another's, and only what is asked is decided. */
export type Lazy = () => VerdictSet

function lazily(decide: () => VerdictSet): Lazy {
  let verdicts: VerdictSet | undefined
  return () => {
    verdicts ??= decide()
    return verdicts
  }
}

/** How each clause's verdict is to be handed on. */
export type Write = (clause: Clause, verdicts: Lazy) => void

/** Plans the verdict of a level and of all below it. `above` are the levels it stands in, outermost first. */
export function planLevel(level: LevelClause, truths: ClauseTruths, above: readonly LevelClause[], write: Write): Lazy {
  const [role, ...otherRoles] = rolesIn(level)
  if (role !== undefined && otherRoles.length === 0 && role !== 'support') {
    const verdicts = lazily(() => verdictsOf(role, levelTruth(level, truths)))
    planInside(level, role, verdicts, truths, above, write)
    write(level, underGuards(above, truths, verdicts))
    return verdicts
  }
  const rules: Lazy[] = []
  for (const run of [...runs(level.lead), ...runs(level.tail)]) {
    const rule = planRun(run, truths, [...above, level], write)
    if (rule !== null) rules.push(rule)
  }
  if (level.parts.length === 0 && gatesOf(level).length > 0)
    rules.push(lazily(() => verdictsOf('support', supportTruth([...above, level], truths))))
  for (const part of level.parts) rules.push(planLevel(part, truths, [...above, level], write))
  const verdicts = lazily(() => {
    if (rules.length === 0) return NEUTRAL
    const folded = fold(rules.map((rule) => rule()))
    return folded === INFORMATIONAL ? folded : underGuard(level, truths, folded)
  })
  write(level, underGuards(above, truths, verdicts))
  return verdicts
}

/** A clause bears only where every level it stands in applies. */
function underGuards(around: readonly LevelClause[], truths: ClauseTruths, verdicts: Lazy): Lazy {
  return lazily(() => {
    const own = verdicts()
    if (own === INFORMATIONAL) return own
    return around.reduceRight((body, level) => underGuard(level, truths, body), own)
  })
}

function planInside(
  level: LevelClause,
  role: Role,
  rule: Lazy,
  truths: ClauseTruths,
  above: readonly LevelClause[],
  write: Write,
): void {
  const inside = [...above, level]
  for (const phrase of [...level.lead, ...level.tail]) {
    const verdicts = lazily(() => verdictsInside(role, truths.phrase(phrase), rule))
    write(phrase, underGuards(inside, truths, verdicts))
  }
  for (const part of level.parts) {
    planInside(part, role, rule, truths, inside, write)
    const verdicts = lazily(() => verdictsInside(role, levelTruth(part, truths), rule))
    write(part, underGuards(inside, truths, verdicts))
  }
}

/** Plans a run of phrases; null for those of a support, which open together with the gates above them. */
function planRun(
  run: readonly PhraseClause[],
  truths: ClauseTruths,
  inside: readonly LevelClause[],
  write: Write,
): Lazy | null {
  const { role } = itemAt(run, 0)
  const rule = lazily(() => verdictsOf(role, all(run.map((phrase) => truths.phrase(phrase)))))
  for (const phrase of run) {
    const verdicts = lazily(() => verdictsInside(role, truths.phrase(phrase), rule))
    write(phrase, underGuards(inside, truths, verdicts))
  }
  return role === 'support' ? null : rule
}

/** The support phrases that stand in a level itself: they gate what stands in its parts. */
export function gatesOf(level: LevelClause): PhraseClause[] {
  return [...level.lead, ...level.tail].filter(({ role }) => role === 'support')
}

/** What opens a support: its own phrases and the gates of every level above, where the guards on the way let it bear. */
function supportTruth(way: readonly LevelClause[], truths: ClauseTruths): Truth {
  const phrases = all(way.flatMap(gatesOf).map((phrase) => truths.phrase(phrase)))
  return way.reduceRight((truth, level) => underGuard(level, truths, truth), phrases)
}
