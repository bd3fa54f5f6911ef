import { didYouMean } from '../util/did-you-mean.ts'
import type { Bilingual, Language } from './bilingual.ts'
import { meant } from './meant.ts'

/** What is wrong with how a question was put, and how to put it. */
export interface AskedWrongly {
  readonly message: Bilingual
  readonly help: Bilingual
}

/** A version that there is none of: the nearest name, or all there are. */
export function noSuchVersion(id: string, ids: readonly string[]): AskedWrongly {
  const near = didYouMean(id, ids)
  return {
    message: { zh: `没有版本“${id}”`, en: `there is no version “${id}”` },
    help:
      near === undefined
        ? { zh: `可用的版本：${ids.join('、')}`, en: `the versions are: ${ids.join(', ')}` }
        : meant(near),
  }
}

/** A party that the policy does not name: the nearest one, or all there are. */
export function noSuchParty(id: string, parties: ReadonlyMap<string, Bilingual>): AskedWrongly {
  const near = didYouMean(id, parties.keys())
  const all = (language: Language): string[] =>
    [...parties].map(([party, label]) => (language === 'zh' ? `${party}（${label.zh}）` : `${party} (${label.en})`))
  return {
    message: { zh: `办法没有“${id}”这一方`, en: `the policy names no party “${id}”` },
    help:
      near === undefined
        ? { zh: `可用：${all('zh').join('、')}`, en: `there are: ${all('en').join(', ')}` }
        : meant(near),
  }
}

/** A day that is none. */
export function notADay(text: string): AskedWrongly {
  return {
    message: { zh: `“${text}”不是日期`, en: `“${text}” is not a date` },
    help: { zh: '写成 2019-05-10', en: 'write it like 2019-05-10' },
  }
}
