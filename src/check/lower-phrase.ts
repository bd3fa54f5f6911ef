import {
  CONDITION_KEYS,
  elaborateCondition,
  elaborateGuards,
  MEANINGS,
  refuse,
  strayComparison,
  unknownReference,
} from '../language/index.ts'
import type { Cond, Effect, Inert, PhraseClause } from '../model/core.ts'
import type { Phrase } from '../model/structure.ts'
import { quotedIn } from '../model/structure.ts'
import { child, textAt, textOf } from '../model/tree.ts'
import { NEUTRAL, OPEN } from '../model/truth.ts'
import type { Elaboration } from './elaboration.ts'
import { readLabel } from './read-label.ts'

/** The keys that give a phrase its meaning: exactly one of them may stand on it. */
export const MEANING_KEYS: readonly string[] = [...CONDITION_KEYS, ...MEANINGS.keys(), 'define', 'nothing', 'pending']

/** Lowers a phrase; null when it was refused (and reported). */
export function lowerPhrase(phrase: Phrase, elaboration: Elaboration): PhraseClause | null {
  const { body } = phrase
  const context = elaboration.context(phrase.id, phrase.cite)
  const keys = MEANING_KEYS.filter((key) => body.entries.has(key))
  const [key] = keys
  if (key === undefined || keys.length > 1) {
    context.report({
      code: key === undefined ? 'no-meaning' : 'double-connective',
      severity: 'error',
      span: body.entries.get(keys[1] ?? 'quote')?.keySpan ?? body.span,
      message:
        key === undefined
          ? { zh: '这一句没有写含义', en: 'this phrase has no meaning yet' }
          : { zh: `一句写了几种含义：${keys.join('、')}`, en: `this phrase has several meanings: ${keys.join(', ')}` },
      why: {
        zh: '一句引文恰好有一种含义，每个字才有着落',
        en: 'one quote has exactly one meaning, so that every character is accounted for',
      },
      help:
        key === undefined
          ? {
              zh: '写一个条件，或 nothing: 理由，或 pending: true',
              en: 'write a condition, or nothing: why, or pending: true',
            }
          : { zh: '把引文拆成几句，或用 all、any 并列', en: 'split the quote, or join the conditions with all or any' },
    })
    return null
  }
  const inert = inertOf(phrase, key)
  const meaning = meaningOf(phrase, key, inert, elaboration)
  if (meaning === null) return null
  const { cond, effect } = meaning
  for (const item of itemsOf(child(body, 'readings'))) {
    const id = textOf(item) ?? ''
    if (elaboration.readings.has(id)) continue
    refuse(context, unknownReference('reading', id, item.span, elaboration.readings.keys()))
  }
  const label = child(body, 'label')
  return {
    kind: 'phrase',
    id: phrase.id,
    cite: { zh: phrase.cite, en: phrase.citeEn },
    role: phrase.role,
    quote: quotedIn(phrase),
    ...(label === undefined ? {} : { label: readLabel(label, '') }),
    cond,
    ...(inert === null ? {} : { inert }),
    ...(effect === undefined ? {} : { effect }),
  }
}

/** The truth of a phrase under its own guards, and what it brings about. */
function meaningOf(
  phrase: Phrase,
  key: string,
  inert: Inert | null,
  elaboration: Elaboration,
): { readonly cond: Cond; readonly effect?: Effect } | null {
  const { body } = phrase
  const context = elaboration.context(phrase.id, phrase.cite)
  if (inert !== null) {
    const cond = guardedInert(phrase, inert, elaboration)
    return cond === null ? null : { cond }
  }
  const word = MEANINGS.get(key)
  if (word === undefined) {
    const cond = elaborateCondition(body, context)
    return cond === null ? null : { cond }
  }
  const stray = strayComparison(body, key)
  if (stray !== undefined) return refuse(context, stray)
  const value = child(body, key)
  const meaning = value === undefined ? null : word.elaborate(value, body, context)
  if (meaning === null) return null
  const cond = elaborateGuards(body, meaning.cond, context)
  return cond === null ? null : { cond, effect: meaning.effect }
}

function itemsOf(tree: ReturnType<typeof child>): readonly NonNullable<typeof tree>[] {
  return tree?.kind === 'list' ? tree.items : []
}

function inertOf({ body }: Phrase, key: string): Inert | null {
  switch (key) {
    case 'nothing':
      return { kind: 'nothing', why: textAt(body, 'nothing') ?? '' }
    case 'pending':
      return { kind: 'pending' }
    case 'define':
      return { kind: 'define', name: textAt(child(body, 'define'), 'name') ?? '' }
    default:
      return null
  }
}

/** A phrase that decides nothing is neutral; one not yet encoded may still be anything. */
function guardedInert(phrase: Phrase, inert: Inert, elaboration: Elaboration): Cond | null {
  const body: Cond = { op: 'constant', truth: inert.kind === 'pending' ? OPEN : NEUTRAL }
  // The guard of a `define` chooses among cases and is lowered with the value.
  return inert.kind === 'pending'
    ? elaborateGuards(phrase.body, body, elaboration.context(phrase.id, phrase.cite))
    : body
}
