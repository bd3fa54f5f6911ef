import type { Language } from '../../model/bilingual.ts'
import type { Comparison, ParagraphPlace } from '../../model/comparison.ts'
import { differenceOf } from './difference.ts'
import type { GlobalWording } from './global-wording.ts'

/** What a table of revisions leaves out and tells once. */
export interface LeftOut {
  readonly left: { readonly punctuation: number; readonly numbers: number; readonly wording: number }
  readonly wordings: readonly GlobalWording[]
  readonly language: Language
}

/** What stands below a table of revisions: how to read it, what was left out, and what its kinds of change rest on. */
export function revisionNotes(comparison: Comparison, leftOut: LeftOut): string[] {
  const { language } = leftOut
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  return [
    say(
      '加粗并加下划线的是新增的文字，加删除线的是删去的文字，“……”是没有改动而省略的内容。',
      'Words added are bold and underlined, words removed struck out; …… stands for what stays and is left out.',
    ),
    ...renumberedNotes(comparison, language),
    ...leftOutNotes(leftOut),
    ...elsewhereNotes(comparison, language),
    ...groundNotes(comparison, language),
  ]
}

/** Every number that is another one, also where its row is left out. */
function renumberedNotes(comparison: Comparison, language: Language): string[] {
  const zh = language === 'zh'
  const cite = (place: ParagraphPlace | null): string => (zh ? place?.cite : place?.citeEn) ?? ''
  const moves = comparison.text
    .filter((paragraph) => differenceOf(paragraph, comparison).number)
    .map(({ old, new: now }) => `${cite(old)}→${cite(now)}`)
  if (moves.length === 0) return []
  return [zh ? `条号调整（原→新）：${moves.join('、')}。` : `Renumbered (old→new): ${moves.join(', ')}.`]
}

function leftOutNotes({ left, wordings, language }: LeftOut): string[] {
  const zh = language === 'zh'
  const parts = [
    [left.punctuation, `仅标点不同的 ${left.punctuation} 处`, `${left.punctuation} that differ in punctuation alone`],
    [left.numbers, `仅条号不同的 ${left.numbers} 处`, `${left.numbers} that differ in their number alone`],
    [left.wording, `仅统一替换文字的 ${left.wording} 处`, `${left.wording} that differ by wording replaced throughout`],
  ] as const
  const some = parts.filter(([count]) => count > 0).map(([, inZh, inEn]) => (zh ? inZh : inEn))
  return [
    ...(some.length === 0 ? [] : [zh ? `未列出：${some.join('、')}。` : `Paragraphs not listed: ${some.join('; ')}.`]),
    ...wordings.flatMap(({ old, new: word, replaced, left: remain }) => {
      if (replaced === 0) return [zh ? `没有一处“${old}”改为“${word}”。` : `“${old}” is nowhere replaced by “${word}”.`]
      if (remain === 0) return []
      return [zh ? `新版仍有 ${remain} 处“${old}”没有替换。` : `The new version still says “${old}” ${remain} times.`]
    }),
  ]
}

/** Rules that are others without any words of the text. */
function elsewhereNotes({ changes }: Comparison, language: Language): string[] {
  const zh = language === 'zh'
  return changes.flatMap(({ of, label, rules }) => {
    if (of !== 'decision' && of !== 'derived') return []
    const what = [
      ...new Set(
        rules.map(({ old, new: now }) => {
          const none = zh ? '无' : 'none'
          return `${old?.[language] ?? none} → ${now?.[language] ?? none}`
        }),
      ),
    ]
    const told = what.join(zh ? '；' : '; ')
    const name = label?.[language] ?? ''
    return [
      zh ? `条文之外的规则有变：${name}（${told}）。` : `A rule outside the text is another one: ${name} (${told}).`,
    ]
  })
}

/** What “looser” and “stricter” rest on. */
function groundNotes({ consequences }: Comparison, language: Language): string[] {
  const zh = language === 'zh'
  if (consequences === null)
    return [
      zh
        ? '没有给出申请，因此没有标明放宽、收紧。'
        : 'No applications were given; what is looser or stricter is not told.',
    ]
  const { applications, synthetic, setAside } = consequences
  const drawn = synthetic === 0 ? '' : zh ? `（其中虚拟申请 ${synthetic} 份）` : ` (${synthetic} of them synthetic)`
  return [
    zh
      ? `放宽、收紧只是在所给的 ${applications} 份申请${drawn}上观察到的，不是对所有申请的证明。`
      : `Looser and stricter are what was observed on ${applications} applications${drawn}, not a proof for all.`,
    ...(setAside.length === 0
      ? []
      : [
          zh
            ? `另有 ${setAside.length} 份申请不能读取，搁置未计。`
            : `${setAside.length} applications could not be read and are not counted.`,
        ]),
  ]
}
