import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDecision } from '../../src/explain/index.ts'
import {
  type Answer,
  type CheckedPolicy,
  type DecideOptions,
  type Decision,
  decide,
  decideUnderReadings,
  loadPolicy,
} from '../../src/index.ts'
import { schemas } from '../../src/language/schemas.ts'
import type { Plain } from '../support/program.ts'
import { writtenPolicies } from '../support/written-policies.ts'
import { article, REGISTRATION, SUPPORT } from './policies.ts'

/*
 * A policy that takes conditions and values from another: which version of it decides, what is told of it, and what is not.
 */

const written = writtenPolicies('uses')
afterAll(written.remove)

let support: CheckedPolicy
let validate: ValidateFunction

beforeAll(() => {
  written.write(REGISTRATION)
  support = loadPolicy(written.write(SUPPORT))
  validate = new Ajv2020({ strict: false, allErrors: true }).compile(schemas().decision ?? false)
})

const SHOP: Plain = {
  openedOn: '2019-03-01',
  employeeCount: 10,
  penalised: false,
  trainedCount: 4,
  revenue: '20 万元',
}

async function ask(facts: Plain, options: DecideOptions, policy = support): Promise<Answer> {
  const [rules, plain] = await Promise.all([
    decide(policy, facts, { ...options, engine: 'rules' }),
    decide(policy, facts, { ...options, engine: 'plain' }),
  ])
  expect(rules).toEqual(plain)
  expect(validate([JSON.parse(JSON.stringify(plain))]), JSON.stringify(validate.errors)).toBe(true)
  return plain
}

async function decision(facts: Plain, options: DecideOptions, policy = support): Promise<Decision> {
  const answer = await ask(facts, options, policy)
  if (!('decisions' in answer)) throw new Error(JSON.stringify(answer))
  return answer
}

const verdict = async (facts: Plain, asOf: string, id = 'supported'): Promise<string | undefined> =>
  (await decision(facts, { asOf })).decisions[id]?.verdict

test('both are found in order', () => {
  expect(support.findings).toEqual([])
  expect(loadPolicy(`${written.root}/shop-registration`, { thorough: true }).findings).toEqual([])
})

describe('the version of the used instrument that is in force on the day', () => {
  test.each([
    ['2019-12-31', 4, 'fail'],
    ['2019-12-31', 5, 'pass'],
    ['2020-01-01', 5, 'fail'],
    ['2020-01-01', 9, 'fail'],
    ['2020-01-01', 10, 'pass'],
    ['2021-12-31', 10, 'pass'],
  ])('on %s with %d employees: %s', async (asOf, employeeCount, expected) => {
    expect(await verdict({ ...SHOP, employeeCount }, asOf)).toBe(expected)
    expect(await verdict({ ...SHOP, employeeCount }, asOf, 'staffed')).toBe(expected)
  })

  test('a fact it asks for and nobody gave leaves the verdict open, and is asked for', async () => {
    const { employeeCount: _, ...without } = SHOP
    const { decisions, parties } = await decision(without, { asOf: '2020-01-01' })
    expect(decisions.supported).toMatchObject({
      verdict: 'undetermined',
      missing: [
        {
          fact: 'employeeCount',
          from: ['owner'],
          clause: '《店铺登记办法》第一条',
          evidence: '《店铺登记办法》第一条',
        },
      ],
    })
    expect(Object.keys(parties)).toEqual(['owner', 'office'])
  })

  test('the decision names it, and its rules are part of what decided', async () => {
    const before = await decision(SHOP, { asOf: '2019-12-31' })
    const after = await decision(SHOP, { asOf: '2020-01-01' })
    const rules = (id: string): string | undefined =>
      loadPolicy(`${written.root}/shop-registration`).programs.get(id)?.rules
    const title = { zh: '店铺登记办法', en: 'Shop Registration Measures' }
    expect(before).toMatchObject({
      version: '2019',
      inForce: { from: '2019-07-01', until: '2022-12-31' },
      uses: { base: { policy: 'shop-registration', title, version: '2018', rules: rules('2018') } },
    })
    expect(after.uses).toEqual({ base: { policy: 'shop-registration', title, version: '2020', rules: rules('2020') } })
    expect(before.rules).not.toBe(after.rules)
  })

  test.each(['2022-01-01', '2022-12-31'])('on %s it has none: nothing is decided, and it is named', async (asOf) => {
    expect(await ask(SHOP, { asOf })).toEqual({
      application: 'application',
      policy: 'shop-support',
      title: { zh: '店铺扶持办法', en: 'Shop Support Measures' },
      asOf,
      inForce: null,
      nearest: ['2020'],
      lacking: { policy: 'shop-registration', title: { zh: '店铺登记办法', en: 'Shop Registration Measures' } },
    })
  })

  test.each(['2019-06-30', '2023-01-01'])('on %s the policy itself has none', async (asOf) => {
    const answer = await ask(SHOP, { asOf })
    expect(answer).toMatchObject({ inForce: null, nearest: ['2019'] })
    expect(answer).not.toHaveProperty('lacking')
  })

  test('a draft takes the version of the day too', async () => {
    for (const [asOf, version] of [
      ['2018-01-01', '2018'],
      ['2019-12-31', '2018'],
      ['2020-01-01', '2020'],
    ] as const)
      expect((await decision(SHOP, { asOf, using: 'next' })).uses?.base?.version).toBe(version)
    for (const asOf of ['2017-12-31', '2022-01-01'])
      expect(await ask(SHOP, { asOf, using: 'next' })).toMatchObject({ lacking: { policy: 'shop-registration' } })
  })

  test('a version by name likewise, outside its own period', async () => {
    expect(await decision(SHOP, { asOf: '2019-01-01', using: '2019' })).toMatchObject({ version: '2019' })
    expect(await ask(SHOP, { asOf: '2019-01-01', using: '2019+base@2018' })).toMatchObject({
      error: { code: 'unknown-version', help: { zh: '可用的版本：2019、next' } },
    })
  })
})

