import { levelsOf, phrasesOf } from '../../model/structure.ts'
import type { Check } from '../check.ts'

/** Parts that combine by `any` or `atLeast` are one rule, so they have one role; supports open one by one and never combine. */
export const mixedRoles: Check = {
  code: 'mixed-roles',
  severity: 'error',
  run({ version }, report) {
    for (const level of version.articles.flatMap((article) => levelsOf(article.level))) {
      if (level.combine === 'all' || level.parts.length === 0) continue
      const roles = [...new Set(phrasesOf(level).map(({ role }) => role))]
      if (roles.length < 2 && !roles.includes('support')) continue
      report({
        message: {
          zh: `${level.cite}的各部分任选其一，角色却是 ${roles.join('、')}`,
          en: `the parts of ${level.citeEn} are alternatives, but their role is ${roles.join(', ')}`,
        },
        span: level.span,
        clause: level.cite,
        why: {
          zh: '角色不同的部分各自得出结论，不能相互替代；扶持项目各自成立',
          en: 'parts of different roles come to verdicts of their own and cannot stand in for each other; supports open one by one',
        },
        help: { zh: '统一角色，或去掉 parts', en: 'give them one role, or drop parts' },
      })
    }
  },
}
