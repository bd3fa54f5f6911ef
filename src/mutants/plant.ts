import type { Scope } from '../explain/index.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { Cond, Effect, LevelClause, PhraseClause, Program } from '../model/core.ts'
import { NEUTRAL } from '../model/truth.ts'
import { isUsedName } from '../model/used-name.ts'
import { inside, leftOut, type Variant } from './variant.ts'
import { type Guard, variantsOfCondition, variantsOfGuard } from './variants-of-condition.ts'
import { variantsOfExpression } from './variants-of-expression.ts'
import { variantsOfOutcome } from './variants-of-outcome.ts'

/** Where in a program a fault is: in a phrase, a level, a value or a decision. */
export interface Where {
  readonly kind: 'phrase' | 'level' | 'value' | 'outcome' | 'decision'
  readonly id: string
}

/** A program with one fault planted in it. */
export interface Mutant {
  readonly id: string
  readonly where: Where
  readonly change: Bilingual
  readonly program: Program
  /** It is the same rule in other words. */
  readonly same: boolean
}

/** Every fault that is looked for in a program's own rules, in the order of the text; those of instruments it uses are theirs. */
export function* plant(program: Program): Generator<Mutant> {
  const scope: Scope = { program, list: null }
  for (const { where, variants } of placesOf(program, scope)) {
    let n = 0
    for (const { node, change, same = false } of variants)
      yield { id: `${where.id}#${++n}`, where, change, program: node, same }
  }
}

interface Place {
  readonly where: Where
  readonly variants: Iterable<Variant<Program>>
}

function* placesOf(program: Program, scope: Scope): Generator<Place> {
  for (const [at, article] of program.articles.entries()) {
    if (isUsedName(article.id, program)) continue
    yield* placesOfLevel(article, scope, (level) => ({
      ...program,
      articles: program.articles.map((one, i) => (i === at ? level : one)),
    }))
  }
  for (const [name, value] of program.named) {
    if (isUsedName(name, program)) continue
    yield {
      where: { kind: 'value', id: name },
      variants: inside(variantsOfExpression(value.expr, scope), (expr) => ({
        ...program,
        named: new Map(program.named).set(name, { ...value, expr }),
      })),
    }
  }
  for (const [id, point] of program.outcomes) {
    if (isUsedName(id, program)) continue
    yield {
      where: { kind: 'outcome', id },
      variants: inside(variantsOfOutcome(point, scope), (one) => ({
        ...program,
        outcomes: new Map(program.outcomes).set(id, one),
      })),
    }
  }
  for (const [id, point] of program.decisions) {
    if (isUsedName(id, program)) continue
    const put = (one: typeof point): Program => ({ ...program, decisions: new Map(program.decisions).set(id, one) })
    yield {
      where: { kind: 'decision', id },
      variants: inside(variantsOfCondition(point.cond, scope), (cond) => put({ ...point, cond })),
    }
    const { answer } = point
    if (answer !== null)
      yield {
        where: { kind: 'decision', id },
        variants: inside(variantsOfExpression(answer, scope), (other) => put({ ...point, answer: other })),
      }
  }
}

function* placesOfLevel(level: LevelClause, scope: Scope, put: (level: LevelClause) => Program): Generator<Place> {
  const { guard, combine, parts } = level
  const where: Where = { kind: 'level', id: level.id }
  if (guard !== null)
    yield { where, variants: inside(variantsOfGuard(guard, scope), (one) => put({ ...level, guard: noneOr(one) })) }
  if (parts.filter(hasCondition).length > 1)
    yield {
      where,
      variants: inside(variantsOfCombine(combine, parts.length), (one) => put({ ...level, combine: one })),
    }
  for (const side of ['lead', 'tail'] as const)
    for (const [at, phrase] of level[side].entries())
      yield {
        where: { kind: 'phrase', id: phrase.id },
        variants: inside(variantsOfPhrase(phrase, scope), (one) =>
          put({ ...level, [side]: level[side].map((other, i) => (i === at ? one : other)) }),
        ),
      }
  for (const [at, part] of parts.entries())
    yield* placesOfLevel(part, scope, (one) =>
      put({ ...level, parts: parts.map((other, i) => (i === at ? one : other)) }),
    )
}

const noneOr = (guard: Guard): Guard | null => (guard.when === null && guard.unless === null ? null : guard)

function hasCondition(level: LevelClause): boolean {
  return [...level.lead, ...level.tail].some(({ cond }) => cond.op !== 'constant') || level.parts.some(hasCondition)
}

function* variantsOfCombine(
  combine: LevelClause['combine'],
  parts: number,
): Generator<Variant<LevelClause['combine']>> {
  const words = { all: { zh: '各项均', en: 'all parts' }, any: { zh: '各项之一', en: 'any part' } }
  if (combine === 'all' || combine === 'any') {
    const node = combine === 'all' ? 'any' : 'all'
    yield {
      node,
      change: { zh: `${words[combine].zh} → ${words[node].zh}`, en: `${words[combine].en} -> ${words[node].en}` },
    }
    return
  }
  for (const atLeast of [combine.atLeast - 1, combine.atLeast + 1])
    if (atLeast >= 1 && atLeast <= parts)
      yield {
        node: { atLeast },
        change: {
          zh: `至少 ${combine.atLeast} 项 → 至少 ${atLeast} 项`,
          en: `at least ${combine.atLeast} parts -> at least ${atLeast}`,
        },
      }
}

function* variantsOfPhrase(phrase: PhraseClause, scope: Scope): Generator<Variant<PhraseClause>> {
  const { cond, effect } = phrase
  if (cond.op !== 'constant') {
    const neutral: Cond = { op: 'constant', truth: NEUTRAL }
    const quote = { zh: phrase.quote, en: phrase.quote }
    yield { node: { ...phrase, cond: neutral }, change: leftOut(quote) }
    yield* inside(variantsOfCondition(cond, scope), (one) => ({ ...phrase, cond: one }))
  }
  if (effect?.kind === 'deadline')
    yield* inside(variantsOfExpression(effect.due, scope), (due) => {
      const changed: Effect = { ...effect, due }
      return { ...phrase, effect: changed }
    })
}
