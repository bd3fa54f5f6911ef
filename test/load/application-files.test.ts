import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadApplications } from '../../src/load/application-files.ts'
import { type ApplicationReader, applicationReader } from '../../src/load/application-reader.ts'
import { plainOf } from '../../src/model/tree.ts'

let root = ''
let reads: string[] = []

const files = applicationReader()
const reader: ApplicationReader = {
  tree(path) {
    reads.push(path.slice(root.length + 1))
    return files.tree(path)
  },
  text: files.text,
}

/** What is found at a path: each application's name with its facts, or with its code, place and message. */
function found(path: string): [string, unknown][] {
  reads = []
  return loadApplications(join(root, path), reader).applications.map((application) => {
    const name = application.name.slice(root.length + 1)
    if ('tree' in application) return [name, plainOf(application.tree)]
    if ('rows' in application) throw new Error('a table')
    const reasons = application.findings.map(
      ({ code, span, message }) =>
        `${code} ${span?.file.slice(root.length + 1)}:${span?.line}:${span?.column} ${message.zh}`,
    )
    return [name, reasons]
  })
}

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'applications-'))
  write('v/examples/good.yaml', 'subject: fleet\nstaff: 20\nexpect: [{ verdict: pass }]\nbecause: 甲\n')
  write('v/examples/other.json', '{ "staff": 3 }')
  write('v/examples/list.yaml', '- { staff: 1 }\n')
  write('v/examples/notes.txt', 'not an application')
  write('v/examples/.hidden.yaml', 'staff: 4')
  write('v/examples/deeper/x.yaml', 'staff: 4')
  write('outside.yaml', 'staff: 5')
  symlinkSync(join(root, 'outside.yaml'), join(root, 'v/examples/link.yaml'))
  mkdirSync(join(root, 'v/empty'))
})

afterAll(() => rmSync(root, { recursive: true }))

describe('a file', () => {
  test('of one application is called by its path', () => {
    expect(found('v/examples/other.json')).toEqual([['v/examples/other.json', { staff: 3 }]])
  })

  test('of cases is each of them, called by the file and the case', () => {
    write(
      'v/cases/a.yaml',
      [
        '- case: 恰为 19',
        '  like: examples/good.yaml',
        '  change: { staff: 19 }',
        '  expect: [{ verdict: fail }]',
        '  because: 乙',
        '- case: 照旧',
        '  like: ../examples/good.yaml',
        '  subject: boat',
        '- { staff: 7 }',
      ].join('\n'),
    )
    expect(found('v/cases/a.yaml')).toEqual([
      [
        'v/cases/a.yaml · 恰为 19',
        { subject: 'fleet', staff: 19, case: '恰为 19', expect: [{ verdict: 'fail' }], because: '乙' },
      ],
      ['v/cases/a.yaml · 照旧', { subject: 'boat', staff: 20, case: '照旧' }],
      ['v/cases/a.yaml · 3', { staff: 7 }],
    ])
    expect(reads).toEqual(['v/cases/a.yaml', 'v/examples/good.yaml'])
  })

  test('may be like another without being in a list', () => {
    write('v/cases/one.yaml', 'like: examples/good.yaml\nchange: { staff: 1 }\n')
    expect(found('v/cases/one.yaml')).toEqual([['v/cases/one.yaml', { subject: 'fleet', staff: 1 }]])
  })

  test('beside the case file comes before one in the folder above', () => {
    write('v/cases/examples/near.yaml', 'staff: 1')
    write('v/examples/near.yaml', 'staff: 2')
    write('v/cases/near.yaml', 'like: examples/near.yaml')
    expect(found('v/cases/near.yaml')).toEqual([['v/cases/near.yaml', { staff: 1 }]])
    rmSync(join(root, 'v/examples/near.yaml'))
  })

  test('that is not there is said to be so by the reader of files', () => {
    expect(found('v/nowhere.yaml')).toEqual([
      ['v/nowhere.yaml', [`cannot-read v/nowhere.yaml:1:1 不能读取 ${root}/v/nowhere.yaml`]],
    ])
  })

  test('of no cases has no application', () => {
    write('v/none.yaml', '[]')
    expect(found('v/none.yaml')).toEqual([['v/none.yaml', ['no-applications v/none.yaml:1:1 这里没有申请']]])
  })

  test.each([
    ['{ "staff": 3, }', '1:15'],
    ['{ staff: 3 }', '1:3'],
    ['{\n  "staff": 3 # many\n}', '2:14'],
    ['{ "staff": 3', '1:13'],
    ['{ "staff": three }', '1:12'],
    ['{ "staff": 017 }', '1:12'],
    ['{ "staff": "3 }', '1:12'],
    ['{ "staff" 3 }', '1:11'],
    ['{ 3: 3 }', '1:3'],
    ['{ "staff": [3, ] }', '1:16'],
    ['{ "staff": [}', '1:13'],
    ['{} {}', '1:4'],
    ['{},', '1:3'],
  ])('of JSON is JSON: %j', (text, place) => {
    write('v/broken.json', text)
    expect(found('v/broken.json')).toEqual([['v/broken.json', [`json-syntax v/broken.json:${place} 不是合法的 JSON`]]])
  })

  test('of JSON with a key twice is refused as any other', () => {
    write('v/twice.json', '{ "staff": 3, "staff": 4 }')
    expect(found('v/twice.json')[0]?.[1]).toEqual([expect.stringMatching(/^yaml-duplicate-key v\/twice.json:1:15 /)])
  })
})

