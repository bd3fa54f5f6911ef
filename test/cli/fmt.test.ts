import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../support/built.ts'
import { type Ran, runBanfa } from '../support/run-banfa.ts'

/*
 * `banfa fmt` as a drafter runs it.
 */

const home = mkdtempSync(join(tmpdir(), 'banfa-fmt-'))
beforeAll(built, 120_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

const file = 'rules/size-class/2023-01-01/article-04.yaml'
const source = join(import.meta.dirname, '../policies/size-class')
const original = readFileSync(join(source, '2023-01-01/article-04.yaml'), 'utf8')
const untidy = original.replaceAll(/^ +/gm, (indent) => indent + indent).replace('- quote', '-   quote')

let count = 0
function folderWith(article: string): string {
  const folder = join(home, `${++count}`)
  cpSync(source, join(folder, 'rules/size-class'), { recursive: true })
  writeFileSync(join(folder, file), article)
  return folder
}

const articleIn = (folder: string): string => readFileSync(join(folder, file), 'utf8')
const fmt = (folder: string, ...args: string[]): Ran => runBanfa(['fmt', ...args], { cwd: folder })
const git = (folder: string, ...args: string[]): string =>
  spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder, encoding: 'utf8' }).stdout

describe('fmt', () => {
  test('lays out every file under rules/, then finds nothing to do', () => {
    const folder = folderWith(untidy)
    expect(fmt(folder)).toEqual({ code: 0, err: '', out: `${file}\n8 个文件，排版了 1 个\n` })
    expect(articleIn(folder)).toBe(original)
    expect(fmt(folder)).toEqual({ code: 0, err: '', out: '8 个文件，都已排好\n' })
  })

  test('--check lists what would change, and --dry-run prints it as a patch; neither writes', () => {
    const folder = folderWith(untidy)
    expect(fmt(folder, '--check', '--lang', 'en')).toEqual({
      code: 1,
      err: '',
      out: `${file}\n8 files, 1 to lay out\n`,
    })
    const { code, out } = fmt(folder, file, '--dry-run')
    expect(code).toBe(0)
    expect(articleIn(folder)).toBe(untidy)
    expect(spawnSync('git', ['apply'], { cwd: folder, input: out }).status).toBe(0)
    expect(articleIn(folder)).toBe(original)
    expect(fmt(folder, '--check').code).toBe(0)
  })

  test('a file that cannot be read is told and left, and the others are laid out', () => {
    const folder = folderWith(untidy)
    const facts = join(folder, 'rules/size-class/facts.yaml')
    writeFileSync(facts, 'facts: [\n')
    const { code, out } = fmt(folder)
    expect(code).toBe(3)
    expect(out).toContain('错误[yaml-bad-indent]')
    expect(readFileSync(facts, 'utf8')).toBe('facts: [\n')
    expect(articleIn(folder)).toBe(original)
  })

  test('a path that is not there', () => {
    expect(fmt(home, 'no-such-folder')).toEqual({
      code: 70,
      out: '',
      err: '未能运行：没有“no-such-folder”\n  = 建议：写明文件或文件夹：banfa fmt rules/办法\n',
    })
  })
})

test('who edits one threshold changes two lines: the quote and the value', () => {
  const folder = join(home, 'edited')
  cpSync(join(import.meta.dirname, '../../rules/jiangning-alliance'), join(folder, 'rules/p'), { recursive: true })
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'as it is')
  const path = 'rules/p/2019-01-01/article-06.yaml'
  const text = readFileSync(join(folder, path), 'utf8')
  writeFileSync(
    join(folder, path),
    text.replace('成员单位不少于 20 家，', '成员单位不少于 25 家，').replace('value: 20 家', 'value: 25 家'),
  )
  expect(fmt(folder).code).toBe(0)
  expect(git(folder, 'diff', '--numstat')).toBe(`2\t2\t${path}\n`)
})
