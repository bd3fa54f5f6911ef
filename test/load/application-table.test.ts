import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readApplication } from '../../src/load/application.ts'
import { loadApplications } from '../../src/load/application-files.ts'
import { applicationReader } from '../../src/load/application-reader.ts'
import type { Given, Row } from '../../src/model/application.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { SourceFile } from '../../src/model/policy.ts'
import { plainOf } from '../../src/model/tree.ts'
import { formatRational } from '../../src/util/rational.ts'
import { scalar, vocabulary } from './application-vocabulary.ts'

let root = mkdtempSync(join(tmpdir(), 'tables-'))

afterAll(() => rmSync(root, { recursive: true }))
beforeEach(() => {
  rmSync(root, { recursive: true })
  root = mkdtempSync(join(tmpdir(), 'tables-'))
})

// of texts as short as these nobody could tell the encoding
const utf8 = applicationReader({ expected: 'utf-8' })

interface Files {
  readonly [name: string]: string | Uint8Array
}

/** Where a finding is, and what it says. */
function told({ code, span, message, help }: Finding): string {
  const file = span?.file.slice(root.length + 1)
  return `${code} ${file}:${span?.line}:${span?.column} ${message.zh}${help === undefined ? '' : `。${help.zh}`}`
}

/** The applications of the table `a.csv` among some files: as plain data, or what is wrong with each. */
function tableOf(files: Files, derived: ReadonlySet<string> = new Set(), reader = utf8): [string, unknown][] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  const [table] = loadApplications(join(root, 'a.csv'), reader).applications
  if (table === undefined || !('rows' in table)) throw new Error('not a table')
  return [...table.rows(vocabulary, derived)].map((one) => [
    one.name.slice(root.length + 1),
    'tree' in one ? plainOf(one.tree) : one.findings.map(told),
  ])
}

/** What is wrong with the one application of a table, or with all of it. */
function wrong(files: Files, derived?: ReadonlySet<string>): unknown {
  const [first, ...others] = tableOf(files, derived)
  expect(others).toEqual([])
  return first?.[1]
}

/** What the reader makes of one row: what is given, or what it refuses. */
function readRow(text: string, lists: Files = {}): unknown {
  for (const [name, list] of Object.entries({ ...lists, 'a.csv': text })) writeFileSync(join(root, name), list)
  const [table] = loadApplications(join(root, 'a.csv'), utf8).applications
  if (table === undefined || !('rows' in table)) throw new Error('not a table')
  const [row] = table.rows(vocabulary, new Set())
  if (row === undefined || !('tree' in row)) throw new Error(row?.findings.map(told).join('\n'))
  const read = readApplication(row.tree, vocabulary, row.name)
  if (!('facts' in read)) return read.findings.map(told)
  const scalars = [...read.facts.scalars].filter(([, given]) => given.kind !== 'missing')
  const rows = [...read.facts.lists].filter(([, list]) => list.kind !== 'missing')
  return Object.fromEntries([
    ...scalars.map(([name, given]) => [name, inWords(given)]),
    ...rows.map(([name, list]) => [name, list.kind === 'rows' ? list.rows.map(rowInWords) : list.kind]),
  ])
}

function inWords(given: Given): string {
  if (given.kind !== 'value') return given.kind
  const value = typeof given.value === 'object' ? formatRational(given.value) : String(given.value)
  return given.judgement === undefined ? value : `${value} by ${given.judgement.by}`
}

function rowInWords(row: Row): Record<string, string> {
  return Object.fromEntries(
    [...row].filter(([, { kind }]) => kind !== 'missing').map(([name, one]) => [name, inWords(one)]),
  )
}

