import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { type CheckedPolicy, check } from '../src/check/index.ts'
import { renderReadings, renderReadingsBrief } from '../src/explain/index.ts'
import { combinationsOf } from '../src/explain/readings/combinations.ts'
import { readingsReport } from '../src/explain/readings/readings-report.ts'
import { decide, decideUnderReadings, loadPolicy, type ReadingsOptions, type UnderReadings } from '../src/index.ts'
import { schemas } from '../src/language/schemas.ts'
import type { Amount, Decision, Refusal } from '../src/model/decision.ts'
import { resolve } from '../src/resolve/index.ts'
import { filesOf, type Plain, told } from './support/program.ts'
import { SHOP } from './support/shop.ts'

/*
 * `check --readings`: an application under every combination of the readings that matter to it.
 */

const LEAST = { question: '最少几人？', choice: '12 人', ground: '惯例', alternatives: { '10 人': '从宽' }, open: true }
const MONTH = {
  question: '哪一天满一个月？',
  choice: 'onTheDay',
  ground: '含本数',
  alternatives: { afterTheDay: '次日方满' },
  open: true,
}

/** Two readings that the rules take a value from, one that no rule does, and one that is not open. */
const READINGS: Plain = {
  least: LEAST,
  month: MONTH,
  who: { ...LEAST, question: '谁算职工？', alternatives: { '12 人': '一样', all: '全部' } },
  most: { ...LEAST, question: '最多几人？', choice: '100 人', open: false },
}

const article = (number: number, phrase: Plain): Plain => ({
  article: number,
  role: 'requirement',
  phrases: [{ quote: '略。', ...phrase }],
})
const ENOUGH = article(1, {
  all: [
    { fact: 'employeeCount', operator: 'atLeast', value: { reading: 'least' } },
    { fact: 'employeeCount', operator: 'atMost', value: { reading: 'most' } },
  ],
  readings: ['who'],
})
const OPEN_LONG = article(2, { quote: '开业 3 个月以上。', fact: 'age', operator: 'atLeast', value: '3 个月' })
const AGE = {
  label: '开业时间',
  monthsBetween: { from: { fact: 'openedOn' }, to: { fact: 'asOf' }, completes: { reading: 'month' } },
}

function policyOf(policy: Plain = {}, articles: readonly Plain[] = [ENOUGH, OPEN_LONG]): CheckedPolicy {
  const files = filesOf({ facts: SHOP, derived: { age: AGE }, articles, policy: { readings: READINGS, ...policy } })
  const checked = check(resolve(files), { errorsOnly: true })
  if (checked.findings.length > 0) throw new Error(checked.findings.map(told).join('\n'))
  return checked
}

const POLICY = policyOf({
  decisions: {
    default: 'eligible',
    eligible: { label: { zh: '资格', en: 'Eligibility' }, clauses: ['第一条', '第二条'] },
    staffed: { label: { zh: '人员', en: 'Staff' }, clauses: ['第一条'] },
  },
})

const ASKED: Plain = { openedOn: '2019-01-31', employeeCount: 12 }
const options: ReadingsOptions = { asOf: '2019-06-30' }

let validate: ValidateFunction
beforeAll(() => {
  validate = new Ajv2020({ strict: false, allErrors: true }).compile(schemas().decision ?? false)
})

async function ask(
  facts: Plain,
  more: ReadingsOptions = {},
  policy: CheckedPolicy = POLICY,
): Promise<UnderReadings | Refusal> {
  const answer = await decideUnderReadings(policy, facts, { ...options, ...more })
  expect(validate([JSON.parse(JSON.stringify(answer))]), JSON.stringify(validate.errors)).toBe(true)
  return answer
}

async function reported(facts: Plain, more: ReadingsOptions = {}, policy: CheckedPolicy = POLICY) {
  const answer = await ask(facts, more, policy)
  if (!('readings' in answer)) throw new Error(answer.error.message.zh)
  return answer.readings
}

