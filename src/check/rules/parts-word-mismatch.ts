import type { Combine } from '../../model/core.ts'
import { type Level, levelsOf } from '../../model/structure.ts'
import type { Check } from '../check.ts'

/** The words that lead in parts say how they combine: 之一 any, 同时 and 均 all. */
export const partsWordMismatch: Check = {
  code: 'parts-word-mismatch',
  severity: 'error',
  run({ version }, report) {
    for (const level of version.articles.flatMap((article) => levelsOf(article.level))) {
      const said = level.parts.length === 0 ? undefined : wordOf(level)
      if (said === undefined || said.combine === level.combine) continue
      const written = typeof level.combine === 'string' ? level.combine : `{ atLeast: ${level.combine.atLeast} }`
      report({
        message: {
          zh: `原文说“${said.word}”，规则却写 parts: ${written}`,
          en: `the text says “${said.word}”, and the rule says parts: ${written}`,
        },
        span: said.span,
        clause: level.cite,
        label: { zh: `应为 ${said.combine}`, en: `means ${said.combine}` },
        why: { zh: '“之一”是任一，“同时”“均”是全部', en: '之一 means any of the parts, 同时 and 均 all of them' },
        help: { zh: `写成 parts: ${said.combine}`, en: `write parts: ${said.combine}` },
      })
    }
  },
}

/** The last word of a level's leads that says how its parts combine. */
function wordOf(level: Level): { word: string; combine: Combine; span: Level['span'] } | undefined {
  for (const { quotes } of [...level.lead].reverse()) {
    for (const { text, span } of [...quotes].reverse()) {
      const [word] = /之一|同时(?=符合|具备|满足)|均(?=应|须|符合|具备|满足)/.exec(text) ?? []
      if (word !== undefined) return { word, combine: word === '之一' ? 'any' : 'all', span }
    }
  }
  return undefined
}
