import { howWritten } from '../../form/index.ts'
import type { Language } from '../../model/bilingual.ts'
import type { ScalarType } from '../../model/type.ts'

const TYPED = {
  // quotation marks keep digits a text in a file; in a line that is typed they would be a part of it
  creditCode: { zh: '18 位数字或大写字母', en: '18 digits or capital letters' },
  judgement: { zh: '认定意见，分四步问', en: 'a judgement, in four parts' },
  text: { zh: '文字', en: 'text' },
} as const

/** How a value is typed in answer to a question. */
export function howTyped(type: ScalarType, language: Language): string {
  const { kind } = type
  return kind === 'creditCode' || kind === 'judgement' || kind === 'text'
    ? TYPED[kind][language]
    : howWritten(type, language)
}