describe('which readings are tried', () => {
  test('those that are open, have another choice, and are part of the meaning', async () => {
    const { varied, combinations } = await reported(ASKED)
    expect(varied).toEqual([
      { id: 'least', question: '最少几人？', choice: '12 人', alternatives: ['10 人'] },
      { id: 'month', question: '哪一天满一个月？', choice: 'onTheDay', alternatives: ['afterTheDay'] },
    ])
    expect(combinations).toBe(4)
  })

  test('one by name', async () => {
    const { varied, combinations } = await reported(ASKED, { readings: ['month'] })
    expect(varied.map(({ id }) => id)).toEqual(['month'])
    expect(combinations).toBe(2)
  })

  test('one that no rule takes a value from is not tried, even by name', async () => {
    expect(await reported(ASKED, { readings: ['who'] })).toMatchObject({ varied: [], combinations: 1, dependsOn: [] })
  })

  test.each([
    ['mont', 'unknown-reading', '没有解释口径“mont”', '是否想写 month？'],
    ['rounding', 'unknown-reading', '没有解释口径“rounding”', '可用：least、month、who、most'],
    [
      'most',
      'reading-not-open',
      '解释口径“most”不能改试其他读法',
      '改试的口径须写明 alternatives 和 open: true，且规则从它取值',
    ],
  ])('%s: refused', async (id, code, message, help) => {
    expect(await ask(ASKED, { readings: ['month', id] })).toMatchObject({
      error: { code, message: { zh: message }, help: { zh: help } },
    })
  })

  test('a reading without a choice is tried by its alternatives alone', async () => {
    const open = { question: '是否计入？', alternatives: { yes: '计入', no: '不计入' }, open: true }
    const policy = policyOf({ readings: { counted: open, month: MONTH } }, [article(1, { unclear: 'counted' })])
    const { varied, combinations, decisions } = await reported(ASKED, { readings: ['counted'] }, policy)
    expect(varied).toMatchObject([{ id: 'counted', choice: null, alternatives: ['yes', 'no'] }])
    expect(combinations).toBe(2)
    expect(decisions).toEqual({ eligible: [{ verdict: 'undetermined', under: [{}] }] })
  })
})

describe('whether the verdict depends on one', () => {
  test('on the one and not on the other: 12 people since 31 January, on 30 April', async () => {
    const { decisions, dependsOn } = await reported(ASKED, { asOf: '2019-04-30' })
    expect(dependsOn).toEqual(['month'])
    expect(decisions).toEqual({
      eligible: [
        { verdict: 'pass', under: [{ month: 'onTheDay' }] },
        { verdict: 'fail', under: [{ month: 'afterTheDay' }] },
      ],
      staffed: [{ verdict: 'pass', under: [{}] }],
    })
  })

  test('a day later it depends on neither', async () => {
    const { decisions, dependsOn } = await reported(ASKED, { asOf: '2019-05-01' })
    expect(dependsOn).toEqual([])
    expect(decisions.eligible).toEqual([{ verdict: 'pass', under: [{}] }])
  })

  test.each([
    [9, [{ verdict: 'fail', under: [{}] }], []],
    [
      10,
      [
        { verdict: 'fail', under: [{ least: '12 人' }] },
        { verdict: 'pass', under: [{ least: '10 人' }] },
      ],
      ['least'],
    ],
    [
      11,
      [
        { verdict: 'fail', under: [{ least: '12 人' }] },
        { verdict: 'pass', under: [{ least: '10 人' }] },
      ],
      ['least'],
    ],
    [12, [{ verdict: 'pass', under: [{}] }], []],
  ])('%d people: the other one', async (people, results, dependsOn) => {
    const report = await reported({ ...ASKED, employeeCount: people })
    expect(report.decisions.eligible).toEqual(results)
    expect(report.dependsOn).toEqual(dependsOn)
  })

  test('on both: each choice that settles it alone is told alone', async () => {
    const { decisions } = await reported({ ...ASKED, employeeCount: 11 }, { asOf: '2019-04-30' })
    expect(decisions.eligible).toEqual([
      { verdict: 'fail', under: [{ least: '12 人' }, { month: 'afterTheDay' }] },
      { verdict: 'pass', under: [{ least: '10 人', month: 'onTheDay' }] },
    ])
  })

  test('what is missing leaves it open under every reading, unless one of them settles it', async () => {
    const { openedOn: _, ...without } = ASKED
    expect((await reported(without)).decisions.eligible).toEqual([{ verdict: 'undetermined', under: [{}] }])
    expect((await reported({ ...without, employeeCount: 11 })).decisions.eligible).toEqual([
      { verdict: 'fail', under: [{ least: '12 人' }] },
      { verdict: 'undetermined', under: [{ least: '10 人' }] },
    ])
  })

  test('of the decision that was asked for', async () => {
    const staffed = await reported(ASKED, { asOf: '2019-04-30', for: 'staffed' })
    expect(staffed).toMatchObject({ default: 'staffed', dependsOn: [] })
  })

  test('the answer itself is that of the choices made', async () => {
    for (const asOf of ['2019-04-30', '2019-05-01', '2022-01-01']) {
      const { readings, ...answer } = (await ask(ASKED, { asOf })) as UnderReadings
      expect(answer).toEqual(await decide(POLICY, ASKED, { ...options, asOf }))
    }
  })

  test('both engines tell the same', async () => {
    const [rules, plain] = await Promise.all([
      reported(ASKED, { engine: 'rules' }),
      reported(ASKED, { engine: 'plain' }),
    ])
    expect(rules).toEqual(plain)
  })
})

