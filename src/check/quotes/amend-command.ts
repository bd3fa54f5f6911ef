import type { Bilingual } from '../../model/bilingual.ts'
import type { WholeVersion } from '../../model/policy.ts'
import type { Article } from '../../model/structure.ts'

/** The command that begins an amendment of a version, with a copy of the article it is about. */
export function amendCommand({ id }: WholeVersion, article: Article | undefined): Bilingual {
  const rest = `--amends ${id}${article === undefined ? '' : ` --articles ${article.level.number}`}`
  return { zh: `banfa new 名称 ${rest}`, en: `banfa new NAME ${rest}` }
}
