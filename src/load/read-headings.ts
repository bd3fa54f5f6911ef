import { articleOfId, clauseIdOf } from '../model/citation.ts'
import type { Finding } from '../model/finding.ts'
import type { Article, Heading } from '../model/structure.ts'
import { child, itemsAt, type MapTree, type Tree, textAt } from '../model/tree.ts'
import { formatChineseNumeral } from '../util/chinese-numerals.ts'
import { readPhrases, type Standing } from './read-phrase.ts'

/** The preamble and the titles of chapters in a version’s entry: phrases that stand before an article and decide nothing. */
export function readHeadings(
  version: MapTree,
  articles: readonly Article[],
): { headings: Heading[]; findings: Finding[] } {
  const findings: Finding[] = []
  const first = Math.min(...articles.map(({ level }) => level.number))
  const headings = read(
    'preamble',
    PREAMBLE,
    itemsAt(version, 'preamble'),
    Number.isFinite(first) ? first : 1,
    findings,
  )
  for (const [index, chapter] of itemsAt(version, 'chapters').entries()) {
    const before = articleNumber(chapter)
    if (before === undefined) findings.push(unclearPlace(chapter))
    headings.push(...read('chapter', chapterAt(index + 1), [chapter], before ?? 0, findings))
  }
  return { headings, findings }
}

const PREAMBLE: Standing = { id: 'preamble', cite: '序言', citeEn: 'Preamble', role: 'principle' }

function chapterAt(number: number): Standing {
  return {
    id: `chapter${number}`,
    cite: `第${formatChineseNumeral(number)}章`,
    citeEn: `Chapter ${number}`,
    role: 'principle',
  }
}

function read(
  kind: Heading['kind'],
  standing: Standing,
  trees: readonly Tree[],
  before: number,
  findings: Finding[],
): Heading[] {
  return readPhrases(standing, trees, [], findings).lead.map((phrase) => ({ kind, before, phrase }))
}

function articleNumber(chapter: Tree): number | undefined {
  return articleOfId(clauseIdOf(textAt(chapter, 'before') ?? ''))
}

function unclearPlace(chapter: Tree): Finding {
  return {
    code: 'malformed',
    severity: 'error',
    span: (child(chapter, 'before') ?? chapter).span,
    message: { zh: 'before 须写明其后的第一条', en: 'before must name the article that follows' },
    help: { zh: '例如 before: 第六条', en: 'such as before: 第六条' },
  }
}
