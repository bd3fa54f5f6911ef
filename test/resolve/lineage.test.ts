import { describe, expect, test } from 'vitest'
import { inBase } from '../../src/model/lineage.ts'
import { resolve } from '../../src/resolve/index.ts'
import { filesOf, type Plain, told } from '../support/program.ts'

const phrase: Plain = { quote: '原文。', nothing: '略' }
const article = (number: number, items = 0): Plain => ({
  article: number,
  role: 'requirement',
  ...(items === 0
    ? { phrases: [phrase, phrase] }
    : { items: Array.from({ length: items }, (_, i) => ({ item: i + 1, phrases: [phrase] })) }),
})

const BASE = [article(1), article(2, 3), article(3)]

/** The amendment of three articles, the second with three items. */
const amended = (entry: Plain, articles: readonly Plain[]) =>
  resolve(
    filesOf(
      {
        policy: {
          versions: [
            { id: 'v1', effective: { from: '2019-01-01', until: '2019-12-31' } },
            { id: 'v2', amends: 'v1', draft: true, ...entry },
          ],
        },
      },
      (version) => (version === 'v1' ? BASE : articles),
    ),
  )
const lineage = (entry: Plain, articles: readonly Plain[]) => {
  const { versions, findings } = amended(entry, articles)
  expect(findings.map(told)).toEqual([])
  const found = versions.find(({ id }) => id === 'v2')?.lineage
  if (found === null || found === undefined) throw new Error('no lineage')
  return found
}

describe('where clauses stood in the version that is amended', () => {
  test('a version that amends none has no lineage', () => {
    expect(amended({}, []).versions[0]?.lineage).toBeNull()
  })

  test('nothing declared: every clause is the one of its number', () => {
    const found = lineage({}, [article(2, 3)])
    expect(found).toEqual({ base: 'v1', was: new Map(), repealed: new Set() })
    expect(inBase(found)('art2.item3.ph1')).toBe('art2.item3.ph1')
  })

  test('an item put in, one repealed: the others are declared, and their phrases go with them', () => {
    const found = lineage(
      { renumbered: { 第二条第三项: '第二条第二项', 第二条第一项: '第二条第一项' }, repealed: ['第二条第三项'] },
      [article(2, 3)],
    )
    expect(Object.fromEntries(found.was)).toMatchObject({
      'art2.item3': 'art2.item2',
      'art2.item3.ph1': 'art2.item2.ph1',
    })
    expect([...found.repealed]).toEqual(['art2.item3', 'art2.item3.ph1'])
    const was = inBase(found)
    expect(['art2.item1.ph1', 'art2.item2', 'art2.item2.ph1', 'art2.item3.ph1', 'art2'].map(was)).toEqual([
      'art2.item1.ph1',
      undefined,
      undefined,
      'art2.item2.ph1',
      'art2',
    ])
  })

  test('a whole article under another number, with one of its items declared apart', () => {
    const found = lineage({ renumbered: { 第四条: '第二条', 第四条第一项: '第二条第三项' } }, [article(4, 3)])
    expect(Object.fromEntries(found.was)).toEqual({
      art4: 'art2',
      'art4.item1': 'art2.item3',
      'art4.item2': 'art2.item2',
      'art4.item1.ph1': 'art2.item3.ph1',
      'art4.item2.ph1': 'art2.item2.ph1',
    })
    expect(inBase(found)('art4.item3')).toBeUndefined()
  })

  test.each([
    [{ renumbered: { 第二条第四项: '第二条第三项' } }, '版本“v2”没有“第二条第四项”', '是否想写 第二条第一项？'],
    [{ renumbered: { 第二条第三项: '第二条第四项' } }, '版本“v1”没有“第二条第四项”', '是否想写 第二条第一项？'],
    [{ repealed: ['第二十条'] }, '版本“v1”没有“第二十条”', '是否想写 第二条？'],
    [{ repealed: ['末尾'] }, '版本“v1”没有“末尾”', '照公文写到条、款、项或目，如 第六条第二项'],
  ])('%j', (entry, message, help) => {
    const { findings } = amended(entry, [article(2, 3)])
    expect(findings.map(told)).toEqual([`lineage-unknown-clause: ${message}`])
    expect(findings[0]?.help?.zh).toBe(help)
  })
})
