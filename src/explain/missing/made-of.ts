import { asks } from '../../model/asks.ts'
import type { DecisionPoint, LevelClause, PhraseClause, Program, Role } from '../../model/core.ts'
import { phraseClauses } from '../../model/walk-core.ts'
import { phraseRuns } from '../phrase-runs.ts'
import { allOf, IDLE, NO, opposite, type Part, partOf, underGuard, YES } from './parts.ts'

/** What a clause's truth and verdict are made of. */
export interface MadeOf {
  /** Before the role. */
  readonly truth: Part
  /** Its verdict, the guards around it aside; null where it only informs. */
  readonly own: Part | null
  /** Its verdict; null where it only informs. */
  readonly verdict: Part | null
  /** Whether what a phrase brings about is open; null for a level. */
  readonly gate: Part | null
}

const KNOWN = new WeakMap<Program, ReadonlyMap<string, MadeOf>>()

/** What every clause of a program is made of, found once: it is the same for every application. */
export function madeOf(program: Program): ReadonlyMap<string, MadeOf> {
  const known = KNOWN.get(program)
  if (known !== undefined) return known
  const found = new Map<string, MadeOf>()
  for (const article of program.articles) planLevel(article, [], found)
  KNOWN.set(program, found)
  return found
}

/** A phrase, asked for the clause it stands in. */
function phrasePart({ cond }: PhraseClause, within: LevelClause): Part {
  return partOf(cond, within.cite.zh)
}

function underLevel(level: LevelClause, body: Part): Part {
  return level.guard === null ? body : underGuard(level.guard, level.cite.zh, body)
}

function underLevels(levels: readonly LevelClause[], body: Part): Part {
  return levels.reduceRight((part, level) => underLevel(level, part), body)
}

/** The truth of a level before any role, in the order the text reads. */
function truthOfLevel(level: LevelClause): Part {
  const parts = level.parts.map(truthOfLevel)
  const combined: Part[] = parts.length === 0 ? [] : [{ op: 'fold', combine: level.combine, of: parts }]
  const phrases = (list: readonly PhraseClause[]): Part[] => list.map((phrase) => phrasePart(phrase, level))
  return underLevel(level, allOf([...phrases(level.lead), ...combined, ...phrases(level.tail)]))
}

/** What a truth means in a role; null where it only informs. */
function meantBy(role: Role, truth: Part): Part | null {
  switch (role) {
    case 'principle':
    case 'task':
    case 'authority':
      return null
    case 'exclusion':
    case 'sanction':
      return opposite(truth)
    case 'support':
      return { op: 'turned', of: truth, yes: YES, no: IDLE, neutral: IDLE }
    default:
      return truth
  }
}

/** The verdict of a part of a rule: what only together counts against the applicant takes the rule's verdict. */
function meantInside(role: Role, truth: Part, rule: Part | null): Part | null {
  if (rule === null || (role !== 'exclusion' && role !== 'sanction')) return meantBy(role, truth)
  return { op: 'turned', of: truth, yes: rule, no: YES, neutral: IDLE }
}

/** Plans a level and all below it, and gives the verdict it hands to the level above. */
function planLevel(level: LevelClause, above: readonly LevelClause[], found: Map<string, MadeOf>): Part | null {
  const [role, ...otherRoles] = new Set(phraseClauses(level).map((phrase) => phrase.role))
  const truth = truthOfLevel(level)
  if (role !== undefined && otherRoles.length === 0 && role !== 'support') {
    const rule = meantBy(role, truth)
    planInside(level, role, rule, above, found)
    found.set(level.id, { truth, ...around(above, rule), gate: null })
    return rule
  }
  const inside = [...above, level]
  const rules = [
    ...phraseRuns(level.lead).map((run) => planRun(run, inside, found)),
    ...(level.parts.length === 0 && gatesOf(level).length > 0 ? [supportRule(inside)] : []),
    ...level.parts.map((part) => planLevel(part, inside, found)),
    ...phraseRuns(level.tail).map((run) => planRun(run, inside, found)),
  ].filter((rule) => rule !== undefined)
  const bearing = rules.filter((rule) => rule !== null)
  const verdict = rules.length > 0 && bearing.length === 0 ? null : underLevel(level, allOf(bearing))
  found.set(level.id, { truth, ...around(above, rules.length === 0 ? IDLE : verdict), gate: null })
  return rules.length === 0 ? IDLE : verdict
}

