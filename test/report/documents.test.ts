import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Comparison } from '../../src/model/comparison.ts'
import { REPORT_FORMATS, report } from '../../src/report/index.ts'
import { displayWidth } from '../../src/util/display-width.ts'
import { comparedShipped, comparedStalls } from '../support/compared.ts'
import { wordPart } from '../support/word-file.ts'
import { elementsOf, parseXml, wordsOf, type XmlElement } from '../support/xml.ts'

const on = { on: '2026-11-26' }

let shipped: Comparison
let stalls: Comparison
let unasked: Comparison
beforeAll(() => {
  shipped = comparedShipped()
  stalls = comparedStalls()
  unasked = comparedShipped(false)
})
afterEach(() => vi.useRealTimers())

const text = async (...[format, comparison, options]: Parameters<typeof report>): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await report(format, comparison, options))

describe.each(REPORT_FORMATS)('%s', (format) => {
  test('the same comparison is the same bytes, whatever the clock says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2001, 1, 3, 4, 5, 6) })
    const first = await report(format, stalls, on)
    vi.setSystemTime(Date.UTC(2031, 10, 12, 13, 14, 15))
    expect(Buffer.from(await report(format, stalls, on)).equals(Buffer.from(first))).toBe(true)
  })

  test('is made without applications too, and in English', async () => {
    for (const language of ['zh', 'en'] as const)
      expect((await report(format, unasked, { ...on, language })).length).toBeGreaterThan(100)
  })
})

