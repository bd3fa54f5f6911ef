import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Project, SyntaxKind } from 'ts-morph'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

/** The picture of the program: each stage, and what it may import. Everything else is an arrow back. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  util: [],
  model: ['util'],
  diagnostics: ['model', 'util'],
  language: ['model', 'util'],
  load: ['language', 'model', 'util'],
  resolve: ['model', 'util'],
  check: ['language', 'model', 'util'],
  evaluate: ['model', 'util'],
  explain: ['evaluate', 'model', 'util'],
  verify: ['language', 'model', 'util'],
  generate: ['evaluate', 'model', 'util'],
  form: ['model', 'util'],
  // a case is written as an application is
  propose: ['generate', 'model', 'util'],
  'text-coverage': ['evaluate', 'generate', 'propose', 'model', 'util'],
  boundaries: ['evaluate', 'explain', 'generate', 'propose', 'model', 'util'],
  mutants: ['evaluate', 'explain', 'verify', 'generate', 'propose', 'model', 'util'],
  ask: ['evaluate', 'explain', 'generate', 'model', 'util'],
  // a receipt is read as strictly as any other file
  receipt: ['load', 'model', 'util'],
  log: ['load', 'model', 'util'],
  fix: ['load', 'model', 'util'],
  format: ['load', 'model', 'util'],
  compare: ['evaluate', 'explain', 'model', 'util'],
  report: ['compare', 'explain', 'model', 'util'],
  '.': [
    'load',
    'resolve',
    'check',
    'evaluate',
    'explain',
    'verify',
    'ask',
    'fix',
    'compare',
    'propose',
    'text-coverage',
    'boundaries',
    'mutants',
    'model',
    'util',
  ],
  cli: [
    '.',
    'load',
    'format',
    'explain',
    'ask',
    'compare',
    'report',
    'verify',
    'generate',
    'form',
    'receipt',
    'log',
    'diagnostics',
    'language',
    'model',
    'util',
  ],
}

/** Packages that only some folders may use, and those that load lazily wherever they are used. */
const packages: Readonly<Record<string, { in: readonly string[]; lazy?: boolean }>> = {
  yaml: { in: ['load'] },
  ajv: { in: ['load'] },
  'json-rules-engine': { in: ['evaluate/rules-engine'] },
  'ts-morph': { in: ['cli'] },
  commander: { in: ['cli'] },
  diff: { in: ['cli', 'compare'] },
  docx: { in: ['report/docx'] },
  picocolors: { in: ['diagnostics', 'explain'] },
  'fastest-levenshtein': { in: ['util'] },
  'get-east-asian-width': { in: ['util'] },
  'node:fs': { in: ['load', 'cli'] },
  'node:path': { in: ['load', 'cli'] },
  'node:crypto': { in: ['util'] },
  'node:buffer': { in: ['load'] },
  'node:readline': { in: ['cli'] },
  'node:url': { in: ['load', 'cli'] },
  'node:module': { in: ['load'] },
  // whose process holds the lock of a log
  'node:os': { in: ['cli'] },
}

const src = join(import.meta.dirname, '../src')
interface Import {
  readonly file: string
  readonly to: string
  readonly lazy: boolean
  /** Its types alone, of which nothing is left to load. */
  readonly types: boolean
}
const files: { path: string; text: string }[] = []
const imports: Import[] = []

beforeAll(() => {
  const project = new Project({ useInMemoryFileSystem: false, skipAddingFilesFromTsConfig: true })
  for (const file of project.addSourceFilesAtPaths(join(src, '**/*.ts'))) {
    const path = relative(src, file.getFilePath())
    files.push({ path, text: file.getFullText() })
    for (const one of [...file.getImportDeclarations(), ...file.getExportDeclarations()]) {
      const to = one.getModuleSpecifierValue()
      if (to !== undefined) imports.push({ file: path, to, lazy: false, types: one.isTypeOnly() })
    }
    for (const call of file.getDescendantsOfKind(SyntaxKind.CallExpression)) {
      if (call.getExpression().getKind() !== SyntaxKind.ImportKeyword) continue
      const [argument] = call.getArguments()
      imports.push({
        file: path,
        to: argument?.asKind(SyntaxKind.StringLiteral)?.getLiteralValue() ?? 'computed',
        lazy: true,
        types: false,
      })
    }
  }
})

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '.') : '.')
const targetOf = ({ file, to }: Import): string => relative(src, join(src, dirname(file), to))

