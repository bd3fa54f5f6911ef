import { describePhrase } from '../explain/index.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { RuleChange, RuleChangeKind } from '../model/comparison.ts'
import type { Expr, OutcomePoint, PhraseClause, Program } from '../model/core.ts'
import { levelClauses, phraseClauses, UNASKED, walkExpr } from '../model/walk-core.ts'
import type { PhrasePair } from './align.ts'
import { compareWords } from './compare-words.ts'
import { conditionChanges } from './condition-changes.ts'
import { GIVEN, outcomeChanges } from './outcome-changes.ts'
import { type Planned, phraseAs, type TouchedOutcome } from './planned.ts'
import type { Words } from './words.ts'

/** The two versions a phrase is compared in. */
export interface Versions {
  readonly before: Program
  readonly after: Program
  readonly words: Words
  /** The defined values whose definition is another one. */
  readonly redefined: ReadonlySet<string>
}

/** What became of a phrase; nothing where words, rule and place are the same. */
export function phraseChange(pair: PhrasePair, versions: Versions): Planned[] {
  const { old, new: now, moved } = pair
  const { before, after } = versions
  const found = old === null || now === null ? ofOne(pair, versions) : ofBoth(old, now, versions)
  const words = old === null || now === null ? [] : compareWords(old.quote, now.quote)
  if (old !== null && now !== null && found.rules.length === 0 && words.length === 0 && !moved) return []
  return [
    {
      change: {
        kind: old === null ? 'added' : now === null ? 'repealed' : moved ? 'moved' : 'changed',
        of: 'phrase',
        old: old && phraseAs(old, levelOf(old, before)),
        new: now && phraseAs(now, levelOf(now, after)),
        words,
        rules: found.rules,
      },
      touches: { phrase: { old, new: now }, outcomes: found.outcomes, named: found.named },
    },
  ]
}

interface Found {
  readonly rules: readonly RuleChange[]
  readonly outcomes: readonly TouchedOutcome[]
  readonly named: readonly string[]
}

/** A phrase that only one version has: its whole rule is new, or gone. */
function ofOne({ old, new: now }: PhrasePair, { before, after, redefined }: Versions): Found {
  const phrase = now ?? old
  if (phrase === null) return { rules: [], outcomes: [], named: [] }
  const program = now === null ? before : after
  const meaning = meaningOf(phrase, program)
  const bears = phrase.inert?.kind !== 'nothing'
  const rule: RuleChange =
    now === null
      ? { kind: 'conditionRemoved', old: meaning, new: null }
      : { kind: 'conditionAdded', old: null, new: meaning }
  return {
    rules: bears ? [rule] : [],
    outcomes: spokenOf(phrase, program),
    named: definedBy(phrase).filter((name) => redefined.has(name)),
  }
}

function ofBoth(old: PhraseClause, now: PhraseClause, { before, after, words, redefined }: Versions): Found {
  const outcomes: TouchedOutcome[] = []
  const kinds: RuleChangeKind[] = []
  if (old.role !== now.role) kinds.push('role')
  for (const { id, parts } of merged([...spokenOf(old, before), ...spokenOf(now, after)])) {
    const [was, is] = [before.outcomes.get(id), after.outcomes.get(id)]
    const found: RuleChangeKind[] =
      was === undefined || is === undefined ? ['amount'] : outcomeChanges(was, is, { old: old.id, new: now.id }, words)
    if (parts.includes('payers') && !words.same(was?.payers, is?.payers)) found.push('payer')
    if (found.length > 0) outcomes.push({ id, parts })
    kinds.push(...found)
  }
  const named = definedBy(now).filter(
    (name) => redefined.has(name) && (old.quote !== now.quote || isAlone(name, after)),
  )
  if (named.length > 0) kinds.push('value')
  if (!words.same(stateOf(old), stateOf(now)) && kinds.length === 0) kinds.push('effect')
  const [was, is] = [meaningOf(old, before), meaningOf(now, after)]
  return {
    rules: [
      ...conditionChanges(old.cond, now.cond, words),
      ...[...new Set(kinds)].map((kind) => ({ kind, old: was, new: is })),
    ],
    outcomes,
    named,
  }
}

/** What it brings about, and whether it is worked out yet; what its words define or decide is compared by itself. */
function stateOf({ inert, effect }: PhraseClause): unknown {
  return [inert?.kind === 'pending', inert?.kind === 'nothing', effect]
}

function definedBy({ inert }: PhraseClause): string[] {
  return inert?.kind === 'define' ? [inert.name] : []
}

/** No other phrase defines a part of the same value. */
function isAlone(name: string, { articles }: Program): boolean {
  return articles.flatMap(phraseClauses).filter((phrase) => definedBy(phrase).includes(name)).length === 1
}

/** The outcomes a phrase gives, adjusts, caps or says the payer of, with the parts that it speaks of. */
function spokenOf({ id, effect }: PhraseClause, { outcomes }: Program): TouchedOutcome[] {
  const all = [...outcomes.values()]
  return [
    ...all.filter(({ phrase }) => phrase === id).map((point) => ({ id: point.id, parts: GIVEN })),
    ...all
      .filter(({ caps }) => caps.some(({ phrase }) => phrase === id))
      .map((point) => ({ id: point.id, parts: ['caps'] as const })),
    ...all
      .filter(({ entitled }) => adjusts(entitled, id))
      .map((point) => ({ id: point.id, parts: ['entitled'] as const })),
    ...(effect?.kind === 'payer' ? effect.of.map((of) => ({ id: of, parts: ['payers'] as const })) : []),
  ]
}

function adjusts(expr: Expr, phrase: string): boolean {
  let found = false
  const gate = (id: string): void => {
    if (id === phrase) found = true
  }
  walkExpr(expr, { ...UNASKED, gate })
  return found
}

function merged(touched: readonly TouchedOutcome[]): TouchedOutcome[] {
  const parts = new Map<string, Set<keyof OutcomePoint>>()
  for (const one of touched) parts.set(one.id, new Set([...(parts.get(one.id) ?? []), ...one.parts]))
  return [...parts].map(([id, all]) => ({ id, parts: [...all] }))
}

function meaningOf(phrase: PhraseClause, program: Program): Bilingual {
  return {
    zh: describePhrase(phrase, program, 'zh').meaning,
    en: describePhrase(phrase, program, 'en').meaning,
  }
}

function levelOf({ id }: PhraseClause, { articles }: Program): string {
  const levels = articles.flatMap(levelClauses)
  return levels.find(({ lead, tail }) => [...lead, ...tail].some((phrase) => phrase.id === id))?.id ?? ''
}
