import type { Expr, Program } from '../model/core.ts'
import { readsNamed } from '../model/reads-named.ts'
import { levelClauses, phraseClauses, type References, walkCond, walkExpr, walkOutcome } from '../model/walk-core.ts'
import type { Touched } from './planned.ts'

/** Something of an application that a change may be seen in at once, before others follow from it. */
export type Measure =
  | { readonly of: 'clause' | 'decision' | 'outcome'; readonly id: string }
  | { readonly of: 'deadline'; readonly id: string; readonly due: Expr }

/** Where in a program, one of the two versions or near it, a change is seen at once. */
export function measuresOf(program: Program, touches: Touched, side: 'old' | 'new'): Measure[] {
  const { phrase, level, decision, outcomes, named } = touches
  const phrases = program.articles.flatMap(phraseClauses)
  const touched = new Set(named)
  const own = phrase?.[side]?.id
  const within =
    level === undefined ? undefined : program.articles.flatMap(levelClauses).find(({ id }) => id === level[side].id)
  const below = new Set(within === undefined ? [] : phraseClauses(within).map(({ id }) => id))
  const reads = (walk: (to: References) => void): boolean => touched.size > 0 && readsNamed(program, touched, walk)
  const clauses = phrases.filter(({ id, cond }) => id === own || below.has(id) || reads((to) => walkCond(cond, to)))
  const levels = program.articles
    .flatMap(levelClauses)
    .filter(
      ({ id, guard }) =>
        id === within?.id ||
        reads((to) => [guard?.when, guard?.unless].forEach((cond) => void walkCond(cond ?? null, to))),
    )
  const points = [...program.outcomes.values()].filter(
    (point) =>
      outcomes.some(({ id }) => id === point.id) ||
      point.phrase === own ||
      below.has(point.phrase) ||
      reads((to) => walkOutcome(point, to)),
  )
  const decisions = [...program.decisions.values()].filter(
    ({ id, cond, answer }) =>
      id === decision ||
      reads((to) => {
        walkCond(cond, to)
        if (answer !== null) walkExpr(answer, to)
      }),
  )
  const deadlines = phrases.flatMap(({ id, effect }): Measure[] => {
    if (effect?.kind !== 'deadline') return []
    return id === own || reads((to) => walkExpr(effect.due, to)) ? [{ of: 'deadline', id, due: effect.due }] : []
  })
  return [
    ...[...clauses, ...levels].map(({ id }): Measure => ({ of: 'clause', id })),
    ...points.map(({ id }): Measure => ({ of: 'outcome', id })),
    ...decisions.map(({ id }): Measure => ({ of: 'decision', id })),
    ...deadlines,
  ]
}