describe('a table', () => {
  test('is one application a row, called by the first column', () => {
    expect(tableOf({ 'a.csv': 'application,staff,open\nfirst,20,true\nsecond,,FALSE\n' })).toEqual([
      ['a.csv · first', { staff: 20, open: true }],
      ['a.csv · second', { open: false }],
    ])
  })

  test('without such a column is called by the number of the row', () => {
    expect(tableOf({ 'a.csv': 'staff\n20\n\n21\n' })).toEqual([
      ['a.csv · 2', { staff: 20 }],
      ['a.csv · 4', { staff: 21 }],
    ])
  })

  test('may be headed by labels, in GB18030', () => {
    // 申请,职工人数,港口.港名
    const gb =
      '\xc9\xea\xc7\xeb,\xd6\xb0\xb9\xa4\xc8\xcb\xca\xfd,\xb8\xdb\xbf\xda.\xb8\xdb\xc3\xfb\n\xbc\xd7,20,\xd2\xd2\n'
    const files = { 'a.csv': Buffer.from(gb, 'latin1') }
    expect(tableOf(files, new Set(), applicationReader())).toEqual([
      ['a.csv · 甲', { staff: 20, home: { name: '乙' } }],
    ])
  })

  test.each([
    ['English', 'application,Staff,Home port.Port'],
    ['the field alone', '申请,职工人数,港名'],
    ['names', 'application,staff,home.name'],
  ])('headed by %s', (_, heading) => {
    expect(tableOf({ 'a.csv': `${heading}\n甲,20,乙丙丁戊己庚\n` })).toEqual([
      ['a.csv · 甲', { staff: 20, home: { name: '乙丙丁戊己庚' } }],
    ])
  })

  test('gives every type as it is written elsewhere, and an empty cell gives nothing', () => {
    const heading =
      'staff,weight,score,part,price,term,founded,season,title,code,size,home.name,berth.number,sound.finding,sound.by,sound.on,sound.ground'
    const row =
      '20,2/3,60.5,25%,"1,234.56 元",3 个月,2018-01-01,2019,0012,91320115MA1MABCD0T,large,"Port, east",7,TRUE,Ann,2019-01-01,seen'
    expect(readRow(`${heading}\n${row}\n`)).toEqual({
      staff: '20',
      weight: '2/3',
      score: '121/2',
      part: '1/4',
      price: '123456',
      term: '3',
      founded: '17532',
      season: '2019',
      title: '0012',
      code: '91320115MA1MABCD0T',
      size: 'large',
      'home.name': 'Port, east',
      'berth.number': '7',
      sound: 'true by Ann',
    })
    expect(readRow('application,staff,title\nx,,\n')).toEqual({})
  })
})

describe('“absent” stands where it is declared', () => {
  test.each([
    ['closed', 'absent', { closed: 'absent' }],
    ['closed', '没有', { closed: 'absent' }],
    ['berth', '没有', { 'berth.number': 'absent' }],
    ['sound', 'absent', { sound: 'absent' }],
    ['flags', '没有', { flags: 'absent' }],
    ['title', '没有', { title: '没有' }],
    ['title', 'absent', ['absent-not-declared a.csv:2:1 “名称”（title）不能写 absent。不知道就不写这一项']],
    ['home', '没有', ['absent-not-declared a.csv:2:1 “港口”（home）不能写 absent。不知道就不写这一项']],
    ['staff', '没有', ['fact-type a.csv:2:1 “职工人数”（staff）应为整数（人），实为文字“没有”。不知道就不写这一项']],
    ['boats', '没有', /^fact-type a\.csv:2:1 “船只”（boats）应为行数，实为文字“没有”/],
  ])('%s: %s', (column, cell, expected) => {
    const read = (): unknown => readRow(`${column}\n${cell}\n`)
    if (expected instanceof RegExp) expect(read).toThrow(expected)
    else expect(read()).toEqual(expected)
  })
})

describe('nothing in a cell is converted', () => {
  const staff = (is: string, near: string): string =>
    `fact-type a.csv:2:1 “职工人数”（staff）应为整数（人），实为${is}。${near}`
  test.each([
    ['staff', '２０', staff('文字“２０”', '是否想写 20？')],
    ['staff', '20人', staff('文字“20人”', '是否想写 20？')],
    ['staff', ' 20', staff('文字“ 20”', '是否想写 20？')],
    ['staff', '"2,000"', staff('文字“2,000”', '是否想写 2000？')],
    ['staff', '20.0', staff('数字 20.0', '是否想写 20？')],
    ['staff', '007', staff('数字 007', '是否想写 7？')],
    ['staff', '1E+03', staff('数字 1E+03', '是否想写 1000？')],
    ['staff', '-0', staff('数字 -0', '是否想写 0？')],
    ['open', 'True', 'fact-type a.csv:2:1 “已开业”（open）应为 true 或 false，实为文字“True”。是否想写 true？'],
    ['open', '是', 'fact-type a.csv:2:1 “已开业”（open）应为 true 或 false，实为文字“是”。是否想写 true？'],
    [
      'founded',
      '2019/1/2',
      'date-invalid a.csv:2:1 “成立日期”（founded）的“2019/1/2”不是 YYYY-MM-DD 形式的日期。是否想写 2019-01-02？',
    ],
    ['price', '300000', 'money-unit a.csv:2:1 “价格”（price）的金额没有写单位。写成 300000 元或 30 万元'],
    ['code', '9.13201E+17', /^credit-code a\.csv:2:1 /],
    ['size', '大型', 'unknown-choice a.csv:2:1 “规模”（size）没有“大型”这个选项。是否想写 large（大型）？'],
    ['sound', 'true', /^fact-type a\.csv:2:1 “经营稳健”（sound）应为认定意见，实为文字“true”/],
    ['sound.finding', 'true', /^fact-type a\.csv:2:1 “经营稳健”（sound）缺少 by/],
  ])('%s: %s', (column, cell, expected) => {
    const [first] = readRow(`${column}\n${cell}\n`) as string[]
    expect(first).toEqual(expected instanceof RegExp ? expect.stringMatching(expected) : expected)
  })
})

