import type { Bilingual, Language } from '../../model/bilingual.ts'
import type { ObservedEffect } from '../../model/comparison.ts'
import { DIRECTION } from './words.ts'

/** What a change does, and on how many; kept to the applications it was tried on. */
export function effectWords(
  { direction, better, worse, other, reached }: ObservedEffect,
  language: Language,
): { readonly direction: string; readonly on: string } {
  const head = DIRECTION[direction][language]
  if (direction === 'notObserved')
    return { direction: head, on: language === 'zh' ? '没有申请触及这一处' : 'no application reaches it' }
  const counts: readonly (readonly [number, Bilingual])[] = [
    [better.length, { zh: `${better.length} 份变好`, en: `${better.length} better` }],
    [worse.length, { zh: `${worse.length} 份变差`, en: `${worse.length} worse` }],
    [other.length, { zh: `${other.length} 份有别`, en: `${other.length} different` }],
  ]
  const some = counts.filter(([count]) => count > 0).map(([, words]) => words[language])
  const on =
    language === 'zh'
      ? `在这些申请上：${some.length > 0 ? some.join('，') : `触及 ${reached} 份，结果都不变`}`
      : `on these applications: ${some.length > 0 ? some.join(', ') : `${reached} reach it, none comes out otherwise`}`
  return { direction: head, on }
}