describe('the pipeline is the folder list', () => {
  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(imports.length).toBeGreaterThan(files.length)
  })

  test('every folder is in the picture', () => {
    expect([...new Set(files.map(({ path }) => folderOf(path)))].sort()).toEqual(Object.keys(mayImport).sort())
  })

  test('imports only point forward', () => {
    const back = imports
      .filter(({ to }) => to.startsWith('.'))
      .map((one) => ({ ...one, from: folderOf(one.file), target: folderOf(targetOf(one)) }))
      .filter(({ from, target }) => from !== target && !(mayImport[from] ?? []).includes(target))
    expect(back).toEqual([])
  })

  test('packages stay where they belong', () => {
    const stray = imports.filter(({ to, file }) => {
      if (to.startsWith('.')) return false
      const name = to.startsWith('node:') ? to : to.split('/')[0]
      const allowed = packages[name ?? '']
      return allowed === undefined || !allowed.in.some((folder) => file.startsWith(`${folder}/`))
    })
    expect(stray).toEqual([])
  })

  test('the two evaluators share no operator code', () => {
    const crossing = imports.filter(
      (one) =>
        (one.file.startsWith('evaluate/plain/') && targetOf(one).startsWith('evaluate/rules-engine')) ||
        (one.file.startsWith('evaluate/rules-engine/') && targetOf(one).startsWith('evaluate/plain')),
    )
    expect(crossing).toEqual([])
    expect(imports.some(({ file }) => file.startsWith('evaluate/plain/'))).toBe(true)
    expect(imports.some(({ file }) => file.startsWith('evaluate/rules-engine/'))).toBe(true)
  })

  test('what only some commands need loads lazily', () => {
    const eager = imports.filter(
      (one) =>
        !one.lazy &&
        (targetOf(one).startsWith('evaluate/rules-engine') || targetOf(one).startsWith('cli/commands/')) &&
        !one.file.startsWith('evaluate/rules-engine/') &&
        !one.file.startsWith('cli/commands/'),
    )
    expect(eager).toEqual([])
    const office = imports.filter(({ to }) => to === 'docx')
    expect(office.filter(({ lazy, types }) => !lazy && !types)).toEqual([])
    expect(office.some(({ lazy }) => lazy)).toBe(true)
  })

  test('every folder says in a README what comes in, what goes out, what it never does', () => {
    for (const folder of Object.keys(mayImport).filter((name) => name !== '.')) {
      const readme = readFileSync(join(src, folder, 'README.md'), 'utf8')
      expect(readme, folder).toMatch(/^# /)
      expect(readme, folder).toMatch(/never/i)
    }
  })
})

describe('deciding is pure', () => {
  test.each([/\bnew Date\b/, /\bDate\.now\b/, /\bMath\.random\b/, /\bprocess\./, /\bfetch\(['"`]/, /\btoLocale/])(
    'no %s outside the shells',
    (pattern) => {
      const impure = files
        .filter(({ path, text }) => folderOf(path) !== 'cli' && folderOf(path) !== 'load' && pattern.test(code(text)))
        .map(({ path }) => path)
      expect(impure).toEqual([])
    },
  )
})

describe('the engine knows no policy', () => {
  const rules = join(import.meta.dirname, '../rules')
  const policies = readdirSync(rules, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const words = new Set<string>()
  for (const { name } of policies) {
    words.add(name)
    const facts = parse(readFileSync(join(rules, name, 'facts.yaml'), 'utf8')) as Record<
      string,
      Record<string, unknown>
    >
    collect(facts.facts, words)
    collect(facts.derived, words)
    const policy = parse(readFileSync(join(rules, name, 'policy.yaml'), 'utf8')) as {
      title: { zh: string }
      parties: Record<string, string>
      readings: object
    }
    for (const label of Object.values(policy.parties)) words.add(label)
    for (const id of Object.keys(policy.readings)) words.add(id)
    words.add(policy.title.zh)
    for (let i = 0; i + 4 <= policy.title.zh.length; i++) words.add(policy.title.zh.slice(i, i + 4))
  }
  // Words of ordinary English and of the law in general, which a policy may use too, and of the standard list of payments.
  const general = new Set(['管理暂行', '暂行办法', 'creditCode', '统一社会信用代码', 'paidOn'])
  const telling = [...words].filter(
    (word) => !general.has(word) && (/[a-z][A-Z]|-/.test(word) || /[㐀-鿿]{3,}/.test(word)),
  )

  test('there are words to look for', () => {
    expect(policies.length).toBeGreaterThan(0)
    expect(telling.length).toBeGreaterThan(100)
  })

  test('src/ names no fact, label, party or reading of a policy', () => {
    const named = files.flatMap(({ path, text }) =>
      telling.filter((word) => mentions(text, word)).map((word) => `${path}: ${word}`),
    )
    expect(named).toEqual([])
  })
})

function collect(tree: unknown, into: Set<string>): void {
  if (typeof tree !== 'object' || tree === null) return
  for (const [name, value] of Object.entries(tree)) {
    into.add(name)
    const fact = value as { label?: unknown; fields?: unknown; of?: unknown; absent?: unknown }
    for (const label of [fact.label, fact.absent]) if (typeof label === 'string') into.add(label)
    collect(fact.fields, into)
    if (typeof fact.of === 'object' && fact.of !== null && !Array.isArray(fact.of))
      for (const label of Object.values(fact.of)) into.add(String(label))
  }
}

function mentions(text: string, word: string): boolean {
  if (/[㐀-鿿]/.test(word)) return text.includes(word)
  return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text)
}

/** A file without its comments. */
function code(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
}
