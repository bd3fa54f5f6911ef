import { closed, DAY, described, listOf, mapOf, type Properties, TEXT } from './schema-parts.ts'
import type { JsonSchema } from './word.ts'

const VERDICTS = ['pass', 'fail', 'undetermined', 'notApplicable', 'informational']

const EXPECTATION: JsonSchema = {
  ...closed({
    clause: described(TEXT, '条款，如 第六条第二项', 'The clause, such as 第六条第二项'),
    quote: described(TEXT, '该条款中的一句', 'A phrase of that clause'),
    decision: described(TEXT, '决定', 'The decision'),
    verdict: described({ enum: VERDICTS }, '应有的结论', 'The verdict expected'),
    actual: described(
      { type: ['string', 'number', 'boolean'] },
      '应算出的值，如 19 家、14/21',
      'The value expected, such as 19 家 or 14/21',
    ),
    missing: described(listOf(TEXT), '应指出缺少的事实', 'The facts it should name as missing'),
    inForce: described({ type: 'boolean' }, '当日是否有版本施行', 'Whether a version is in force on the day'),
  }),
  minProperties: 1,
}

const ABOUT: Properties = {
  like: described(TEXT, '以哪份申请为底稿', 'The application it starts from'),
  change: described(mapOf({}, { minProperties: 1 }), '在底稿上改动什么', 'What differs from it'),
  expect: described(listOf(EXPECTATION), '应有的结论', 'What should come out'),
  because: described(TEXT, '为什么', 'Why'),
  asOf: described(DAY, '基准日', 'The day to decide for'),
}

/** An application file: facts at top level beside a few reserved words. The facts are the vocabulary’s to check. */
export const APPLICATION: JsonSchema = {
  title: '申请 application',
  description: '一份申请：事实写在顶层\nAn application: its facts stand at top level',
  type: 'object',
  properties: {
    subject: described(TEXT, '申请所关于的对象', 'What the application is about'),
    policy: described(TEXT, '依据的办法', 'The policy it is made under'),
    ...ABOUT,
  },
}

/** A file of cases: each a small variation of an application, with what should come out. */
export const CASE: JsonSchema = {
  title: '案例 case',
  description:
    '案例：在一份申请上只改一处，写明应有的结论\nCases: an application with one thing changed, and what should come out',
  ...listOf(
    described(
      closed({ case: described(TEXT, '案例的名称', 'What the case is called'), ...ABOUT }, ['case', 'like', 'expect']),
      '一个案例',
      'A case',
    ),
  ),
}
