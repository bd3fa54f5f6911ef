import { citation } from '../model/citation.ts'
import type { Finding } from '../model/finding.ts'
import { type Lineage, lineOf } from '../model/lineage.ts'
import { meant } from '../model/meant.ts'
import type { VersionFiles, WholeVersion } from '../model/policy.ts'
import { type Article, levelsOf, phrasesOf } from '../model/structure.ts'
import { child, entriesOf, itemsAt, type Span, textOf } from '../model/tree.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { levelIdOf } from './declared.ts'

/** What an amendment declares of the clauses that go on under another number, and of those that do not go on. */
export function lineageOf(
  version: VersionFiles,
  articles: readonly Article[],
  base: WholeVersion,
  findings: Finding[],
): Lineage {
  const here = clausesOf(articles)
  const there = clausesOf(base.articles)
  const known = (side: 'now' | 'then', { cite, span }: Cited): string | undefined => {
    const { levels } = side === 'now' ? here : there
    const id = levelIdOf(cite)
    if (id !== undefined && levels.has(id)) return id
    findings.push(unknownClause(cite, span, side === 'now' ? version.id : base.id, levels))
    return undefined
  }
  const gone = new Map<string, Cited>()
  for (const item of itemsAt(version.tree, 'repealed')) {
    const cited = { cite: textOf(item) ?? '', span: item.span }
    const id = known('then', cited)
    if (id !== undefined) gone.set(id, cited)
  }
  const was = new Map<string, string>()
  const claimed = new Set<string>(gone.keys())
  for (const { key, keySpan, value } of entriesOf(child(version.tree, 'renumbered'))) {
    const then = { cite: textOf(value) ?? '', span: value.span }
    const [to, from] = [known('now', { cite: key, span: keySpan }), known('then', then)]
    if (to === undefined || from === undefined) continue
    if (claimed.has(from)) findings.push(claimedTwice(version, then))
    claimed.add(from)
    was.set(to, from)
  }
  findings.push(...unamended(version, base, was, gone))
  return {
    base: base.id,
    was: wasOf(was, here.ids, there.ids),
    repealed: new Set([...there.ids].filter((id) => lineOf(id).some((one) => gone.has(one)))),
  }
}

/** A citation in a version’s entry, and where it stands. */
interface Cited {
  readonly cite: string
  readonly span: Span
}

/** Only an amendment renumbers and repeals. */
export function strayLineage({ id, tree }: VersionFiles): Finding[] {
  return ['renumbered', 'repealed'].flatMap((key): Finding[] => {
    const entry = tree.entries.get(key)
    if (entry === undefined) return []
    return [
      {
        code: 'lineage-conflict',
        severity: 'error',
        span: entry.keySpan,
        message: {
          zh: `版本“${id}”写了 ${key}，却没有写修改哪个版本`,
          en: `version “${id}” says ${key}, and not which version it amends`,
        },
        help: { zh: '加一行 amends: 所修改的版本', en: 'add a line amends: with the version it amends' },
      },
    ]
  })
}

/** Parts are renumbered and repealed in an article that is written anew: an article without a file is as it was. */
function unamended(
  { id, articles, span }: VersionFiles,
  base: WholeVersion,
  was: ReadonlyMap<string, string>,
  gone: ReadonlyMap<string, Cited>,
): Finding[] {
  const files = new Set(articles.map(({ level }) => level.id))
  const replaced = new Set([...files].map((one) => was.get(one) ?? one))
  const articleOf = (clause: string): string => clause.split('.')[0] ?? clause
  const parts = (ids: Iterable<string>): Set<string> =>
    new Set([...ids].filter((one) => one !== articleOf(one)).map(articleOf))
  const unwritten = [
    ...[...parts(was.keys())].filter((one) => !files.has(one)).map((one) => ({ one, now: true })),
    ...[...parts(gone.keys())]
      .filter((one) => !replaced.has(one) && !gone.has(one))
      .map((one) => ({ one, now: false })),
  ]
  return unwritten.map(({ one, now }): Finding => {
    const number = one.slice('art'.length)
    const cite = citation({ article: Number(number) })
    return {
      code: 'amended-article-missing',
      severity: 'error',
      span,
      clause: cite,
      message: {
        zh: `版本“${id}”改动了${now ? '' : `“${base.id}”的`}${cite}中的款项，却没有写这一条`,
        en: `version “${id}” changes parts of article ${number}${now ? '' : ` of “${base.id}”`} and has no file for it`,
      },
      why: {
        zh: '没有文件的条文照旧，改动了的条文须整条写出，标点也在内',
        en: 'an article without a file is as it was; one that changes is written whole, punctuation included',
      },
      help: {
        zh: `banfa new ${id} --articles ${number} 复制这一条，再作修改`,
        en: `banfa new ${id} --articles ${number} copies it to be edited`,
      },
    }
  })
}

function claimedTwice({ id, amends }: VersionFiles, { cite, span }: Cited): Finding {
  return {
    code: 'lineage-conflict',
    severity: 'error',
    span,
    message: {
      zh: `版本“${id}”对“${amends}”的“${cite}”写了两种去向`,
      en: `version “${id}” says two things of “${cite}” of “${amends}”`,
    },
    why: { zh: '一个条款只能改为一个编号，或者废止', en: 'a clause goes on under one number, or is repealed' },
    help: { zh: '删去其中一处', en: 'remove one of them' },
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
        : meant(near),
  }
}