describe('a version whose period hangs on a reading', () => {
  const last = {
    question: '末日是哪一天？',
    choice: '2021-12-31',
    alternatives: { '2022-01-01': '首日不计' },
    open: true,
  }
  const policy = policyOf({
    readings: { ...READINGS, last },
    versions: [{ id: 'v1', effective: { from: '2019-01-01', until: { reading: 'last' } } }],
  })

  test.each([
    ['2021-12-31', []],
    ['2022-01-01', ['last']],
    ['2022-01-02', []],
  ])('%s', async (asOf, dependsOn) => {
    expect((await reported(ASKED, { asOf }, policy)).dependsOn).toEqual(dependsOn)
  })

  test('no version in force is a result of its own', async () => {
    const answer = await ask(ASKED, { asOf: '2022-01-01' }, policy)
    expect(answer).toMatchObject({ inForce: null, nearest: ['v1'] })
    expect(answer).toMatchObject({
      readings: {
        decisions: {
          eligible: [
            { inForce: null, under: [{ last: '2021-12-31' }] },
            { verdict: 'pass', under: [{ last: '2022-01-01' }] },
          ],
        },
      },
    })
  })

  test('on a day when none is in force under either, only the periods were tried', async () => {
    expect(await reported(ASKED, { asOf: '2022-01-02' }, policy)).toMatchObject({
      varied: [{ id: 'last' }],
      combinations: 2,
      decisions: {},
      dependsOn: [],
    })
  })

  test('a version asked for by name is that version, whatever its period', async () => {
    const { varied } = await reported(ASKED, { asOf: '2022-01-01', using: 'v1' }, policy)
    expect(varied.map(({ id }) => id)).toEqual(['least', 'month'])
  })

  test('another version under the other reading', async () => {
    const first = {
      question: '哪天起？',
      choice: '2020-01-01',
      alternatives: { '2020-02-01': '公布后一月' },
      open: true,
    }
    const two = policyOf({
      readings: { ...READINGS, first },
      versions: [
        { id: 'v1', effective: { from: '2019-01-01', until: '2019-12-31' } },
        { id: 'v2', effective: { from: { reading: 'first' } } },
      ],
    })
    const { decisions } = await reported(ASKED, { asOf: '2020-01-15', readings: ['first'] }, two)
    expect(decisions.eligible).toEqual([
      { verdict: 'pass', under: [{ first: '2020-01-01' }] },
      { inForce: null, under: [{ first: '2020-02-01' }] },
    ])
  })
})

