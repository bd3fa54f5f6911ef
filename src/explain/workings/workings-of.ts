import type { DecisionPoint, LevelClause, OutcomePoint } from '../../model/core.ts'
import type { AmountOutcome } from '../../model/outcome.ts'
import { verdictWord } from '../../model/truth.ts'
import { isUsedName } from '../../model/used-name.ts'
import type { AmountWorkings, LevelWorkings, PointWorkings, Workings } from '../../model/workings.ts'
import { type Question, questionFor } from '../question.ts'
import { computationOf } from './computation.ts'
import { formulaOf } from './formula.ts'

/** What a decision was worked out from: every rule as it was applied, with the values that went in. */
export function workingsOf(question: Question, bears: (phrase: string) => boolean): Workings {
  const { program, clauses } = question
  const placed = [...clauses.values()].map(({ clause }) => clause)
  const phrases = placed.flatMap((clause) => (clause.kind === 'phrase' ? [clause] : []))
  const levels = placed.flatMap((clause) => (clause.kind === 'phrase' ? [] : [clause]))
  return {
    phrases: byId(phrases, ({ cond }) => formulaOf(cond, question)),
    levels: byId(levels, (level) => levelWorkings(level, question)),
    decisions: byId([...program.decisions.values()], (point) => pointWorkings(point, question)),
    values: Object.fromEntries(
      [...program.named.values()].map(({ name, expr }) => [name, computationOf(expr, question)]),
    ),
    amounts: outcomesInOrder(question, bears).flatMap((point) =>
      (question.outcome.amounts.get(point.id) ?? []).map((amount) => amountWorkings(point, amount, question)),
    ),
    deadlines: Object.fromEntries(
      phrases.flatMap(({ id, effect }) =>
        effect?.kind === 'deadline' ? [[id, computationOf(effect.due, question)]] : [],
      ),
    ),
  }
}

function byId<T extends { readonly id: string }, W>(things: readonly T[], work: (thing: T) => W): Record<string, W> {
  return Object.fromEntries(things.map((thing) => [thing.id, work(thing)]))
}

function levelWorkings({ combine, guard }: LevelClause, question: Question): LevelWorkings {
  return {
    combine,
    when: guard?.when ? formulaOf(guard.when, question) : null,
    unless: guard?.unless ? formulaOf(guard.unless, question) : null,
  }
}

function pointWorkings({ cond, answer, verdicts }: DecisionPoint, question: Question): PointWorkings {
  return {
    condition: formulaOf(cond, question),
    ...(answer === null ? {} : { answer: computationOf(answer, question) }),
    ...(verdicts === null
      ? {}
      : { outcomes: Object.fromEntries([...verdicts].map(([name, meant]) => [name, verdictWord(meant)])) }),
  }
}

/** Those a decision tells of first, in its order. */
function outcomesInOrder({ program }: Question, bears: (phrase: string) => boolean): OutcomePoint[] {
  const points = [...program.outcomes.values()]
  const told = ({ id, phrase }: OutcomePoint): boolean => !isUsedName(id, program) && bears(phrase)
  return [...points.filter(told), ...points.filter((point) => !told(point))]
}

function amountWorkings(point: OutcomePoint, amount: AmountOutcome, question: Question): AmountWorkings {
  const { id, phrase, applies, within, entitled, received, net, caps, recipients } = point
  const asked = questionFor(amount, question)
  return {
    id,
    // what is worked out for someone has at least the amount it gives
    ...(recipients !== null && amount.values?.size === 0 ? { nobody: true as const } : {}),
    phrase,
    applies: applies && formulaOf(applies, asked),
    within: within && formulaOf(within, asked),
    entitled: computationOf(entitled, asked),
    received: received && computationOf(received, asked),
    net,
    caps: caps.map(({ phrase, left }) => ({ phrase, left: computationOf(left, asked) })),
  }
}
