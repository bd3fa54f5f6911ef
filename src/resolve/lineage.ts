import { clauseIdOf } from '../model/citation.ts'
import type { Finding } from '../model/finding.ts'
import { type Lineage, lineOf } from '../model/lineage.ts'
import type { VersionFiles, WholeVersion } from '../model/policy.ts'
import { type Article, levelsOf, phrasesOf } from '../model/structure.ts'
import { child, entriesOf, itemsAt, type Span, textOf } from '../model/tree.ts'
import { didYouMean } from '../util/did-you-mean.ts'

/** What an amendment declares of the clauses that go on under another number, and of those that do not go on. */
export function lineageOf(
  version: VersionFiles,
  articles: readonly Article[],
  base: WholeVersion,
  findings: Finding[],
): Lineage {
  const here = clausesOf(articles)
  const there = clausesOf(base.articles)
  const level = (cite: string, span: Span, id: string, levels: ReadonlyMap<string, string>): string | undefined => {
    const found = clauseIdOf(cite)
    if (found !== undefined && levels.has(found)) return found
    findings.push(unknownClause(cite, span, id, levels))
    return undefined
  }
  const declared = new Map<string, string>()
  for (const { key, keySpan, value } of entriesOf(child(version.tree, 'renumbered'))) {
    const now = level(key, keySpan, version.id, here.levels)
    const then = level(textOf(value) ?? '', value.span, base.id, there.levels)
    if (now !== undefined && then !== undefined) declared.set(now, then)
  }
  const repealed = new Set<string>()
  for (const item of itemsAt(version.tree, 'repealed')) {
    const then = level(textOf(item) ?? '', item.span, base.id, there.levels)
    if (then !== undefined) repealed.add(then)
  }
  return {
    base: base.id,
    was: wasOf(declared, here.ids, there.ids),
    repealed: new Set([...there.ids].filter((id) => lineOf(id).some((one) => repealed.has(one)))),
  }
}

/** Every clause that stands in a renumbered one goes on with it, unless something else is declared of it. */
function wasOf(
  declared: ReadonlyMap<string, string>,
  here: ReadonlySet<string>,
  there: ReadonlySet<string>,
): Map<string, string> {
  const claimed = new Set(declared.values())
  const was = new Map<string, string>()
  for (const id of here) {
    const now = lineOf(id).find((one) => declared.has(one))
    const from = now === undefined ? undefined : declared.get(now)
    if (now === undefined || from === undefined) continue
    const then = from + id.slice(now.length)
    const apart = lineOf(then).some((one) => one.length > from.length && claimed.has(one))
    if (there.has(then) && !apart) was.set(id, then)
  }
  return was
}

/** The clauses of a version: levels with their citations, and all ids, in the order of the text. */
function clausesOf(articles: readonly Article[]): {
  readonly levels: ReadonlyMap<string, string>
  readonly ids: ReadonlySet<string>
} {
  const levels = articles.flatMap(({ level }) => levelsOf(level))
  return {
    levels: new Map(levels.map(({ id, cite }) => [id, cite])),
    ids: new Set([
      ...levels.map(({ id }) => id),
      ...articles.flatMap(({ level }) => phrasesOf(level)).map(({ id }) => id),
    ]),
  }
}

function unknownClause(cite: string, span: Span, version: string, levels: ReadonlyMap<string, string>): Finding {
  const near = didYouMean(cite, levels.values())
  return {
    code: 'lineage-unknown-clause',
    severity: 'error',
    span,
    message: { zh: `版本“${version}”没有“${cite}”`, en: `version “${version}” has no “${cite}”` },
    why: {
      zh: '条款在修订前后的对应关系靠这里写明，两头都须存在',
      en: 'this says which clause goes on as which, so both must be there',
    },
    help:
      near === undefined
        ? {
            zh: '照公文写到条、款、项或目，如 第六条第二项',
            en: 'cite an article, paragraph, item or subitem, such as 第六条第二项',
          }
        : { zh: `是否想写 ${near}？`, en: `did you mean ${near}?` },
  }
}
