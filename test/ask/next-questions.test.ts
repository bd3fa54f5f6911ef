import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { nextQuestions, type QuestionOptions } from '../../src/next-questions.ts'
import { resolve } from '../../src/resolve/index.ts'
import { filesOf, type Plain } from '../support/program.ts'

const label = (zh: string, en: string): Plain => ({ zh, en })
const applicant = { from: 'applicant', change: 'any' }

const facts: Plain = {
  filedOn: { label: label('申请日期', 'filed on'), type: 'date', ...applicant },
  openedOn: { label: label('开业日期', 'opened on'), type: 'date', ...applicant },
  licensed: { label: label('持有许可', 'licensed'), type: 'boolean', ...applicant, evidence: '第二条第一项' },
  insured: { label: label('已投保', 'insured'), type: 'boolean', ...applicant },
  staff: { label: label('职工人数', 'staff'), type: 'integer', unit: '人', range: [0, 1000], ...applicant },
  safe: { label: label('场所安全', 'premises are safe'), type: 'judgement', from: 'expert' },
  shops: {
    label: label('门店', 'shops'),
    type: 'list',
    identity: 'code',
    max: 30,
    ...applicant,
    fields: {
      code: { label: label('编号', 'code'), type: 'text' },
      local: { label: label('本地门店', 'local'), type: 'boolean' },
      note: { label: label('备注', 'note'), type: 'text' },
    },
  },
}

const licensed = { fact: 'licensed', operator: 'is', value: true }
const insured = { fact: 'insured', operator: 'is', value: true }
const staffed = { quote: '职工不少于 20 人，', fact: 'staff', operator: 'atLeast', value: '20 人' }
const allLocal = { every: { of: 'shops', satisfies: { item: 'local', operator: 'is', value: true }, ifEmpty: true } }

function policyAsking(...conditions: Plain[]) {
  const phrases = conditions.map((condition, i) => ({ quote: `第${i + 1}句，`, ...condition }))
  const files = filesOf({
    facts,
    articles: [{ article: 1, role: 'requirement', phrases }],
    policy: { asOf: 'filedOn' },
  })
  return check(resolve(files), { errorsOnly: true })
}

const filed = { filedOn: '2020-05-10' }

async function asked(conditions: Plain[], application: Plain, options: QuestionOptions = {}): Promise<string[]> {
  const { questions } = await nextQuestions(policyAsking(...conditions), application, options)
  return questions.map(({ fact, item }) => (item === undefined ? fact : `${fact}#${item}`))
}

describe('what to ask next', () => {
  test('is what still matters, in the order of the text where one answer says as much as another', async () => {
    expect(await asked([licensed, insured], filed)).toEqual(['licensed', 'insured'])
    expect(await asked([licensed, insured], { ...filed, licensed: true })).toEqual(['insured'])
  })

  test('is nothing once the decision is decided', async () => {
    expect(await asked([licensed, insured], { ...filed, licensed: false })).toEqual([])
    expect(await asked([licensed], { ...filed, licensed: true })).toEqual([])
  })

  test('is first the fact whose answers leave the least to ask', async () => {
    // whether insured settles both phrases one way, licensed only the first
    const either = { any: [licensed, insured] }
    expect(await asked([either, insured], filed)).toEqual(['insured', 'licensed'])
  })

  test('leaves a whole list for the last', async () => {
    expect(await asked([allLocal, licensed], filed)).toEqual(['licensed', 'shops'])
    const rows = { ...filed, licensed: true, shops: [{ code: 'a', local: true }, { code: 'b' }] }
    expect(await asked([allLocal, licensed], rows)).toEqual(['shops.local#2'])
  })

  test('is the day before all else, where the application does not say for which it is', async () => {
    const { answer, questions } = await nextQuestions(policyAsking(licensed), {})
    expect(answer).toMatchObject({ error: { code: 'no-as-of' } })
    expect(questions).toEqual([
      {
        fact: 'filedOn',
        label: { zh: '申请日期', en: 'filed on' },
        from: ['applicant'],
        kind: 'date',
        clause: '基准日',
        clauseEn: 'as-of date',
      },
    ])
    expect(await asked([licensed], {}, { asOf: '2020-05-10' })).toEqual(['licensed'])
  })

  test('is put to those who can answer it; what others must answer is told apart', async () => {
    const { questions, others } = await nextQuestions(policyAsking({ judgement: 'safe' }, licensed), filed, {
      from: ['applicant'],
    })
    expect(questions.map(({ fact }) => fact)).toEqual(['licensed'])
    expect(others.map(({ fact, from }) => [fact, from])).toEqual([['safe', ['expert']]])
  })
})

describe('a question', () => {
  test('says how it is answered, why it is asked, what proves it and what came of trying', async () => {
    const { questions } = await nextQuestions(policyAsking(licensed, staffed), filed)
    expect(questions).toEqual([
      {
        fact: 'licensed',
        label: { zh: '持有许可', en: 'licensed' },
        from: ['applicant'],
        evidence: '第二条第一项',
        kind: 'boolean',
        clause: '第一条',
        clauseEn: 'Art. 1',
        quote: '第1句，',
        phrase: 'art1.ph1',
        tried: { answers: 2, settle: 1, left: 1 },
      },
      {
        fact: 'staff',
        label: { zh: '职工人数', en: 'staff' },
        from: ['applicant'],
        kind: 'integer',
        unit: '人',
        range: {
          low: { value: 0, unit: '人', text: '0 人', textEn: '0' },
          high: { value: 1000, unit: '人', text: '1000 人', textEn: '1000' },
        },
        clause: '第一条',
        clauseEn: 'Art. 1',
        quote: '职工不少于 20 人，',
        phrase: 'art1.ph2',
        // 20, 19 and 21
        tried: { answers: 3, settle: 1, left: 2 },
      },
    ])
  })

  test('of a list names the fields that the decision may ask', async () => {
    const { questions } = await nextQuestions(policyAsking(allLocal), filed)
    expect(questions).toMatchObject([{ fact: 'shops', kind: 'list', fields: ['code', 'local'] }])
    expect(questions[0]?.tried).toBeUndefined()
  })
})

describe('what cannot be asked is refused, as a decision is', () => {
  test.each<[Plain, QuestionOptions, string]>([
    [{ filedOn: 'soon' }, {}, 'fact-type'],
    [filed, { for: 'elegible' }, 'unknown-decision'],
    [filed, { from: ['aplicant'] }, 'unknown-party'],
  ])('%j %j: %s', async (application, options, code) => {
    const asked = await nextQuestions(policyAsking(licensed), application, options)
    expect(asked).toMatchObject({ answer: { error: { code } }, questions: [], others: [] })
  })

  test('a day without a version in force asks nothing', async () => {
    const asked = await nextQuestions(policyAsking(licensed), { filedOn: '2030-01-01' })
    expect(asked).toMatchObject({ answer: { inForce: null }, questions: [] })
  })
})
