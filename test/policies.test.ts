import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readApplications } from '../src/cli/read-applications.ts'
import { type Answer, decide, loadPolicy } from '../src/index.ts'
import type { Application, Unreadable } from '../src/model/application.ts'
import { contradictions } from './support/contradictions.ts'
import { unmet } from './support/expectations.ts'
import { givenNames, withoutFact } from './support/without-fact.ts'
import { wordsNotUsed } from './support/words-used.ts'

/*
 * Small policies of our own, one for each construct the language is to carry. Their texts are invented in the style of real
 * ones, their cases worked by hand; none of them needs a line of code.
 */

const home = 'test/policies'
const names = readdirSync(home).sort()

/** A readable application, or the reasons why it is none. */
function readable(application: Application | Unreadable): Application {
  if ('facts' in application) return application
  throw new Error(application.findings.map(({ message, span }) => `${span?.line}: ${message.zh}`).join('\n'))
}

/** Raising an open-ended item changes an application; leaving it out is no lack of knowledge. */
const RAISED = ['otherHazard']

/** An answer without the name of the engine that gave it. */
function withoutEngine(answer: Answer): string {
  return JSON.stringify({ ...answer, engine: undefined })
}

describe.each(names)('%s', (name) => {
  const dir = join(home, name)
  const policy = loadPolicy(dir, { thorough: true })

  test('has no errors and no warnings', () => {
    const found = policy.findings.filter(({ severity }) => severity !== 'info')
    expect(found.map(({ code, message, span }) => `${span?.file}:${span?.line} ${code}: ${message.zh}`)).toEqual([])
  })

  const versions = readdirSync(dir).filter((version) => /^[0-9]/.test(version))
  const { asked } = readApplications(
    versions.flatMap((version) => ['examples', 'cases'].map((folder) => join(dir, version, folder))),
    dir,
  )

  test('has cases enough, each with its reasoning', () => {
    expect(asked.length).toBeGreaterThanOrEqual(7)
    for (const { application } of asked) {
      const { because, expect: expected, name: called } = readable(application)
      expect(because?.length, called).toBeGreaterThan(3)
      expect(expected.length, called).toBeGreaterThan(0)
    }
  })

  describe.each(['rules', 'plain'] as const)('with the %s engine', (engine) => {
    test.each(asked.map(({ application }) => [application.name, application] as const))(
      '%s',
      async (_, application) => {
        const { expect: expected } = readable(application)
        const answer = await decide(policy, application, { engine })
        const program = 'version' in answer ? policy.programs.get(answer.version) : undefined
        expect(expected.map((one) => unmet(answer, one, program)).filter((reason) => reason !== undefined)).toEqual([])
      },
    )
  })

  test('leaving a fact out never turns a verdict or moves an amount out of its range', async () => {
    const dated = [...policy.programs.values()].map(({ asOfFact }) => asOfFact)
    for (const { application } of asked) {
      const whole = readable(application)
      const full = await decide(policy, whole)
      for (const fact of givenNames(whole)) {
        if (dated.includes(fact) || RAISED.includes(fact)) continue
        const partial = withoutFact(whole, fact)
        const rules = await decide(policy, partial, { engine: 'rules' })
        const plain = await decide(policy, partial, { engine: 'plain' })
        expect(withoutEngine(rules), `${whole.name} without ${fact}`).toBe(withoutEngine(plain))
        expect(contradictions(plain, full), `${whole.name} without ${fact}`).toEqual([])
      }
    }
  })

  test('both engines give the same answers', async () => {
    for (const { application } of asked) {
      const rules = await decide(policy, application, { engine: 'rules' })
      const plain = await decide(policy, application, { engine: 'plain' })
      expect(withoutEngine(rules), application.name).toBe(withoutEngine(plain))
    }
  })
})

test('every word of the language is used by some policy', () => {
  expect(wordsNotUsed([home, 'rules'])).toEqual([])
})

describe('what a drafter gets wrong', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'banfa-twin-'))
  afterAll(() => rmSync(temporary, { recursive: true, force: true }))

  test('score bands that overlap are reported where they meet', () => {
    const twin = join(temporary, 'score-sheet')
    for (const file of readdirSync(join(home, 'score-sheet'), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(yaml|md)$/.test(file) || /cases|examples/.test(file)) continue
      mkdirSync(join(twin, file, '..'), { recursive: true })
      const text = readFileSync(join(home, 'score-sheet', file), 'utf8')
      writeFileSync(
        join(twin, file),
        text
          .replaceAll('100 平方米以上不足 200 平方米', '100 平方米以上 200 平方米以下')
          .replace('lessThan: 200 平方米', 'atMost: 200 平方米'),
      )
    }
    const { findings } = loadPolicy(twin)
    const errors = findings.filter(({ severity, code }) => severity === 'error' && code !== 'text-hash-mismatch')
    expect(errors.map(({ code, message, clause }) => [code, message.zh, clause])).toEqual([
      ['bands-overlap', '本档与上一档重叠（200 平方米 处）', '第二条第一项'],
    ])
  })
})