describe('a table that cannot be read', () => {
  test.each([
    ['nothing', '', 'empty-file a.csv:1:1 文件没有内容。写上内容，或删去文件'],
    ['headings alone', 'staff\n,\n', 'no-applications a.csv:1:1 表头之下没有申请。每份申请写一行'],
    [
      'an unknown column',
      'stuff\n20\n',
      'unknown-fact a.csv:1:1 事实词汇表中没有“stuff”。是否想写 staff（职工人数）？',
    ],
    ['a label with a look-alike', '人囗\n20\n', /^unknown-fact a\.csv:1:1 /],
    [
      'a name with a Cyrillic letter',
      'st\u0430ff\n20\n',
      'unknown-fact a.csv:1:1 事实词汇表中没有“stаff”。是否想写 staff（职工人数）？所写的含有形似的其他字符',
    ],
    [
      'a column twice',
      'staff,open,职工人数\n1,true,2\n',
      'duplicate-column a.csv:1:12 “staff”在第 1 列已经有了。删去其中一列',
    ],
    ['a day', 'asOf\n2019-01-01\n', /^as-of-given a\.csv:1:1 /],
    ['a word of cases', 'expect\nx\n', 'malformed a.csv:1:1 表格中没有 expect 这一列'],
    [
      'semicolons',
      'staff;open\n20;true\n',
      'not-comma-separated a.csv:1:6 各列之间是“;”，不是逗号。另存为以半角逗号分隔的 CSV',
    ],
    ['tabs', 'staff\topen\n20\ttrue\n', /^not-comma-separated a\.csv:1:6 各列之间是“TAB”/],
    ['wide commas', '职工人数，已开业\n20，true\n', /^not-comma-separated a\.csv:1:5 各列之间是“，”/],
    [
      'two applications of one name',
      'application,staff\na,1\na,2\n',
      'duplicate-application a.csv:3:1 有两份申请叫“a”，另一份在第 2 行。给每份申请一个不同的名称',
    ],
    [
      'an application without a name',
      'application,staff\n,2\n',
      'application-without-name a.csv:2:1 第 2 行没有写是哪一份申请',
    ],
    [
      'a long name',
      `application,staff\n${'x'.repeat(101)},2\n`,
      'cell-too-long a.csv:2:1 单元格超过 100 个字符。检查引号是否成对',
    ],
    [
      'two policies',
      'policy,staff\none,1\ntwo,2\n',
      'several-policies a.csv:3:1 这一行问的是“two”，第一份申请问的是“one”。拆成几个文件',
    ],
    ['an open quotation mark', 'staff,title\n20,"x\n', 'csv-quote-open a.csv:2:4 引号没有合上。在单元格末尾补上引号'],
    [
      'a hidden character',
      'staff,title\n20,x\u200b\n',
      'hidden-character a.csv:2:5 文件中有看不见的字符 U+200B。删去这个字符',
    ],
  ])('%s', (_, text, expected) => {
    const findings = wrong({ 'a.csv': text }) as string[]
    expect(findings[0]).toEqual(expected instanceof RegExp ? expect.stringMatching(expected) : expected)
  })

  test('gives what is computed', () => {
    expect(wrong({ 'a.csv': 'total\n1\n' }, new Set(['total']))).toEqual([
      'derived-given a.csv:1:1 “total”是推算出来的，不由申请给出。只写它所依据的事实',
    ])
  })

  test('has a label that several columns have', () => {
    const scalars = new Map(vocabulary.scalars).set('name', scalar('name', { kind: 'text' }, '名称', 'Name'))
    writeFileSync(join(root, 'a.csv'), '名称\n甲\n')
    const [table] = loadApplications(join(root, 'a.csv'), utf8).applications
    if (table === undefined || !('rows' in table)) throw new Error('not a table')
    const [row] = table.rows({ ...vocabulary, scalars }, new Set())
    expect(row?.findings.map(told)).toEqual([
      'ambiguous-column a.csv:1:1 列名“名称”可以指 title、name。写其中之一：title、name',
    ])
  })
})

