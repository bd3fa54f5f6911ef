import type { Bilingual } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import type { Entry } from '../model/tree.ts'

/** Names that every JavaScript object answers to, and the merge key. */
const FORBIDDEN: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype', '<<'])
const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL'])

/** The finding for a key that is not what it seems; undefined for all others. */
export function suspiciousKey({ key, keySpan }: Entry, text: string): Finding | undefined {
  const found = (code: string, message: Bilingual, why: Bilingual, help: Bilingual): Finding => ({
    code,
    severity: 'error',
    span: keySpan,
    message,
    why,
    help,
  })
  const quoted = text[keySpan.start] === '"' || text[keySpan.start] === "'"
  if (FORBIDDEN.has(key)) {
    return found(
      'forbidden-key',
      { zh: `不能使用键“${key}”`, en: `the key “${key}” is not allowed` },
      { zh: '这个名字在程序里另有含义', en: 'the name means something else to programs' },
      { zh: '换一个名字', en: 'use another name' },
    )
  }
  if (NULLS.has(key) && !(quoted && key !== '')) {
    return found(
      'empty-key',
      { zh: '冒号前没有写键', en: 'no key stands before the colon' },
      { zh: '每个值都要有名字', en: 'every value needs a name' },
      { zh: '写上键，或给整段文字加上引号', en: 'write the key, or put the whole text in quotes' },
    )
  }
  if (!quoted && /[：﹕]/.test(key)) {
    return found(
      'full-width-colon',
      { zh: `键“${key}”里有全角冒号`, en: `the key “${key}” holds a full-width colon` },
      { zh: '只有半角冒号加空格才分开键和值', en: 'only a half-width colon and a space part a key from its value' },
      { zh: '把“：”改为“: ”；若是文字，加上引号', en: 'write “: ” for “：”; if it is a text, put it in quotes' },
    )
  }
  return undefined
}