describe('what cannot be tried is refused', () => {
  const many = (count: number): CheckedPolicy => {
    const ids = Array.from({ length: count }, (_, at) => `r${at + 1}`)
    return policyOf({ readings: { month: MONTH, ...Object.fromEntries(ids.map((id) => [id, LEAST])) } }, [
      article(1, { all: ids.map((id) => ({ fact: 'employeeCount', operator: 'atLeast', value: { reading: id } })) }),
    ])
  }
  const others = (count: number): string[] => Array.from({ length: count }, (_, at) => `r${at + 1}`)

  test('256 combinations are decided, and progress is told', async () => {
    const steps: string[] = []
    const progress = (done: number, of: number): void => void steps.push(`${done}/${of}`)
    const { combinations } = await reported(ASKED, { readings: others(8), progress }, many(8))
    expect(combinations).toBe(256)
    expect([steps.length, steps[0], steps.at(-1)]).toEqual([256, '1/256', '256/256'])
  })

  test('512 are not: the readings are named, and some may be chosen', async () => {
    const policy = many(9)
    expect(await ask(ASKED, { readings: others(9) }, policy)).toEqual({
      application: 'application',
      error: {
        code: 'too-many-readings',
        message: {
          zh: '9 项解释口径的组合超过 256 种：r1、r2、r3、r4、r5、r6、r7、r8、r9',
          en: '9 readings make more than 256 combinations: r1, r2, r3, r4, r5, r6, r7, r8, r9',
        },
        place: '',
        help: {
          zh: '用 --reading 指明试哪几项，例如 --reading r1 --reading r2',
          en: 'say which to vary with --reading, such as --reading r1 --reading r2',
        },
      },
      errors: expect.any(Array),
    })
    expect(await reported(ASKED, { readings: ['r1', 'r9'] }, policy)).toMatchObject({ combinations: 4 })
  })

  test('an alternative that is no such value where it is used', async () => {
    const policy = policyOf({
      readings: { ...READINGS, least: { ...LEAST, alternatives: { '10 家': '误写', 很多: '含糊' } } },
    })
    const answer = await ask(ASKED, {}, policy)
    expect(answer).toMatchObject({
      errors: [
        {
          code: 'reading-alternative',
          place: 'policy.yaml#/readings/least/alternatives/10 家',
          message: {
            zh: '解释口径“least”取“10 家”时规则不成立：“10 家”的单位与“人”不符（article-1.yaml#/phrases/0/all/0/value/reading）',
            en: 'where reading “least” is “10 家”, the rules are wrong: the unit of “10 家” is not “人” (article-1.yaml#/phrases/0/all/0/value/reading)',
          },
        },
        { code: 'reading-alternative', place: 'policy.yaml#/readings/least/alternatives/很多' },
      ],
    })
  })

  test('two that are right alone and wrong together: a period that ends before it begins', async () => {
    const day = (choice: string, other: string): Plain => ({
      question: '哪一天？',
      choice,
      alternatives: { [other]: '另一读法' },
      open: true,
    })
    const policy = policyOf({
      readings: { ...READINGS, first: day('2019-01-01', '2019-09-01'), last: day('2021-12-31', '2019-08-31') },
      versions: [{ id: 'v1', effective: { from: { reading: 'first' }, until: { reading: 'last' } } }],
    })
    expect(await ask(ASKED, {}, policy)).toMatchObject({
      error: {
        message: {
          zh: '解释口径“first”取“2019-09-01”、“last”取“2019-08-31”时规则不成立：版本“v1”的施行期间不可能：2019-09-01 至 2019-08-31（policy.yaml#/versions/0/effective）',
        },
      },
    })
  })

  test('what is refused without readings is refused with them', async () => {
    for (const [facts, more] of [
      [{ ...ASKED, employeez: 3 }, {}],
      [ASKED, { for: 'eligibel' }],
      [ASKED, { using: 'v9' }],
      [ASKED, { asOf: '2019-02-30' }],
    ] as const)
      expect(await ask(facts, more)).toEqual(await decide(POLICY, facts, { ...options, ...more }))
  })
})

describe('sources', () => {
  test('are asked once for each fact, and their failure is a refusal', async () => {
    const asked: string[] = []
    const get = async (fact: string): Promise<unknown> => {
      asked.push(fact)
      return 11
    }
    const { openedOn } = ASKED
    const sources = [{ name: 'register', facts: ['employeeCount'], get }]
    const { decisions } = await reported({ openedOn }, { sources })
    expect(asked).toEqual(['employeeCount'])
    expect(decisions.eligible).toHaveLength(2)
    const failing = [{ name: 'register', facts: ['employeeCount'], get: () => Promise.reject(new Error('down')) }]
    expect(await ask({ openedOn }, { sources: failing })).toMatchObject({ error: { code: 'source-failed' } })
  })
})

