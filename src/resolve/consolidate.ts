import { articleOfId, citation, clausePathOf } from '../model/citation.ts'
import type { Finding } from '../model/finding.ts'
import type { VersionFiles, WholeVersion } from '../model/policy.ts'
import { type Article, type Heading, levelsOf } from '../model/structure.ts'
import { child, type ScalarTree } from '../model/tree.ts'
import { carryArticle } from './carry-article.ts'
import { type Declared, declaredBy, following } from './declared.ts'
import type { Following } from './follow-citations.ts'

/** An amendment made whole. */
export interface Consolidated {
  readonly articles: readonly Article[]
  readonly headings: readonly Heading[]
  /** How what is written in the numbers of the amended version is read in those of the amendment. */
  readonly way: Following
}

/**
 * Lays an amendment over a whole version: an article it has a file for replaces the one it continues, what is repealed
 * falls away, and the others go on, where that is declared under other numbers.
 */
export function consolidate(version: VersionFiles, under: WholeVersion, findings: Finding[]): Consolidated {
  const declared = declaredBy(version)
  const goes = following(declared)
  const pinned = pinnedIn(under.articles)
  const around = (name: string): string | undefined => pinned.get(name)
  const lost = (article?: number) => (cited: ScalarTree) => findings.push(citesRepealed(version, cited, article))
  const continues = new Map(
    version.articles.flatMap(({ level }): [string, number][] => {
      const then = continuedBy(level.id, declared)
      return then === undefined ? [] : [[then, level.number]]
    }),
  )
  const numberOf = (id: string): number | undefined => {
    const goesTo = goes(id)
    return continues.get(id) ?? (goesTo === 'repealed' ? undefined : articleOfId(goesTo.now))
  }
  const kept = under.articles.flatMap((then): Kept[] => {
    const number = numberOf(then.level.id)
    if (number === undefined || continues.has(then.level.id)) return []
    return [{ then, article: carryArticle(then, number, { goes, around, lost: lost(number) }) }]
  })
  const articles = withoutCollisions(version, kept, findings).sort((a, b) => a.level.number - b.level.number)
  return { articles, headings: headingsOf(version, under, articles, numberOf), way: { goes, around, lost: lost() } }
}

/** The phrases that bear a name, and the clauses they stand in. */
function pinnedIn(articles: readonly Article[]): Map<string, string> {
  const levels = articles.flatMap(({ level }) => levelsOf(level))
  return new Map(
    levels.flatMap(({ id, lead, tail }) =>
      [...lead, ...tail].flatMap((phrase): [string, string][] =>
        clausePathOf(phrase.id) === undefined ? [[phrase.id, id]] : [],
      ),
    ),
  )
}

/** The article of the amended version that an article with a file of its own takes the place of; none for a new one. */
function continuedBy(id: string, { was, repealed }: Declared): string | undefined {
  const declared = was.get(id)
  if (declared !== undefined) return declared
  return repealed.has(id) || [...was.values()].includes(id) ? undefined : id
}

/** An article that is taken over, and what it was. */
interface Kept {
  readonly then: Article
  readonly article: Article
}

/** The version’s own articles and those it takes over; where two have one number, that is found. */
function withoutCollisions(version: VersionFiles, kept: readonly Kept[], findings: Finding[]): Article[] {
  const taken = new Set(version.articles.map(({ level }) => level.number))
  const articles = [...version.articles]
  const isMoved = ({ then, article }: Kept): boolean => then.level.id !== article.level.id
  // What is declared to move goes before what merely stayed.
  for (const one of [...kept.filter(isMoved), ...kept.filter((other) => !isMoved(other))]) {
    const { number } = one.article.level
    if (taken.has(number)) findings.push(twoOfOneNumber(version, one))
    else articles.push(one.article)
    taken.add(number)
  }
  return articles
}

/** The preamble and the chapters a version has itself, else those it takes over, before the articles they stood before. */
function headingsOf(
  version: VersionFiles,
  under: WholeVersion,
  articles: readonly Article[],
  numberOf: (id: string) => number | undefined,
): Heading[] {
  const first = articles[0]?.level.number ?? 1
  const beyond = (articles.at(-1)?.level.number ?? 0) + 1
  const before = (number: number): number => {
    const next = under.articles.filter(({ level }) => level.number >= number)
    return next.flatMap(({ level }) => numberOf(level.id) ?? [])[0] ?? beyond
  }
  const preamble = version.tree.entries.has('preamble')
    ? version.headings.filter(({ kind }) => kind === 'preamble')
    : under.headings.filter(({ kind }) => kind === 'preamble')
  const chapters = version.tree.entries.has('chapters')
    ? version.headings.filter(({ kind }) => kind === 'chapter')
    : under.headings
        .filter(({ kind }) => kind === 'chapter')
        .map((heading) => ({ ...heading, before: before(heading.before) }))
  return [...preamble.map((heading) => ({ ...heading, before: first })), ...chapters]
}

function twoOfOneNumber(version: VersionFiles, { then, article: { level } }: Kept): Finding {
  return {
    code: 'lineage-conflict',
    severity: 'error',
    span: (child(version.tree, 'renumbered') ?? version).span,
    clause: level.cite,
    message: {
      zh: `版本“${version.id}”有两个${level.cite}，其中一个是“${version.amends}”的${then.level.cite}`,
      en: `version “${version.id}” has two of ${level.citeEn}, one of which is ${then.level.citeEn} of “${version.amends}”`,
    },
    why: { zh: '一个条号只能是一条', en: 'one number is one article' },
    help: {
      zh: `在 renumbered 里写明“${version.amends}”的${then.level.cite}改为第几条，或在 repealed 里写明它已废止`,
      en: `say under renumbered which number ${then.level.citeEn} of “${version.amends}” has now, or under repealed that it is gone`,
    },
  }
}

function citesRepealed(version: VersionFiles, { span, source }: ScalarTree, article: number | undefined): Finding {
  return {
    code: 'cites-repealed',
    severity: 'error',
    span,
    ...(article === undefined ? {} : { clause: citation({ article }) }),
    message: {
      zh: `版本“${version.id}”废止了“${source}”，这里还引用它`,
      en: `version “${version.id}” repeals “${source}”, which is still cited here`,
    },
    label: { zh: '已废止', en: 'repealed' },
    why: {
      zh: '所引用的条款已不存在，这一处就没有着落',
      en: 'what cites a clause that is gone asks of nothing',
    },
    help:
      article === undefined
        ? {
            zh: `在 policy.yaml 的版本“${version.id}”之下写它自己的 decisions`,
            en: `give version “${version.id}” decisions of its own in policy.yaml`,
          }
        : {
            zh: `一并修改这一条：banfa new ${version.id} --articles ${article}`,
            en: `amend this article too: banfa new ${version.id} --articles ${article}`,
          },
  }
}
