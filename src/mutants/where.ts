import type { Cond, Program } from '../model/core.ts'
import { type Reach, reachOf } from '../model/reach.ts'
import { readsNamed } from '../model/reads-named.ts'
import type { NamedPhrase } from '../model/test-report.ts'
import { levelClauses, phraseClauses, type References, walkCond, walkOutcome } from '../model/walk-core.ts'
import type { Where } from './plant.ts'

/** How a place of a program is called: by its clause and quote, or what a value or decision is called. */
export function calledPlace(program: Program, where: Where): Omit<NamedPhrase, 'place'> {
  const phrase = phraseOf(program, where)
  const found = program.articles.flatMap(phraseClauses).find(({ id }) => id === phrase)
  if (found !== undefined) return { phrase: found.id, cite: found.cite, quote: found.quote }
  const level = program.articles.flatMap(levelClauses).find(({ id }) => id === where.id)
  if (level !== undefined) return { phrase: level.id, cite: level.cite, quote: level.title ?? '' }
  const called = program.named.get(where.id)?.label ?? program.decisions.get(where.id)?.label
  const label = called ?? { zh: where.id, en: where.id }
  return { phrase: where.id, cite: label, quote: '' }
}

/** The phrases that turn on what is at a place. */
export function phrasesNear(program: Program, where: Where): Set<string> {
  const phrase = phraseOf(program, where)
  if (phrase !== undefined && where.kind !== 'value') return new Set([phrase])
  if (where.kind === 'level') {
    const level = program.articles.flatMap(levelClauses).find(({ id }) => id === where.id)
    return new Set(level === undefined ? [] : phraseClauses(level).map(({ id }) => id))
  }
  return where.kind === 'value' ? readersOf(program, where.id) : new Set()
}

function phraseOf({ named, outcomes }: Program, { kind, id }: Where): string | undefined {
  if (kind === 'phrase') return id
  return kind === 'outcome' ? outcomes.get(id)?.phrase : kind === 'value' ? named.get(id)?.definedBy : undefined
}

/** The phrases whose conditions or outcomes read a value, through other values too. */
function readersOf(program: Program, name: string): Set<string> {
  const reads = (walk: (to: References) => void): boolean => readsNamed(program, new Set([name]), walk)
  const phrases = program.articles.flatMap(phraseClauses).filter(({ cond }) => reads((to) => walkCond(cond, to)))
  const outcomes = [...program.outcomes.values()].filter((point) => reads((to) => walkOutcome(point, to)))
  return new Set([...phrases.map(({ id }) => id), ...outcomes.map(({ phrase }) => phrase)])
}

/** The facts a place and the phrases that turn on it are read from. */
export function reachNear(program: Program, where: Where, near: ReadonlySet<string>): Reach {
  const phrases = program.articles.flatMap(phraseClauses).filter(({ id }) => near.has(id))
  const levels = program.articles.flatMap(levelClauses).filter(({ id }) => id === where.id)
  const outcomes = [...program.outcomes.values()].filter(({ id, phrase }) => id === where.id || near.has(phrase))
  const decision = where.kind === 'decision' ? program.decisions.get(where.id) : undefined
  const restsOnIt = (cond: Cond): boolean =>
    where.kind === 'value' && readsNamed(program, new Set([where.id]), (to) => walkCond(cond, to))
  const conds = [
    ...phrases.map(({ cond }) => cond),
    ...levels.flatMap(({ guard }) => [guard?.when, guard?.unless]),
    ...outcomes.flatMap(({ applies, within }) => [applies, within]),
    decision?.cond,
    ...program.assume.map(({ cond }) => cond).filter((cond) => restsOnIt(cond)),
  ]
  const exprs = [
    program.named.get(where.id)?.expr,
    ...outcomes.flatMap(({ entitled, received, recipients }) => [entitled, received, recipients?.by]),
  ]
  return reachOf(program, { conds: conds.filter((one) => one != null), exprs: exprs.filter((one) => one != null) })
}