describe('amounts', () => {
  const amount: Amount = {
    id: 'reward',
    kind: 'grant',
    cite: '第二条',
    citeEn: 'Art. 2',
    label: { zh: '奖励', en: 'Reward' },
    verdict: 'pass',
    to: 'applicant',
    toLabel: { zh: '申请人', en: 'applicant' },
    low: 30_000_00,
    high: 30_000_00,
    unit: '分',
    text: '3 万元',
    textEn: '30,000 yuan',
    arithmetic: { zh: '', en: '' },
    missing: [],
  }
  const dimensions = [
    { id: 'least', choices: ['12 人', '10 人'] },
    { id: 'month', choices: ['onTheDay', 'afterTheDay'] },
  ]

  test('of a grant: its sum is one reading, whether it is given another', async () => {
    const sum = { ...LEAST, question: '奖励多少？', choice: '3 万元', alternatives: { '5 万元': '另一处的数额' } }
    const grant = {
      quote: '给予奖励。',
      grant: { id: 'reward', label: '奖励', to: 'applicant', amount: { reading: 'sum' } },
    }
    const policy = policyOf({ readings: { ...READINGS, sum } }, [
      ENOUGH,
      OPEN_LONG,
      { article: 3, role: 'support', when: { met: '第一条' }, phrases: [grant] },
    ])
    const { amounts } = await reported({ ...ASKED, employeeCount: 11 }, {}, policy)
    expect(amounts).toMatchObject([
      {
        id: 'reward',
        to: 'applicant',
        results: [
          { verdict: 'notApplicable', low: 0, high: 0, under: [{ least: '12 人' }] },
          { verdict: 'pass', low: 3_000_000, high: 3_000_000, under: [{ least: '10 人', sum: '3 万元' }] },
          { verdict: 'pass', low: 5_000_000, high: 5_000_000, under: [{ least: '10 人', sum: '5 万元' }] },
        ],
      },
    ])
  })

  test('what each comes to, and under which readings; one that is not there under some', async () => {
    const decision = (await decide(POLICY, ASKED, options)) as Decision
    const answers = combinationsOf(dimensions).map((choices) => {
      const more = { ...amount, low: 50_000_00, high: 50_000_00, text: '5 万元', textEn: '50,000 yuan' }
      const shop = { ...amount, to: '甲店', toLabel: { zh: '甲店', en: '甲店' } }
      return {
        ...decision,
        amounts: [choices.least === '10 人' ? more : amount, ...(choices.month === 'onTheDay' ? [shop] : [])],
      }
    })
    const report = readingsReport({ varied: [], dimensions, answers, asked: 'eligible' })
    const { verdict, low, high, unit, text, textEn } = amount
    const three = { verdict, low, high, unit, text, textEn }
    expect(report.amounts).toEqual([
      {
        id: 'reward',
        label: amount.label,
        to: 'applicant',
        toLabel: amount.toLabel,
        results: [
          { ...three, under: [{ least: '12 人' }] },
          {
            ...three,
            low: 5_000_000,
            high: 5_000_000,
            text: '5 万元',
            textEn: '50,000 yuan',
            under: [{ least: '10 人' }],
          },
        ],
      },
      {
        id: 'reward',
        label: amount.label,
        to: '甲店',
        toLabel: { zh: '甲店', en: '甲店' },
        results: [
          { ...three, under: [{ month: 'onTheDay' }] },
          { none: true, under: [{ month: 'afterTheDay' }] },
        ],
      },
    ])
    expect(validate([{ ...decision, readings: report }]), JSON.stringify(validate.errors)).toBe(true)
    const printed = renderReadings({ ...decision, readings: report }, undefined, { language: 'zh', color: false })
    expect(printed).toContain(
      [
        '  奖励（申请人）',
        '    √ 3 万元                least 取 12 人',
        '    √ 5 万元                least 取 10 人',
        '',
        '  奖励（甲店）',
        '    √ 3 万元                month 取 onTheDay',
        '    – 没有这一笔            month 取 afterTheDay',
      ].join('\n'),
    )
  })
})

