import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Finding, lint } from '../src/index.ts'
import { built, MAIN } from './support/built.ts'
import { addArticle, copyAsDraft, kindOf, layInto } from './support/guide-sample.ts'

/*
 * What the guide shows is what happens. Each chapter is followed in a folder of its own, from its first block to its last; a chapter
 * that speaks of the sample policy finds it there, under rules/shops:
 *
 *   ```yaml file=rules/…      is written there, in place of what was in the file (```text too)
 *   ```yaml add=rules/…       is added at the end of the file
 *   ```yaml with=FOLDER       is a part of FOLDER's facts.yaml or policy.yaml, which it has from here on
 *   ```yaml lint=FOLDER       is phrases, or an article, added to the policy in FOLDER: nothing is wrong with it
 *   ```yaml wrong=FOLDER      is phrases, an article, or a part of facts.yaml or policy.yaml; what is wrong with it
 *                             is the code that a comment in it names: # lint: code
 *   ```console                `$ banfa …` is run in the folder; what follows is what it prints, `exit N` as the last line unless 0
 *
 * BANFA_UPDATE=1 writes what the commands print now into the chapter.
 */

const guide = join(import.meta.dirname, '../docs/guide')
const SAMPLE = 'rules/shops'
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
  /** Where its body begins in the chapter. */
  readonly at: number
}

const FENCE = /^```(\w+)(?: (file|add|with|lint|wrong)=(\S+))?\n([\s\S]*?)^```$/gm
const NAMED_CODE = /# lint: ([a-z-]+)/g

function blocksOf(text: string): Block[] {
  return [...text.matchAll(FENCE)].map((match) => {
    const [, language = '', key = '', value = '', body = ''] = match
    const at = match.index + match[0].indexOf('\n') + 1
    return { language, key, value, body, at, line: text.slice(0, match.index).split('\n').length }
  })
}

/** A place in the folder of a chapter; nothing leaves it. */
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

/** Hashes change with every edit of the sample policy, and times with every run; they say nothing to a reader. */
const steady = (text: string): string =>
  text
    .replaceAll(/(规则|rules) [0-9a-f]{8}/g, '$1 ????????')
    .replaceAll(/sha256:[0-9a-f]{64}/g, 'sha256:????????')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '????-??-??T??:??:??Z')
    .trimEnd()

/** What lint says of a policy, when a sample is laid into a copy of it: informations aside, and what the sample does not read. */
function lintSample(folder: string, policy: string, body: string): Finding[] {
  const copy = placeIn(folder, join('.samples', policy))
  try {
    copyAsDraft(join(folder, policy), copy)
    const kind = kindOf(body)
    if (kind === 'phrases' || kind === 'article') addArticle(copy, body)
    else layInto(copy, body)
    const found = lint(copy)
    return found.filter(({ code, severity }) => severity !== 'info' && code !== 'unused-fact')
  } finally {
    rmSync(join(folder, '.samples'), { recursive: true, force: true })
  }
}

const inWords = (found: readonly Finding[]): string[] =>
  found.map(
    ({ code, message, span }) => `${code}: ${message.zh} (${relative(temporary, span?.file ?? '')}:${span?.line})`,
  )

/** Lints a sample that must be right. */
function expectRight(folder: string, { value, body, line }: Block): void {
  expect(inWords(lintSample(folder, value, body)), `line ${line}`).toEqual([])
}

/** Lints a sample that must be wrong, in the way its comments name. */
function expectWrong(folder: string, { value, body, line }: Block): void {
  const named = [...body.matchAll(NAMED_CODE)].map(([, code]) => code)
  expect(named, `line ${line}: no “# lint: code” says what is wrong`).not.toEqual([])
  const found = lintSample(folder, value, body)
  expect([...new Set(found.map(({ code }) => code))].sort(), `line ${line}: ${inWords(found).join('\n')}`).toEqual(
    [...new Set(named)].sort(),
  )
}

/** The chapter with what its commands print now. */
function withPrinted(text: string, printed: ReadonlyMap<Block, string>): string {
  let written = ''
  let at = 0
  for (const [block, said] of printed) {
    written += text.slice(at, block.at) + said
    at = block.at + block.body.length
  }
  return written + text.slice(at)
}

describe.each(chapters)('docs/guide/%s', (name) => {
  const path = join(guide, name)
  const text = readFileSync(path, 'utf8')

  test('every block is of a kind that is run', () => {
    const fences = text.match(/^```\S.*$/gm) ?? []
    expect(fences.length).toBe(blocksOf(text).length)
    const idle = blocksOf(text).filter(({ language, key }) => language !== 'console' && key === '')
    expect(idle.map(({ line }) => line)).toEqual([])
  })

  test('what it shows is what happens', { timeout: 120_000 }, () => {
    const folder = join(temporary, name)
    mkdirSync(folder)
    if (text.includes(SAMPLE)) cpSync(join(guide, 'sample'), join(folder, dirname(SAMPLE)), { recursive: true })
    const printed = new Map<Block, string>()
    for (const block of blocksOf(text)) {
      const { language, key, value, body, line } = block
      if (key === 'file') writeFileSync(placeIn(folder, value), body)
      if (key === 'add') writeFileSync(placeIn(folder, value), body, { flag: 'a' })
      if (key === 'lint') expectRight(folder, block)
      if (key === 'wrong') expectWrong(folder, block)
      if (key === 'with') {
        expectRight(folder, block)
        layInto(join(folder, value), body)
      }
      if (language !== 'console') continue
      const [command = '', ...shown] = body.split('\n')
      const said = run(folder, command.replace(/^\$ /, ''))
      const isSame = steady(shown.join('\n')) === steady(said)
      printed.set(block, isSame ? body : `${command}\n${said}\n`)
      if (process.env.BANFA_UPDATE !== '1')
        expect(steady(shown.join('\n')), `line ${line}: ${command}`).toBe(steady(said))
    }
    if (process.env.BANFA_UPDATE === '1') writeFileSync(path, withPrinted(text, printed))
  })

  test('every link leads somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to)
    const dead = links.filter((to) => !/^https?:/.test(to) && !existsSync(join(guide, to)))
    expect(dead).toEqual([])
  })
})
