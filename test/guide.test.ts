import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built, MAIN } from './support/built.ts'

/*
 * What the guide shows is what happens. Each chapter is followed in an empty folder, from its first block to its last:
 *
 *   ```yaml file=rules/…      is written there, in place of what was in the file
 *   ```yaml add=rules/…       is added at the end of the file
 *   ```yaml lint=FOLDER       is one phrase, or several, of the law in FOLDER's vocabulary: it must raise no error or warning
 *   ```yaml wrong=FOLDER      likewise, and must raise some error or warning
 *   ```console                `$ banfa …` is run in the folder; what follows is what it prints, `exit N` as the last line unless 0
 *
 * BANFA_UPDATE=1 writes what the commands print now into the chapter.
 */

const guide = join(import.meta.dirname, '../docs/guide')
const chapters = readdirSync(guide).filter((name) => name.endsWith('.md'))
const temporary = mkdtempSync(join(tmpdir(), 'banfa-guide-'))

beforeAll(built, 120_000)
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

interface Block {
  readonly language: string
  readonly key: string
  readonly value: string
  readonly body: string
  readonly line: number
}

const FENCE = /^```(\w+)(?: (file|add|lint|wrong)=(\S+))?\n([\s\S]*?)^```$/gm

function blocksOf(text: string): Block[] {
  return [...text.matchAll(FENCE)].map((match) => {
    const [, language = '', key = '', value = '', body = ''] = match
    return { language, key, value, body, line: text.slice(0, match.index).split('\n').length }
  })
}

/** A folder of its own for a chapter; nothing leaves it. */
function placeIn(folder: string, path: string): string {
  const full = normalize(join(folder, path))
  if (!full.startsWith(folder)) throw new Error(`${path} leads outside`)
  mkdirSync(dirname(full), { recursive: true })
  return full
}

function run(folder: string, command: string): string {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')
  const [program, ...args] = words
  if (program !== 'banfa') throw new Error(`a sample runs banfa, not ${program}`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  })
  return `${stdout}${stderr}`.trimEnd() + (status === 0 ? '' : `\nexit ${status}`)
}

/** Hashes change with every edit of the sample policy and say nothing to a reader. */
const steady = (text: string): string => text.replaceAll(/(规则|rules) [0-9a-f]{8}/g, '$1 ????????').trimEnd()

/** Lints phrases as the only article of a draft beside a folder's vocabulary. */
function lintPhrases(folder: string, policy: string, body: string): string {
  const copy = placeIn(folder, `.samples/${policy}/probe/article-01.yaml`)
  const phrases = body.replaceAll(/^(?=.)/gm, '  ')
  writeFileSync(copy, `article: 1\nversion: 1.0.0\ntitle: 样例\nrole: support\nphrases:\n${phrases}`)
  const facts = readFileSync(join(folder, policy, 'facts.yaml'), 'utf8')
  const own = readFileSync(join(folder, policy, 'policy.yaml'), 'utf8')
  writeFileSync(placeIn(folder, `.samples/${policy}/facts.yaml`), facts)
  const [head = ''] = own.split(/^versions:/m)
  const readings = /^readings:\n(?:(?: .*)?\n)*/m.exec(own)?.[0] ?? ''
  writeFileSync(
    placeIn(folder, `.samples/${policy}/policy.yaml`),
    `${head}versions:\n  - { id: probe, draft: true }\ndecisions:\n  default: all\n  all: { label: 全部, clauses: [第一条] }\n${readings}`,
  )
  const { stdout } = spawnSync(process.execPath, [MAIN, 'lint', join(folder, '.samples', policy), '--format', 'json'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  })
  rmSync(join(folder, '.samples'), { recursive: true, force: true })
  const found = JSON.parse(stdout) as { code: string; severity: string; message: string }[]
  // a sample reads only some of the vocabulary
  return found
    .filter(({ code, severity }) => severity !== 'info' && code !== 'unused-fact')
    .map(({ code, message }) => `${code}: ${message}`)
    .join('\n')
}

describe.each(chapters)('docs/guide/%s', (name) => {
  const path = join(guide, name)
  const text = readFileSync(path, 'utf8')

  test('every block is of a kind that is run', () => {
    const fences = text.match(/^```\S.*$/gm) ?? []
    expect(fences.length).toBe(blocksOf(text).length)
    const idle = blocksOf(text).filter(({ language, key }) => language === 'yaml' && key === '')
    expect(idle.map(({ line }) => line)).toEqual([])
  })

  test('what it shows is what happens', () => {
    const folder = join(temporary, name)
    mkdirSync(folder)
    let updated = text
    for (const { language, key, value, body, line } of blocksOf(text)) {
      const at = `line ${line}`
      if (key === 'file') writeFileSync(placeIn(folder, value), body)
      if (key === 'add') writeFileSync(placeIn(folder, value), body, { flag: 'a' })
      if (key === 'lint') expect(lintPhrases(folder, value, body), at).toBe('')
      if (key === 'wrong') expect(lintPhrases(folder, value, body), at).not.toBe('')
      if (language !== 'console') continue
      const [command = '', ...shown] = body.split('\n')
      const printed = run(folder, command.replace(/^\$ /, ''))
      if (process.env.BANFA_UPDATE === '1') updated = updated.replace(body, () => `${command}\n${printed}\n`)
      else expect(steady(shown.join('\n')), `${at}: ${command}`).toBe(steady(printed))
    }
    if (updated !== text) writeFileSync(path, updated)
  })
})
