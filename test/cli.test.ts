import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ValidateFunction } from 'ajv'
import { Project } from 'ts-morph'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { displayWidth } from '../src/util/display-width.ts'
import { built, MAIN } from './support/built.ts'
import { type Ran, runBanfa } from './support/run-banfa.ts'

/*
 * The command as a person runs it: what it prints, where, and what it ends with.
 */

const root = join(import.meta.dirname, '..')
const policyDir = 'rules/jiangning-alliance'
const examples = `${policyDir}/2019-01-01/examples`
const temporary = mkdtempSync(join(tmpdir(), 'banfa-cli-'))

beforeAll(built, 120_000)
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** Writes a file that goes away with the tests. */
function written(name: string, text: string): string {
  const path = join(temporary, name)
  writeFileSync(path, text)
  return path
}

const VERDICT_LINE = /^ {2}[√×?] |符合|待定/m

let validate: ValidateFunction

beforeAll(() => {
  const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js')
  const printed = runBanfa(['schema', 'decision']).out
  const kept = join(root, 'schemas/decision.schema.json')
  if (existsSync(kept)) expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual(JSON.parse(printed))
  validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(printed))
})

/** A JSON answer of the command, as the schema has it. */
function answersOf({ out }: Ran): Record<string, unknown>[] {
  const answers = JSON.parse(out)
  expect(validate(answers), JSON.stringify(validate.errors)).toBe(true)
  return answers
}

describe('check: the exit code is the verdict', () => {
  test.each([
    ['eligible', 0],
    ['exactly-two-thirds', 0],
    ['founded-three-months-exactly', 0],
    ['materials-incomplete', 0],
    ['recognised', 0],
    ['district', 0],
    ['district-share-15-of-24', 2],
    ['founded-three-months-short', 2],
    ['nineteen-members', 2],
    ['same-unit-twice', 2],
    ['missing-facts', 4],
    ['after-expiry', 5],
  ])('%s: %d', (name, code) => {
    const ran = runBanfa(['check', `${examples}/${name}.yaml`])
    expect(ran.err).toBe('')
    expect(ran.code).toBe(code)
    const json = runBanfa(['check', `${examples}/${name}.yaml`, '--format', 'json'])
    expect(json.code).toBe(code)
    expect(answersOf(json)).toHaveLength(1)
  })

  test('no example is left out above', () => {
    expect(readdirSync(join(root, examples))).toHaveLength(12)
  })

  test('another decision than the default one', () => {
    const ran = runBanfa(['check', `${examples}/materials-incomplete.yaml`, '--for', 'materials'])
    expect(ran.code).toBe(2)
    expect(ran.out).toContain('× 申报材料')
  })

  test('another day, another answer', () => {
    expect(runBanfa(['check', `${examples}/after-expiry.yaml`, '--as-of', '2021-12-31']).code).toBe(0)
    expect(runBanfa(['check', `${examples}/eligible.yaml`, '--as-of', '2018-12-31']).code).toBe(5)
  })

  test('both engines print the same', () => {
    const [rules, plain] = ['rules', 'plain'].map((engine) =>
      runBanfa(['check', examples, '--format', 'json', '--engine', engine]),
    )
    expect(rules?.out).toBe(plain?.out)
  })
})

describe('check: several applications', () => {
  const two = [`${examples}/eligible.yaml`, `${examples}/nineteen-members.yaml`]

  test('two are told in one line each, and end with 0', () => {
    const ran = runBanfa(['check', ...two])
    expect(ran.code).toBe(0)
    expect(ran.out.trimEnd().split('\n')).toHaveLength(2)
    expect(ran.out).toMatch(/^√ .*eligible\.yaml {2}符合\n× .*nineteen-members\.yaml {2}不符合/)
  })

  test('--fail-on', () => {
    expect(runBanfa(['check', ...two, '--fail-on', 'fail']).code).toBe(1)
    expect(runBanfa(['check', ...two, '--fail-on', 'undetermined']).code).toBe(0)
    expect(runBanfa(['check', ...two, '--fail-on', 'pass, undetermined']).code).toBe(1)
    const wrong = runBanfa(['check', ...two, '--fail-on', 'failed'])
    expect(wrong).toMatchObject({ code: 70, out: '' })
    expect(wrong.err).toContain('--fail-on 没有结论“failed”')
  })

  test('a folder is the files in it; not all of them had a version in force', () => {
    const ran = runBanfa(['check', examples])
    expect(ran.code).toBe(5)
    expect(ran.out.trimEnd().split('\n')).toHaveLength(12)
  })

  test('a file of cases is as many applications', () => {
    const ran = runBanfa(['check', `${policyDir}/2019-01-01/cases/article-06.yaml`, '--format', 'json'])
    expect(ran.code).toBe(0)
    const answers = answersOf(ran)
    expect(answers.length).toBeGreaterThan(10)
    expect(answers[0]).toMatchObject({ application: `${policyDir}/2019-01-01/cases/article-06.yaml · 成立恰满 3 个月` })
  })

  test('one unreadable among them is invalid, and the others are still told', () => {
    const ran = runBanfa(['check', two[0] ?? '', written('odd.yaml', 'memberz: 3\n'), '--policy', policyDir])
    expect(ran.code).toBe(3)
    expect(ran.out).toContain('√')
    expect(ran.out).toContain('错误[unknown-fact]: 事实词汇表中没有“memberz”')
  })
})

