import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { built, MAIN } from './support/built.ts'

/*
 * What a README shows is what happens: every `console` block is run and compared, every `ts` block is run, every `yaml` block is
 * found in the rules. BANFA_UPDATE=1 writes what the commands print now into the README.
 */

const root = join(import.meta.dirname, '..')
beforeAll(built, 120_000)

const words = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

function run(command: string): string {
  const [program, ...args] = words(command)
  if (program !== 'banfa') throw new Error(`a sample runs banfa, not ${program}`)
  const { stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  })
  return stdout + stderr
}

/** The rules change more often than the README: their hash is not part of the sample. */
const steady = (text: string): string => text.replaceAll(/(规则|rules) [0-9a-f]{8}/g, '$1 ????????').trimEnd()

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const path = join(root, name)
  const text = readFileSync(path, 'utf8')
  const blocks = (language: string): string[] =>
    [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '')

  test('has samples of each kind', () => {
    for (const language of ['sh', 'console', 'yaml', 'ts']) expect(blocks(language).length, language).toBeGreaterThan(0)
  })

  test('what it prints is what the commands print', () => {
    let updated = text
    for (const block of blocks('console')) {
      const [first = '', ...shown] = block.split('\n')
      const printed = run(first.replace(/^\$ /, '')).trimEnd()
      if (process.env.BANFA_UPDATE) updated = updated.replace(block, `${first}\n${printed}\n`)
      else expect(steady(shown.join('\n')), first).toBe(steady(printed))
    }
    if (updated !== text) writeFileSync(path, updated)
  })

  test('its two commands are those of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = [...(blocks('sh')[0] ?? '').matchAll(/^npm (?:run )?(\w+)/gm)].map((match) => match[1])
    expect(named).toEqual(['demo', 'test'])
    for (const script of named) expect(scripts[script ?? '']).toBeDefined()
  })

  test('its YAML stands in the rules', () => {
    const rules = readFileSync(join(root, 'rules/jiangning-alliance/2019-01-01/article-06.yaml'), 'utf8')
    const items = (parse(rules) as { items: { item: number; phrases: object[] }[] }).items
    for (const block of blocks('yaml')) {
      for (const { item, phrases } of parse(block) as typeof items) {
        const there = items.find((one) => one.item === item)?.phrases ?? []
        for (const phrase of phrases)
          expect(there.map(({ readings, ...rest }: { readings?: unknown }) => rest)).toContainEqual(phrase)
      }
    }
  })

  test('its TypeScript runs', () => {
    const dir = mkdtempSync(join(tmpdir(), 'banfa-readme-'))
    try {
      for (const [i, block] of blocks('ts').entries()) {
        const file = join(dir, `sample-${i}.mjs`)
        writeFileSync(
          file,
          block.replaceAll("'banfa'", JSON.stringify(pathToFileURL(join(root, 'dist/index.js')).href)),
        )
        const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8' })
        expect(stderr).toBe('')
        expect(status).toBe(0)
        expect(stdout.trim()).toMatch(/^(pass|fail|undetermined)$/)
      }
    } finally {
      rmSync(dir, { recursive: true })
    }
  })
})
