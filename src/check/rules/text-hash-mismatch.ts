import { child, textOf } from '../../model/tree.ts'
import { sha256 } from '../../util/sha256.ts'
import type { Check } from '../check.ts'

/** The published text is the one whose digest policy.yaml keeps. */
export const textHashMismatch: Check = {
  code: 'text-hash-mismatch',
  severity: 'error',
  run({ version }, report) {
    const kept = child(child(version.tree, 'text'), 'sha256')
    const expected = textOf(kept)
    if (version.text === undefined || kept === undefined || expected === undefined) return
    const actual = sha256(version.text.text)
    if (expected === actual) return
    report({
      message: {
        zh: `${version.text.path} 与登记的 sha256 不符`,
        en: `${version.text.path} does not have the sha256 that is kept of it`,
      },
      span: kept.span,
      label: { zh: '登记的摘要', en: 'the digest kept' },
      why: {
        zh: '已公布的文本不再改动；改动一个字，摘要就不同',
        en: 'a published text is not changed any more, and one character changes the digest',
      },
      help: {
        zh: `恢复原文本；若确实登记有误，改为 ${actual}`,
        en: `restore the text; if it was registered wrongly, write ${actual}`,
      },
    })
  },
}