describe('check: what cannot be decided is refused whole', () => {
  test('a file that is not YAML: 3, the place framed on stdout', () => {
    const path = written('broken.yaml', 'appliedOn: 2019-05-10\nleadUnit: { name: 甲\nfoundedOn: 2018-03-01\n')
    const ran = runBanfa(['check', path])
    expect(ran).toMatchObject({ code: 3, err: '' })
    expect(ran.out).toMatch(/^错误\[yaml-/)
    expect(ran.out).toContain(`┌─ ${path}:`)
    expect(ran.out).not.toMatch(VERDICT_LINE)
    const [answer] = answersOf(runBanfa(['check', path, '--format', 'json']))
    expect(answer).toMatchObject({ application: path, error: { place: expect.stringContaining(`${path}:`) } })
  })

  test('a fact nobody declared: 3, with what was meant', () => {
    const ran = runBanfa(['check', '-'], { input: 'appliedOn: 2019-05-10\nmemberz: 3\n' })
    expect(ran).toMatchObject({ code: 3, err: '' })
    expect(ran.out).toBe(
      [
        '错误[unknown-fact]: 事实词汇表中没有“memberz”',
        '  ┌─ stdin:2:1',
        ' 2│ memberz: 3',
        '  │ ^^^^^^^ 未声明的事实',
        '  = 原因：申请只能给出 facts.yaml 声明的事实',
        '  = 建议：是否想写 members（成员单位）？',
        '',
      ].join('\n'),
    )
  })

  test('a file that is not there: 3', () => {
    const ran = runBanfa(['check', 'no-such-file.yaml'])
    expect(ran).toMatchObject({ code: 3, err: '' })
    expect(ran.out).toContain('不能读取 no-such-file.yaml')
    expect(ran.out).not.toMatch(VERDICT_LINE)
  })

  test('a policy with an error: 3, whatever the application', () => {
    const dir = join(temporary, 'broken-policy')
    cpSync(join(root, policyDir), dir, { recursive: true })
    const article = join(dir, '2019-01-01/article-06.yaml')
    writeFileSync(article, readFileSync(article, 'utf8').replace('fact: memberCount', 'fact: memberCout'))
    const ran = runBanfa(['check', join(dir, '2019-01-01/examples/eligible.yaml')])
    expect(ran).toMatchObject({ code: 3, err: '' })
    expect(ran.out).toMatch(/^错误\[unknown-fact\]: 事实词汇表中没有“memberCout”/)
    expect(ran.out).not.toMatch(/^ {2}[√×?]/m)
    expect(runBanfa(['lint', dir]).code).toBe(1)
  })

  test.each([
    [['--using', '2019'], '没有版本“2019”'],
    [['--for', 'elig'], '没有决定“elig”'],
    [['--as-of', '2019-02-30'], '“2019-02-30”不是日期'],
  ])('%s: 3', (flags, message) => {
    const ran = runBanfa(['check', `${examples}/eligible.yaml`, ...flags])
    expect(ran.code).toBe(3)
    expect(ran.out).toContain(message)
    expect(ran.out).not.toMatch(VERDICT_LINE)
    answersOf(runBanfa(['check', `${examples}/eligible.yaml`, ...flags, '--format', 'json']))
  })

  test('no day to decide for: 3', () => {
    const ran = runBanfa(['check', '-'], { input: 'foundedOn: 2018-03-01\n' })
    expect(ran.code).toBe(3)
    expect(ran.out).toContain('没有基准日')
  })
})

describe('a question that cannot be asked: 70, told on stderr alone', () => {
  test.each([
    [['check', 'a.yaml', '--wrong'], '错误：没有选项 --wrong'],
    [['check'], '错误：缺少参数 <application>'],
    [['chek'], '错误：没有命令 chek'],
    [['lint', '--lang', 'fr'], '错误：选项 --lang <zh|en> 的值不能是 fr，可用：zh, en'],
    [['explain', `${examples}/eligible.yaml`, '第九十九条'], '未能运行：没有条款“第九十九条”'],
    [['explain', `${examples}/eligible.yaml`, '第六条第二向'], '建议：'],
    [['explain', 'no-such-code'], '未能运行：“no-such-code”不是有说明的代码'],
    [['explain', examples, '第六条'], '份申请，explain 一次只看一份'],
    [['lint', 'no-such-folder'], '未能运行：没有文件夹“no-such-folder”'],
    [['check', `${examples}/eligible.yaml`, '--policy', 'docs'], '未能运行：“docs”里没有 policy.yaml'],
    [['schema', 'aricle'], '是否想写 article？'],
  ])('%j', (args, message) => {
    const ran = runBanfa(args)
    expect(ran).toMatchObject({ code: 70, out: '' })
    expect(ran.err).toContain(message)
  })

  test('in English', () => {
    const ran = runBanfa(['explain', `${examples}/eligible.yaml`, '第九十九条', '--lang', 'en'])
    expect(ran.err).toBe(
      'could not run: there is no clause “第九十九条”\n  = help: write 第六条第二项, 6(2) or art6.item2\n',
    )
  })

  test('no rules here', () => {
    const ran = runBanfa(['check', '-'], { cwd: temporary, input: 'appliedOn: 2019-05-10\n' })
    expect(ran).toMatchObject({ code: 70, out: '' })
    expect(ran.err).toContain('当前文件夹没有 rules/')
  })
})

describe('stdin', () => {
  test('an application may come through a pipe', () => {
    const ran = runBanfa(['check', '-'], { input: readFileSync(join(root, `${examples}/eligible.yaml`), 'utf8') })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('√ 申报条件')
  })
})

describe('the language', () => {
  const english = /ELIGIB|PASS/
  const ask = (args: string[], env: Record<string, string>): string =>
    runBanfa(['check', `${examples}/eligible.yaml`, ...args], { env }).out

  test.each([
    [[], {}, false],
    [[], { LANG: 'zh_CN.UTF-8' }, false],
    [[], { LANG: 'en_US.UTF-8' }, true],
    [[], { LANG: 'en_US.UTF-8', BANFA_LANG: 'zh' }, false],
    [[], { LANG: 'zh_CN.UTF-8', BANFA_LANG: 'en' }, true],
    [['--lang', 'zh'], { BANFA_LANG: 'en' }, false],
    [['--lang', 'en'], { BANFA_LANG: 'zh' }, true],
    [['--lang=en'], {}, true],
  ])('%j with %j is English: %s', (args, env, isEnglish) => {
    expect(english.test(ask(args, env))).toBe(isEnglish)
  })
})

describe('colour', () => {
  const ESC = String.fromCharCode(27)
  const colored = (args: string[], env: Record<string, string> = {}): boolean =>
    runBanfa(['check', `${examples}/eligible.yaml`, ...args], { env }).out.includes(ESC)

  test.each([
    [[], {}, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false],
    [['--color', 'auto'], { FORCE_COLOR: '1' }, true],
  ])('%j with %j: %s', (args, env, expected) => {
    expect(colored(args, env)).toBe(expected)
  })

  test('nothing but the escapes differs', () => {
    const plain = runBanfa(['check', `${examples}/missing-facts.yaml`]).out
    const painted = runBanfa(['check', `${examples}/missing-facts.yaml`, '--color', 'always']).out
    expect(painted.replaceAll(new RegExp(`${ESC}\\[[0-9;]*m`, 'g'), '')).toBe(plain)
  })
})

test('a reader that closes early is no error', () => {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `set -o pipefail; "$0" "$1" check ${examples} --all --format json | head -1`, process.execPath, MAIN],
    { cwd: root, encoding: 'utf8' },
  )
  expect(stderr).toBe('')
  expect(stdout).toBe('[\n')
  expect([0, 5]).toContain(status)
})

