import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type CheckedPolicy, decide, loadPolicy } from '../src/index.ts'

/*
 * A revision touches YAML alone: a higher threshold, a new phrase over a new fact, a dropped item. The program stays as it is.
 */

const temporary = mkdtempSync(join(tmpdir(), 'banfa-revision-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const dir = join(temporary, 'jiangning-alliance')
const article = 'article-06.yaml'
const using = { using: '2027-draft' }

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Changes a text in one place, which must be there. */
function changed(text: string, from: string, to: string): string {
  expect(text.split(from)).toHaveLength(2)
  return text.replace(from, () => to)
}

describe('a draft that amends the shipped policy', () => {
  let policy: CheckedPolicy
  let eligible: Record<string, unknown>

  beforeAll(() => {
    cpSync('rules/jiangning-alliance', dir, { recursive: true })
    const entry = 'decisions:\n'
    const policyFile = join(dir, 'policy.yaml')
    const draft = `  - { id: 2027-draft, amends: "2019-01-01", draft: true }\n\n${entry}`
    writeFileSync(policyFile, changed(readFileSync(policyFile, 'utf8'), `\n${entry}`, draft))
    const factsFile = join(dir, 'facts.yaml')
    const fact = '  ethicsCommittee: { label: 已设立科技伦理委员会, type: boolean, from: applicant, change: up }\n'
    writeFileSync(factsFile, changed(readFileSync(factsFile, 'utf8'), 'facts:\n', `facts:\n${fact}`))

    let text = readFileSync(join(dir, '2019-01-01', article), 'utf8')
    text = changed(text, 'version: 1.0.0', 'version: 2.0.0')
    text = changed(text, 'quote: 成员单位不少于 20 家，', 'quote: 成员单位不少于 25 家，')
    text = changed(text, 'value: 20 家', 'value: 25 家')
    const lastItem = text.indexOf('  - item: 5\n')
    const ethics = [
      '      - quote: 已设立科技伦理委员会。',
      '        fact: ethicsCommittee',
      '        operator: is',
      '        value: true',
      '',
    ]
    write(join(dir, '2027-draft', article), `${text.slice(0, lastItem).trimEnd()}\n\n${ethics.join('\n')}`)
    policy = loadPolicy(dir)
    const {
      expect: _,
      because: __,
      ...facts
    } = parse(readFileSync('rules/jiangning-alliance/2019-01-01/examples/eligible.yaml', 'utf8'))
    eligible = facts
  })

  test('is found in order', () => {
    expect(policy.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect([...policy.programs.keys()]).toEqual(['2019-01-01', '2026-draft', '2027-draft'])
  })

  test('decides nothing unless it is named', async () => {
    expect(await decide(policy, eligible)).toMatchObject({
      version: '2019-01-01',
      decisions: { eligibility: { verdict: 'pass' } },
    })
    expect(await decide(policy, eligible, { asOf: '2026-03-01' })).toMatchObject({ inForce: null })
  })

  test('the new threshold counts', async () => {
    const answer = await decide(policy, { ...eligible, ethicsCommittee: true }, using)
    if (!('clauses' in answer)) throw new Error(JSON.stringify(answer))
    const count = answer.clauses.find(({ id }) => id === 'art6.item2.ph2')
    expect(count).toMatchObject({ quote: '成员单位不少于 25 家，', verdict: 'fail', actual: { text: '24 家' } })
    expect(answer).toMatchObject({
      version: '2027-draft',
      inForce: null,
      decisions: { eligibility: { verdict: 'fail' } },
    })
  })

  test('the new fact is required, and named', async () => {
    const members = eligible.members as { name: string; creditCode: string }[]
    const codes = ['91320115MA0XXX250D', '91320115MA0XXX269A']
    const grown = [...members, ...codes.map((creditCode, i) => ({ ...members[0], name: `新单位${i}`, creditCode }))]
    const missing = await decide(policy, { ...eligible, members: grown }, using)
    expect(missing).toMatchObject({
      decisions: {
        eligibility: { verdict: 'undetermined', missing: [{ fact: 'ethicsCommittee', from: ['applicant'] }] },
      },
    })
    const given = await decide(policy, { ...eligible, members: grown, ethicsCommittee: true }, using)
    expect(given).toMatchObject({ decisions: { eligibility: { verdict: 'pass' } } })
    expect(await decide(policy, { ...eligible, ethicsCommittee: false })).toMatchObject({
      version: '2019-01-01',
      decisions: { eligibility: { verdict: 'pass' } },
    })
  })

  test('the dropped item no longer matters', async () => {
    const { mechanisms: _, ...without } = eligible
    const old = await decide(policy, without)
    expect(old).toMatchObject({ decisions: { eligibility: { verdict: 'undetermined' } } })
    const answer = await decide(policy, { ...without, ethicsCommittee: true }, using)
    if (!('clauses' in answer)) throw new Error(JSON.stringify(answer))
    expect(answer.clauses.filter(({ id }) => id.startsWith('art6.item5'))).toEqual([])
    expect(answer.decisions.eligibility?.missing).toEqual([])
  })

  test('both engines agree on it', async () => {
    const [rules, plain] = await Promise.all(
      (['rules', 'plain'] as const).map((engine) => decide(policy, eligible, { ...using, engine })),
    )
    expect(JSON.stringify(rules)).toBe(JSON.stringify(plain))
  })

  test('a wrong number in it is found, as in any version', () => {
    const path = join(dir, '2027-draft', article)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, changed(text, 'value: 25 家', 'value: 20 家'))
    const codes = loadPolicy(dir)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code)
    writeFileSync(path, text)
    expect(codes).toEqual(['quote-value-mismatch'])
  })
})

describe('a policy of its own', () => {
  const own = join(temporary, 'reading-rooms')

  beforeAll(() => {
    write(
      join(own, 'policy.yaml'),
      [
        'policy: reading-rooms',
        'title: 社区阅览室补助办法（示例）',
        'subject: room',
        'asOf: askedOn',
        'parties: { keeper: 管理人 }',
        'versions:',
        '  - { id: first, effective: { from: 2024-01-01, until: null } }',
        'decisions:',
        '  default: grant',
        '  grant: { label: 补助, clauses: [第一条, 第二条] }',
        '',
      ].join('\n'),
    )
    write(
      join(own, 'facts.yaml'),
      [
        'facts:',
        '  askedOn: { label: 申请日期, type: date, from: keeper }',
        '  books: { label: 藏书, type: integer, unit: 册, from: keeper }',
        '  openOnSunday: { label: 周日开放, type: boolean, from: keeper }',
        '',
      ].join('\n'),
    )
    const phrase = (number: number, quote: string, rest: string): string =>
      `article: ${number}\nversion: 1.0.0\ntitle: 条件\nrole: requirement\n\nphrases:\n  - quote: ${quote}\n    ${rest}\n`
    write(
      join(own, 'first/article-01.yaml'),
      phrase(1, '藏书不少于 3000 册。', 'fact: books\n    operator: atLeast\n    value: 3000 册'),
    )
    write(
      join(own, 'first/article-02.yaml'),
      phrase(2, '周日应当开放。', 'fact: openOnSunday\n    operator: is\n    value: true'),
    )
  })

  test.each([
    [{ books: 3000, openOnSunday: true }, 'pass'],
    [{ books: 2999, openOnSunday: true }, 'fail'],
    [{ books: 3000, openOnSunday: false }, 'fail'],
    [{ books: 2999 }, 'fail'],
    [{ books: 3001 }, 'undetermined'],
  ])('%j: %s', async (facts, verdict) => {
    const policy = loadPolicy(own)
    expect(policy.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    for (const engine of ['rules', 'plain'] as const)
      expect(await decide(policy, { askedOn: '2024-06-01', ...facts }, { engine })).toMatchObject({
        policy: 'reading-rooms',
        version: 'first',
        decisions: { grant: { verdict } },
      })
  })

  test('a comment or white space leaves its digest as it is; a changed value does not', async () => {
    const digest = async (): Promise<unknown> => {
      const answer = await decide(loadPolicy(own), { askedOn: '2024-06-01' })
      return 'rules' in answer ? answer.rules : answer
    }
    const before = await digest()
    appendFileSync(join(own, 'facts.yaml'), '\n# 注释\n')
    expect(await digest()).toBe(before)
    const path = join(own, 'first/article-01.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('3000', '4000'))
    expect(await digest()).not.toBe(before)
  })
})
