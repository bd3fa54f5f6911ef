import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ValidateFunction } from 'ajv'
import { type Node, Project } from 'ts-morph'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type DecideOptions, decide, lint, loadPolicy } from '../src/index.ts'
import { schemas } from '../src/language/schemas.ts'
import { built } from './support/built.ts'

/*
 * The package as a program calls it: what it exports, what it answers to odd values, and that the answer is always the same.
 */

const root = join(import.meta.dirname, '..')
const policyDir = 'rules/jiangning-alliance'
const policy = loadPolicy(policyDir)
const {
  expect: _,
  because: __,
  ...eligible
} = parse(readFileSync(join(root, policyDir, '2019-01-01/examples/eligible.yaml'), 'utf8')) as Record<string, unknown>
const engines = ['rules', 'plain'] as const

let validate: ValidateFunction

beforeAll(() => {
  const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js')
  validate = new Ajv2020({ strict: false, allErrors: true }).compile(schemas().decision ?? false)
})

/** Decides, and holds the answer to its schema. */
async function ask(application: unknown, options?: DecideOptions): ReturnType<typeof decide> {
  const answer = await decide(policy, application, options)
  expect(validate([JSON.parse(JSON.stringify(answer))]), JSON.stringify(validate.errors)).toBe(true)
  return answer
}

