import type { Finding } from '../model/finding.ts'
import type { Entry } from '../model/tree.ts'

/** The error for a key that a mapping has already. */
export function duplicateKey(again: Entry, first: Entry): Finding {
  return {
    code: 'yaml-duplicate-key',
    severity: 'error',
    span: again.keySpan,
    message: { zh: `“${again.key}”写了两次`, en: `“${again.key}” is written twice` },
    label: { zh: '重复的键', en: 'key again' },
    why: {
      zh: `第 ${first.keySpan.line} 行已有同名的键，其中一个会被悄悄丢下`,
      en: `line ${first.keySpan.line} has the same key already, and one of the two would be silently dropped`,
    },
    help: { zh: '删去其中一个，或改名', en: 'remove one of them, or rename it' },
  }
}
