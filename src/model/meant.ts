import type { Bilingual } from './bilingual.ts'

/** The help that names what was probably meant. */
export function meant(text: string): Bilingual {
  return { zh: `是否想写 ${text}？`, en: `did you mean ${text}?` }
}
