import type { Check } from '../check.ts'
import { definedSeveralTimes } from '../definitions/defined-several-times.ts'

/** Of several definitions of one name, one always applies. */
export const defineGap: Check = {
  code: 'define-gap',
  severity: 'warning',
  run(subject, report) {
    for (const { label, definitions, cover } of definedSeveralTimes(subject)) {
      const last = definitions.at(-1)
      if (cover.kind !== 'proved' || cover.gap === null || last === undefined) continue
      report({
        message: {
          zh: `“${label.zh}”没有一处定义适用：${cover.gap.zh}`,
          en: `no definition of “${label.en}” applies: ${cover.gap.en}`,
        },
        span: last.define.span,
        clause: last.phrase.cite,
        label: { zh: '至此仍有空隙', en: 'a gap is left after this one' },
        why: { zh: '届时这个值为“没有”', en: 'the value is then absent' },
        help: {
          zh: '补上这种情形；若即“其他情形”，最后一处不写 when',
          en: 'define this case too; if it is “all other cases”, the last definition has no when',
        },
      })
    }
  },
}