describe('clauses, values and decisions of the used instrument', () => {
  test.each([
    ['2019-05-31', 'fail'],
    ['2019-06-01', 'pass'],
  ])('a derived value: open for 3 months on %s: %s', async (asOf, expected) => {
    const { clauses } = await decision(SHOP, { asOf, using: '2019' })
    const clause = clauses.find(({ id }) => id === 'art2.ph1')
    expect(clause).toMatchObject({ verdict: expected, fact: 'base.age', label: { zh: '开业时间' } })
  })

  test('a decision it names by the prefix is not one of its own', async () => {
    const { decisions } = await decision(SHOP, { asOf: '2020-01-01' })
    expect(Object.keys(decisions)).toEqual(['supported', 'staffed'])
    expect(await ask(SHOP, { asOf: '2020-01-01', for: 'base.registrable' })).toMatchObject({
      error: { code: 'unknown-decision', help: { zh: '可用：supported、staffed' } },
    })
    expect(await ask({ ...SHOP, subject: 'base.shop' }, { asOf: '2020-01-01' })).toMatchObject({
      error: { code: 'unknown-subject', message: { zh: '没有关于“base.shop”的决定' } },
    })
  })

  test('an exclusion counts against the applicant here as there, and holds by its own words', async () => {
    expect(await verdict({ ...SHOP, penalised: true }, '2020-01-01')).toBe('fail')
    const draft = await decision({ ...SHOP, penalised: true }, { asOf: '2020-01-01', using: 'next' })
    expect(draft.clauses.find(({ id }) => id === 'art2.ph2')?.verdict).toBe('fail')
    const clean = await decision(SHOP, { asOf: '2020-01-01', using: 'next' })
    expect(clean.clauses.find(({ id }) => id === 'art2.ph2')?.verdict).toBe('pass')
  })

  test('its clauses stand after the policy’s own, cited with its title', async () => {
    const { clauses } = await decision(SHOP, { asOf: '2020-01-01' })
    expect(clauses.map(({ id, cite, citeEn }) => `${id} ${cite} ${citeEn}`)).toEqual([
      'art1 第一条 Art. 1',
      'art1.ph1 第一条 Art. 1',
      'art2 第二条 Art. 2',
      'art2.ph1 第二条 Art. 2',
      'art2.ph2 第二条 Art. 2',
      'base.art1 《店铺登记办法》第一条 Shop Registration Measures Art. 1',
      'base.art1.ph1 《店铺登记办法》第一条 Shop Registration Measures Art. 1',
      'base.art2 《店铺登记办法》第二条 Shop Registration Measures Art. 2',
      'base.art2.ph1 《店铺登记办法》第二条 Shop Registration Measures Art. 2',
    ])
  })

  test('what fails there is to be mended here', async () => {
    const { decisions } = await decision({ ...SHOP, employeeCount: 9 }, { asOf: '2020-01-01' })
    expect(decisions.staffed?.blame).toBe('base.art1.ph1')
  })

  test('what it assumes of an application counts here', async () => {
    const { findings } = await decision({ ...SHOP, trainedCount: 11 }, { asOf: '2020-01-01' })
    expect(findings).toMatchObject([
      { code: 'assumption-broken', message: { zh: '申请中的事实相互矛盾，应有：受训的都是职工' } },
    ])
  })

  test('its readings can be tried, those that say when it is in force too', async () => {
    const asOf = '2022-01-01'
    const { readings } = (await decideUnderReadings(support, SHOP, { asOf })) as { readings: unknown } & Decision
    expect(readings).toMatchObject({
      varied: [{ id: 'base.last-day' }, { id: 'base.full-month' }],
      dependsOn: ['base.last-day'],
      decisions: {
        staffed: [
          { inForce: null, under: [{ 'base.last-day': '2021-12-31' }] },
          { verdict: 'pass', under: [{ 'base.last-day': '2022-01-01' }] },
        ],
      },
    })
    const named = await decideUnderReadings(
      support,
      { ...SHOP, openedOn: '2019-04-01' },
      { asOf: '2019-07-01', using: '2019' },
    )
    expect(named).toMatchObject({ readings: { combinations: 4, dependsOn: ['base.full-month'] } })
  })
})