describe('adding a policy is adding a folder', () => {
  const dir = join(mkdtempSync(join(tmpdir(), 'banfa-new-')), 'bicycle-parking')
  afterAll(() => rmSync(join(dir, '..'), { recursive: true, force: true }))

  const files: Readonly<Record<string, string>> = {
    'policy.yaml': `policy: bicycle-parking
title: { zh: 停车棚补助办法, en: Support for bicycle sheds }
subject: building
subjects: { building: 楼栋 }
asOf: appliedOn
parties: { applicant: 申请人, office: 受理机构 }
versions:
  - { id: "2025-01-01", effective: { from: 2025-01-01, until: null } }
decisions:
  default: eligible
  eligible: { label: 申请条件, clauses: [第一条] }
`,
    'facts.yaml': `facts:
  appliedOn: { label: 申请日期, type: date, from: applicant }
  spaces:    { label: 车位数, type: integer, unit: 个, range: [0, 500], from: applicant }
  covered:   { label: 有顶棚, type: boolean, from: applicant }
`,
    '2025-01-01/article-01.yaml': `article: 1
version: 1.0.0
title: 申请条件
role: requirement
phrases:
  - quote: 停车棚的车位不少于 12 个，
    fact: spaces
    operator: atLeast
    value: 12 个
  - quote: 且有顶棚。
    fact: covered
    operator: is
    value: true
`,
    '2025-01-01/article-02.yaml': `article: 2
version: 1.0.0
title: 补助
role: support
phrases:
  - quote: 符合前条规定的，
    met: 第一条
  - quote: 每个车位补助 90 元，最高不超过 2700 元。
    grant:
      id: shedSubsidy
      label: 停车棚补助
      to: building
      ceiling: 2700 元
      amount: { steps: { of: { fact: spaces }, per: 1 个, each: 90 元 } }
`,
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(dir, file, '..'), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
  const policy = loadPolicy(dir, { thorough: true })

  test('it loads as it is written', () => {
    expect(policy.findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message.zh)).toEqual([])
  })

  test.each([
    [11, true, 'fail', 'notApplicable', 0],
    [12, true, 'pass', 'pass', 108_000],
    [30, true, 'pass', 'pass', 270_000],
    [31, true, 'pass', 'pass', 270_000],
    [12, false, 'fail', 'notApplicable', 0],
  ] as const)('%s spaces, covered: %s', async (spaces, covered, verdict, granted, fen) => {
    for (const engine of ['rules', 'plain'] as const) {
      const answer = await decide(policy, { appliedOn: '2025-03-01', spaces, covered }, { engine })
      expect(answer).toMatchObject({
        decisions: { eligible: { verdict } },
        amounts: [{ id: 'shedSubsidy', verdict: granted, low: fen, high: fen }],
      })
    }
  })

  test('what is missing is asked for, not assumed', async () => {
    const answer = await decide(policy, { appliedOn: '2025-03-01', spaces: 20 })
    expect(answer).toMatchObject({
      decisions: { eligible: { verdict: 'undetermined', missing: [{ fact: 'covered' }] } },
      amounts: [{ id: 'shedSubsidy', verdict: 'undetermined', low: 0, high: 180_000 }],
    })
  })

  test('no source file knows any of the policies', () => {
    const titles = names.map((name) => /zh: ([^,]+),/.exec(readFileSync(join(home, name, 'policy.yaml'), 'utf8'))?.[1])
    expect(titles).not.toContain(undefined)
    const words = [...names, 'bicycle-parking', '停车棚', ...titles.filter((title) => title !== undefined)]
    const ordinary = new Set(['growth', 'joint', 'leave', 'permit', 'threshold', 'in-force', 'household'])
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    expect(sources.length).toBeGreaterThan(100)
    for (const file of sources) {
      const text = readFileSync(join('src', file), 'utf8')
      expect(
        words.filter((word) => !ordinary.has(word) && text.includes(word)),
        file,
      ).toEqual([])
    }
  })
})
