import type { Bilingual } from '../../model/bilingual.ts'
import type { Phrase } from '../../model/structure.ts'
import { child, type Span } from '../../model/tree.ts'
import type { Check, Report } from '../check.ts'
import { isAlwaysWhole } from '../outcomes/grid-of.ts'
import { phrasesOfVersion } from '../quotes/of-phrase.ts'

/** An amount of money comes out in whole 分: what may not is rounded once, and says how. */
export const unroundedMoney: Check = {
  code: 'unrounded-money',
  severity: 'error',
  run({ version, outcomes, named }, report) {
    const phrases = new Map(phrasesOfVersion(version).map((phrase) => [phrase.id, phrase]))
    for (const { kind, label, phrase: id, type, entitled, received, caps } of outcomes.values()) {
      const phrase = phrases.get(id)
      if (type.kind !== 'money' || phrase === undefined) continue
      const tree = child(phrase.body, kind)
      const parts = [entitled, ...(received === null ? [] : [received])]
      if (!parts.every((part) => isAlwaysWhole(part, named)))
        tell(label, phrase, (child(tree, 'amount') ?? phrase.body).span, report)
      for (const { phrase: by, left } of caps) {
        const cap = phrases.get(by)
        if (cap === undefined || isAlwaysWhole(left, named)) continue
        tell(label, cap, (child(child(cap.body, 'cap'), 'atMost') ?? cap.body).span, report)
      }
    }
  },
}

function tell(label: Bilingual, { cite }: Phrase, span: Span, report: Report): void {
  report({
    message: {
      zh: `“${label.zh}”的数额可能不是整分`,
      en: `“${label.en}” may not come out in whole 分`,
    },
    span,
    clause: cite,
    label: { zh: '没有取整', en: 'not rounded' },
    why: {
      zh: '比例、平均数乘出来的金额会有不足一分的零头；怎样取整要写明，不能各算各的',
      en: 'shares and means of money leave parts of a 分; how they are rounded is said, not left to each reader',
    },
    help: {
      zh: '写成 round: { of: …, to: 分, mode: { reading: … } }；mode 可为 halfUp（四舍五入）、halfEven、up、down',
      en: 'write round: { of: …, to: 分, mode: { reading: … } }; the modes are halfUp, halfEven, up, down',
    },
  })
}
