import { didYouMean } from '../util/did-you-mean.ts'
import type { Bilingual } from './bilingual.ts'
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

/** A day that is none. */
export function notADay(text: string): AskedWrongly {
  return {
    message: { zh: `“${text}”不是日期`, en: `“${text}” is not a date` },
    help: { zh: '写成 2019-05-10', en: 'write it like 2019-05-10' },
  }
}