describe('as it is printed', () => {
  const printed = async (facts: Plain, asOf: string, language: 'zh' | 'en', policy = POLICY): Promise<string> => {
    const [program] = policy.programs.values()
    const answer = (await ask(facts, { asOf }, policy)) as UnderReadings
    return renderReadings(answer, program, { language, color: false }).replace(/(规则|rules) [0-9a-f]{8}/, '$1 …')
  }

  test('it depends', async () => {
    expect(await printed({ ...ASKED, employeeCount: 11 }, '2019-04-30', 'zh')).toBe(
      [
        '示例办法',
        'v1 版 · 基准日 2019-04-30 · 施行期 2019-01-01 至 2021-12-31',
        '申请  application',
        '',
        '  × 资格  不符合',
        '    结论取决于解释口径：least、month（共试 2 项、4 种组合）',
        '',
        '  资格',
        '    × 不符合                least 取 12 人（所选）',
        '                            或 month 取 afterTheDay',
        '    √ 符合                  least 取 10 人，且 month 取 onTheDay（所选）',
        '',
        '  人员',
        '    × 不符合                least 取 12 人（所选）',
        '    √ 符合                  least 取 10 人',
        '',
        '  试过的解释口径',
        '    · least · 最少几人？',
        '      所选 12 人；另可取 10 人',
        '    · month · 哪一天满一个月？',
        '      所选 onTheDay；另可取 afterTheDay',
        '',
        '规则 … · 引擎 banfa 0.1.0 · 基准日 2019-04-30',
      ].join('\n'),
    )
  })

  test('it does not', async () => {
    expect(await printed(ASKED, '2019-06-30', 'en')).toBe(
      [
        '示例办法',
        'version v1 · as of 2019-06-30 · in force 2019-01-01 to 2021-12-31',
        'Application  application',
        '',
        '  + Eligibility  PASS',
        '    does not depend on a reading (2 readings, all 4 combinations: pass)',
        '',
        '  Readings tried',
        '    - least · 最少几人？',
        '      chosen: 12 人; or: 10 人',
        '    - month · 哪一天满一个月？',
        '      chosen: onTheDay; or: afterTheDay',
        '',
        'rules … · engine banfa 0.1.0 · as of 2019-06-30',
      ].join('\n'),
    )
  })

  test('nothing to try', async () => {
    const fixed = policyOf({ readings: { month: { ...MONTH, open: false } } }, [{ ...OPEN_LONG, article: 1 }])
    const text = await printed(ASKED, '2019-06-30', 'zh', fixed)
    expect(text.split('\n').slice(4)).toEqual([
      '  √ 资格  符合',
      '    没有可以改试的解释口径',
      '',
      '规则 … · 引擎 banfa 0.1.0 · 基准日 2019-06-30',
    ])
  })

  test('one among several: two lines', async () => {
    const answer = (await ask(ASKED)) as UnderReadings
    expect(renderReadingsBrief(answer, undefined, { language: 'zh', color: false })).toBe(
      ['√ application                                 符合', '    结论不取决于解释口径（2 项、4 种组合都是符合）'].join(
        '\n',
      ),
    )
  })
})

describe('the shipped policy', () => {
  const policy = loadPolicy('rules/jiangning-alliance')

  test('its trial period ends a day later under the other reading', async () => {
    const { dependsOn, decisions } = await reported({}, { asOf: '2022-01-01' }, policy)
    expect(dependsOn).toEqual(['trial-period-end'])
    expect(decisions.eligibility).toEqual([
      { inForce: null, under: [{ 'trial-period-end': '2021-12-31' }] },
      { verdict: 'undetermined', under: [{ 'trial-period-end': '2022-01-01' }] },
    ])
  })

  test.each(['2021-12-31', '2022-01-02'])('on %s it does not matter', async (asOf) => {
    expect((await reported({}, { asOf }, policy)).dependsOn).toEqual([])
  })
})
