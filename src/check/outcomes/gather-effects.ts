import type { OutcomePoint } from '../../model/core.ts'
import type { Finding } from '../../model/finding.ts'
import { type Level, type Phrase, phrasesOf } from '../../model/structure.ts'
import { child, type Tree, textAt } from '../../model/tree.ts'

/** A phrase that grants, charges or measures out, as written. */
export interface OutcomeSource {
  readonly id: string
  readonly kind: OutcomePoint['kind']
  readonly phrase: Phrase
  readonly tree: Tree
}

/** A phrase that changes what another one gives or lays down, as written. */
export interface AdjustSource {
  readonly phrase: Phrase
  readonly tree: Tree
}

/** What the phrases of a version bring about that must be known of the whole before any of it is lowered. */
export interface Effects {
  /** By id, in the order of the text. */
  readonly outcomes: ReadonlyMap<string, OutcomeSource>
  /** By the outcome they change, in the order of the text. */
  readonly adjustsOfOutcome: ReadonlyMap<string, readonly AdjustSource[]>
  /** By the value they change. */
  readonly adjustsOfValue: ReadonlyMap<string, readonly AdjustSource[]>
}

const KINDS = ['grant', 'charge', 'quantity'] as const

/** Gathers the outcomes and adjustments of a version; two outcomes of one name are refused. */
export function gatherEffects(articles: readonly Level[], report: (finding: Finding) => void): Effects {
  const outcomes = new Map<string, OutcomeSource>()
  const adjustsOfOutcome = new Map<string, AdjustSource[]>()
  const adjustsOfValue = new Map<string, AdjustSource[]>()
  for (const phrase of articles.flatMap(phrasesOf)) {
    for (const kind of KINDS) {
      const tree = child(phrase.body, kind)
      const id = textAt(tree, 'id')
      if (tree === undefined || id === undefined) continue
      const other = outcomes.get(id)
      if (other === undefined) outcomes.set(id, { id, kind, phrase, tree })
      else report(taken(id, phrase, child(tree, 'id') ?? tree, other))
    }
    const adjust = child(phrase.body, 'adjust')
    const outcome = textAt(adjust, 'outcome')
    const value = textAt(adjust, 'value')
    if (adjust === undefined) continue
    if (outcome !== undefined) note(adjustsOfOutcome, outcome, { phrase, tree: adjust })
    else if (value !== undefined) note(adjustsOfValue, value, { phrase, tree: adjust })
  }
  return { outcomes, adjustsOfOutcome, adjustsOfValue }
}

function note(into: Map<string, AdjustSource[]>, name: string, source: AdjustSource): void {
  into.set(name, [...(into.get(name) ?? []), source])
}

function taken(id: string, { cite }: Phrase, { span }: Tree, other: OutcomeSource): Finding {
  return {
    code: 'name-taken',
    severity: 'error',
    span,
    clause: cite,
    message: {
      zh: `“${id}”已经是${other.phrase.cite}的项目`,
      en: `“${id}” is already what ${other.phrase.citeEn} gives or takes`,
    },
    help: { zh: '换一个 id', en: 'use another id' },
  }
}
