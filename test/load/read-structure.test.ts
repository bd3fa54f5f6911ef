import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../src/load/parse-yaml.ts'
import { readHeadings } from '../../src/load/read-headings.ts'
import { readStructure } from '../../src/load/read-structure.ts'
import type { Finding } from '../../src/model/finding.ts'
import { type Level, levelsOf, phrasesOf } from '../../src/model/structure.ts'
import type { MapTree } from '../../src/model/tree.ts'

function mapOf(text: string): MapTree {
  const { tree, findings } = parseYaml({ path: 'article-46.yaml', text })
  if (tree?.kind !== 'map') throw new Error(JSON.stringify(findings))
  return tree
}

function structure(text: string): { level: Level; findings: Finding[] } {
  const { article, findings } = readStructure(mapOf(text), 'article-46.yaml')
  return { level: article.level, findings }
}

function told({ code, severity, span, clause, message }: Finding): string {
  return `${severity}[${code}] ${span?.line}:${span?.column} ${clause ?? ''} ${message.zh}`
}

const DEEP = `
article: 46
title: 补贴
role: support
when: { has: a }
lead: [{ quote: 一, nothing: 甲 }]
paragraphs:
  - paragraph: 1
    lead: [{ quote: 二, nothing: 甲 }]
    items:
      - item: 1
        role: requirement
        lead: [{ quote: 三, nothing: 甲 }]
        subitems:
          - { subitem: 1, phrases: [{ quote: 四, nothing: 甲 }, { quote: 五, role: exclusion, nothing: 甲 }] }
          - { subitem: 2, phrases: [{ quote: 六, id: pinned, nothing: 甲 }] }
        tail: [{ quote: 七, nothing: 甲 }]
  - paragraph: 2
    parts: { atLeast: 2 }
    phrases: [{ quote: 八, nothing: 甲 }]
tail: [{ quote: 九, nothing: 甲 }]
`

