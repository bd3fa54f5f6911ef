import type { Given, Row } from '../model/application.ts'
import type { AmountOutcome } from '../model/outcome.ts'
import type { Term } from '../model/property.ts'
import { asNumber, exactNumber } from '../model/value.ts'
import { yearOf } from '../util/civil-date.ts'
import { add, type Rational, ZERO } from '../util/rational.ts'
import type { Answers, World } from './world.ts'

/** What an outcome comes to for all its recipients together; undefined while it is not known exactly. */
export function totalOf(answers: Answers, outcome: string): Rational | undefined {
  return exactSum(answers.amounts(outcome).map(dueOf))
}

/** What a sum comes to for one recipient, or for all together, and what of it is given now. */
export interface Sum {
  readonly recipient: string | null
  readonly given: Rational
  readonly total: Rational
}

/**
 * A sum of amounts as far as it is known exactly: for each recipient where every outcome names one for each row of a list,
 * else all together.
 */
export function sumsOf(terms: readonly Term[], answers: Answers, { program }: World): Sum[] {
  const perRow = terms.every(({ outcome }) => (program.outcomes.get(outcome)?.recipients ?? null) !== null)
  const names = perRow
    ? new Set(terms.flatMap(({ outcome }) => answers.amounts(outcome).flatMap(({ recipient }) => recipient ?? [])))
    : [null]
  return [...names].flatMap((recipient) => {
    const of = (kind: Term['kind']): Rational | undefined =>
      exactSum(
        terms
          .filter((term) => term.kind === kind)
          .map((term) =>
            kind === 'paid'
              ? paid(term.outcome, recipient, answers, program.outcomes.get(term.outcome)?.per === 'year')
              : exactSum(dueTo(term.outcome, recipient, answers)),
          ),
      )
    const [given, before] = [of('due'), of('paid')]
    return given === undefined || before === undefined ? [] : [{ recipient, given, total: add(given, before) }]
  })
}

function dueTo(outcome: string, recipient: string | null, answers: Answers): (Rational | undefined)[] {
  const all = answers.amounts(outcome)
  return (recipient === null ? all : all.filter((one) => one.recipient === recipient)).map(dueOf)
}

/** What is due, where it is known; nothing is due of what is refused. */
function dueOf({ due }: AmountOutcome): Rational | undefined {
  return asNumber(due).present ? exactNumber(due) : ZERO
}

function exactSum(numbers: readonly (Rational | undefined)[]): Rational | undefined {
  let sum = ZERO
  for (const number of numbers) {
    if (number === undefined) return undefined
    sum = add(sum, number)
  }
  return sum
}

/** The standard list of what was paid before, and its fields. */
const PAYMENTS = 'payments'

/** What was paid before under an outcome: ever, or in the year of the day. */
function paid(
  outcome: string,
  recipient: string | null,
  { facts, day }: Answers,
  ofTheYear: boolean,
): Rational | undefined {
  const given = facts.lists.get(PAYMENTS)
  if (given?.kind !== 'rows') return undefined
  const rows = given.rows.filter((row) => saidIn(row.get('grant')) !== undefined)
  if (rows.length < given.rows.length) return undefined
  const own = rows.filter((row) => saidIn(row.get('grant')) === outcome)
  const theirs = recipient === null ? own : own.filter((row) => saidIn(row.get('recipient')) === recipient)
  return exactSum(theirs.map((row) => (ofTheYear && paidIn(row) !== yearOf(day) ? ZERO : amountIn(row))))
}

function amountIn(row: Row): Rational | undefined {
  const value = saidIn(row.get('amount'))
  return typeof value === 'object' ? value : undefined
}

function paidIn(row: Row): number | undefined {
  const value = saidIn(row.get('paidOn'))
  return typeof value === 'object' ? yearOf(Number(value.num)) : undefined
}

const saidIn = (given: Given | undefined) => (given?.kind === 'value' ? given.value : undefined)
