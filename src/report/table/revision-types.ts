import type { Language } from '../../model/bilingual.ts'
import type { Change, ComparedParagraph, Comparison } from '../../model/comparison.ts'
import { effectWords } from '../text/effect-words.ts'
import { changesOf } from './changes-of.ts'
import { differenceOf, isMoved } from './difference.ts'

/** What kind of change one paragraph went through, and what it does on the applications compared. */
export interface RevisionType {
  /** Null where the row is about one paragraph alone. */
  readonly cite: string | null
  readonly kinds: string
  readonly effects: readonly RevisionEffect[]
}

/** What one change of a rule does; `words` says which, where the paragraph has several. */
export interface RevisionEffect {
  /** By id: whose names stand behind the numbers. */
  readonly changes: readonly string[]
  readonly words: string
  readonly direction: string
  readonly on: string
}

/** The kinds of change of some paragraphs of one row. */
export function revisionTypes(
  paragraphs: readonly ComparedParagraph[],
  comparison: Comparison,
  language: Language,
): RevisionType[] {
  return paragraphs.map((paragraph) => ({
    cite: paragraphs.length > 1 ? citeOf(paragraph, language) : null,
    kinds: kindsOf(paragraph, comparison, language).join(language === 'zh' ? '、' : ', '),
    effects: effectsOf(changesOf(paragraph, comparison), language),
  }))
}

/** What is repealed has its old number, which another clause may have taken. */
function citeOf({ old, new: now }: ComparedParagraph, language: Language): string {
  const place = now ?? old
  if (language === 'en') return `${now === null ? 'former ' : ''}${place?.citeEn}`
  return `${now === null ? '原' : ''}${place?.cite}`
}

function kindsOf(paragraph: ComparedParagraph, comparison: Comparison, language: Language): string[] {
  const { old, new: now } = paragraph
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  if (old === null) return [say('新增', 'added')]
  if (now === null) return [say('删除', 'repealed')]
  const { words, punctuation, number, rules } = differenceOf(paragraph, comparison)
  const was = say(`（原${old.cite}）`, ` (was ${old.citeEn})`)
  const kinds: string[] = []
  if (number)
    kinds.push(
      isMoved(paragraph, comparison) ? say(`移动${was}`, `moved${was}`) : say(`条号调整${was}`, `renumbered${was}`),
    )
  if (rules) kinds.push(words ? say('修改', 'amended') : say('文字未改，规则有变', 'same words, another rule'))
  else if (words) kinds.push(punctuation ? say('标点', 'punctuation') : say('文字', 'wording'))
  return kinds
}

/** Effects of changes that do the same on as many are told once. */
function effectsOf(changes: readonly Change[], language: Language): RevisionEffect[] {
  const bearing = changes.filter(({ rules }) => rules.length > 0)
  const told = new Map<string, { effect: EffectWords; changes: Change[] }>()
  for (const change of bearing) {
    const effect = effectOf(change, language)
    const key = `${effect.direction} ${effect.on}`
    const same = told.get(key) ?? { effect, changes: [] }
    same.changes.push(change)
    told.set(key, same)
  }
  return [...told.values()].map(({ effect, changes: of }) => ({
    ...effect,
    changes: of.map(({ id }) => id),
    words: told.size > 1 ? of.map(wordsOf).join(language === 'zh' ? '；' : '; ') : '',
  }))
}

type EffectWords = Pick<RevisionEffect, 'direction' | 'on'>

function effectOf({ effect }: Change, language: Language): EffectWords {
  if (effect !== null) return effectWords(effect, language)
  return language === 'zh'
    ? { direction: '规则有变', on: '未在申请上对照' }
    : { direction: 'the rule is another one', on: 'not tried on applications' }
}

const SHORT = 16

/** Which change it is, briefly: 20→15, or the beginning of its words. */
function wordsOf({ words, old, new: now }: Change): string {
  const [was, is] = (['removed', 'added'] as const).map((kind) =>
    words
      .filter((run) => run.kind === kind)
      .map(({ text }) => text.trim())
      .join('…'),
  )
  if (was && is && `${was}${is}`.length <= SHORT) return `${was}→${is}`
  const quote = [...((now ?? old)?.quote ?? '')]
  return `“${quote.slice(0, SHORT).join('')}${quote.length > SHORT ? '…' : ''}”`
}