describe('the table of revisions as a Word document', () => {
  const cells = (row: XmlElement): string[][] =>
    elementsOf(row, 'w:tc').map((cell) => elementsOf(cell, 'w:p').map(wordsOf))

  test('is A4 on its side, its head on every page, a row for each of the table', async () => {
    const document = wordPart(await report('docx', stalls, on), 'word/document.xml')
    const [size] = elementsOf(document, 'w:pgSz')
    expect(size?.attributes).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' })
    const rows = elementsOf(document, 'w:tr')
    expect(rows.map((row) => elementsOf(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0, 0, 0, 0])
    expect(rows[0] && cells(rows[0]).flat()).toEqual([
      '序号',
      '修订前（2024-01-01，草案）',
      '修订后（2027-draft，草案）',
      '修订类型',
    ])
    expect(rows[2] && cells(rows[2])).toEqual([
      ['2'],
      ['第二条　申请补助，应当符合下列条件：', '（二）面积不少于 10 平方米。', '（一）持有许可证；'],
      ['第二条　申请补助应当符合下列条件：', '（一）面积不少于 12 平方米；', '（二）持有许可证；'],
      [
        '第二条　标点',
        '第二条第一项　条号调整（原第二条第二项）、修改',
        '▼ 收紧（在这些申请上：2 份变差）',
        '第二条第二项　条号调整（原第二条第一项）',
      ],
    ])
    expect(rows[5] && cells(rows[5])).toEqual([['5'], ['第五条　摊主应当爱护环境。'], ['（删除）'], ['删除']])
  })

  test('what is added is bold and underlined, what is removed struck out, and nothing else is', async () => {
    const document = wordPart(await report('docx', stalls, on), 'word/document.xml')
    const runs = elementsOf(document, 'w:r')
    const marked = (name: string): string[] => runs.filter((run) => elementsOf(run, name).length > 0).map(wordsOf)
    expect(marked('w:strike')).toContain('500')
    expect(marked('w:b')).toContain('400')
    expect(marked('w:b')).toEqual(marked('w:u'))
    expect(marked('w:strike')).not.toContain('400')
    expect([...marked('w:b'), ...marked('w:strike')].filter((words) => words.includes('持有许可证'))).toEqual([])
  })

  test('the table is as wide as the page has room', async () => {
    const document = wordPart(await report('docx', stalls, on), 'word/document.xml')
    const [size] = elementsOf(document, 'w:pgSz')
    const [margin] = elementsOf(document, 'w:pgMar')
    const number = (element: XmlElement | undefined, name: string): number => {
      const value = element?.attributes[name] ?? ''
      return value.endsWith('mm') ? (Number.parseFloat(value) * 1440) / 25.4 : Number(value)
    }
    const room = number(size, 'w:w') - number(margin, 'w:left') - number(margin, 'w:right')
    const width = elementsOf(document, 'w:gridCol').reduce((sum, column) => sum + number(column, 'w:w'), 0)
    expect(width).toBeGreaterThan(room * 0.98)
    expect(width).toBeLessThanOrEqual(room)
  })
})

describe('the page', () => {
  test.each(['zh', 'en'] as const)(
    'is well-formed, asks nothing of a network, and every link leads somewhere: %s',
    async (language) => {
      for (const comparison of [shipped, stalls, unasked]) {
        const page = await text('html', comparison, { ...on, language })
        const html = parseXml(page)
        const all = [...elementsOf(html, 'details'), ...elementsOf(html, 'a')]
        const ids = all.flatMap(({ attributes }) => attributes.id ?? [])
        const links = all.flatMap(({ attributes }) => attributes.href ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        expect(links.filter((link) => !ids.includes(link.replace(/^#/, '')))).toEqual([])
        expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import/)
      }
    },
  )

  test('each figure about applications leads to as many names', async () => {
    const html = parseXml(await text('html', shipped, on))
    const lists = new Map(
      elementsOf(html, 'details').map((list) => [list.attributes.id, elementsOf(list, 'li').length]),
    )
    const figures = elementsOf(html, 'a').filter((link) => /^[0-9]+$/.test(wordsOf(link)))
    expect(figures.length).toBeGreaterThan(5)
    for (const link of figures)
      expect(lists.get(link.attributes.href?.slice(1) ?? ''), link.attributes.href).toBe(Number(wordsOf(link)))
  })

  test('names are words, never markup', async () => {
    const named = renamed(stalls, '<img src=x onerror="alert(1)">&"\'')
    const page = await text('html', named, on)
    expect(page).not.toContain('<img')
    expect(elementsOf(parseXml(page), 'li').map(wordsOf)).toContainEqual(
      expect.stringContaining('<img src=x onerror="alert(1)">&"\''),
    )
  })
})

describe('the comment on a proposed change', () => {
  test.each(['zh', 'en'] as const)('fits one screen before the fold: %s', async (language) => {
    const many = { ...shipped, changes: Array.from({ length: 60 }, () => shipped.changes).flat() }
    for (const comparison of [shipped, stalls, unasked, many]) {
      const [above = ''] = (await text('markdown', comparison, { ...on, language })).split('<details>')
      const lines = above.trimEnd().split('\n')
      expect(lines.length).toBeLessThanOrEqual(30)
      expect(lines.filter((line) => displayWidth(line) > 120)).toEqual([])
    }
  })

  test('leads with what it comes to, and says on what that rests', async () => {
    const [above = ''] = (await text('markdown', shipped, on)).split('<details>')
    expect(above).toBe(`### 办法变更：既有放宽也有收紧 · 12 份申请中 3 份受益、1 份受损

<b>给予 +10 万元（+5.4%）</b>

2019-01-01 版 → 2026-draft，草案 · 江宁区产业技术创新战略联盟认定管理暂行办法

| 条款 | 旧 | 新 | 类型 | 影响 |
|---|---|---|---|---|
| 第六条第二项 | 成立 3 个月以上， | 成立 <b>6</b> 个月以上， | ▼ 收紧 | 1 份变差 |
| 第六条第二项 | 成员单位不少于 20 家， | 成员单位不少于 <b>15</b> 家， | ▲ 放宽 | 2 份变好 |
| 第六条第四项 | — | 成员单位中大学、科研院所和新型… | 新增 = 无影响 | 0 份 |
| 第六条第五项 | 第六条第四项 | 第六条第五项 | 条号调整 | — |
| 第六条第五项 | 已建立开放的发展机制， | — | 删除 = 无影响 | 0 份 |
| 第六条第五项 | 根据联盟发展需要吸收新… | — | 删除 = 无影响 | 0 份 |
| 第六条第五项 | 已建立科技成果及知识产… | — | 删除 = 无影响 | 0 份 |
| 第六条第五项 | 以及对外成果许可、转化… | — | 删除 = 无影响 | 0 份 |
| 第十条第一项 | …战略联盟给予 30 万元的… | …战略联盟给予 <b>40</b> 万元的… | ▲ 放宽 | 1 份变好 |

放宽、收紧只是在这些申请上观察到的，不是证明；金额不含裁量区间和待定。

`)
  })

  test('names cannot break a table, open a tag or call a person', async () => {
    const markdown = await text('markdown', renamed(stalls, 'a|b <b>*c*</b> @all\n# d [e](f)'), on)
    expect(markdown).toContain('a\\|b &lt;b&gt;\\*c\\*&lt;/b&gt; @\u200Ball \\# d \\[e\\](f)')
    expect(markdown).not.toMatch(/<b>\*|@all|^# d/m)
    const folds = (word: string): number => markdown.split(word).length
    expect(folds('<details>')).toBe(folds('</details>'))
  })
})

describe('the list of those affected', () => {
  /** The rows of a CSV, each cell as it is written. */
  const rowsOf = (csv: string): string[][] =>
    csv
      .replace(/^\uFEFF/, '')
      .split('\r\n')
      .slice(0, -1)
      .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^",]*)(?:,|$)/g)].map(([, cell = '']) => cell).slice(0, 15))

  test('is for a spreadsheet: a mark of its encoding, lines that end as there, words quoted, figures bare', async () => {
    const csv = await text('csv', stalls, on)
    expect(csv.startsWith('\uFEFF"申请","类别"')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const rows = rowsOf(csv)
    expect(rows.every((row) => row.length === 15)).toBe(true)
    expect(rows.slice(1).map(([name = '', ...rest]) => [name.replace(/^.*\//, '"'), ...rest].join(','))).toEqual([
      '"=2+3.yaml","结论","申请条件","","","符合","不符合","变差","第二条第一项","",,,,,',
      '"narrow.yaml","结论","申请条件","","","符合","不符合","变差","第二条第一项","",,,,,',
      '"=2+3.yaml","金额","摊位补助","第三条","摊位","2 万元 至 15 万元（待定）","3 万元 至 12 万元（待定）","有别","第三条","元",20000,150000,30000,120000,',
      '"open.yaml","金额","摊位补助","第三条","摊位","2 万元 至 15 万元（待定）","3 万元 至 12 万元（待定）","有别","第三条","元",20000,150000,30000,120000,',
      ...['=2+3', 'exact', 'narrow', 'open'].map(
        (name) =>
          `"${name}.yaml","金额","摊位费","第四条","摊位","500 元","400 元","变好","第四条","元",500,500,400,400,-100`,
      ),
    ])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠a'])(
    '%j is never a formula',
    async (name) => {
      const csv = await text('csv', renamed(stalls, name), on)
      expect(csv).toContain(`"'${name}"`)
      expect(csv).not.toContain(`"${name}`)
    },
  )

  test('a quote in a name is doubled', async () => {
    expect(await text('csv', renamed(stalls, '甲"乙'), on)).toContain('"甲""乙"')
  })

  test('who was set aside is in it, with why', async () => {
    const { consequences } = stalls
    if (consequences === null) throw new Error('no consequences')
    const setAside = [{ application: 'x.yaml', why: { zh: '不能读取', en: 'cannot be read' } }]
    const csv = await text('csv', { ...stalls, consequences: { ...consequences, setAside } }, { ...on, language: 'en' })
    expect(csv).toContain('"x.yaml","set aside","","","","","","","cannot be read","",,,,,\r\n')
  })
})

/** The same comparison with one of its applications called otherwise. */
function renamed(comparison: Comparison, name: string): Comparison {
  const [first] = comparison.consequences?.amounts.flatMap(({ changes }) => changes) ?? []
  const was = JSON.stringify(first?.application)
  return JSON.parse(JSON.stringify(comparison).replaceAll(was, () => JSON.stringify(name)))
}
