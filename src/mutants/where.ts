import type { Program } from '../model/core.ts'
import type { NamedPhrase } from '../model/test-report.ts'
import { levelClauses, phraseClauses, UNASKED, walkCond, walkExpr, walkOutcome } from '../model/walk-core.ts'
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
  const names = new Set([name])
  const reads = (walk: (to: typeof UNASKED) => void): boolean => {
    let found = false
    walk({
      ...UNASKED,
      named: (other) => {
        if (names.has(other)) found = true
      },
    })
    return found
  }
  for (const [other, { expr }] of program.named) if (reads((to) => walkExpr(expr, to))) names.add(other)
  const phrases = program.articles.flatMap(phraseClauses).filter(({ cond }) => reads((to) => walkCond(cond, to)))
  const outcomes = [...program.outcomes.values()].filter((point) => reads((to) => walkOutcome(point, to)))
  return new Set([...phrases.map(({ id }) => id), ...outcomes.map(({ phrase }) => phrase)])
}
