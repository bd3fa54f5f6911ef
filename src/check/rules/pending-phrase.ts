import { phrasesOf } from '../../model/structure.ts'
import type { Check } from '../check.ts'
import { inertKey } from '../quotes/of-phrase.ts'

/** How many phrases of an article are not worked out yet: nothing pending is hidden. */
export const pendingPhrase: Check = {
  code: 'pending-phrase',
  severity: 'info',
  run({ version }, report) {
    for (const { level } of version.articles) {
      const phrases = phrasesOf(level)
      const pending = phrases.filter((phrase) => inertKey(phrase) === 'pending')
      const [first] = pending
      if (first === undefined) continue
      const count = `${pending.length}/${phrases.length}`
      report({
        message: {
          zh: `${level.cite}还有 ${pending.length} 句没有编成规则（共 ${phrases.length} 句）`,
          en: `${level.citeEn}: ${count} phrases are not worked out yet`,
        },
        span: first.body.entries.get('pending')?.keySpan ?? first.body.span,
        clause: level.cite,
        label: { zh: '第一处', en: 'the first' },
        why: {
          zh: '尚未编写的一句，结论总是待定',
          en: 'a phrase that is not worked out is always undetermined',
        },
        help: {
          zh: '写上它的含义；不起作用的，用 nothing 说明',
          en: 'write what it means, or nothing: with the reason',
        },
      })
    }
  },
}