test('an alternative that is wrong in the used instrument is told with its places there', async () => {
  const policy = (REGISTRATION['shop-registration/policy.yaml'] ?? '').replace('afterTheDay:', 'someDay:')
  written.write({ 'shop-registration/policy.yaml': policy })
  const wrong = loadPolicy(`${written.root}/shop-support`)
  written.write(REGISTRATION)
  const answer = JSON.stringify(await decideUnderReadings(wrong, SHOP, { asOf: '2020-01-01' }))
  expect(JSON.parse(answer.replaceAll(`${written.root}/`, ''))).toMatchObject({
    error: {
      code: 'reading-alternative',
      place: 'shop-registration/policy.yaml:23:21',
      message: {
        zh: expect.stringMatching(
          /^解释口径“base\.full-month”取“someDay”时规则不成立：.+（shop-registration\/facts\.yaml:9:79）$/,
        ),
      },
    },
  })
})

test('the head of what is printed says which version was used, or which instrument has none', async () => {
  const print = async (asOf: string, language: 'zh' | 'en'): Promise<string[]> =>
    renderDecision(await ask(SHOP, { asOf }), { language, color: false, all: false }).split('\n')
  expect((await print('2020-01-01', 'zh')).slice(0, 4)).toEqual([
    '店铺扶持办法',
    '2019 版 · 基准日 2020-01-01 · 施行期 2019-07-01 至 2022-12-31',
    '引用《店铺登记办法》 2020 版',
    '申请  application',
  ])
  expect((await print('2020-01-01', 'en'))[2]).toBe('uses Shop Registration Measures, version 2020')
  expect((await print('2022-01-01', 'zh')).slice(3)).toEqual([
    '  × 没有施行中的版本',
    '    2022-01-01 所引用的《店铺登记办法》没有施行中的版本，不作结论',
    '    最近的版本  2020',
    '    可用 --as-of 指明日期，或用 --using 指明版本',
  ])
})

