import type { WholeVersion } from './policy.ts'
import { phrasesOf } from './structure.ts'
import type { RuleLine } from './test-report.ts'

/** Where each phrase of a version stands in its rules: the line its first quote begins on. */
export function phrasePlaces({ articles }: Pick<WholeVersion, 'articles'>): ReadonlyMap<string, RuleLine> {
  const places = new Map<string, RuleLine>()
  for (const { id, quotes, body } of articles.flatMap(({ level }) => phrasesOf(level))) {
    const { file, line } = quotes[0]?.span ?? body.span
    places.set(id, { file, line })
  }
  return places
}
