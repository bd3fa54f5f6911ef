import { type ClausePath, citation, citationEn, clausePathOf } from '../model/citation.ts'
import type { Rewriting } from '../model/rewriting.ts'
import type { Article, Level, Phrase } from '../model/structure.ts'
import { child, type Tree } from '../model/tree.ts'
import { type Following, followCitations, withEntry } from './follow-citations.ts'

/**
 * An article as an amendment that does not touch it takes it over: perhaps under another number, its clauses called by
 * that, and what it cites followed. One that reads the same is the article itself.
 */
export function carryArticle(article: Article, number: number, way: Omit<Following, 'rewritten'>): Article {
  const rewritten: Rewriting[] = []
  let tree = followCitations(article.tree, { ...way, rewritten })
  const written = child(article.tree, 'article')
  if (number !== article.level.number && written?.kind === 'scalar') {
    const text = String(number)
    rewritten.push({ span: written.span, text })
    tree = withEntry(tree, 'article', { ...written, value: number, source: text })
  }
  if (rewritten.length === 0) return article
  // Told once already, for the whole file.
  const quietly = { ...way, lost: () => undefined }
  const level = carried(article.level, number, <T extends Tree>(part: T) => followCitations(part, quietly))
  const kept = article.rewritten?.filter(({ span }) => rewritten.every((one) => one.span.start !== span.start)) ?? []
  return { ...article, level, tree, rewritten: [...kept, ...rewritten] }
}

function carried(level: Level, article: number, follow: <T extends Tree>(tree: T) => T): Level {
  const path = clausePathOf(level.id)
  const at: ClausePath = { ...path, article }
  const cited = { cite: citation(at), citeEn: citationEn(at) }
  const phrase = (one: Phrase): Phrase => ({ ...one, ...cited, id: movedId(one.id, article), body: follow(one.body) })
  const { guard } = level
  return {
    ...level,
    ...cited,
    id: movedId(level.id, article),
    number: level.kind === 'article' ? article : level.number,
    guard: guard && {
      ...(guard.when === undefined ? {} : { when: follow(guard.when) }),
      ...(guard.unless === undefined ? {} : { unless: follow(guard.unless) }),
    },
    lead: level.lead.map(phrase),
    parts: level.parts.map((part) => carried(part, article, follow)),
    tail: level.tail.map(phrase),
  }
}

/** An id by place in another article; a name that pins a phrase stays. */
function movedId(id: string, article: number): string {
  return clausePathOf(id) === undefined ? id : id.replace(/^art[0-9]+/, `art${article}`)
}