describe('what both grant and bring about', () => {
  const granting = (id: string, quote: string, amount: string, more: string): string =>
    `article: 3
version: 1.0.0
title: 奖励
role: support
${more}phrases:
  - quote: ${quote}
    grant: { id: ${id}, label: 奖励, to: owner, amount: ${amount} }

  - quote: 店主应当公示。
    duty: 公示
`
  const REWARDED = {
    ...REGISTRATION,
    'shop-registration/2018/article-03.yaml': granting('early', '奖励 1 万元。', '1 万元', ''),
    'shop-registration/2020/article-03.yaml': granting('early', '奖励 1 万元。', '1 万元', ''),
  }
  const when = 'when: { met: base.第一条 }\n'

  test('of the policy itself alone is told, and may rest on the used instrument', async () => {
    written.write({
      ...REWARDED,
      'shop-support/2019/article-03.yaml': granting('reward', '奖励 2 万元。', '2 万元', when),
    })
    const policy = loadPolicy(`${written.root}/shop-support`)
    expect(policy.findings.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([])
    expect([...(policy.programs.get('2019')?.outcomes.keys() ?? [])]).toEqual(['reward', 'base.early'])
    for (const [employeeCount, verdict, low] of [
      [9, 'notApplicable', 0],
      [10, 'pass', 2_000_000],
    ] as const) {
      const { amounts, effects } = await decision({ ...SHOP, employeeCount }, { asOf: '2020-01-01' }, policy)
      expect(amounts).toMatchObject([{ id: 'reward', verdict, low, high: low }])
      expect(effects).toMatchObject([{ id: 'art3.ph2', kind: 'duty', verdict }])
    }
  })

  test('under one name is refused', () => {
    written.write({
      ...REWARDED,
      'shop-support/2019/article-03.yaml': granting('early', '奖励 2 万元。', '2 万元', when),
    })
    expect(
      loadPolicy(`${written.root}/shop-support`).findings.map(({ code, message }) => `${code} ${message.zh}`),
    ).toEqual(['name-taken 《店铺扶持办法》和《店铺登记办法》各有一个数额“early”'])
  })
})

describe('an instrument that itself uses another', () => {
  const LICENCE = {
    'licence/policy.yaml': `policy: licence
title: 关于《许可证》管理的规定
subject: shop
parties: { owner: 店主 }
versions:
  - { id: "2017", effective: { from: 2017-01-01, until: 2020-06-30 } }
  - { id: "2020", effective: { from: 2020-07-01 } }
decisions: { default: valid, valid: { label: 有效, clauses: [第一条] } }
`,
    'licence/facts.yaml': 'facts:\n  floorArea: { label: 面积, type: integer, unit: 平方米, from: owner }\n',
    'licence/2017/article-01.yaml': article(1, [
      '面积不少于 20 平方米。',
      'fact: floorArea',
      'operator: atLeast',
      'value: 20 平方米',
    ]),
    'licence/2020/article-01.yaml': article(1, [
      '面积不少于 30 平方米。',
      'fact: floorArea',
      'operator: atLeast',
      'value: 30 平方米',
    ]),
  }
  const CHAIN = {
    ...LICENCE,
    'registry/policy.yaml': `policy: registry
title: 登记办法
subject: shop
parties: { owner: 店主 }
uses: { paper: licence }
versions:
  - { id: "2018", effective: { from: 2018-01-01, until: 2019-12-31 } }
  - { id: "2020", effective: { from: 2020-01-01, until: 2021-12-31 } }
decisions: { default: registrable, registrable: { label: 可登记, clauses: [第一条] } }
`,
    'registry/facts.yaml': 'facts:\n  employeeCount: { label: 职工人数, type: integer, unit: 人, from: owner }\n',
    'registry/2018/article-01.yaml': article(1, ['许可有效。', 'met: paper.第一条']),
    'registry/2020/article-01.yaml': article(
      1,
      ['许可有效，', 'met: paper.valid'],
      ['有职工。', 'fact: employeeCount', 'operator: atLeast', 'value: 1 人'],
    ),
    'grants/policy.yaml': `policy: grants
title: 补助办法
subject: shop
parties: { owner: 店主 }
uses: { base: registry, paper: licence }
versions: [{ id: all, effective: { from: 2019-01-01 } }]
decisions: { default: granted, granted: { label: 补助, clauses: [第一条, base.paper.第一条] } }
`,
    'grants/facts.yaml': 'facts: {}\n',
    'grants/all/article-01.yaml': article(1, ['可登记，', 'met: base.registrable'], ['许可有效。', 'met: paper.valid']),
  }
  let grants: CheckedPolicy
  beforeAll(() => {
    written.write(CHAIN)
    grants = loadPolicy(`${written.root}/grants`)
  })

  test('one program for each combination of versions that meet, in the order of their days', () => {
    expect(grants.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([])
    expect([...grants.programs.keys()]).toEqual([
      'all+base@2018+paper@2017',
      'all+base@(2020+paper@2017)+paper@2017',
      'all',
    ])
    expect(
      [...(grants.programs.get('all')?.uses ?? [])].map(([prefix, { version }]) => `${prefix} ${version}`),
    ).toEqual(['base 2020', 'base.paper 2020', 'paper 2020'])
  })

  test.each([
    ['2019-12-31', 20, 'pass'],
    ['2020-06-30', 20, 'pass'],
    ['2020-06-30', 19, 'fail'],
    ['2020-07-01', 29, 'fail'],
    ['2020-07-01', 30, 'pass'],
  ])('on %s with %d square metres: %s', async (asOf, floorArea, expected) => {
    const { decisions } = await decision({ floorArea, employeeCount: 1 }, { asOf }, grants)
    expect(decisions.granted?.verdict).toBe(expected)
  })

  test('its clauses have the title of their own instrument, and marks within a title are the inner ones', async () => {
    const { clauses } = await decision({ floorArea: 30, employeeCount: 1 }, { asOf: '2020-07-01' }, grants)
    const cites = new Map(clauses.map(({ id, cite }) => [id, cite]))
    expect(cites.get('base.art1')).toBe('《登记办法》第一条')
    expect(cites.get('base.paper.art1')).toBe('《关于〈许可证〉管理的规定》第一条')
    expect(cites.get('paper.art1')).toBe('《关于〈许可证〉管理的规定》第一条')
  })

  test('what lacks is named, however deep it stands', async () => {
    expect(await ask({}, { asOf: '2022-01-01' }, grants)).toMatchObject({
      lacking: { policy: 'registry' },
      nearest: ['2020'],
    })
    const early = {
      ...CHAIN,
      'licence/policy.yaml': LICENCE['licence/policy.yaml'].replace('2017-01-01', '2019-06-01'),
    }
    written.write(early)
    const late = loadPolicy(`${written.root}/grants`)
    expect(await ask({}, { asOf: '2019-05-31' }, late)).toMatchObject({
      lacking: { policy: 'licence' },
      nearest: ['2017'],
    })
    written.write(CHAIN)
  })
})