describe('the public API', () => {
  beforeAll(built, 120_000)

  test('is what is written down; BANFA_UPDATE=1 writes it down anew', () => {
    const project = new Project({ skipAddingFilesFromTsConfig: true, compilerOptions: { skipLibCheck: true } })
    const index = project.addSourceFileAtPath(join(root, 'dist/index.d.ts'))
    const described = [...index.getExportedDeclarations()].map(
      ([name, [declaration]]) => `${name}: ${textOf(declaration)}`,
    )
    const text = `${described.sort().join('\n\n')}\n`
    const path = join(import.meta.dirname, 'api.snapshot.txt')
    if (process.env.BANFA_UPDATE === '1' || !existsSync(path)) writeFileSync(path, text)
    expect(text).toBe(readFileSync(path, 'utf8'))
  })

  test('is reached by the name of the package alone', () => {
    const { exports, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(exports).toEqual({ '.': { types: './dist/index.d.ts', default: './dist/index.js' } })
    expect(files).toContain('dist')
  })

  test('the built package exports the functions', async () => {
    const names = Object.keys(await import(join(root, 'dist/index.js')))
    expect(names.sort()).toEqual([
      'compareVersions',
      'decide',
      'decideUnderReadings',
      'lint',
      'loadPolicy',
      'nextQuestions',
    ])
  })
})

/** A declaration without its comments, in one spacing. */
function textOf(declaration: Node | undefined): string {
  const text = declaration?.getText() ?? ''
  return text
    .replace(/\/\*\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('an application that is no application', () => {
  class Unit {
    foundedOn = '2018-03-01'
  }
  const cyclic: Record<string, unknown> = { appliedOn: '2019-05-10' }
  cyclic.leadUnit = cyclic
  const trap = {
    appliedOn: '2019-05-10',
    get foundedOn(): string {
      throw new Error('trap')
    },
  }

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a number', 20],
    ['a text', '20'],
    ['a boolean', true],
    ['a list', []],
    ['a list of them', [eligible]],
    ['a function', () => eligible],
    ['a symbol', Symbol('application')],
    ['a big number', 20n],
    ['a date', new Date('2019-05-10')],
    ['a map', new Map(Object.entries(eligible))],
    ['a class instance', new Unit()],
    ['a promise', Promise.resolve(eligible)],
    ['one that holds itself', cyclic],
    ['one with a getter that throws', trap],
    [
      'a proxy',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('trap')
          },
        },
      ),
    ],
    ['a revoked proxy', revoked()],
  ])('%s', async (_, value) => {
    for (const engine of engines) {
      const answer = await ask(value, { engine, asOf: '2019-05-10' })
      expect(answer).toMatchObject({ error: { code: expect.stringMatching(/^[a-z-]+$/) } })
      expect(answer).not.toHaveProperty('decisions')
    }
  })

  test.each<[string, Record<string, unknown>]>([
    ['null', { foundedOn: null }],
    ['undefined in a row', { members: [{ name: undefined, kind: null }] }],
    ['a date object', { foundedOn: new Date('2018-03-01') }],
    ['a text for a yes or no', { staff: { fullTime: 'true' } }],
    ['a number for a yes or no', { staff: { fullTime: 1 } }],
    ['a list of texts for rows', { members: ['甲'] }],
    ['a mapping for rows', { members: { length: 20 } }],
    ['a sparse list', { members: Array(3) }],
    ['not a number', { projects: [{ nationalFunds: Number.NaN }] }],
    ['infinity', { projects: [{ nationalFunds: Number.POSITIVE_INFINITY }] }],
    ['money without a unit', { projects: [{ nationalFunds: 20 }] }],
    ['an unknown choice', { leadUnit: { kind: 'company' } }],
    ['an impossible day', { foundedOn: '2018-02-30' }],
    ['a judgement without a name', { enterprisesLead: { finding: true } }],
    ['a bare judgement', { enterprisesLead: true }],
    ['a fact nobody declared', { memberz: 20 }],
    ['a derived fact', { memberCount: 20 }],
    ['a key of the prototype', JSON.parse('{ "__proto__": { "foundedOn": "2018-03-01" } }')],
    ['constructor', { constructor: { prototype: {} } }],
    ['toString', { toString: '2018-03-01' }],
    ['a class instance inside', { leadUnit: new Unit() }],
    ['too many rows', { members: Array.from({ length: 2001 }, () => ({ name: '甲' })) }],
    ['a text of a million characters', { leadUnit: { name: 'x'.repeat(1_000_000), kind: 'x'.repeat(1_000_000) } }],
  ])('a hostile fact: %s', async (_, facts) => {
    const own = Object.fromEntries(Object.entries(eligible).filter(([name]) => !Object.hasOwn(facts, name)))
    const hostile = Object.defineProperties({ ...own }, Object.getOwnPropertyDescriptors(facts))
    const answers = await Promise.all(engines.map((engine) => ask(hostile, { engine })))
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]).toMatchObject({ error: { code: expect.stringMatching(/^[a-z-]+$/) } })
    expect(answers[0]).not.toHaveProperty('decisions')
    expect(Object.prototype).not.toHaveProperty('foundedOn')
  })

  test('what is inherited is not given', async () => {
    const answer = await ask(Object.create(eligible), { asOf: '2019-05-10' })
    if ('decisions' in answer) expect(answer.decisions.eligibility?.verdict).toBe('undetermined')
    else expect(answer).toMatchObject({ error: {} })
  })

  test('the caller’s object is left as it was', async () => {
    const before = JSON.stringify(eligible)
    await ask(deepFrozen(JSON.parse(before)))
    expect(JSON.stringify(eligible)).toBe(before)
  })

  test('every reason is told, the first one first', async () => {
    const answer = await ask({ ...eligible, memberz: 1, foundedOn: '2018-02-30' })
    if (!('error' in answer)) throw new Error('it was decided')
    expect(answer.errors).toHaveLength(2)
    expect(answer.errors[0]).toEqual(answer.error)
  })
})

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen)
  return value
}

