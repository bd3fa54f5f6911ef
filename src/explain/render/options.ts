import type { Language } from '../../model/bilingual.ts'
import { type Messages, messages } from '../messages.ts'
import { RIGHT } from './layout.ts'
import { type Paint, paintWith } from './paint.ts'
import { type ReportWords, reportWords } from './words.ts'

/** How a text is to be written. */
export interface RenderOptions {
  readonly language: Language
  readonly color: boolean
}

/** The words and colours of a text being written. */
export interface Style {
  readonly language: Language
  readonly words: ReportWords
  readonly messages: Messages
  readonly paint: Paint
  /** Where the right-hand column begins. */
  readonly right: number
}

/** The style that options ask for. */
export function styleOf({ language, color }: RenderOptions): Style {
  return {
    language,
    words: reportWords(language),
    messages: messages(language),
    paint: paintWith(color),
    right: RIGHT[language],
  }
}
