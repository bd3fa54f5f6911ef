import type { Check } from '../check.ts'
import { definedSeveralTimes } from '../definitions/defined-several-times.ts'

/** Several definitions of one name whose guards are not simple enough to prove that exactly one applies. */
export const defineUnproved: Check = {
  code: 'define-unproved',
  severity: 'info',
  run(subject, report) {
    for (const { label, definitions, cover } of definedSeveralTimes(subject)) {
      const [first] = definitions
      if (cover.kind === 'proved' || first === undefined) continue
      report({
        message: {
          zh: `不能证明“${label.zh}”的各处定义既不重叠也无空隙`,
          en: `the definitions of “${label.en}” cannot be proved to leave neither gap nor overlap`,
        },
        span: first.define.span,
        clause: first.phrase.cite,
        label: { zh: `共 ${definitions.length} 处定义`, en: `one of ${definitions.length} definitions` },
        why: {
          zh: '适用范围问的不只是选项、是非或数值的事实，无法逐一查验',
          en: 'their guards ask more than facts that are a choice, a yes-or-no or a number, and cannot all be walked through',
        },
        help: {
          zh: '依原文先后取第一处适用的；都不适用时为“没有”',
          en: 'the first that applies in the order of the text counts, and the value is absent when none does',
        },
      })
    }
  },
}
