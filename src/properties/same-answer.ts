import type { Program } from '../model/core.ts'
import type { AmountOutcome } from '../model/outcome.ts'
import type { Looked } from '../model/property.ts'
import type { Value } from '../model/value.ts'
import { levelClauses, phraseClauses } from '../model/walk-core.ts'
import { formatRational, type Rational } from '../util/rational.ts'
import type { Answers } from './world.ts'

/** Whether two applications are answered alike, in some parts of the answer or in all of it. */
export function isSameAnswer(
  one: Answers,
  other: Answers,
  of: readonly Looked[] | null,
  program: Program,
  renamed: ReadonlyMap<string, string>,
): boolean {
  return differing(one, other, of, program, renamed).next().done === true
}

/** The parts in which two answers differ. */
export function* differing(
  one: Answers,
  other: Answers,
  of: readonly Looked[] | null,
  program: Program,
  renamed: ReadonlyMap<string, string>,
): Generator<Looked> {
  const call = (name: string | null): string => (name === null ? '' : (renamed.get(name) ?? name))
  for (const looked of of ?? partsOf(program)) {
    if (looked.kind === 'outcome') {
      const [before, after] = [one.amounts(looked.id), other.amounts(looked.id)]
      if (written(before, call) !== written(after, (name) => name ?? '')) yield looked
    } else if (verdicts(one, looked) !== verdicts(other, looked)) yield looked
  }
}

/** Every decision, outcome and clause, what is decided first. */
function partsOf(program: Program): Looked[] {
  return [
    ...[...program.decisions.keys()].map((id) => ({ kind: 'decision', id }) as const),
    ...[...program.outcomes.keys()].map((id) => ({ kind: 'outcome', id }) as const),
    ...program.articles
      .flatMap((article) => [...levelClauses(article), ...phraseClauses(article)])
      .map(({ id }) => ({ kind: 'clause', id }) as const),
  ]
}

function verdicts(answers: Answers, { kind, id }: Looked): number {
  return kind === 'decision' ? answers.decision(id) : answers.clause(id).verdicts
}

/** What is due to whom, in order of names: as one text, to be compared. */
function written(amounts: readonly AmountOutcome[], call: (name: string | null) => string): string {
  return amounts
    .map(({ recipient, verdicts: found, due }) => `${call(recipient)} ${found} ${valueText(due)}`)
    .sort()
    .join('\n')
}

function valueText(value: Value): string {
  const { present, absent } = value
  const what =
    value.kind === 'number' ? `${ends(value.low)} ${ends(value.high)}` : (value.members ?? ['?']).map(String).join('|')
  return `${present} ${absent} ${what}`
}

const ends = (end: Rational | null): string => (end === null ? '-' : formatRational(end))
