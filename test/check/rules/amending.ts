import { check } from '../../../src/check/index.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { resolve } from '../../../src/resolve/index.ts'
import { filesOf, type Plain } from '../../support/program.ts'

/** An item of one phrase, without its number. */
export const item = (words: string, stop = '。'): Plain => ({ phrases: [{ quote: `${words}${stop}`, nothing: '略' }] })

const article = (items: readonly Plain[]): Plain => ({
  article: 1,
  role: 'requirement',
  items: items.map((one, i) => ({ item: i + 1, ...one })),
})

/** What one check finds of an amendment of an article with the items 甲, 乙 and 丙. */
export function amendmentFindings(code: string, entry: Plain, items: readonly Plain[]): readonly Finding[] {
  const files = filesOf(
    {
      policy: {
        decisions: { default: 'all', all: { label: '全部', clauses: ['第一条'] } },
        versions: [
          { id: 'v1', effective: { from: '2019-01-01' } },
          { id: 'v2', amends: 'v1', draft: true, ...entry },
        ],
      },
    },
    (version) => [article(version === 'v1' ? [item('甲'), item('乙'), item('丙')] : items)],
  )
  return check(resolve(files)).findings.filter((finding) => finding.code === code)
}
