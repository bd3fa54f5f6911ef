import type { Language } from '../../model/bilingual.ts'
import type { Change, ObservedEffect, RuleChange } from '../../model/comparison.ts'
import { shortened } from '../text/runs.ts'
import { DIRECTION, KIND } from '../text/words.ts'
import type { CellText } from './table-row.ts'

const AROUND = 7
const NONE: readonly CellText[] = [{ text: '—' }]

/** One change in five cells: where, what it was, what it is, of what kind, and for how many. */
export function changeRow(change: Change, language: Language): (readonly CellText[])[] {
  const { old, new: now, label, effect } = change
  const clause = now ?? old
  const cite = clause === null ? (label?.[language] ?? '') : language === 'zh' ? clause.cite : clause.citeEn
  return [
    [{ text: cite }],
    sideOf(change, 'old', language),
    sideOf(change, 'new', language),
    [{ text: kindOf(change, language) }],
    effect === null ? NONE : [{ text: countsOf(effect, language) }],
  ]
}

/** The words of one version around what is changed; where no words are, the rule. */
function sideOf(change: Change, side: 'old' | 'new', language: Language): readonly CellText[] {
  const { kind, words, rules } = change
  const clause = change[side]
  if (words.length > 0) {
    const own = side === 'old' ? 'removed' : 'added'
    return shortened(words, AROUND)
      .filter((run) => run.kind === 'same' || run.kind === own)
      .map((run) => ({ text: run.text, strong: run.kind === 'added' }))
  }
  if (clause !== null && (kind === 'renumbered' || kind === 'moved'))
    return [{ text: language === 'zh' ? clause.cite : clause.citeEn }]
  if (clause !== null && kind !== 'changed') return [{ text: clause.quote }]
  const told = rules.flatMap((rule: RuleChange) => rule[side]?.[language] ?? [])
  return told.length > 0 ? [{ text: [...new Set(told)].join(language === 'zh' ? '；' : '; ') }] : NONE
}

function kindOf({ kind, rules, effect }: Change, language: Language): string {
  const zh = language === 'zh'
  const name = kind === 'changed' ? '' : KIND[kind][language]
  if (rules.length === 0) return name || (zh ? '文字' : 'wording')
  const does = effect === null ? (zh ? '规则有变' : 'another rule') : DIRECTION[effect.direction][language]
  return `${name} ${does}`.trim()
}

function countsOf({ better, worse, other }: ObservedEffect, language: Language): string {
  const zh = language === 'zh'
  const counts = [
    [better.length, zh ? '变好' : 'better'],
    [worse.length, zh ? '变差' : 'worse'],
    [other.length, zh ? '有别' : 'different'],
  ] as const
  const some = counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => (zh ? `${count} 份${word}` : `${count} ${word}`))
  return some.length > 0 ? some.join(zh ? '，' : ', ') : zh ? '0 份' : 'none'
}