/** A clause bears only where every level it stands in applies. */
function around(above: readonly LevelClause[], own: Part | null): Pick<MadeOf, 'own' | 'verdict'> {
  return { own, verdict: own === null ? null : underLevels(above, own) }
}

function planPhrase(
  phrase: PhraseClause,
  rule: Part | null,
  inside: readonly LevelClause[],
  found: Map<string, MadeOf>,
): void {
  const within = inside.at(-1)
  if (within === undefined) return
  const truth = phrasePart(phrase, within)
  const own = meantInside(phrase.role, truth, rule)
  found.set(phrase.id, { truth, ...around(inside, own), gate: gateOf(phrase, inside) })
}

function planInside(
  level: LevelClause,
  role: Role,
  rule: Part | null,
  above: readonly LevelClause[],
  found: Map<string, MadeOf>,
): void {
  const inside = [...above, level]
  for (const phrase of [...level.lead, ...level.tail]) planPhrase(phrase, rule, inside, found)
  for (const part of level.parts) {
    planInside(part, role, rule, inside, found)
    const truth = truthOfLevel(part)
    found.set(part.id, { truth, ...around(inside, meantInside(role, truth, rule)), gate: null })
  }
}

/** Plans a run of phrases; undefined for those of a support, which open together with the gates above them. */
function planRun(
  run: readonly PhraseClause[],
  inside: readonly LevelClause[],
  found: Map<string, MadeOf>,
): Part | null | undefined {
  const [first] = run
  const within = inside.at(-1)
  if (first === undefined || within === undefined) return undefined
  const rule = meantBy(first.role, allOf(run.map((phrase) => phrasePart(phrase, within))))
  for (const phrase of run) planPhrase(phrase, rule, inside, found)
  return first.role === 'support' ? undefined : rule
}

/** The support phrases that stand in a level itself: they gate what stands in its parts. */
function gatesOf(level: LevelClause): PhraseClause[] {
  return [...level.lead, ...level.tail].filter(({ role }) => role === 'support')
}

function gatePhrases(levels: readonly LevelClause[]): Part[] {
  return levels.flatMap((level) => gatesOf(level).map((phrase) => phrasePart(phrase, level)))
}

/** What opens a support: its own phrases and the gates of every level above, where the guards on the way let it bear. */
function supportRule(way: readonly LevelClause[]): Part | null {
  return meantBy('support', underLevels(way, allOf(gatePhrases(way))))
}

/** Whether what a phrase brings about is open. */
function gateOf(phrase: PhraseClause, way: readonly LevelClause[]): Part {
  const within = way.at(-1)
  const beside = within === undefined ? [] : [...within.lead, ...within.tail]
  const others = beside.filter(({ id, role }) => id !== phrase.id && role === phrase.role)
  const above = phrase.role === 'support' ? way.slice(0, -1) : []
  const conditions = [
    ...gatePhrases(above),
    ...(within === undefined ? [] : others.map((other) => phrasePart(other, within))),
  ]
  // without a condition nothing is in the way; conditions none of which applies do not open it
  const none = [...above.flatMap(gatesOf), ...others].some(asks) ? NO : YES
  const open: Part = { op: 'turned', of: allOf(conditions), yes: YES, no: NO, neutral: none }
  const own = phrase.cond.op === 'guarded' ? underGuard(phrase.cond, within?.cite.zh ?? null, open) : open
  return underLevels(way, own)
}

/** What the verdict of a decision is made of. */
export function decisionPart(point: DecisionPoint, cite: string): Part {
  const arises = partOf(point.cond, cite)
  if (point.answer === null) return arises
  return { op: 'turned', of: arises, yes: answerPart(point, cite), no: NO, neutral: IDLE }
}

/** What an answer means: of one's own outcomes, the first that holds. */
function answerPart(point: DecisionPoint, cite: string): Part {
  const { answer, verdicts } = point
  if (answer?.op !== 'cases' || verdicts === null) return { op: 'answer', point, cite }
  return answer.cases.reduceRight<Part>((rest, { when, value }) => {
    const means = value.op === 'literal' ? verdicts.get(String(value.value)) : undefined
    const meant: Part = means === undefined ? { op: 'answer', point, cite } : { op: 'constant', truth: means }
    return when === null ? meant : { op: 'turned', of: partOf(when, cite), yes: meant, no: rest, neutral: rest }
  }, IDLE)
}
