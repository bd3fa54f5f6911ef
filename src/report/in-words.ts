import type { Language } from '../model/bilingual.ts'
import type { InWords } from '../model/decision.ts'

/** A value in one language; English where it differs. */
export function inWords({ text, textEn }: InWords, language: Language): string {
  return language === 'en' ? (textEn ?? text) : text
}
