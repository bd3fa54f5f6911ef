import type { Language } from '../model/bilingual.ts'
import type { AmountTotal } from '../model/comparison.ts'
import { inWords } from './in-words.ts'

/** What an item comes to in one version: exact, then what is a range and what is not counted, each by itself. */
export function totalText(total: AmountTotal | null, language: Language): string {
  const zh = language === 'zh'
  if (total === null) return zh ? '没有这一项' : 'no such item'
  const { exact, recipients, ranges, notCounted } = total
  const parts = [zh ? `${recipients} 家 ${exact.text}` : `${recipients} at ${inWords(exact, language)}`]
  if (ranges.count > 0) {
    const [low, high] = [inWords(ranges.low, language), inWords(ranges.high, language)]
    parts.push(
      zh
        ? `另裁量区间 ${ranges.count} 家 ${low} 至 ${high}`
        : `besides ${ranges.count} discretionary at ${low} to ${high}`,
    )
  }
  if (notCounted > 0) parts.push(zh ? `未计入 ${notCounted} 份` : `${notCounted} not counted`)
  return parts.join(zh ? '，' : ', ')
}