describe('a row that cannot be read leaves the others as they are', () => {
  test('too short, too long, or filled in under no heading', () => {
    const text = 'application,staff,open,\na,1\nb,1,true,,x\nc,2,true,\nd,3,true,x\n'
    expect(tableOf({ 'a.csv': text })).toEqual([
      ['a.csv · a', [expect.stringMatching(/^ragged-row a\.csv:2:1 第 2 行有 2 格，表头有 4 列。/)]],
      ['a.csv · b', [expect.stringMatching(/^ragged-row a\.csv:3:1 第 3 行有 5 格，表头有 4 列。/)]],
      ['a.csv · c', { staff: 2, open: true }],
      [
        'a.csv · d',
        ['column-without-name a.csv:5:10 第 5 行第 4 列有内容，这一列却没有列名。在表头写上列名，或删去这一列'],
      ],
    ])
  })

  test('a judgement or record both absent and in parts', () => {
    expect(tableOf({ 'a.csv': 'sound,sound.by,berth.number,berth\nabsent,Ann,1,absent\nabsent,,,absent\n' })).toEqual([
      [
        'a.csv · 2',
        [
          'cell-conflict a.csv:2:8 “sound”既作为整体写了，又写了其中的项。只留其一',
          'cell-conflict a.csv:2:14 “berth”既作为整体写了，又写了其中的项。只留其一',
        ],
      ],
      ['a.csv · 3', { sound: 'absent', berth: 'absent' }],
    ])
  })
})

