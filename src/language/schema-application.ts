import { closed, DAY, described, listOf, mapOf, type Properties, TEXT } from './schema-parts.ts'
import type { JsonSchema } from './word.ts'

const VERDICTS = ['pass', 'fail', 'undetermined', 'notApplicable', 'informational']

/** A quantity as a literal writes it; null is no bound. */
const FIGURE: JsonSchema = { type: ['string', 'number'] }
const BOUND: JsonSchema = { type: ['string', 'number', 'null'] }

const EXPECTATION: JsonSchema = {
  ...closed({
    clause: described(TEXT, '条款，如 第六条第二项', 'The clause, such as 第六条第二项'),
    quote: described(TEXT, '该条款中的一句', 'A phrase of that clause'),
    decision: described(TEXT, '决定', 'The decision'),
    answer: described(
      { type: ['string', 'number', 'boolean'] },
      '该决定应有的答案',
      'What that decision should answer with',
    ),
    amount: described(TEXT, '数额的名称', 'The id of an outcome'),
    to: described(TEXT, '受领者', 'The recipient'),
    value: described(FIGURE, '应有的数额，如 45 万元、5 天', 'The amount expected, such as 45 万元 or 5 天'),
    low: described(BOUND, '数额的下限；null 为没有下限', 'The least it may be; null is no bound'),
    high: described(BOUND, '数额的上限；null 为没有上限', 'The most it may be; null is no bound'),
    effect: described(
      TEXT,
      '义务、权利、后果、期限或其他情形所在的条款或句',
      'The clause or phrase of a duty, entitlement, consequence, deadline or open-ended item',
    ),
    due: described(DAY, '期限的末日', 'The last day of a deadline'),
    finding: described(TEXT, '应提示的代码', 'The code of something that should be noticed'),
    verdict: described({ enum: VERDICTS }, '应有的结论', 'The verdict expected'),
    truth: described(
      { enum: [true, false, 'neutral', 'unknown'] },
      '这一句说的是不是这样，不问其作用',
      'Whether a clause is so, whatever its role makes of it',
    ),
    actual: described(
      { type: ['string', 'number', 'boolean'] },
      '应算出的值，如 19 家、14/21',
      'The value expected, such as 19 家 or 14/21',
    ),
    missing: described({ type: 'array', items: TEXT }, '应指出缺少的事实', 'The facts it should name as missing'),
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
