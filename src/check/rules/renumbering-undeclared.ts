import { inBase } from '../../model/lineage.ts'
import { type Level, levelsOf, phrasesOf, quotedIn } from '../../model/structure.ts'
import type { Check } from '../check.ts'

/** A clause of an amendment that reads as another clause of the amended version did is declared to be that clause. */
export const renumberingUndeclared: Check = {
  code: 'renumbering-undeclared',
  severity: 'warning',
  run({ policy, version }, report) {
    const { lineage } = version
    const base = policy.versions.find(({ id }) => id === version.amends)
    if (lineage === null || base === undefined) return
    const there = base.articles.flatMap(({ level }) => levelsOf(level))
    const byId = new Map(there.map((level) => [level.id, level]))
    const byText = new Map(there.map((level) => [textOf(level), level]))
    const was = inBase(lineage)
    const here = version.articles.flatMap(({ level }) => levelsOf(level))
    const goOn = new Set(here.filter((level) => isSame(level, byId.get(was(level.id) ?? ''))).map(({ id }) => was(id)))
    for (const level of here) {
      const continued = byId.get(was(level.id) ?? '')
      const alike = byText.get(textOf(level))
      if (alike === undefined || alike.kind !== level.kind || alike === continued || isSame(level, continued)) continue
      // The same words may stand in two places; then this one is not moved.
      if (goOn.has(alike.id) || level.parts.length > 0) continue
      report({
        message: {
          zh: `${level.cite}与“${base.id}”的${alike.cite}文字相同，却没有写明是同一条款`,
          en: `${level.citeEn} reads as ${alike.citeEn} of “${base.id}” did, and is not declared to be that clause`,
        },
        span: { ...level.span, end: level.span.start },
        clause: level.cite,
        why: {
          zh: '比较两个版本时，没有写明改编号的，会看成一条修改、一条删除',
          en: 'when versions are compared, what is not declared renumbered looks like one clause changed and another gone',
        },
        help: {
          zh: `在 policy.yaml 的版本“${version.id}”之下写 renumbered: { ${level.cite}: ${alike.cite} }`,
          en: `write renumbered: { ${level.cite}: ${alike.cite} } under version “${version.id}” in policy.yaml`,
        },
      })
    }
  },
}

function isSame(level: Level, other: Level | undefined): boolean {
  return other !== undefined && textOf(level) === textOf(other)
}

/** The words of a level; the stop at its end depends on where it stands. */
function textOf(level: Level): string {
  return phrasesOf(level)
    .map(quotedIn)
    .join('')
    .replace(/[；;。，,、]$/, '')
}