describe('a file of JSON Lines', () => {
  test.each(['lines.jsonl', 'lines.ndjson', 'lines.JSONL'])('%s has one application a line', (name) => {
    write(`v/${name}`, '\ufeff{ "staff": 1 }\r\n\n{ "case": "甲乙丙丁", "staff": 2 }\n{ "like": "examples/good.yaml" }')
    expect(found(`v/${name}`)).toEqual([
      [`v/${name} · 1`, { staff: 1 }],
      [`v/${name} · 甲乙丙丁`, { case: '甲乙丙丁', staff: 2 }],
      [`v/${name} · 4`, { subject: 'fleet', staff: 20 }],
    ])
  })

  test('names the line of what is wrong, and reads the others', () => {
    const lines = [
      '{ "staff": 1',
      '{ "staff": 2 }',
      '[1]',
      '{ "staff": 3, "staff": 4 }',
      '{ "title": "\u200b" }',
      `{ "title": "${'x'.repeat(1024 * 1024)}" }`,
      '{ "staff": 1e3 }',
      '{ "case": "2" }',
    ]
    write('v/lines.jsonl', lines.join('\n'))
    expect(found('v/lines.jsonl')).toEqual([
      ['v/lines.jsonl · 1', ['json-syntax v/lines.jsonl:1:13 不是合法的 JSON']],
      ['v/lines.jsonl · 2', { staff: 2 }],
      ['v/lines.jsonl · 3', ['fact-type v/lines.jsonl:3:1 申请应为一组事实，实为列表']],
      ['v/lines.jsonl · 4', ['yaml-duplicate-key v/lines.jsonl:4:15 “staff”写了两次']],
      ['v/lines.jsonl · 5', ['hidden-character v/lines.jsonl:5:13 文件中有看不见的字符 U+200B']],
      ['v/lines.jsonl · 6', ['line-too-long v/lines.jsonl:6:1 这一行超过 1048576 个字符']],
      ['v/lines.jsonl · 7', ['number-form v/lines.jsonl:7:12 “1e3”不是这里的数字写法']],
      ['v/lines.jsonl · 2', ['duplicate-case v/lines.jsonl:8:11 有两个案例叫“2”']],
    ])
  })

  test('without a line has no application', () => {
    write('v/lines.jsonl', '\n \n')
    expect(found('v/lines.jsonl')).toEqual([['v/lines.jsonl', ['no-applications v/lines.jsonl:1:1 这里没有申请']]])
  })
})

