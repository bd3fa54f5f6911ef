import type { PlainAnswers } from '../evaluate/plain/index.ts'
import type { Program, Role } from '../model/core.ts'
import type { AmountOutcome, ClauseOutcome } from '../model/outcome.ts'
import { FALSE, NEUTRAL, TRUE, type Verdict, type VerdictSet, verdictWord } from '../model/truth.ts'
import { compare, type Rational, ZERO } from '../util/rational.ts'
import { fingerprint } from './fingerprint.ts'

/** How something comes out in the second of two answers, for the applicant. */
export type Step = 'better' | 'worse' | 'other'

/** From one clause to another, or to none; `changed` where no step can be named and something may follow from it all the same. */
export function clauseSteps(was: ClauseOutcome, is: ClauseOutcome, role: Role): readonly Step[] | 'changed' {
  if (was.truth === is.truth && was.verdicts === is.verdicts) return []
  if (was.verdicts === 0 || is.verdicts === 0) return ['other']
  const good = role === 'support' ? TRUE : TRUE | NEUTRAL
  const by = rank(is.verdicts, good) - rank(was.verdicts, good)
  return by === 0 ? 'changed' : [by > 0 ? 'better' : 'worse']
}

/** How good it is: what is open lies between what is good and what is not. */
function rank(verdicts: VerdictSet, good: VerdictSet): number {
  if ((verdicts & ~good) === 0) return 3
  return (verdicts & good) === 0 ? 1 : 2
}

/** From one verdict of a decision to another. */
export function verdictStep(was: Verdict, is: Verdict): Step | undefined {
  if (was === is) return undefined
  const order: readonly Verdict[] = ['fail', 'undetermined', 'pass']
  const [a, b] = [order.indexOf(was), order.indexOf(is)]
  if (a >= 0 && b >= 0) return b > a ? 'better' : 'worse'
  if (was === 'fail') return 'better'
  return is === 'fail' ? 'worse' : 'other'
}

/** From one decision point to another: its verdict, and where that is the same, its answer. */
export function decisionSteps(
  id: string,
  [before, was]: readonly [Program, PlainAnswers],
  [after, is]: readonly [Program, PlainAnswers],
): Step[] {
  if (!before.decisions.has(id) || !after.decisions.has(id)) return ['other']
  const step = verdictStep(verdictWord(was.decision(id)), verdictWord(is.decision(id)))
  if (step !== undefined) return [step]
  return answerOf(before, was, id) === answerOf(after, is, id) ? [] : ['other']
}

/** What a decision point answers with, as a text; nothing where it only decides. */
export function answerOf({ decisions }: Program, answers: PlainAnswers, id: string): string {
  const answer = decisions.get(id)?.answer
  return answer === null || answer === undefined ? '' : fingerprint(answers.value(answer))
}

/** From one amount to another, for each recipient: more of what is good is better, at the least or at the most. */
export function amountSteps(
  id: string,
  [before, was]: readonly [Program, PlainAnswers],
  [after, is]: readonly [Program, PlainAnswers],
): Step[] {
  const [old, now] = [before.outcomes.get(id), after.outcomes.get(id)]
  const sign = (now ?? old)?.better === 'less' ? -1 : 1
  const pairs = amountPairs(old ? was.amounts(id) : [], now ? is.amounts(id) : [])
  const steps = pairs.flatMap(([a, b]) => amountStep(a, b, sign))
  const isPaid = pairs.some(([a, b]) => [a, b].some((one) => compare(edgeOf(one, 'high') ?? ONE, ZERO) > 0))
  const isOtherPayer = old && now && fingerprint(old.payers) !== fingerprint(now.payers)
  return isOtherPayer && isPaid && steps.length === 0 ? ['other'] : steps
}

const ONE: Rational = { num: 1n, den: 1n }

/** The amounts of both by recipient; nothing where one has none. */
export function amountPairs(
  was: readonly AmountOutcome[],
  is: readonly AmountOutcome[],
): (readonly [AmountOutcome | undefined, AmountOutcome | undefined])[] {
  const names = new Set([...was, ...is].map(({ recipient }) => recipient))
  return [...names].map((name) => [
    was.find(({ recipient }) => recipient === name),
    is.find(({ recipient }) => recipient === name),
  ])
}

/** From one amount of one recipient to another; `sign` is -1 where less is better. */
export function amountStep(a: AmountOutcome | undefined, b: AmountOutcome | undefined, sign: 1 | -1): Step[] {
  const steps = (['low', 'high'] as const).map((edge) => sign * edgeStep(edgeOf(a, edge), edgeOf(b, edge), edge))
  const found: Step[] = []
  if (steps.some((by) => by > 0)) found.push('better')
  if (steps.some((by) => by < 0)) found.push('worse')
  if (found.length > 0) return found
  return stateOf(a) === stateOf(b) ? [] : ['other']
}

function stateOf(amount: AmountOutcome | undefined): string {
  const verdict = verdictWord(amount?.verdicts ?? NEUTRAL)
  return verdict === 'pass' && amount?.due.kind === 'number' && isNought(amount) ? 'notApplicable' : verdict
}

function isNought(amount: AmountOutcome): boolean {
  const high = edgeOf(amount, 'high')
  return high !== null && compare(high, ZERO) === 0
}

/** The least or the most that is due: nought where nothing is, null where there is no bound. */
function edgeOf(amount: AmountOutcome | undefined, edge: 'low' | 'high'): Rational | null {
  const due = amount?.due
  return due?.kind === 'number' && due.present ? due[edge] : ZERO
}

function edgeStep(a: Rational | null, b: Rational | null, edge: 'low' | 'high'): number {
  if (a === null || b === null) return a === b ? 0 : (a === null) === (edge === 'high') ? -1 : 1
  return compare(b, a)
}

/** Whether a clause speaks: it holds, or it does not. */
export function speaks({ truth }: ClauseOutcome): boolean {
  return truth === TRUE || truth === FALSE
}
