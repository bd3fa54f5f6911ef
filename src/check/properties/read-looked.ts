import { refuse, unknownReference } from '../../language/index.ts'
import type { PhraseClause } from '../../model/core.ts'
import type { Finding } from '../../model/finding.ts'
import { meant } from '../../model/meant.ts'
import type { Looked } from '../../model/property.ts'
import { child, type ScalarTree, type Tree, textOf } from '../../model/tree.ts'
import { levelClauses, phraseClauses } from '../../model/walk-core.ts'
import { bareQuote } from '../../util/bare-quote.ts'
import { didYouMean } from '../../util/did-you-mean.ts'
import { type Reading, wrong } from './reading.ts'

/** The words an article calls an outcome by. */
export const OUTCOME_WORDS = ['grant', 'charge', 'quantity'] as const
const WORDS = ['clause', 'decision', ...OUTCOME_WORDS] as const

/** The part of an answer that a node names: exactly one clause, decision or outcome. */
export function readLooked(tree: Tree, reading: Reading): Looked | null {
  const words = WORDS.filter((word) => child(tree, word) !== undefined)
  const [word, other] = words
  const value = word === undefined ? undefined : child(tree, word)
  if (word === undefined || value?.kind !== 'scalar' || other !== undefined)
    return wrong(
      reading,
      tree.span,
      { zh: '这里须写明一个条款、决定或数额', en: 'one clause, decision or outcome must be named here' },
      { zh: `写 ${WORDS.join('、')} 之一`, en: `write one of ${WORDS.join(', ')}` },
    )
  const quote = child(tree, 'quote')
  if (quote !== undefined && word !== 'clause')
    return wrong(reading, quote.span, { zh: 'quote 只用于条款', en: 'quote belongs to a clause' })
  if (word === 'clause') return readClause(value, quote, reading)
  if (word === 'decision') return readDecision(value, reading)
  const id = outcomeAt(value, word, reading)
  return id === null ? null : { kind: 'outcome', id }
}

function readDecision(value: ScalarTree, { context, program }: Reading): Looked | null {
  const id = textOf(value) ?? ''
  if (program.decisions.has(id)) return { kind: 'decision', id }
  return refuse(context, unknownReference('decision', id, value.span, program.decisions.keys()))
}

function readClause(value: ScalarTree, quote: Tree | undefined, { context, program }: Reading): Looked | null {
  const reference = textOf(value) ?? ''
  const id = context.clause(reference)
  if (id === undefined) return refuse(context, unknownReference('clause', reference, value.span, context.clauses()))
  if (quote === undefined) return { kind: 'clause', id }
  const level = program.articles.flatMap(levelClauses).find((one) => one.id === id)
  const phrases = level === undefined ? [] : phraseClauses(level)
  const text = bareQuote(textOf(quote) ?? '')
  const phrase = phrases.find((one) => joined(bareQuote(one.quote)) === joined(text))
  return phrase === undefined
    ? refuse(context, unknownQuote(text, reference, quote, phrases))
    : { kind: 'clause', id: phrase.id }
}

/** A quote however it is wrapped. */
const joined = (text: string): string => text.replaceAll(/\s+/gu, '')

/** A quote that the clause it is said to stand in does not have. */
function unknownQuote(
  text: string,
  cite: string,
  { span }: Tree,
  phrases: readonly PhraseClause[],
): Omit<Finding, 'severity'> {
  const near = didYouMean(
    text,
    phrases.map((one) => bareQuote(one.quote)),
  )
  return {
    code: 'unknown-quote',
    span,
    clause: cite,
    message: { zh: `${cite}没有“${text}”这一句`, en: `${cite} has no phrase “${text}”` },
    label: { zh: '条款里没有的一句', en: 'not a phrase of the clause' },
    help:
      near === undefined ? { zh: '照录该条款中的一句', en: 'quote a phrase of the clause as it stands' } : meant(near),
  }
}

/** The outcome a word names, where the article calls it by that word; null when it was refused. */
export function outcomeAt(
  value: Tree,
  word: (typeof OUTCOME_WORDS)[number] | 'paid',
  { context, program }: Reading,
): string | null {
  const id = textOf(value) ?? ''
  const of = [...program.outcomes.values()].filter(({ kind }) => word === 'paid' || kind === word)
  if (of.some((outcome) => outcome.id === id)) return id
  const other = program.outcomes.get(id)
  const fault = unknownReference(
    'outcome',
    id,
    value.span,
    of.map((outcome) => outcome.id),
  )
  return refuse(
    context,
    other === undefined
      ? fault
      : {
          ...fault,
          message: { zh: `“${id}”在条文里写作 ${other.kind}`, en: `the article calls “${id}” a ${other.kind}` },
          help: { zh: `写 ${other.kind}: ${id}`, en: `write ${other.kind}: ${id}` },
        },
  )
}