describe('what is printed fits the page', () => {
  const gbk = charactersOfGbk()
  const commands: string[][] = [
    // Folded and in full for the record; every day in full, which shows more.
    ...readdirSync(join(root, examples)).flatMap((name) => [
      ...(process.env.BANFA_COUNTS === 'ci' ? [['check', `${examples}/${name}`]] : []),
      ['check', `${examples}/${name}`, '--all'],
    ]),
    ['check', examples],
    ['check', `${policyDir}/2019-01-01/cases`],
    ...['第一条', '第六条第二项', 'art6.item2.ph3', '6(3)', '第八条第六项', '第十五条'].map((clause) => [
      'explain',
      `${examples}/missing-facts.yaml`,
      clause,
    ]),
    ['explain', `${examples}/district-share-15-of-24.yaml`, '6(2)'],
    ['--help'],
    ...['check', 'explain', 'lint', 'log', 'replay', 'schema', 'types'].map((command) => [command, '--help']),
    ...['verify', 'repair', 'keygen'].map((command) => ['log', command, '--help']),
  ]

  describe.each(['zh', 'en'])('%s', (language) => {
    test.each(commands.map((command) => [command.join(' '), command] as const))('%s', (_, command) => {
      const { out, err } = runBanfa(command, { env: { BANFA_LANG: language } })
      expect(err).toBe('')
      expect(out.trim()).not.toBe('')
      expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
      expect([...new Set(out)].filter((character) => character > '~' && !gbk.has(character))).toEqual([])
    })
  })

  test('lint keeps to 100 columns', () => {
    for (const lang of ['zh', 'en']) {
      const { out, code } = runBanfa(['lint', policyDir, '--lang', lang])
      expect(code).toBe(0)
      expect(out.split('\n').filter((line) => displayWidth(line) > 100)).toEqual([])
      expect([...new Set(out)].filter((character) => character > '~' && !gbk.has(character))).toEqual([])
    }
  })
})

