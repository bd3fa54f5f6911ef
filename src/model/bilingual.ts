/** The languages messages and labels come in. */
export type Language = 'zh' | 'en'

/** A text a person reads, in both languages. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** The same text in both languages: quotes, names and numbers. */
export function bothLanguages(text: string): Bilingual {
  return { zh: text, en: text }
}
