import { describe, expect, test } from 'vitest'
import {
  type ClausePath,
  citation,
  citationEn,
  citedInEnglish,
  clauseId,
  clauseIdOf,
} from '../../src/model/citation.ts'

const cited: [ClausePath, string, string, string][] = [
  [{ article: 6 }, 'art6', '第六条', 'Art. 6'],
  [{ article: 6, item: 2 }, 'art6.item2', '第六条第二项', 'Art. 6(2)'],
  [{ article: 46, paragraph: 2, item: 1 }, 'art46.par2.item1', '第四十六条第二款第一项', 'Art. 46 para. 2(1)'],
  [{ article: 10, paragraph: 3 }, 'art10.par3', '第十条第三款', 'Art. 10 para. 3'],
  [{ article: 101, item: 12, subitem: 3 }, 'art101.item12.sub3', '第一百零一条第十二项第三目', 'Art. 101(12)(3)'],
]

describe('a clause is cited as the office does', () => {
  test.each(cited)('%j', (path, id, zh, en) => {
    expect(clauseId(path)).toBe(id)
    expect(citation(path)).toBe(zh)
    expect(citationEn(path)).toBe(en)
  })

  test.each(cited)('and understood again: %j', (_, id, zh, en) => {
    expect([clauseIdOf(id), clauseIdOf(zh), clauseIdOf(en)]).toEqual([id, id, id])
  })
})

describe('every usual way to write a citation is understood', () => {
  test.each([
    ['第6条第2项', 'art6.item2'],
    ['第六条（二）', 'art6.item2'],
    ['第六条(二)', 'art6.item2'],
    ['第6条(2)', 'art6.item2'],
    ['第两百条', 'art200'],
    ['第一百〇一条', 'art101'],
    ['第六条第二项第一目', 'art6.item2.sub1'],
    ['6(2)', 'art6.item2'],
    ['6-2', 'art6.item2'],
    ['6', 'art6'],
    ['Art. 6(2)', 'art6.item2'],
    ['art 6', 'art6'],
    ['Article 6', 'art6'],
    ['46 para. 2(1)', 'art46.par2.item1'],
    ['6(2)(1)', 'art6.item2.sub1'],
    ['art6.item2.ph3', 'art6.item2.ph3'],
    [' 第六条 ', 'art6'],
    ['base.第六条第二项', 'base.art6.item2'],
    ['base.6(2)', 'base.art6.item2'],
    ['base.Art. 6(2)', 'base.art6.item2'],
    ['base.art6.item2.ph3', 'base.art6.item2.ph3'],
    ['base.paper.第六条', 'base.paper.art6'],
    ['登记.第六条', '登记.art6'],
  ])('%s: %s', (text, id) => {
    expect(clauseIdOf(text)).toBe(id)
  })

  test.each([
    '',
    '第条',
    '第六',
    '六条',
    '第六条第二',
    '第六项',
    '第二项第六条',
    '第六条第二项第三款',
    'art',
    'art6.2',
    'art6.第二条',
    'base.',
    'base.eligible',
    '.第六条',
    'ba-se.第六条',
    'base 第六条',
    '6.2',
    '第99999条',
    'eligible',
    '第六条 第二项',
  ])('%j is no citation', (text) => {
    expect(clauseIdOf(text)).toBeUndefined()
  })
})

describe('what a text cites, in English', () => {
  test.each([
    ['第六条第二项', 'Art. 6(2)'],
    ['第四十六条第二款第一项', 'Art. 46 para. 2(1)'],
    ['art8', 'Art. 8'],
  ])('%s: %s', (text, cite) => {
    expect(citedInEnglish(text)).toBe(cite)
  })

  test.each(['art6.item2.ph3', 'base.第六条', '申请表'])('%s is no single clause of the text itself', (text) => {
    expect(citedInEnglish(text)).toBeUndefined()
  })
})