describe('the law’s own structure', () => {
  test('ids, citations and roles by place', () => {
    const { level, findings } = structure(DEEP)
    expect(findings).toEqual([])
    expect(phrasesOf(level).map(({ id, cite, role, quotes }) => [id, cite, role, quotes[0]?.text])).toEqual([
      ['art46.ph1', '第四十六条', 'support', '一'],
      ['art46.par1.ph1', '第四十六条第一款', 'support', '二'],
      ['art46.par1.item1.ph1', '第四十六条第一款第一项', 'requirement', '三'],
      ['art46.par1.item1.sub1.ph1', '第四十六条第一款第一项第一目', 'requirement', '四'],
      ['art46.par1.item1.sub1.ph2', '第四十六条第一款第一项第一目', 'exclusion', '五'],
      ['pinned', '第四十六条第一款第一项第二目', 'requirement', '六'],
      ['art46.par1.item1.ph2', '第四十六条第一款第一项', 'requirement', '七'],
      ['art46.par2.ph1', '第四十六条第二款', 'support', '八'],
      ['art46.ph2', '第四十六条', 'support', '九'],
    ])
  })

  test('levels with their kinds, guards and how their parts combine', () => {
    const { level } = structure(DEEP)
    expect(levelsOf(level).map(({ kind, number, id, citeEn, combine }) => [kind, number, id, citeEn, combine])).toEqual(
      [
        ['article', 46, 'art46', 'Art. 46', 'all'],
        ['paragraph', 1, 'art46.par1', 'Art. 46 para. 1', 'all'],
        ['item', 1, 'art46.par1.item1', 'Art. 46 para. 1(1)', 'all'],
        ['subitem', 1, 'art46.par1.item1.sub1', expect.any(String), 'all'],
        ['subitem', 2, 'art46.par1.item1.sub2', expect.any(String), 'all'],
        ['paragraph', 2, 'art46.par2', 'Art. 46 para. 2', { atLeast: 2 }],
      ],
    )
    expect(level.title).toBe('补贴')
    expect(level.guard?.when?.kind).toBe('map')
    expect(level.guard?.unless).toBeUndefined()
    expect(level.parts[0]?.guard).toBeNull()
  })

  test('an article without parts has its phrases as its lead', () => {
    const { level } = structure('article: 6\nparts: any\nphrases: [{ quote: 一, nothing: 甲 }]')
    expect(level.lead.map(({ id }) => id)).toEqual(['art6.ph1'])
    expect([level.tail, level.parts, level.role, level.combine]).toEqual([[], [], 'requirement', 'any'])
  })

  test('quotes are read depth-first, a node’s own before its parts’', () => {
    const { level, findings } = structure(`
article: 6
phrases:
  - quote: 一
    any:
      - quote: 二
        all:
          - { quote: 三, fact: a, operator: is, value: true }
          - { fact: b, operator: is, value: true }
      - { quote: 四, judgement: c }
  - define:
      name: d
      value:
        table:
          by: { fact: e }
          rows:
            - { quote: 五, values: { x: 1 } }
            - { quote: 六, values: { y: 2 } }
`)
    expect(findings).toEqual([])
    expect(level.lead.map(({ quotes }) => quotes.map(({ text }) => text))).toEqual([
      ['一', '二', '三', '四'],
      ['五', '六'],
    ])
    expect(level.lead[1]?.quotes[0]?.span).toMatchObject({ line: 17, column: 24 })
  })

  test.each([
    [
      'a phrase without a quote',
      'article: 6\nitems:\n  - item: 1\n    phrases:\n      - nothing: 甲',
      ['error[missing-quote] 5:9 第六条第一项 这一句没有原文'],
    ],
    [
      'a quote where it has no order',
      'article: 6\nphrases:\n  - quote: 一\n    not: { quote: 二, judgement: a }',
      ['error[misplaced-quote] 4:19 第六条 原文不能写在这里'],
    ],
    [
      'items that do not run on',
      'article: 6\nitems:\n  - { item: 1, phrases: [] }\n  - { item: 3, phrases: [] }',
      ['warning[structure-numbering] 4:5 第六条第三项 这里应是第 2 项，写的是 3'],
    ],
    [
      'subitems that begin at two',
      'article: 6\nitems:\n  - item: 1\n    subitems:\n      - { subitem: 2, phrases: [] }',
      ['warning[structure-numbering] 5:9 第六条第一项第二目 这里应是第 1 目，写的是 2'],
    ],
    [
      'phrases beside items',
      'article: 6\nphrases: []\nitems: []',
      ['error[malformed] 3:1 第六条 有了 phrases 就不能再有 items'],
    ],
    [
      'paragraphs beside items',
      'article: 6\nparagraphs: []\nitems: []',
      ['error[malformed] 3:1 第六条 有了 paragraphs 就不能再有 items'],
    ],
  ])('%s', (_, text, expected) => {
    expect(structure(text).findings.map(told)).toEqual(expected)
  })

  test.each([
    'article: x\nitems: 1\nlead: { a: 1 }',
    'items: [1, [2], { item: -1 }, { item: 1.5, phrases: [a, {}] }]',
    'article: 1e9\nparts: [1]\nrole: nobody\nwhen: 1',
    'article: 99999\nphrases: [{ quote: 1 }, { quote: [a] }]',
  ])('whatever the shape has refused is read as far as it goes: %j', (text) => {
    const parsed = parseYaml({ path: 'a.yaml', text })
    const tree = parsed.tree
    expect(() => (tree?.kind === 'map' ? readStructure(tree, 'article-07.yaml') : undefined)).not.toThrow()
  })

  test('an article without its number takes that of its file', () => {
    const { article } = readStructure(mapOf('title: 甲'), 'rules/p/v/article-07.yaml')
    expect(article.level.id).toBe('art7')
  })
})

describe('preamble and chapter titles', () => {
  const version = mapOf(`
id: v1
preamble:
  - { quote: 题, nothing: 标题 }
  - { quote: 为, nothing: 目的 }
chapters:
  - { before: 第一条, quote: 第一章, nothing: 章名 }
  - { before: 第四十六条, quote: 第二章, nothing: 章名 }
`)

  test('phrases that stand before an article', () => {
    const { article } = readStructure(mapOf('article: 3'), 'a.yaml')
    const { headings, findings } = readHeadings(version, [article])
    expect(findings).toEqual([])
    expect(headings.map(({ before, phrase }) => [before, phrase.id, phrase.cite, phrase.citeEn, phrase.role])).toEqual([
      [3, 'preamble.ph1', '序言', 'Preamble', 'principle'],
      [3, 'preamble.ph2', '序言', 'Preamble', 'principle'],
      [1, 'chapter1.ph1', '第一章', 'Chapter 1', 'principle'],
      [46, 'chapter2.ph1', '第二章', 'Chapter 2', 'principle'],
    ])
  })

  test('a chapter must name an article', () => {
    const odd = mapOf('chapters:\n  - { before: 第六条第二项, quote: 章, nothing: 章名 }')
    expect(readHeadings(odd, []).findings.map(told)).toEqual(['error[malformed] 2:15  before 须写明其后的第一条'])
  })
})