describe('a folder', () => {
  test('is the applications in it, in the order of their names, and no deeper', () => {
    expect(found('v/examples')).toEqual([
      ['v/examples/good.yaml', { subject: 'fleet', staff: 20, expect: [{ verdict: 'pass' }], because: '甲' }],
      ['v/examples/link.yaml', { staff: 5 }],
      ['v/examples/list.yaml · 1', { staff: 1 }],
      ['v/examples/other.json', { staff: 3 }],
    ])
  })

  test('without any has none', () => {
    expect(found('v/empty')).toEqual([['v/empty', ['no-applications v/empty:1:1 这里没有申请']]])
  })

  test('keeps its sources, so that a finding can show its line', () => {
    const { sources } = loadApplications(join(root, 'v/examples'), reader)
    expect([...sources.keys()].map((path) => path.slice(root.length + 1))).toEqual([
      'v/examples/good.yaml',
      'v/examples/link.yaml',
      'v/examples/list.yaml',
      'v/examples/other.json',
    ])
  })
})

describe('a case that cannot be made whole', () => {
  test.each([
    ['like: examples/none.yaml', 'like-not-found v/cases/bad.yaml:2:9 找不到 like 所指的“examples/none.yaml”'],
    ['like: examples/notes.txt', 'like-not-found v/cases/bad.yaml:2:9 找不到 like 所指的“examples/notes.txt”'],
    [
      'like: ../../outside.yaml',
      'like-outside v/cases/bad.yaml:2:9 like 所指的“../../outside.yaml”不在案例所属的文件夹内',
    ],
    ['like: /etc/hosts.yaml', 'like-outside v/cases/bad.yaml:2:9 like 所指的“/etc/hosts.yaml”不在案例所属的文件夹内'],
    [
      'like: examples/link.yaml',
      'like-outside v/cases/bad.yaml:2:9 like 所指的“examples/link.yaml”不在案例所属的文件夹内',
    ],
    [
      "like: '..\\outside.yaml'",
      'like-outside v/cases/bad.yaml:2:9 like 所指的“..\\outside.yaml”不在案例所属的文件夹内',
    ],
    ['like: examples/list.yaml', 'malformed v/cases/bad.yaml:2:9 like 所指的“examples/list.yaml”不是一份完整的申请'],
    ['like: cases/bad.yaml', 'malformed v/cases/bad.yaml:2:9 like 所指的“cases/bad.yaml”不是一份完整的申请'],
    ['like: 3', 'fact-type v/cases/bad.yaml:2:9 like 应为文字，实为数字 3'],
    ['change: { staff: 1 }', 'malformed v/cases/bad.yaml:2:3 有 change 而没有 like'],
    ['{ like: examples/good.yaml, staff: 1 }', 'malformed v/cases/bad.yaml:1:31 “staff”应写在 change 之下'],
  ])('%s', (text, message) => {
    write('v/cases/bad.yaml', text.startsWith('{') ? `- ${text}\n` : `- case: 一\n  ${text}\n`)
    const [, reasons] = found('v/cases/bad.yaml')[0] ?? []
    expect(reasons).toEqual([message])
  })

  test('does not keep the others from being read', () => {
    write('v/cases/mixed.yaml', '- 3\n- case: 一\n  staff: 1\n- case: 一\n  staff: 2\n')
    expect(found('v/cases/mixed.yaml')).toEqual([
      ['v/cases/mixed.yaml · 1', ['fact-type v/cases/mixed.yaml:1:3 申请应为一组事实，实为数字 3']],
      ['v/cases/mixed.yaml · 一', { case: '一', staff: 1 }],
      ['v/cases/mixed.yaml · 一', ['duplicate-case v/cases/mixed.yaml:4:9 有两个案例叫“一”']],
    ])
  })

  test('says what is wrong with the application it is like, and with its change', () => {
    write('v/examples/deeper/broken.yaml', 'staff: [')
    write(
      'v/cases/bad.yaml',
      '- { like: examples/deeper/broken.yaml }\n- { like: examples/good.yaml, change: { staff: { keep: 1 } } }\n',
    )
    const [first, second] = found('v/cases/bad.yaml')
    expect(first?.[1]).toEqual([expect.stringMatching(/ v\/examples\/deeper\/broken.yaml:/)])
    expect(second?.[1]).toEqual(['change-form v/cases/bad.yaml:2:41 like 所指的申请没有列表“staff”'])
  })
})
