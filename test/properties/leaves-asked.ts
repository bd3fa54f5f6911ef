import type { Cond, Leaf, LevelClause, Program } from '../../src/model/core.ts'
import { leavesOf } from '../../src/model/leaves-of.ts'
import {
  guardsOf,
  levelClauses,
  phraseClauses,
  type References,
  UNASKED,
  walkCond,
  walkExpr,
} from '../../src/model/walk-core.ts'
import { throughAll } from './through-all.ts'

/** The leaves that a level and all in it ask. */
export function leavesUnder(level: LevelClause): Leaf[] {
  const guards = levelClauses(level).flatMap(guardsOf)
  return [...guards, ...phraseClauses(level).map(({ cond }) => cond)].flatMap(leavesOf)
}

/** What a question rests on: facts and lists, through every value, clause, decision and amount it asks for. */
export function restsOn(program: Program, cond: Cond): Set<string> {
  const found = new Set<string>()
  const { to } = throughAll(program, {
    fact: (name) => found.add(name),
    field: () => undefined,
    list: (name) => found.add(name),
  })
  walkCond(cond, to)
  return found
}

/** Every reading of a fact, or of a field of a list’s rows, in a question itself: as often as it is read. */
export function readingsIn(program: Program, cond: Cond): string[] {
  const found: string[] = []
  const to: References = {
    ...UNASKED,
    fact: (name) => found.push(name),
    field: (list, field) => found.push(`${list}.${field}`),
    named: (name) => {
      const named = program.named.get(name)
      if (named !== undefined) walkExpr(named.expr, to)
    },
  }
  walkCond(cond, to)
  return found
}