describe('lists stand in files of their own', () => {
  const boats = 'application,hull,length,sold\na,A1,12.5,没有\nb,B1,,2019-01-01\na,A2,3,\n'

  test('joined by the first column, in the order of their rows', () => {
    const files = { 'a.csv': 'application,staff\na,1\nb,2\nc,3\n', 'a.boats.csv': boats }
    expect(tableOf(files)).toEqual([
      [
        'a.csv · a',
        {
          staff: 1,
          boats: [
            { hull: 'A1', length: 12.5, sold: 'absent' },
            { hull: 'A2', length: 3 },
          ],
        },
      ],
      ['a.csv · b', { staff: 2, boats: [{ hull: 'B1', sold: '2019-01-01' }] }],
      ['a.csv · c', { staff: 3 }],
    ])
    expect(readRow(files['a.csv'])).toEqual({
      staff: '1',
      boats: [
        { hull: 'A1', length: '25/2', sold: 'absent' },
        { hull: 'A2', length: '3' },
      ],
    })
  })

  test('which may be called and headed by labels', () => {
    const files = { 'a.csv': '申请,staff\n甲,1\n', 'a.船只.csv': '申请,船号,售出日期\n甲,丙丁戊己庚辛,没有\n' }
    expect(tableOf(files)).toEqual([['a.csv · 甲', { staff: 1, boats: [{ hull: '丙丁戊己庚辛', sold: 'absent' }] }]])
  })

  test('of which the table may say how many rows there are', () => {
    const files = { 'a.csv': 'application,boats,flags\na,2,absent\nb,2,0\nc,0,\n', 'a.boats.csv': boats }
    expect(tableOf(files)).toEqual([
      [
        'a.csv · a',
        {
          boats: [
            { hull: 'A1', length: 12.5, sold: 'absent' },
            { hull: 'A2', length: 3 },
          ],
          flags: 'absent',
        },
      ],
      ['a.csv · b', ['row-count a.csv:3:3 “船只”（boats）写明 2 行，列表文件中有 1 行']],
      ['a.csv · c', { boats: [] }],
    ])
  })

  test.each([
    [
      'a list that is absent, with rows',
      'application,flags\na,absent\n',
      'a.flags.csv',
      'application,hull\na,x\n',
      /^cell-conflict a\.csv:2:3 /,
    ],
    [
      'a number of rows in words',
      'application,flags\na,两行\n',
      'a.boats.csv',
      'application,hull\n',
      /^fact-type a\.csv:2:3 “旗帜”（flags）应为行数，实为文字“两行”/,
    ],
    ['a list inside the table', 'application,boats.hull\na,x\n', 'a.boats.csv', boats, /^unknown-fact a\.csv:1:13 /],
    [
      'a file that is no list',
      'application\na\n',
      'a.boots.csv',
      boats,
      'unknown-list-file a.boots.csv:1:1 文件名中的“boots”不是事实词汇表中的列表。是否想写 boats？',
    ],
    [
      'two files of one list',
      'application\na\n',
      'a.船只.csv',
      'application,hull\na,x\n',
      /^duplicate-list-file a\.船只\.csv:1:1 列表 boats 已有文件 /,
    ],
    [
      'a row of no application',
      'application\nanna\n',
      'a.boats.csv',
      'application,hull\nana,x\n',
      'unknown-application a.boats.csv:2:1 %/a.csv 中没有叫“ana”的申请。是否想写 anna？',
    ],
    [
      'a row that does not say whose it is',
      'application\na\n',
      'a.boats.csv',
      'application,hull\n,x\n',
      'application-without-name a.boats.csv:2:1 第 2 行没有写是哪一份申请',
    ],
    [
      'a list without a first column',
      'application\na\n',
      'a.boats.csv',
      'hull\nx\n',
      /^no-application-column a\.boats\.csv:1:1 /,
    ],
    [
      'a table without a first column',
      'staff\n1\n',
      'a.boats.csv',
      'application,hull\n2,x\n',
      /^no-application-column a\.csv:1:1 /,
    ],
    [
      'an unknown field',
      'application\na\n',
      'a.boats.csv',
      'application,hul\na,x\n',
      'unknown-fact a.boats.csv:1:13 事实词汇表中没有“boats.hul”。是否想写 hull（船号）？',
    ],
    [
      'an open quotation mark',
      'application\na\n',
      'a.boats.csv',
      'application,hull\na,"x\n',
      /^csv-quote-open a\.boats\.csv:2:3 /,
    ],
    [
      'a ragged row',
      'application\na\n',
      'a.boats.csv',
      'application,hull\na,x,y\n',
      /^ragged-row a\.boats\.csv:2:1 第 2 行有 3 格，表头有 2 列/,
    ],
    ['an empty file', 'application\na\n', 'a.boats.csv', '', /^empty-file a\.boats\.csv:1:1 /],
  ])('%s', (_, text, name, list, expected) => {
    const more = name.includes('船只') ? { 'a.boats.csv': 'application,hull\na,x\n' } : {}
    const findings = wrong({ ...more, 'a.csv': text, [name]: list }) as string[]
    expect(findings[0]).toEqual(
      expected instanceof RegExp ? expect.stringMatching(expected) : expected.replace('%', root),
    )
  })

  test('and are read with their table, not by themselves', () => {
    writeFileSync(join(root, 'a.csv'), 'application,staff\na,1\n')
    writeFileSync(join(root, 'a.boats.csv'), 'application,hull\na,x\n')
    const all = loadApplications(root, utf8).applications
    expect(all.map(({ name }) => name.slice(root.length + 1))).toEqual(['a.csv'])
    const [alone] = loadApplications(join(root, 'a.boats.csv'), utf8).applications
    expect(alone !== undefined && 'findings' in alone && alone.findings.map(told)).toEqual([
      `list-file a.boats.csv:1:1 这是 ${root}/a.csv 的列表，不是申请。改为 ${root}/a.csv，它的列表会一并读取`,
    ])
  })

  test('whose sources are kept, so that a finding can show its line', () => {
    writeFileSync(join(root, 'a.csv'), 'application,staff\na,1\n')
    writeFileSync(join(root, 'a.boats.csv'), 'application,hull\na,x\n')
    const loaded = loadApplications(join(root, 'a.csv'), utf8)
    const sources = loaded.sources as Map<string, SourceFile>
    for (const one of loaded.applications)
      if ('rows' in one) expect([...one.rows(vocabulary, new Set())]).toHaveLength(1)
    expect([...sources.keys()].map((path) => path.slice(root.length + 1))).toEqual(['a.csv', 'a.boats.csv'])
  })
})
