import type { Cond, DecisionPoint, Expr, LevelClause, PhraseClause, Role } from '../model/core.ts'
import type { Blame } from '../model/decision.ts'
import { FALSE, TRUE, type Truth, type VerdictSet, verdictWord } from '../model/truth.ts'
import { foldMembers, truthOf } from './fold.ts'
import { leastBlame } from './least-blame.ts'
import { mendParts, NOTHING, type Part, shortestWays } from './mend.ts'
import { phraseRuns } from './phrase-runs.ts'
import { leafTruths, outcomeOf, type Question } from './question.ts'
import { countsAgainst } from './role.ts'

/** The failed phrases that must be mended for a decision: all of them suffice, none can be left out. */
export function blameOf(point: DecisionPoint, question: Question, bearing: readonly string[]): Blame {
  const verdict = verdictWord(question.outcome.decisions.get(point.id) ?? 0)
  if (verdict !== 'fail') return NOTHING
  return leastBlame(mendPoint(point, TRUE, [point.id], question), point, question, bearing)
}

function mendPoint(point: DecisionPoint, wanted: Truth, path: readonly string[], question: Question): Blame {
  const { answer, verdicts, cond } = point
  if (answer?.op === 'cases' && verdicts !== null) return mendOutcome(answer, verdicts, wanted, path, question)
  return mendCondition(cond, wanted, path, question)
}

/** The ways to another of a decision's own outcomes: those before it must not apply, and its own condition must hold. */
function mendOutcome(
  { cases }: Extract<Expr, { op: 'cases' }>,
  verdicts: ReadonlyMap<string, VerdictSet>,
  wanted: Truth,
  path: readonly string[],
  question: Question,
): Blame {
  const parts = cases.map(({ when }): Part => {
    if (when === null) return { truth: TRUE, mend: () => NOTHING }
    return {
      truth: truthOf(when, leafTruths(question)),
      mend: (want) => mendCondition(when, want, path, question),
    }
  })
  const ways = cases.flatMap(({ value }, at) => {
    const outcome = value.op === 'literal' ? String(value.value) : ''
    if (verdicts.get(outcome) !== wanted) return []
    const before = parts.slice(0, at).map((part): Part => turned(part))
    const own = parts[at]
    return own === undefined ? [] : [mendParts('all', [...before, own], TRUE)]
  })
  return shortestWays(ways)
}

/** A part that must come out the other way round. */
function turned({ truth, mend }: Part): Part {
  return { truth: truth === TRUE ? FALSE : truth === FALSE ? TRUE : truth, mend: () => mend(FALSE) }
}

/** `path` are the decisions on the way, the one whose condition this is last. */
function mendCondition(cond: Cond, wanted: Truth, path: readonly string[], question: Question): Blame {
  const part = (member: Cond): Part => ({
    truth: truthOf(member, leafTruths(question)),
    mend: (want) => mendCondition(member, want, path, question),
  })
  switch (cond.op) {
    case 'constant':
      return NOTHING
    case 'all':
    case 'any':
      return mendParts(cond.op, cond.of.map(part), wanted)
    case 'atLeast':
      return mendParts({ atLeast: cond.n }, cond.of.map(part), wanted)
    case 'not':
      return part(cond.of).mend(turn(wanted))
    case 'guarded':
      return part(cond.body).mend(wanted)
    case 'met':
      return mendVerdict(cond.clause, wanted, question)
    case 'holds':
      return mendTruth(cond.clause, wanted, question)
    case 'metDecision': {
      const point = question.program.decisions.get(cond.decision)
      if (point === undefined || path.includes(point.id)) return NOTHING
      return mendPoint(point, wanted, [...path, point.id], question)
    }
    default:
      return path.at(-1) ?? NOTHING // a decision that asks a fact itself has no phrase to name
  }
}

/** What to mend so that a clause passes, or no longer does. */
function mendVerdict(id: string, wanted: Truth, question: Question): Blame {
  const clause = question.clauses.get(id)?.clause
  if (clause === undefined) return NOTHING
  if (clause.kind === 'phrase') return clause.id
  const [role, ...others] = new Set(phrasesOf(clause).map((phrase) => phrase.role))
  if (role !== undefined && others.length === 0) return mendTruth(id, inRole(role, wanted), question)
  const rules = [...phraseRuns(clause.lead), ...phraseRuns(clause.tail)].map((run) => rulePart(run, question))
  const parts = clause.parts.map((part) => ({
    truth: outcomeOf(part.id, question).verdicts,
    mend: (want: Truth) => mendVerdict(part.id, want, question),
  }))
  return mendParts('all', [...rules, ...parts], wanted)
}

/** What to mend so that a clause's truth before the role comes out as wanted. */
function mendTruth(id: string, wanted: Truth, question: Question): Blame {
  const clause = question.clauses.get(id)?.clause
  if (clause === undefined) return NOTHING
  if (clause.kind === 'phrase') return clause.id
  const phrases = [...clause.lead, ...clause.tail].map((phrase) => phrasePart(phrase, question))
  const parts = clause.parts.map((part) => ({
    truth: outcomeOf(part.id, question).truth,
    mend: (want: Truth) => mendTruth(part.id, want, question),
  }))
  if (parts.length === 0) return mendParts('all', phrases, wanted)
  const combined: Part = {
    truth: foldMembers(
      clause.combine,
      parts.map(({ truth }) => truth),
    ),
    mend: (want) => mendParts(clause.combine, parts, want),
  }
  return mendParts('all', [...phrases, combined], wanted)
}

/** Consecutive phrases of one role are one rule: it fails by its verdict, and is mended before its role. */
function rulePart(run: readonly PhraseClause[], question: Question): Part {
  const role = run[0]?.role ?? 'requirement'
  const verdicts = run.map(({ id }) => outcomeOf(id, question).verdicts)
  return {
    truth: verdicts.includes(FALSE) ? FALSE : TRUE,
    mend: (want) =>
      mendParts(
        'all',
        run.map((phrase) => phrasePart(phrase, question)),
        inRole(role, want),
      ),
  }
}

function phrasePart({ id }: PhraseClause, question: Question): Part {
  return { truth: outcomeOf(id, question).truth, mend: () => id }
}

function phrasesOf(level: LevelClause): PhraseClause[] {
  return [...level.lead, ...level.parts.flatMap(phrasesOf), ...level.tail]
}

/** The truth that gives a verdict in a role: in an exclusion the text must not hold. */
function inRole(role: Role, verdict: Truth): Truth {
  return countsAgainst(role) ? turn(verdict) : verdict
}

function turn(truth: Truth): Truth {
  return truth === TRUE ? FALSE : TRUE
}
