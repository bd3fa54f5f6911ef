import type { Amount, Answer, Decision } from '../../src/model/decision.ts'
import { compare, parseRational, type Rational } from '../../src/util/rational.ts'

/** What an answer to part of an application decides, and the answer to the whole of it does not bear out. */
export function contradictions(partial: Answer, whole: Answer): string[] {
  if (!('decisions' in partial) || !('decisions' in whole)) {
    return 'decisions' in partial === 'decisions' in whole ? [] : ['one decides and the other does not']
  }
  return [...inDecisions(partial, whole), ...inClauses(partial, whole), ...inAmounts(partial, whole)]
}

function inDecisions(partial: Decision, whole: Decision): string[] {
  return Object.entries(partial.decisions).flatMap(([id, { verdict, answer, possibleAnswers }]) => {
    const full = whole.decisions[id]
    const turned =
      verdict !== 'undetermined' && verdict !== full?.verdict ? [`${id}: ${verdict}, ${full?.verdict}`] : []
    const answered = answer !== undefined && answer !== full?.answer ? [`${id}: ${answer}, ${full?.answer}`] : []
    const possible = full?.answer !== undefined && possibleAnswers?.includes(full.answer) === false
    return [...turned, ...answered, ...(possible ? [`${id}: ${full?.answer} is not among ${possibleAnswers}`] : [])]
  })
}

function inClauses(partial: Decision, whole: Decision): string[] {
  const full = new Map(whole.clauses.map(({ id, verdict }) => [id, verdict]))
  return partial.clauses
    .filter(({ id, verdict }) => verdict !== 'undetermined' && verdict !== full.get(id))
    .map(({ id, verdict }) => `${id}: ${verdict}, ${full.get(id)}`)
}

function inAmounts(partial: Decision, whole: Decision): string[] {
  return partial.amounts.flatMap((amount) => {
    const { id, to, verdict } = amount
    const full = whole.amounts.find((one) => one.id === id && one.to === to)
    if (full === undefined) return []
    const turned = verdict !== 'undetermined' && verdict !== full.verdict
    const outside = full.verdict !== 'fail' && verdict !== 'fail' && !lies(full, amount)
    return [
      ...(turned ? [`${id} to ${to}: ${verdict}, ${full.verdict}`] : []),
      ...(outside ? [`${id} to ${to}: ${full.text} is not within ${amount.text}`] : []),
    ]
  })
}

/** Whether one range lies within another; a missing bound is none. */
function lies({ low, high }: Amount, around: Amount): boolean {
  const at = (end: number | string | null): Rational | undefined => (end === null ? undefined : parseRational(`${end}`))
  const [from, to, least, most] = [low, high, around.low, around.high].map(at)
  const notBelow = least === undefined || (from !== undefined && compare(from, least) >= 0)
  return notBelow && (most === undefined || (to !== undefined && compare(to, most) <= 0))
}
