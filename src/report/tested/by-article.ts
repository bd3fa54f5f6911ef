import type { Bilingual } from '../../model/bilingual.ts'
import type { NamedPhrase } from '../../model/test-report.ts'

/** What is about phrases by the article they stand in, as it is cited. */
export function byArticle<T extends Pick<NamedPhrase, 'cite'>>(
  phrases: readonly T[],
): { readonly article: Bilingual; readonly of: readonly T[] }[] {
  const articles = new Map<string, { article: Bilingual; of: T[] }>()
  for (const phrase of phrases) {
    const article = articleIn(phrase.cite)
    const known = articles.get(article.zh)
    if (known === undefined) articles.set(article.zh, { article, of: [phrase] })
    else known.of.push(phrase)
  }
  return [...articles.values()]
}

function articleIn({ zh, en }: Bilingual): Bilingual {
  return { zh: /^.*?条/u.exec(zh)?.[0] ?? zh, en: /^(?:.*?\.)?\s*Art\. [0-9]+/.exec(en)?.[0] ?? en }
}
