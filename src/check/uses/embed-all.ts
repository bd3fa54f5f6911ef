import type { Program } from '../../model/core.ts'
import { levelClauses, phraseClauses } from '../../model/walk-core.ts'
import { type Embedded, embedProgram, type Taken } from './embed-program.ts'

/** The parts of every used instrument, side by side, and what the program that uses them needs to go on from there. */
export interface AllUsed extends Embedded {
  readonly parties: Program['parties']
  /** How many numbers of expressions are taken. */
  readonly ids: number
  /** The citation of each clause, by id. */
  readonly clauses: ReadonlyMap<string, string>
}

/** Puts used instruments, each under its prefix, side by side. */
export function embedAll(uses: ReadonlyMap<string, Program>): AllUsed {
  let taken: Taken = { ids: 0, leaves: 0 }
  const embedded = [...uses].map(([prefix, program]) => {
    const one = embedProgram(program, prefix, taken)
    taken = one.taken
    return one.parts
  })
  const together = <K, V>(part: (one: Embedded) => ReadonlyMap<K, V>): Map<K, V> =>
    new Map(embedded.flatMap((one) => [...part(one)]))
  const articles = embedded.flatMap((one) => one.articles)
  return {
    named: together(({ named }) => named),
    articles,
    decisions: together(({ decisions }) => decisions),
    outcomes: together(({ outcomes }) => outcomes),
    uses: together((one) => one.uses),
    assume: embedded.flatMap(({ assume }) => assume),
    leaves: embedded.flatMap(({ leaves }) => leaves),
    readings: together(({ readings }) => readings),
    parties: new Map([...uses.values()].flatMap(({ parties }) => [...parties])),
    ids: taken.ids,
    clauses: new Map(
      articles
        .flatMap((article) => [...levelClauses(article), ...phraseClauses(article)])
        .map(({ id, cite }) => [id, cite.zh]),
    ),
  }
}
