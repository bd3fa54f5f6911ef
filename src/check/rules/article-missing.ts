import type { Bilingual } from '../../model/bilingual.ts'
import { citation, citationEn } from '../../model/citation.ts'
import type { Check } from '../check.ts'
import { numberSpan } from '../quotes/of-phrase.ts'

/** The articles of a version are numbered from 1 without a gap. */
export const articleMissing: Check = {
  code: 'article-missing',
  severity: 'error',
  run({ version }, report) {
    const articles = [...version.articles].sort((a, b) => a.level.number - b.level.number)
    let expected = 1
    for (const article of articles) {
      const { number } = article.level
      if (number > expected) {
        const missing = range(expected, number - 1)
        const next = bilingual(number)
        report({
          message: { zh: `缺少${missing.zh}`, en: `${missing.en} is missing` },
          span: numberSpan(article),
          clause: missing.zh,
          label: { zh: `${next.zh}之前缺少${missing.zh}`, en: `${missing.en} should stand before ${next.en}` },
          why: {
            zh: '条文从第一条起连续编号；少一条，文本就不完整',
            en: 'articles are numbered from 1 on; without one the text is not whole',
          },
          help: {
            zh: '补上这一条的文件；尚未编写含义的，写 pending: true',
            en: 'add its file, with pending: true for what is not worked out yet',
          },
        })
      }
      expected = Math.max(expected, number + 1)
    }
  },
}

function bilingual(article: number): Bilingual {
  return { zh: citation({ article }), en: citationEn({ article }) }
}

function range(first: number, last: number): Bilingual {
  const [from, to] = [bilingual(first), bilingual(last)]
  return first === last ? from : { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` }
}
