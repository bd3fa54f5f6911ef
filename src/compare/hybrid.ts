import type { LevelClause, OutcomePoint, PhraseClause, Program } from '../model/core.ts'
import { NEUTRAL } from '../model/truth.ts'
import { AS_OF } from '../model/vocabulary.ts'
import { levelClauses, phraseClauses, type References, walkCond, walkExpr, walkOutcome } from '../model/walk-core.ts'
import type { Alignment } from './align.ts'
import type { Touched } from './planned.ts'
import { transplant } from './transplant.ts'

/** A program that is neither version, to see what one change alone does. */
export interface Hybrid {
  readonly program: Program
  readonly touches: Touched
  readonly side: 'old' | 'new'
}

/** The old version with this one change made; null where it makes no sense there, as a phrase that is new has no place. */
export function withChange(before: Program, after: Program, touches: Touched, { toOld }: Alignment): Hybrid | null {
  return grafted(before, after, touches, 'old', toOld)
}

/** The new version with this one change undone; null where it makes no sense there. */
export function withoutChange(before: Program, after: Program, touches: Touched, { toNew }: Alignment): Hybrid | null {
  return grafted(after, before, touches, 'new', toNew)
}

function grafted(
  base: Program,
  donor: Program,
  touches: Touched,
  side: 'old' | 'new',
  rename: (id: string) => string,
): Hybrid | null {
  const other = side === 'old' ? 'new' : 'old'
  const { phrase, level, decision, outcomes, named } = touches
  if (phrase !== undefined && phrase[side] === null) return null
  const moved = <T>(part: T): T => transplant(part, rename)
  const given = phrase?.[other] ?? null
  const inPhrase = (one: PhraseClause): PhraseClause => {
    if (one.id !== phrase?.[side]?.id) return one
    // the other version does not have it: it says nothing
    if (given === null) return { ...one, cond: { op: 'constant', truth: NEUTRAL } }
    const { effect: _, inert: __, ...rest } = one
    return {
      ...rest,
      role: given.role,
      cond: moved(given.cond),
      ...(given.effect === undefined ? {} : { effect: moved(given.effect) }),
      ...(given.inert === undefined ? {} : { inert: given.inert }),
    }
  }
  const inLevel = (one: LevelClause): LevelClause => {
    const own = level?.[side].id === one.id ? level[other] : undefined
    return {
      ...one,
      ...(own === undefined ? {} : { combine: own.combine, guard: moved(own.guard) }),
      lead: one.lead.map(inPhrase),
      parts: one.parts.map(inLevel),
      tail: one.tail.map(inPhrase),
    }
  }
  const replaced = <T>(from: ReadonlyMap<string, T>, by: ReadonlyMap<string, T>, ids: readonly string[]) =>
    new Map(
      [...from].map(([id, own]) => {
        const another = by.get(id)
        return [id, another !== undefined && ids.includes(id) ? moved(another) : own] as const
      }),
    )
  const touchedIn = (id: string): readonly (keyof OutcomePoint)[] => outcomes.find((one) => one.id === id)?.parts ?? []
  const strange = [...donor.named]
    .filter(([name]) => !base.named.has(name))
    .map(([name, one]) => [name, moved(one)] as const)
  const program: Program = {
    ...base,
    vocabulary: {
      ...base.vocabulary,
      scalars: new Map([...donor.vocabulary.scalars, ...base.vocabulary.scalars]),
      lists: new Map([...donor.vocabulary.lists, ...base.vocabulary.lists]),
    },
    articles: base.articles.map(inLevel),
    outcomes: new Map(
      [...base.outcomes].map(([id, own]) => [id, withParts(own, donor.outcomes.get(id), touchedIn(id), moved)]),
    ),
    named: new Map([...replaced(base.named, donor.named, named), ...strange]),
    decisions: replaced(base.decisions, donor.decisions, decision === undefined ? [] : [decision]),
  }
  return isWhole(program) ? { program, touches, side } : null
}

/** An outcome with some of its parts as the other version has them. */
function withParts(
  own: OutcomePoint,
  other: OutcomePoint | undefined,
  parts: readonly (keyof OutcomePoint)[],
  moved: <T>(part: T) => T,
): OutcomePoint {
  if (other === undefined || parts.length === 0) return own
  return { ...own, ...Object.fromEntries(parts.map((part) => [part, moved(other[part])])) }
}

/** Whether everything a program speaks of is there. */
function isWhole({ articles, decisions, outcomes, named, vocabulary }: Program): boolean {
  const phrases = articles.flatMap(phraseClauses)
  const levels = articles.flatMap(levelClauses)
  const clauses = new Set([...phrases, ...levels].map(({ id }) => id))
  let whole = true
  const need = (there: boolean): void => {
    if (!there) whole = false
  }
  const to: References = {
    fact: (name) => need(vocabulary.scalars.has(name) || name === AS_OF),
    field: (list, field) => need(vocabulary.lists.get(list)?.fields.has(field) ?? true),
    list: (name) => need(vocabulary.lists.has(name)),
    named: (name) => need(named.has(name)),
    clause: (id) => need(clauses.has(id)),
    decision: (id) => need(decisions.has(id)),
    outcome: (id) => need(outcomes.has(id)),
    gate: (id) => need(clauses.has(id)),
  }
  for (const { cond, effect } of phrases) {
    walkCond(cond, to)
    if (effect?.kind === 'deadline') for (const expr of [effect.due, effect.done]) if (expr !== null) walkExpr(expr, to)
    if (effect?.kind === 'outcome') need(outcomes.has(effect.outcome))
  }
  for (const { guard } of levels) for (const side of [guard?.when, guard?.unless]) walkCond(side ?? null, to)
  for (const { cond, answer } of decisions.values()) {
    walkCond(cond, to)
    if (answer !== null) walkExpr(answer, to)
  }
  for (const outcome of outcomes.values()) walkOutcome(outcome, to)
  return whole
}
