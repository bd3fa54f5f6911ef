import type { Bilingual, Language } from '../model/bilingual.ts'
import { citedInEnglish } from '../model/citation.ts'
import type { Severity } from '../model/finding.ts'

/** How much a finding weighs, in words. */
export const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

/** The heads of the lines beneath a source line, padded to one width in each language. */
export const WHY: Bilingual = { zh: '原因：', en: 'why:  ' }
/** See `WHY`. */
export const HELP: Bilingual = { zh: '建议：', en: 'help: ' }

/** The clause as a reader of the language cites it: 第六条第二项, Art. 6(2); what is no single clause stays as it is. */
export function clauseIn(clause: string, language: Language): string {
  return shown(language === 'en' ? (citedInEnglish(clause) ?? clause) : clause)
}

/** A text in one language, as a terminal may show it. */
export function textIn(text: Bilingual, language: Language): string {
  return shown(text[language]).trim()
}

/** A file's own words may hold characters that move the cursor or turn the line round; each becomes a space. */
export function shown(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, ' ')
}
