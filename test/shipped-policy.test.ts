import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readApplications } from '../src/cli/read-applications.ts'
import { type DecideOptions, decide, lint, loadPolicy } from '../src/index.ts'
import { child, textAt } from '../src/model/tree.ts'
import { unmet } from './support/expectations.ts'

const policyDir = 'rules/jiangning-alliance'
const versionDir = `${policyDir}/2019-01-01`
const policy = loadPolicy(policyDir)

describe('the shipped 办法', () => {
  test('has no errors and no warnings', () => {
    expect(policy.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  test('is worked out to the last phrase', () => {
    expect(policy.findings.filter(({ code }) => code === 'pending-phrase')).toEqual([])
  })
})

describe.each([
  ['2019-01-01/examples', {}],
  ['2019-01-01/cases', {}],
  ['2026-draft/cases', { using: '2026-draft' }],
])('%s have the verdicts they expect', (folder, using) => {
  const { asked } = readApplications([join(policyDir, folder)], policyDir)

  test('there are some', () => expect(asked.length).toBeGreaterThanOrEqual(10))

  describe.each(['rules', 'plain'] as const)('with the %s engine', (engine) => {
    test.each(asked.map((one) => [one.application.name, one.application] as const))('%s', async (_, application) => {
      if (!('facts' in application)) throw new Error(JSON.stringify(application.findings, null, 2))
      const answer = await decide(policy, application, { engine, ...using })
      expect(application.expect.length).toBeGreaterThan(0)
      const program = 'version' in answer ? policy.programs.get(answer.version) : undefined
      for (const expected of application.expect) expect(unmet(answer, expected, program)).toBeUndefined()
    })
  })
})

describe('2026-draft, an illustration of an amendment', () => {
  const draft = policy.versions.find(({ id }) => id === '2026-draft')

  test('only the articles it changes are files of it', () => {
    const own = readdirSync(join(policyDir, '2026-draft')).filter((name) => name.startsWith('article-'))
    expect(own).toEqual(['article-06.yaml', 'article-10.yaml'])
    expect(draft?.articles.map(({ file }) => file.split('/').slice(-2).join('/'))).toEqual(
      readdirSync(versionDir)
        .filter((name) => name.startsWith('article-'))
        .map((name) => `${own.includes(name) ? '2026-draft' : '2019-01-01'}/${name}`),
    )
  })

  test('each of its files differs from what it amends in the lines that change', () => {
    const linesOf = (version: string, name: string): string[] =>
      readFileSync(join(policyDir, version, name), 'utf8').split('\n')
    const [before, after] = [linesOf('2019-01-01', 'article-10.yaml'), linesOf('2026-draft', 'article-10.yaml')]
    expect(after.filter((line, i) => line !== before[i]).map((line) => line.trim())).toEqual([
      'version: 2.0.0',
      '- quote: 对经认定的区级产业技术创新战略联盟给予 40 万元的一次性补助，',
      'values: { district: 40 万元 }',
    ])
  })

  test('it says what was renumbered and repealed, and that it is an illustration', () => {
    const { lineage } = policy.programs.get('2026-draft') ?? {}
    expect(lineage?.base).toBe('2019-01-01')
    expect([...(lineage?.was ?? [])]).toEqual([
      ['art6.item5', 'art6.item4'],
      ['art6.item5.ph1', 'art6.item4.ph1'],
      ['art6.item5.ph2', 'art6.item4.ph2'],
    ])
    expect([...(lineage?.repealed ?? [])].filter((id) => !id.includes('.ph'))).toEqual(['art6.item5'])
    expect(draft && textAt(child(draft.tree, 'note'), 'zh')).toMatch(/^示例草案/)
  })

  test('it is never in force', async () => {
    const [one] = readApplications([join(versionDir, 'examples/nineteen-members.yaml')], policyDir).asked
    const verdict = async (options: DecideOptions) => {
      const answer = await decide(policy, one?.application, options)
      return 'decisions' in answer ? answer.decisions.eligibility?.verdict : answer
    }
    expect(await verdict({})).toBe('fail')
    expect(await verdict({ using: '2026-draft' })).toBe('pass')
    expect(await verdict({ asOf: '2026-11-01' })).toMatchObject({ inForce: null, nearest: ['2019-01-01'] })
  })
})

test('an application about the district is told of nothing that concerns an alliance', async () => {
  const told = async (name: string) => {
    const [one] = readApplications([join(versionDir, 'examples', name)], policyDir).asked
    const answer = await decide(policy, one?.application)
    if (!('decisions' in answer)) throw new Error(JSON.stringify(answer))
    return { decisions: Object.keys(answer.decisions), amounts: answer.amounts.length, effects: answer.effects.length }
  }
  expect(await told('district.yaml')).toEqual({ decisions: ['programme'], amounts: 0, effects: 0 })
  const alliance = await told('recognised.yaml')
  expect(alliance.decisions).not.toContain('programme')
  expect(alliance.amounts).toBeGreaterThan(10)
  expect(alliance.effects).toBeGreaterThan(10)
})

test('both engines give the same decision, to the byte', async () => {
  const { asked } = readApplications([join(versionDir, 'examples'), join(versionDir, 'cases')], policyDir)
  for (const { application } of asked) {
    const [rules, plain] = [
      await decide(policy, application, { engine: 'rules' }),
      await decide(policy, application, { engine: 'plain' }),
    ]
    expect(JSON.stringify(rules)).toBe(JSON.stringify(plain))
  }
})

describe('an edit that makes rule and text disagree is reported, the text hash aside', () => {
  const home = mkdtempSync(join(tmpdir(), 'banfa-edits-'))
  const copy = join(home, 'jiangning-alliance')
  cpSync(policyDir, copy, { recursive: true })
  afterAll(() => rmSync(home, { recursive: true }))

  const errorsAfter = (file: string, text: string): string[] => {
    const path = join(copy, '2019-01-01', file)
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, text)
    try {
      return lint(copy, { except: ['text-hash-mismatch'] })
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code)
    } finally {
      writeFileSync(path, before)
    }
  }
  const articles = readdirSync(versionDir)
    .filter((name) => name.startsWith('article-'))
    .map((name) => ({ name, text: readFileSync(join(versionDir, name), 'utf8') }))

  interface Edit {
    readonly title: string
    readonly file: string
    readonly text: string
  }
  const replaced = (text: string, at: number, length: number, by: string): string =>
    text.slice(0, at) + by + text.slice(at + length)

  /** Every number that stands in a meaning, one up and one down. */
  const thresholds: Edit[] = articles.flatMap(({ name, text }) =>
    [...text.matchAll(/(?<=value: )-?[0-9][^\n}#]*/g)].flatMap((match) =>
      [...match[0].matchAll(/[0-9]+/g)].flatMap((digits) =>
        [1, -1].map((step) => {
          const number = Number(digits[0]) + step
          const by = String(number).padStart(digits[0].startsWith('0') ? digits[0].length : 0, '0')
          return {
            title: `${name}: ${match[0].trim()} → ${by} at ${digits.index}`,
            file: name,
            text: replaced(text, match.index + digits.index, digits[0].length, by),
          }
        }),
      ),
    ),
  )

  /** Every digit and every numeral of a quote, changed to another. */
  const numerals: Edit[] = articles.flatMap(({ name, text }) =>
    [...text.matchAll(/(?<=quote: ).*/g)].flatMap((quote) =>
      [...quote[0].matchAll(/[0-9一二三四五六七八九十两]/g)].map((numeral) => {
        const by = /[0-9]/.test(numeral[0]) ? String((Number(numeral[0]) + 1) % 10) : numeral[0] === '三' ? '四' : '三'
        return {
          title: `${name}: ${quote[0].slice(0, 20)}… ${numeral[0]} → ${by} at ${numeral.index}`,
          file: name,
          text: replaced(text, quote.index + numeral.index, 1, by),
        }
      }),
    ),
  )

  /** Every word that says on which side the number itself lies, turned round. */
  const turned: Record<string, string> = { 不少于: '超过', 不超过: '不满', 以上: '以下', 满: '不满' }
  const cues: Edit[] = articles.flatMap(({ name, text }) =>
    [...text.matchAll(/(?<=quote: ).*/g)].flatMap((quote) =>
      [...quote[0].matchAll(/不少于|不超过|以上|满(?= ?[0-9])/g)].map((cue) => ({
        title: `${name}: ${cue[0]} → ${turned[cue[0]]} in ${quote[0].slice(0, 20)}…`,
        file: name,
        text: replaced(text, quote.index + cue.index, cue[0].length, turned[cue[0]] ?? ''),
      })),
    ),
  )

  test('there are edits of each kind', () => {
    expect(thresholds.length).toBeGreaterThanOrEqual(10)
    expect(numerals.length).toBeGreaterThanOrEqual(50)
    expect(cues.length).toBeGreaterThanOrEqual(5)
  })
  test.each(thresholds.map((edit) => [edit.title, edit] as const))('%s', (_, { file, text }) =>
    expect(errorsAfter(file, text)).not.toEqual([]),
  )
  test.each(numerals.map((edit) => [edit.title, edit] as const))('%s', (_, { file, text }) =>
    expect(errorsAfter(file, text)).not.toEqual([]),
  )
  test.each(cues.map((edit) => [edit.title, edit] as const))('%s', (_, { file, text }) =>
    expect(errorsAfter(file, text)).not.toEqual([]),
  )

  test('an edit of rule and quote together, when the text is edited with them, still meets the cue and number checks', () => {
    const article = articles.find(({ name }) => name === 'article-06.yaml')?.text ?? ''
    expect(
      errorsAfter(
        'article-06.yaml',
        article.replace('operator: atLeast\n        value: 20 家', 'operator: moreThan\n        value: 20 家'),
      ),
    ).toEqual(['cue-word-mismatch'])
  })

  test('re-wrapped white space reports nothing', () => {
    for (const { name, text } of articles) {
      const wrapped = text.replaceAll(/(\s+- quote: )([^"\n]+)$/gm, (_, head: string, quote: string) => {
        const indent = ' '.repeat(head.length - head.lastIndexOf('\n') - 1 - '- quote: '.length + 4)
        // nobody breaks a line within a number
        const number = /^[0-9.,]+/.exec(quote.slice(Math.floor(quote.length / 2)))?.[0] ?? ''
        const middle = Math.floor(quote.length / 2) + number.length
        return `${head}>-\n${indent}${quote.slice(0, middle)}\n${indent}${quote.slice(middle)}`
      })
      expect(wrapped, name).not.toBe(text)
      expect(errorsAfter(name, wrapped), name).toEqual([])
    }
  })
})
