import type { Bilingual } from '../../model/bilingual.ts'
import type {
  DecisionPoint,
  Effect,
  Expr,
  Inert,
  LevelClause,
  NamedValue,
  OutcomePoint,
  PhraseClause,
  Program,
  Reading,
  UsedInstrument,
} from '../../model/core.ts'
import { isUsedName, usedName } from '../../model/used-name.ts'
import { bookTitle } from '../../util/book-title.ts'
import { type Renaming, renameCond, renameExpr, renameMaybe } from './rename-core.ts'

/** The parts of a used instrument as they stand in the program that uses it. */
export type Embedded = Pick<
  Program,
  'named' | 'articles' | 'decisions' | 'outcomes' | 'uses' | 'assume' | 'leaves' | 'readings'
>

/** Numbers that are taken already. */
export interface Taken {
  readonly ids: number
  readonly leaves: number
}

/**
 * A used instrument under a prefix: its own clauses, values, decisions, readings and outcomes are called `prefix.name`,
 * cited with its title, and numbered after those that are there; its facts keep their names.
 */
export function embedProgram(used: Program, prefix: string, taken: Taken): { parts: Embedded; taken: Taken } {
  let ids = taken.ids
  const name = (own: string): string => usedName(prefix, own)
  const to: Renaming = {
    name,
    id: (id) => {
      ids = Math.max(ids, taken.ids + id + 1)
      return taken.ids + id
    },
    leaf: (leaf) => taken.leaves + leaf,
  }
  // What it uses in turn has its own title in its citations and labels already.
  const titled = (own: string, text: Bilingual): Bilingual =>
    isUsedName(own, used) ? text : withTitle(used.title, text)

  const parts: Embedded = {
    named: mapped(used.named, name, (value): NamedValue => {
      const { definedBy } = value
      return {
        ...value,
        name: name(value.name),
        expr: renameExpr(value.expr, to),
        ...(definedBy === undefined ? {} : { definedBy: name(definedBy) }),
      }
    }),
    articles: used.articles.map((level) => renameLevel(level, to, titled)),
    decisions: mapped(used.decisions, name, (point): DecisionPoint => {
      const { id, label, subject, cond, answer } = point
      return {
        ...point,
        id: name(id),
        label: titled(id, label),
        subject: name(subject),
        cond: renameCond(cond, to),
        answer: answer === null ? null : renameExpr(answer, to),
      }
    }),
    outcomes: mapped(used.outcomes, name, (outcome) => renameOutcome(outcome, to)),
    uses: new Map<string, UsedInstrument>([
      [
        prefix,
        { policy: used.policy, title: used.title, version: used.version, rules: used.rules, effective: used.effective },
      ],
      ...mapped(used.uses, name, (instrument) => instrument),
    ]),
    assume: used.assume.map(({ label, cond }) => ({ label, cond: renameCond(cond, to) })),
    leaves: used.leaves.map((leaf) => ({ ...leaf, phrase: leaf.phrase === null ? null : name(leaf.phrase) })),
    readings: mapped(used.readings, name, (reading): Reading => ({ ...reading, id: name(reading.id) })),
  }
  return { parts, taken: { ids, leaves: taken.leaves + used.leaves.length } }
}

/** 《某办法》第三条; Some Measures Art. 3. */
function withTitle(title: Bilingual, text: Bilingual): Bilingual {
  return { zh: `${bookTitle(title.zh)}${text.zh}`, en: `${title.en} ${text.en}` }
}

function mapped<T>(from: ReadonlyMap<string, T>, name: (own: string) => string, value: (one: T) => T): Map<string, T> {
  return new Map([...from].map(([key, one]) => [name(key), value(one)]))
}

type Titled = (own: string, text: Bilingual) => Bilingual

function renameLevel(level: LevelClause, to: Renaming, titled: Titled): LevelClause {
  const { id, cite, guard } = level
  const phrases = (list: readonly PhraseClause[]): PhraseClause[] =>
    list.map((phrase) => renamePhrase(phrase, to, titled))
  return {
    ...level,
    id: to.name(id),
    cite: titled(id, cite),
    guard: guard === null ? null : { when: renameMaybe(guard.when, to), unless: renameMaybe(guard.unless, to) },
    lead: phrases(level.lead),
    parts: level.parts.map((part) => renameLevel(part, to, titled)),
    tail: phrases(level.tail),
  }
}

function renamePhrase(phrase: PhraseClause, to: Renaming, titled: Titled): PhraseClause {
  const { id, cite, cond, inert, effect } = phrase
  return {
    ...phrase,
    id: to.name(id),
    cite: titled(id, cite),
    cond: renameCond(cond, to),
    ...(inert === undefined ? {} : { inert: renameInert(inert, to) }),
    ...(effect === undefined ? {} : { effect: renameEffect(effect, to) }),
  }
}

function renameInert(inert: Inert, to: Renaming): Inert {
  return inert.kind === 'define' ? { ...inert, name: to.name(inert.name) } : inert
}

function renameEffect(effect: Effect, to: Renaming): Effect {
  switch (effect.kind) {
    case 'outcome':
      return { ...effect, outcome: to.name(effect.outcome) }
    case 'adjust':
      return { ...effect, of: to.name(effect.of) }
    case 'cap':
      return { ...effect, over: effect.over.map(to.name) }
    case 'payer':
      return { ...effect, of: effect.of.map(to.name) }
    case 'deadline':
      return {
        ...effect,
        due: renameExpr(effect.due, to),
        done: effect.done === null ? null : renameExpr(effect.done, to),
      }
    case 'duty':
    case 'entitlement':
    case 'consequence':
    case 'residual':
      return effect
  }
}

function renameOutcome(outcome: OutcomePoint, to: Renaming): OutcomePoint {
  const maybe = (expr: Expr | null): Expr | null => (expr === null ? null : renameExpr(expr, to))
  const { recipients } = outcome
  return {
    ...outcome,
    id: to.name(outcome.id),
    phrase: to.name(outcome.phrase),
    to: { ...outcome.to, name: maybe(outcome.to.name) },
    recipients:
      recipients === null
        ? null
        : { ...recipients, where: renameMaybe(recipients.where, to), by: renameExpr(recipients.by, to) },
    applies: renameMaybe(outcome.applies, to),
    within: renameMaybe(outcome.within, to),
    entitled: renameExpr(outcome.entitled, to),
    received: maybe(outcome.received),
    caps: outcome.caps.map(({ phrase, left }) => ({ phrase: to.name(phrase), left: renameExpr(left, to) })),
  }
}
