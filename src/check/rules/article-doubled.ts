import type { Article } from '../../model/structure.ts'
import type { Check } from '../check.ts'
import { numberSpan } from '../quotes/of-phrase.ts'

/** No two files of a version bear the same article number. */
export const articleDoubled: Check = {
  code: 'article-doubled',
  severity: 'error',
  run({ version }, report) {
    const seen = new Map<number, Article>()
    for (const article of version.articles) {
      const { number, cite, citeEn } = article.level
      const first = seen.get(number)
      if (first === undefined) {
        seen.set(number, article)
        continue
      }
      report({
        message: { zh: `${cite}有两个文件`, en: `two files are ${citeEn}` },
        span: numberSpan(article),
        clause: cite,
        label: { zh: '重复的条号', en: 'this number is taken' },
        why: {
          zh: '一条只有一个文件；引用条号时须知道指的是哪一处',
          en: 'an article is one file, so that its number names one place',
        },
        help: {
          zh: `另一个是 ${first.file}；改条号，或合并两个文件`,
          en: `the other is ${first.file}; renumber or join them`,
        },
      })
    }
  },
}