describe('a question that has no answer', () => {
  test.each<[string, DecideOptions, string, string]>([
    ['a day that is none', { asOf: '2019-02-30' }, 'as-of-invalid', '写成 2019-05-10'],
    ['no day', { asOf: '' }, 'as-of-invalid', '写成 2019-05-10'],
    ['an unknown version', { using: '2019-01-10' }, 'unknown-version', '是否想写 2019-01-01？'],
    ['an unknown decision', { for: 'elig' }, 'unknown-decision', '可用：eligibility、materials、procedure'],
    ['a decision of the prototype', { for: 'constructor' }, 'unknown-decision', '可用：eligibility'],
    ['a version of the prototype', { using: '__proto__' }, 'unknown-version', '可用的版本：2019-01-01、2026-draft'],
  ])('%s', async (_, options, code, help) => {
    const answer = await ask(eligible, options)
    expect(answer).toMatchObject({ error: { code, help: { zh: expect.stringContaining(help) } } })
  })

  test.each(['alliances', '产业技术创新战略联盟', '__proto__'])(
    'an application about what nothing is decided about: %s',
    async (subject) => {
      const answer = await ask({ ...eligible, subject })
      expect(answer).toMatchObject({
        error: {
          code: 'unknown-subject',
          help: { zh: expect.stringContaining('alliance、district；不写即 alliance') },
        },
      })
    },
  )

  test('no day is named and none is given', async () => {
    const { appliedOn: _, ...undated } = eligible
    expect(await ask(undated)).toMatchObject({
      error: { code: 'no-as-of', help: { zh: '填写申请日期（appliedOn），或用 --as-of 指明，例如 2019-05-10' } },
    })
  })

  test.each(['2018-12-31', '2022-01-01'])('no version in force on %s: the nearest is named, not used', async (asOf) => {
    expect(await ask(eligible, { asOf })).toEqual({
      application: 'application',
      policy: 'jiangning-alliance',
      title: expect.anything(),
      asOf,
      inForce: null,
      nearest: ['2019-01-01'],
    })
  })

  test('a version may still be named', async () => {
    expect(await ask(eligible, { asOf: '2022-01-01', using: '2019-01-01' })).toMatchObject({ version: '2019-01-01' })
  })

  test('a policy with errors decides nothing', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'banfa-api-'))
    afterAll(() => rmSync(dir, { recursive: true, force: true }))
    writeFileSync(join(dir, 'policy.yaml'), 'policy: [\n')
    const broken = loadPolicy(dir)
    expect(lint(dir)).toEqual(broken.findings)
    for (const value of [eligible, null]) {
      const answer = await decide(broken, value)
      if (!('error' in answer)) throw new Error('it was decided')
      expect(answer.errors.map(({ place }) => place.replace(`${dir}/`, ''))).toContainEqual(
        expect.stringMatching(/^policy\.yaml:/),
      )
      expect(validate([answer]), JSON.stringify(validate.errors)).toBe(true)
    }
  })

  test('a folder that is not there is a finding, not an exception', async () => {
    const none = loadPolicy('no/such/folder')
    expect(none.findings).toMatchObject([{ severity: 'error' }])
    expect(await decide(none, eligible)).toHaveProperty('error')
  })
})

describe('the same question has the same answer', () => {
  test('again, and by either engine, to the byte', async () => {
    const shapes = [
      eligible,
      { appliedOn: '2019-05-10' },
      { ...eligible, foundedOn: '2019-04-10' },
      { ...eligible, members: [] },
    ]
    for (const application of shapes) {
      const texts = new Set<string>()
      for (const engine of [...engines, ...engines]) texts.add(JSON.stringify(await ask(application, { engine })))
      expect(texts.size).toBe(1)
    }
  })

  test('whatever the order of the keys', async () => {
    const turned = Object.fromEntries(Object.entries(eligible).reverse())
    expect(JSON.stringify(await ask(turned))).toBe(JSON.stringify(await ask(eligible)))
  })

  test('at once as one after the other', async () => {
    const [first] = await Promise.all([
      ask(eligible),
      ask({ ...eligible, members: [] }),
      ask({ appliedOn: '2019-05-10' }),
    ])
    expect(JSON.stringify(first)).toBe(JSON.stringify(await ask(eligible)))
  })

  test('in any time zone and locale', async () => {
    await built()
    const script = `
      import { decide, loadPolicy } from ${JSON.stringify(join(root, 'dist/index.js'))}
      const application = JSON.parse(process.argv[1])
      process.stdout.write(JSON.stringify(await decide(loadPolicy(${JSON.stringify(policyDir)}), application)))`
    const answers = [
      { TZ: 'UTC' },
      { TZ: 'Asia/Shanghai', LANG: 'zh_CN.GB18030' },
      { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
    ].map((env) => {
      const args = ['--input-type=module', '-e', script, JSON.stringify(eligible)]
      const { stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', ...env },
      })
      expect(stderr).toBe('')
      return stdout
    })
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toBe(JSON.stringify(await ask(eligible)))
  })
})
