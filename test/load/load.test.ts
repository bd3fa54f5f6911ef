import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { load, readTreeFile } from '../../src/load/index.ts'
import { phrasesOf } from '../../src/model/structure.ts'

const shipped = load('rules/jiangning-alliance')

describe('the shipped policy', () => {
  test('nothing is wrong with it', () => {
    expect(shipped.findings).toEqual([])
  })

  test('every file is read and named by its path', () => {
    expect([...shipped.sources.keys()]).toEqual([
      'rules/jiangning-alliance/policy.yaml',
      'rules/jiangning-alliance/facts.yaml',
      ...Array.from(
        { length: 15 },
        (_, i) => `rules/jiangning-alliance/2019-01-01/article-${String(i + 1).padStart(2, '0')}.yaml`,
      ),
      'rules/jiangning-alliance/2019-01-01/text.md',
      'rules/jiangning-alliance/2026-draft/article-06.yaml',
      'rules/jiangning-alliance/2026-draft/article-10.yaml',
    ])
    expect(shipped.policy?.kind).toBe('map')
    expect(shipped.facts?.kind).toBe('map')
  })

  test('its versions, articles, headings and text', () => {
    const [version, draft] = shipped.versions
    expect(shipped.versions).toHaveLength(2)
    expect([draft?.id, draft?.draft, draft?.amends]).toEqual(['2026-draft', true, '2019-01-01'])
    expect(draft?.articles.map(({ level }) => level.number)).toEqual([6, 10])
    expect([version?.id, version?.draft, version?.amends]).toEqual(['2019-01-01', false, undefined])
    expect(version?.articles.map(({ level }) => level.number)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1))
    expect(version?.headings.map(({ before, phrase }) => `${before} ${phrase.id}`)).toEqual([
      '1 preamble.ph1',
      '1 preamble.ph2',
      '1 chapter1.ph1',
      '6 chapter2.ph1',
      '10 chapter3.ph1',
      '11 chapter4.ph1',
      '14 chapter5.ph1',
    ])
    expect(version?.text?.text.length).toBeGreaterThan(3_000)
  })

  test('第六条第二项 has its phrases in order', () => {
    const item = shipped.versions[0]?.articles[5]?.level.parts[1]
    expect(item && phrasesOf(item).map(({ id, quotes }) => `${id} ${quotes[0]?.text}`)).toEqual([
      'art6.item2.ph1 成立 3 个月以上，',
      'art6.item2.ph2 成员单位不少于 20 家，',
      'art6.item2.ph3 其中区内成员单位比例不少于三分之二，',
      'art6.item2.ph4 联盟牵头单位为区内具备独立法人资格的龙头企业或新型研发机构。',
    ])
  })
})

const POLICY = `policy: a
title: 甲
subject: s
versions: [{ id: v1, text: { file: text.md } }]
decisions: { default: d, d: { label: 丁, clauses: [第一条] } }
`
const FACTS = 'facts: { a: { label: 甲, type: date } }\n'
const ARTICLE = 'article: 1\nversion: 1.0.0\nphrases: [{ quote: 甲, nothing: 乙 }]\n'

/** A policy folder with these files in place of the good ones. */
function folder(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'banfa-load-'))
  mkdirSync(join(root, 'v1'))
  const good = { 'policy.yaml': POLICY, 'facts.yaml': FACTS, 'v1/article-01.yaml': ARTICLE, 'v1/text.md': '甲\n' }
  for (const [name, text] of Object.entries({ ...good, ...files })) writeFileSync(join(root, name), text)
  return root
}

function told(root: string): string[] {
  return load(root).findings.map(({ code, span, why, message }) => {
    const file = span?.file.replace(root, '') ?? ''
    return `${code} ${file}:${span?.line} ${message.zh.replace(root, '')}；${why?.zh}`
  })
}

