import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runBanfa } from '../support/run-banfa.ts'

const temporary = mkdtempSync(join(tmpdir(), 'banfa-diff-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const VERSIONS = ['diff', '2019-01-01', '2026-draft']
const EXAMPLES = 'rules/jiangning-alliance/2019-01-01/examples'

describe('banfa diff', () => {
  test('tells what changed in words, what each change does, and what it comes to', () => {
    const { code, out, err } = runBanfa([...VERSIONS, '--applications', EXAMPLES])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('2019-01-01 → 2026-draft（草案）')
    expect(out).toContain('成员单位不少于 [-20-]{+15+} 家，')
    expect(out).toContain('▲ 放宽   在这些申请上：2 份变好')
    expect(out).toContain('▼ 收紧   在这些申请上：1 份变差')
    expect(out).toContain('第六条第四项 → 第六条第五项  条号调整')
    expect(out).toMatch(/旧版不符合 +2 +2 +0\n/)
    expect(out).toContain('1 家 20 万元 → 1 家 30 万元    增加 10 万元（50%）')
    expect(out).toContain('nineteen-members.yaml')
  })

  test('says what winners and losers are told by, and which decisions only some of the applications ask for', () => {
    const cases = 'rules/jiangning-alliance/2019-01-01/cases/article-13.yaml'
    const { code, out } = runBanfa([...VERSIONS, '--applications', EXAMPLES, cases, '--all'])
    expect(code).toBe(0)
    expect(out).toMatch(/\n {2}全部改动一并计，按决定和金额\n {2}受益 \d/)
    const [, total = ''] = /申请 (\d+) 份/.exec(out) ?? []
    const asked = [...out.matchAll(/（其中 (\d+) 份问它）/g)].map(([, count]) => Number(count))
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((count) => count < Number(total))).toEqual(asked)
  })

  test('an archive is read as it is compared: names lose the folder they share, however it is given', () => {
    const folder = mkdtempSync(join(temporary, 'archive-'))
    const lines = runBanfa(['generate', '4', '--seed', '3', '--policy', 'rules/jiangning-alliance']).out
    writeFileSync(join(folder, 'a.jsonl'), lines)
    const names = (...paths: string[]): string[] => {
      const { code, out } = runBanfa([...VERSIONS, '--applications', ...paths, '--format', 'json'])
      expect(code).toBe(0)
      const { text, ...found } = JSON.parse(out)
      return [...new Set(JSON.stringify(found).match(/[^"]*a\.jsonl · \d/g) ?? [])].sort()
    }
    expect(names(folder).length).toBeGreaterThan(0)
    for (const name of names(folder)) expect(name).toMatch(/^a\.jsonl · \d$/)
    expect(names(folder)).toEqual(names(join(folder, 'a.jsonl')))
  })

  test('without applications it says that no consequence was computed', () => {
    const { code, out } = runBanfa([...VERSIONS, '--lang', 'en'])
    expect(code).toBe(0)
    expect(out).toContain('no applications: consequences not computed')
    expect(out).not.toContain('NO EFFECT')
  })

  test('as data: changes, both texts, consequences', () => {
    const { code, out } = runBanfa([...VERSIONS, '--applications', EXAMPLES, '--format', 'json'])
    expect(code).toBe(0)
    const found = JSON.parse(out)
    expect(Object.keys(found)).toEqual(['policy', 'title', 'engine', 'old', 'new', 'changes', 'text', 'consequences'])
    expect(found.consequences.applications).toBe(12)
    expect(
      found.consequences.amounts.find(({ id }: { id: string }) => id === 'recognitionSubsidy').difference,
    ).toMatchObject({
      value: 10_000_000,
      unit: '分',
    })
  })

  test('writes documents beside what it prints, and none over another unasked', () => {
    const csv = join(temporary, 'affected.csv')
    const table = join(temporary, 'table.docx')
    const asked = [...VERSIONS, '--applications', EXAMPLES, '--report', `csv=${csv}`, '--report', `docx=${table}`]
    expect(runBanfa(asked).code).toBe(0)
    expect(readFileSync(csv, 'utf8')).toMatch(/^\ufeff/)
    expect(readFileSync(table).subarray(0, 2).toString()).toBe('PK')
    const again = runBanfa(asked)
    expect(again).toMatchObject({ code: 70, out: '' })
    expect(again.err).toContain('已经存在')
  })
})

describe('what cannot be compared is told, with exit code 70, and never as no change', () => {
  const unreadable = join(temporary, 'broken.yaml')
  writeFileSync(unreadable, 'appliedOn: 2019-02-30\n')

  test.each([
    ['a version there is none of', ['diff', '2019-01-01', '2026-drft'], '2026-drft'],
    ['an application that cannot be read', [...VERSIONS, '--applications', EXAMPLES, unreadable], 'broken.yaml'],
    ['a folder that is not there', [...VERSIONS, '--applications', 'nowhere'], 'nowhere'],
    ['a decision that neither has', [...VERSIONS, '--applications', EXAMPLES, '--for', 'eligiblity'], 'eligiblity'],
    ['a decision that neither has, without applications', [...VERSIONS, '--for', 'eligiblity'], 'eligiblity'],
    ['a day that is none, without applications', [...VERSIONS, '--as-of', '2019-02-30'], '2019-02-30'],
    [
      'only applications that are set aside',
      [...VERSIONS, '--applications', unreadable, '--skip-unreadable'],
      '未对照',
    ],
    ['a format there is none of', [...VERSIONS, '--report', 'pdf=x.pdf'], 'pdf=x.pdf'],
  ])('%s', (_, words, told) => {
    const ran = runBanfa(words)
    expect(ran).toMatchObject({ code: 70, out: '' })
    expect(ran.err).toContain(told)
  })

  test('set aside by name, the others are compared', () => {
    const ran = runBanfa([...VERSIONS, '--applications', EXAMPLES, unreadable, '--skip-unreadable'])
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('搁置 1 份：')
    expect(ran.out).toContain('broken.yaml')
  })
})