/** Every character a terminal in GBK can show. */
function charactersOfGbk(): Set<string> {
  const decoder = new TextDecoder('gbk')
  const characters = new Set<string>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) characters.add(decoder.decode(Uint8Array.of(lead, trail)))
  characters.delete('\ufffd')
  return characters
}

describe('lint', () => {
  const KEYS = ['code', 'severity', 'message', 'file', 'line', 'column', 'clause', 'why', 'help', 'fix']

  test('the shipped policy: hints only, 0', () => {
    const ran = runBanfa(['lint', '--format', 'json'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    const findings: Record<string, unknown>[] = JSON.parse(ran.out)
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(KEYS)
      expect(finding.severity).toBe('info')
    }
    expect(runBanfa(['lint', 'rules']).out).toBe(runBanfa(['lint', policyDir]).out)
  })

  test('files that are not YAML give the same array, and 1', () => {
    const dir = join(temporary, 'not-yaml')
    mkdirSync(dir)
    writeFileSync(join(dir, 'policy.yaml'), 'policy: [\n')
    const ran = runBanfa(['lint', dir, '--format', 'json', '--lang', 'en'])
    expect(ran).toMatchObject({ code: 1, err: '' })
    const findings: Record<string, unknown>[] = JSON.parse(ran.out)
    expect(findings.map(({ file }) => file)).toContain(`${dir}/policy.yaml`)
    for (const finding of findings) expect(Object.keys(finding)).toEqual(KEYS)
    expect(findings[0]).toMatchObject({ severity: 'error' })
  })

  test('an empty folder is told, not passed', () => {
    const dir = join(temporary, 'empty')
    mkdirSync(dir)
    const ran = runBanfa(['lint', dir])
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('policy.yaml')
  })
})

describe('schema', () => {
  const names = ['policy', 'facts', 'article', 'application', 'case', 'properties', 'decision', 'receipt', 'log-record']

  test('all, by name', () => {
    const ran = runBanfa(['schema'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(Object.keys(JSON.parse(ran.out))).toEqual(names)
  })

  test('one, as it is in the whole', () => {
    const all = JSON.parse(runBanfa(['schema']).out)
    const article = JSON.parse(runBanfa(['schema', 'article']).out)
    expect(article).toEqual(all.article)
    expect(article.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  test('--out writes a file each, the same as printed', () => {
    const out = join(temporary, 'schemas')
    expect(runBanfa(['schema', '--out', out])).toEqual({ code: 0, out: '', err: '' })
    expect(readdirSync(out).sort()).toEqual(names.map((name) => `${name}.schema.json`).sort())
    expect(readFileSync(join(out, 'article.schema.json'), 'utf8')).toBe(runBanfa(['schema', 'article']).out)
  })
})

describe('types', () => {
  const application = `
    export const application: Application = {
      appliedOn: '2019-05-10',
      foundedOn: '2018-03-01',
      leadUnit: { name: '甲', inDistrict: true, kind: 'enterprise' },
      members: [{ name: '甲', kind: 'university', signed: true }],
      enterprisesLead: { finding: true, by: '评审组', on: '2019-06-03', ground: '市场份额居前' },
      registeredOn: 'absent',
    }`

  test('compile, and take an application', () => {
    const ran = runBanfa(['types'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    const files = {
      right: application,
      wrongChoice: application.replace("'enterprise'", "'enterprises'"),
      wrongName: application.replace('appliedOn', 'appliedAt'),
      wrongAbsent: application.replace("foundedOn: '2018-03-01'", "foundedOn: 'absent'"),
    }
    const project = new Project({
      useInMemoryFileSystem: true,
      compilerOptions: { strict: true, skipLibCheck: true, exactOptionalPropertyTypes: true },
    })
    for (const [name, lines] of Object.entries(files)) project.createSourceFile(`${name}.ts`, ran.out + lines)
    const complaints = project.getPreEmitDiagnostics().map((one) => one.getSourceFile()?.getBaseNameWithoutExtension())
    expect([...new Set(complaints)].sort()).toEqual(['wrongAbsent', 'wrongChoice', 'wrongName'])
  }, 120_000)

  test('--out writes the same', () => {
    const out = join(temporary, 'application.ts')
    expect(runBanfa(['types', policyDir, '--out', out])).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(out, 'utf8')).toBe(runBanfa(['types', policyDir]).out)
    expect(runBanfa(['types', policyDir, '--out', join(temporary, 'no/such/file.ts')]).code).toBe(70)
  })
})

describe('help and version', () => {
  test('--version is the package’s', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(runBanfa(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  test.each(['check', 'explain', 'lint', 'schema', 'types'])(
    '%s describes every option in both languages',
    (command) => {
      const zh = runBanfa([command, '--help'])
      const en = runBanfa([command, '--help', '--lang', 'en'])
      expect(zh).toMatchObject({ code: 0, err: '' })
      expect(en).toMatchObject({ code: 0, err: '' })
      const options = (text: string): string[] => text.match(/^ {2}(?:-h, )?--[a-z-]+/gm) ?? []
      expect(options(zh.out)).toEqual(options(en.out))
      expect(options(zh.out).length).toBeGreaterThan(1)
      for (const text of [zh.out, en.out])
        for (const line of text.split('\n').filter((one) => /^ {2}(?:-h, )?--/.test(one)))
          expect(line).toMatch(/^ {2}(?:-h, )?--\S+(?: <\S+>)? {2,}\S/)
      expect(zh.out).toMatch(/\p{Script=Han}/u)
      expect(zh.out).not.toMatch(/Usage|Options|Arguments|choices|default/)
      expect(en.out).toMatch(/Usage|Options/)
    },
  )

  test('nothing asked: the commands, and 70', () => {
    const ran = runBanfa([])
    expect(ran).toMatchObject({ code: 70, out: '' })
    expect(ran.err).toContain('check [options] <application...>')
  })
})

describe('explain', () => {
  test('a clause, by any of its names', () => {
    const [first, ...others] = ['第六条第二项', '6(2)', 'art6.item2'].map((clause) =>
      runBanfa(['explain', `${examples}/district-share-15-of-24.yaml`, clause]),
    )
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first?.out).toContain('15/24')
    for (const other of others) expect(other).toEqual(first)
  })

  test('JSON: the clause and what stands under it', () => {
    const ran = runBanfa(['explain', `${examples}/district-share-15-of-24.yaml`, '6(2)', '--format', 'json'])
    const clauses: { id: string; verdict: string }[] = JSON.parse(ran.out)
    expect(clauses.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'art6.item2 fail',
      'art6.item2.ph1 pass',
      'art6.item2.ph2 pass',
      'art6.item2.ph3 fail',
      'art6.item2.ph4 pass',
    ])
  })

  test('the code of a check is its page', () => {
    const ran = runBanfa(['explain', 'unknown-fact'])
    expect(ran).toEqual({ code: 0, out: readFileSync(join(root, 'docs/checks/unknown-fact.md'), 'utf8'), err: '' })
  })

  test('an application that cannot be decided is told as by check', () => {
    expect(runBanfa(['explain', `${examples}/after-expiry.yaml`, '6(2)']).code).toBe(5)
    const broken = runBanfa(['explain', written('odd-fact.yaml', 'memberz: 3\n'), '6(2)', '--policy', policyDir])
    expect(broken).toMatchObject({ code: 3, err: '' })
    expect(broken.out).toMatch(/^错误\[unknown-fact\]/)
    const json = runBanfa([
      'explain',
      written('odd-fact.yaml', 'memberz: 3\n'),
      '6(2)',
      '--policy',
      policyDir,
      '--format',
      'json',
    ])
    expect(json.code).toBe(3)
    expect(JSON.parse(json.out)).toMatchObject({ error: { code: 'unknown-fact' } })
  })
})