describe('what is wrong on disk', () => {
  test('a good folder', () => {
    expect(told(folder())).toEqual([])
    expect(load(`${folder()}///`).findings).toEqual([])
  })

  test('no such folder', () => {
    expect(load('no/such/folder')).toEqual({
      dir: 'no/such/folder',
      sources: new Map(),
      versions: [],
      uses: new Map(),
      findings: [
        {
          code: 'cannot-read',
          severity: 'error',
          span: { file: 'no/such/folder', start: 0, end: 0, line: 1, column: 1 },
          message: { zh: '不能读取 no/such/folder', en: 'cannot read no/such/folder' },
          why: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
          help: { zh: '检查路径、文件名和权限', en: 'check the path, the name and the permissions' },
        },
      ],
    })
  })

  test('a folder without its files', () => {
    const root = mkdtempSync(join(tmpdir(), 'banfa-load-'))
    expect(told(root)).toEqual([
      'cannot-read /policy.yaml:1 不能读取 /policy.yaml；没有这个文件或文件夹',
      'cannot-read /facts.yaml:1 不能读取 /facts.yaml；没有这个文件或文件夹',
    ])
  })

  test('a version without its folder is told where it is named', () => {
    const root = folder({ 'policy.yaml': POLICY.replace('id: v1, text: { file: text.md }', 'id: v2') })
    expect(told(root)).toEqual(['cannot-read /policy.yaml:4 不能读取 /v2；没有这个文件或文件夹'])
  })

  test('a text that is not there', () => {
    const root = folder({ 'policy.yaml': POLICY.replace('text.md', 'other.md') })
    expect(told(root)).toEqual(['cannot-read /policy.yaml:4 不能读取 /v1/other.md；没有这个文件或文件夹'])
  })

  test('a text that is not UTF-8', () => {
    const root = folder()
    writeFileSync(join(root, 'v1/text.md'), Uint8Array.from([0xbc, 0xd7]))
    expect(told(root)).toEqual(['not-utf8 /v1/text.md:1 文件不是 UTF-8 编码；编码不能靠猜测，猜错会得到乱码'])
  })

  test('a version whose id is a path opens nothing', () => {
    const root = folder({ 'policy.yaml': POLICY.replace('id: v1', 'id: ../..') })
    expect(load(root).versions).toEqual([])
    expect(told(root)[0]).toMatch(/^wrong-shape \/policy.yaml:4 /)
  })

  test('a link that leads outside', () => {
    const root = folder()
    symlinkSync('/etc/hostname', join(root, 'v1/article-02.yaml'))
    expect(told(root)).toEqual([
      'cannot-read /v1/article-02.yaml:1 不能读取 /v1/article-02.yaml；链接指向办法文件夹之外',
    ])
  })

  test('a link inside, and a link in a circle', () => {
    const root = folder({ 'one.yaml': ARTICLE.replace('article: 1', 'article: 2') })
    symlinkSync('../one.yaml', join(root, 'v1/article-02.yaml'))
    expect(told(root)).toEqual([])
    symlinkSync('article-03.yaml', join(root, 'v1/article-03.yaml'))
    expect(told(root)).toEqual(['cannot-read /v1/article-03.yaml:1 不能读取 /v1/article-03.yaml；链接循环'])
  })

  test('a folder and a pipe in place of a file', () => {
    const root = folder()
    mkdirSync(join(root, 'v1/article-02.yaml'))
    execFileSync('mkfifo', [join(root, 'v1/article-03.yaml')])
    expect(told(root)).toEqual([
      'cannot-read /v1/article-02.yaml:1 不能读取 /v1/article-02.yaml；不是普通文件',
      'cannot-read /v1/article-03.yaml:1 不能读取 /v1/article-03.yaml；不是普通文件',
    ])
  })

  test('a file that is too large is not opened', () => {
    const root = folder({ 'facts.yaml': `# ${'x'.repeat(300_000)}` })
    expect(told(root)).toEqual(['file-too-large /facts.yaml:1 文件超过 256 KiB；过大的文件不予读取'])
  })

  test('an article in another’s file', () => {
    const root = folder({ 'v1/article-02.yaml': ARTICLE })
    expect(told(root)).toEqual([
      'article-number /v1/article-02.yaml:1 条文序号与文件名 article-02.yaml 不一致；按条号找得到文件，引用才可靠',
    ])
  })

  test('other files are left alone', () => {
    const root = folder({ 'v1/notes.yaml': ': : :', 'v1/article-01.yaml.orig': '', 'v1/Article-09.yaml': '' })
    expect(told(root)).toEqual([])
  })

  test('every file is read, however many are wrong', () => {
    const root = folder({
      'policy.yaml': `${POLICY}titel: 1\n`,
      'facts.yaml': 'facts: [',
      'v1/article-01.yaml': 'article: 1',
    })
    expect(told(root).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'unknown-key /policy.yaml:6',
      expect.stringMatching(/^yaml-.* \/facts.yaml:1$/),
      'missing-key /v1/article-01.yaml:1',
    ])
  })

  test('the same thing wrong by shape and by structure is told once', () => {
    const root = folder({ 'v1/article-01.yaml': `${ARTICLE}items: [{ item: 1 }]\n` })
    expect(told(root).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['malformed /v1/article-01.yaml:4'])
  })
})

describe('a file cut short', () => {
  test.each(['policy.yaml', '2019-01-01/article-06.yaml'])('%s, at every 97th character: never thrown', (name) => {
    const whole = readFileSync(`rules/jiangning-alliance/${name}`, 'utf8')
    const root = mkdtempSync(join(tmpdir(), 'banfa-load-'))
    const path = join(root, 'cut.yaml')
    for (let end = 0; end < whole.length; end += 97) {
      writeFileSync(path, whole.slice(0, end))
      expect(() => readTreeFile(path)).not.toThrow()
    }
  })
})
