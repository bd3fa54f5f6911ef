import { inBase, lineOf } from '../../model/lineage.ts'
import { levelsOf } from '../../model/structure.ts'
import { child } from '../../model/tree.ts'
import type { Check } from '../check.ts'

/** Every clause of the version that is amended goes on in the amendment, or is declared repealed. */
export const clauseDropped: Check = {
  code: 'clause-dropped',
  severity: 'warning',
  run({ policy, version }, report) {
    const { lineage } = version
    const base = policy.versions.find(({ id }) => id === version.amends)
    if (lineage === null || base === undefined) return
    const was = inBase(lineage)
    const here = version.articles.flatMap(({ level }) => levelsOf(level))
    const goOn = new Set(here.flatMap(({ id }) => was(id) ?? []))
    const dropped = new Set<string>()
    for (const { id, cite, citeEn } of base.articles.flatMap(({ level }) => levelsOf(level))) {
      if (goOn.has(id) || lineage.repealed.has(id)) continue
      dropped.add(id)
      // Its parts went with it.
      if (lineOf(id).some((one) => one !== id && dropped.has(one))) continue
      report({
        message: {
          zh: `“${base.id}”的${cite}在“${version.id}”中没有去向`,
          en: `${citeEn} of “${base.id}” does not go on in “${version.id}”`,
        },
        span: (child(version.tree, 'amends') ?? version.tree).span,
        clause: cite,
        why: {
          zh: '废止和改编号都要写明，两个版本才能逐条比较',
          en: 'what is repealed or renumbered is declared, so that the versions can be compared clause by clause',
        },
        help: {
          zh: `已废止的写 repealed: [${cite}]；改了编号的写 renumbered: { 现在的: ${cite} }`,
          en: `write repealed: [${cite}] where it is gone, or renumbered: { its number now: ${cite} }`,
        },
      })
    }
  },
}
