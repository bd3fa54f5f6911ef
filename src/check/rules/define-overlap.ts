import type { Check } from '../check.ts'
import { definedSeveralTimes } from '../definitions/defined-several-times.ts'

/** Of several definitions of one name, no two apply at once. */
export const defineOverlap: Check = {
  code: 'define-overlap',
  severity: 'warning',
  run(subject, report) {
    for (const { label, definitions, cover } of definedSeveralTimes(subject)) {
      for (const { first, second, when } of cover.kind === 'proved' ? cover.overlaps : []) {
        const [one, other] = [definitions[first], definitions[second]]
        if (one === undefined || other === undefined) continue
        const { zh, en } = { zh: one.phrase.cite, en: one.phrase.citeEn }
        report({
          message: {
            zh: `“${label.zh}”有两处定义同时适用：${when.zh}`,
            en: `two definitions of “${label.en}” apply at once: ${when.en}`,
          },
          span: other.define.span,
          clause: other.phrase.cite,
          label: { zh: `与${zh}的定义重叠`, en: `overlaps the definition in ${en}` },
          why: {
            zh: '依原文先后取第一处，这一处届时不起作用',
            en: 'the first in the order of the text counts, and this one is then without effect',
          },
          help: {
            zh: '用 when、unless 分清各自的适用范围；“其他情形”写在最后，不写 when',
            en: 'tell them apart with when and unless; the one for all other cases comes last, without a when',
          },
        })
      }
    }
  },
}
