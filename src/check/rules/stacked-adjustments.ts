import type { Phrase } from '../../model/structure.ts'
import { child, textAt } from '../../model/tree.ts'
import type { Check } from '../check.ts'
import { phrasesOfVersion } from '../quotes/of-phrase.ts'

/** Two adjustments of one thing without a group act one after the other: that they stack should be meant. */
export const stackedAdjustments: Check = {
  code: 'stacked-adjustments',
  severity: 'info',
  run({ version }, report) {
    const before = new Map<string, Phrase>()
    for (const phrase of phrasesOfVersion(version)) {
      const adjust = child(phrase.body, 'adjust')
      const outcome = textAt(adjust, 'outcome')
      const target = outcome ?? textAt(adjust, 'value')
      if (adjust === undefined || target === undefined || textAt(adjust, 'group') !== undefined) continue
      const part = textAt(adjust, 'part') ?? 'amount'
      const key = JSON.stringify([outcome === undefined, target, part])
      const other = before.get(key)
      if (other === undefined) {
        before.set(key, phrase)
        continue
      }
      report({
        message: {
          zh: `这里与${other.cite}都调整“${target}”，会依次叠加`,
          en: `this and ${other.citeEn} both adjust “${target}”, one after the other`,
        },
        span: (child(adjust, 'outcome') ?? child(adjust, 'value') ?? adjust).span,
        clause: phrase.cite,
        why: {
          zh: '没有写 group 的几处调整按原文次序依次作用；能不能同时享受，原文应当说明',
          en: 'adjustments without a group act in the order of the text; the text should say whether both may be had',
        },
        help: {
          zh: '不能同时享受的，写同一个 group；确可叠加的，不必改',
          en: 'give them one group where only the better of them counts; where they do stack, leave it',
        },
      })
    }
  },
}
