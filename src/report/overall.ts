import type { Language } from '../model/bilingual.ts'
import type { Comparison } from '../model/comparison.ts'

/** What all changes together did on the applications, in one phrase. */
export function overall({ changes, consequences }: Comparison, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  if (changes.length === 0) return say('文字和规则都没有不同', 'words and rules are the same')
  if (changes.every(({ rules }) => rules.length === 0)) return say('规则未变，只改文字或条号', 'the rules are the same')
  if (consequences === null) return say('规则有变，没有给出申请', 'rules changed; no applications given')
  const seen = new Set(changes.flatMap(({ effect }) => (effect === null ? [] : [effect.direction])))
  const [looser, stricter] = [seen.has('looser') || seen.has('both'), seen.has('stricter') || seen.has('both')]
  if (looser && stricter) return say('既有放宽也有收紧', 'both looser and stricter')
  if (looser) return say('有放宽', 'looser in part')
  if (stricter) return say('有收紧', 'stricter in part')
  if (seen.has('other')) return say('结果有别，不分宽严', 'different, neither looser nor stricter')
  return say('在这些申请上没有影响', 'no effect on these applications')
}
