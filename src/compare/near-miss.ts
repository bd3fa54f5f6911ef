import type { PlainAnswers } from '../evaluate/plain/index.ts'
import { quantityOf, shownOf } from '../explain/index.ts'
import type { NearMiss } from '../model/comparison.ts'
import type { Cond, PhraseClause, Program } from '../model/core.ts'
import { FALSE } from '../model/truth.ts'
import { exactNumber } from '../model/value.ts'
import { levelClauses, phraseClauses, UNASKED, walkCond } from '../model/walk-core.ts'
import { compare, divide, negate, type Rational, subtract, ZERO } from '../util/rational.ts'

/** A near miss, and how far off it is as a part of what is required. */
export interface Missed {
  readonly miss: NearMiss
  readonly distance: Rational
}

/** The phrases a decision rests on, through the clauses and decisions it asks for. */
export function phrasesUnder(program: Program, decision: string): PhraseClause[] {
  const [seen, clauses] = [new Set<string>(), new Set<string>()]
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    walkCond(program.decisions.get(id)?.cond ?? null, {
      ...UNASKED,
      clause: (clause) => clauses.add(clause),
      decision: visit,
    })
  }
  visit(decision)
  const levels = program.articles.flatMap(levelClauses).filter(({ id }) => clauses.has(id))
  const own = program.articles.flatMap(phraseClauses).filter(({ id }) => clauses.has(id))
  return [...new Set([...levels.flatMap(phraseClauses), ...own])]
}

/** How near an application that fails comes to passing: by one measured phrase alone, else it is no near miss. */
export function nearMiss(
  application: string,
  phrases: readonly PhraseClause[],
  answers: PlainAnswers,
): Missed | undefined {
  const failed = phrases.filter(({ id }) => answers.clause(id).verdicts === FALSE)
  const [phrase] = failed
  const leaf = phrase === undefined ? undefined : measured(phrase.cond)
  if (phrase === undefined || leaf === undefined || failed.length > 1) return undefined
  const [actual, required] = [answers.value(leaf.left), answers.value(leaf.right)]
  const [has, needs] = [exactNumber(actual), exactNumber(required)]
  if (has === undefined || needs === undefined) return undefined
  const short = absolute(subtract(needs, has))
  const { type } = leaf.left
  return {
    miss: {
      application,
      phrase: phrase.id,
      cite: phrase.cite.zh,
      citeEn: phrase.cite.en,
      required: shownOf(required, leaf.right.type),
      actual: shownOf(actual, type),
      short: quantityOf(short, type.kind === 'date' ? { kind: 'duration', unit: 'day' } : type),
    },
    distance: compare(needs, ZERO) === 0 ? short : absolute(divide(short, needs)),
  }
}

function measured(cond: Cond): Extract<Cond, { op: 'compare' }> | undefined {
  if (cond.op === 'guarded') return measured(cond.body)
  if (cond.op !== 'compare' || cond.comparison === 'eq' || cond.comparison === 'ne') return undefined
  return cond
}

function absolute(value: Rational): Rational {
  return compare(value, ZERO) < 0 ? negate(value) : value
}
