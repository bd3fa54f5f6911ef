import { CONDITION_PROPERTIES, CONDITION_RULES, expressionProperties } from './schema-condition.ts'
import { CHOICES, closed, described, listOf, mapOf, NAME, type Properties, ref, TEXT } from './schema-parts.ts'
import type { JsonSchema } from './word.ts'

const SCALAR_TYPES = [
  'boolean',
  'integer',
  'number',
  'money',
  'points',
  'share',
  'duration',
  'date',
  'year',
  'text',
  'choice',
  'creditCode',
  'judgement',
]

const COMMON: Properties = {
  label: described(ref('label'), '给人看的名称', 'What people call it'),
  from: described(
    { type: ['string', 'array'], minLength: 1, minItems: 1, uniqueItems: true, items: TEXT },
    '由谁提供（policy.yaml 的 parties）',
    'Whose move it is while it is missing (a party of policy.yaml)',
  ),
  evidence: described(TEXT, '由哪一项资料证明，如 第八条第二项', 'The clause whose papers prove it'),
  change: described(
    { enum: ['never', 'later', 'up', 'down', 'any'] },
    '填报之后还能如何改变',
    'How it may still change',
  ),
  absent: described(
    ref('label'),
    '“没有”的含义；不写则不能没有',
    'What “absent” means; without it the fact cannot be absent',
  ),
  serves: described(TEXT, '为哪一条款而设', 'The clause it is kept for'),
}

const SCALAR: Properties = {
  ...COMMON,
  unit: described(TEXT, '单位，如 家、件；期间为 个月 或 日', 'The unit, such as 家 or 件; for a duration 个月 or 日'),
  ...CHOICES,
  range: described(
    listOf(ref('literal'), { minItems: 2, maxItems: 2 }),
    '可能的范围：[最小, 最大]',
    'The possible range: [lowest, highest]',
  ),
}

/** What a type needs: a choice its choices. */
const CHOICE_NEEDS_CHOICES: JsonSchema = {
  if: { properties: { type: { const: 'choice' } }, required: ['type'] },
  // biome-ignore lint/suspicious/noThenProperty: a key of JSON Schema
  then: { required: ['of'] },
}

const FIELDS_NEEDED: JsonSchema = {
  if: { properties: { type: { enum: ['list', 'record'] } }, required: ['type'] },
  // biome-ignore lint/suspicious/noThenProperty: a key of JSON Schema
  then: { required: ['fields'] },
}

const type = (types: readonly string[]): JsonSchema => described({ enum: types }, '类型', 'The type')

const FIELD: JsonSchema = {
  ...closed({ ...SCALAR, type: type(SCALAR_TYPES) }, ['label', 'type']),
  allOf: [CHOICE_NEEDS_CHOICES],
}

/** A derived fact, or a derived field of a list's rows. */
const DERIVED = closed(
  {
    label: described(ref('label'), '给人看的名称', 'What people call it'),
    unit: described(TEXT, '单位；以“分”计的是得分，不是金额', 'The unit; what counts in 分 is a score, not money'),
    ...expressionProperties(),
  },
  ['label'],
)

const FACT: JsonSchema = {
  ...closed(
    {
      ...SCALAR,
      type: type([...SCALAR_TYPES, 'list', 'record']),
      fields: described(
        mapOf(FIELD, { minProperties: 1, propertyNames: NAME }),
        '记录或列表各行的字段',
        'The fields of a record or of a list’s rows',
      ),
      identity: described(TEXT, '识别同一单位的字段', 'The field that tells units apart'),
      max: described({ type: 'integer', minimum: 1 }, '最多几行', 'How many rows at most'),
      derived: described(
        mapOf(DERIVED, { minProperties: 1, propertyNames: NAME }),
        '由一行的字段和其他事实算出的值，列表问题里以 item 引用',
        'Values computed from the fields of a row and other facts; a list question asks them by item',
      ),
      expect: described(
        closed(
          {
            field: described(
              TEXT,
              '年度字段，也是列表的 identity',
              'The field that holds the year, and is the identity',
            ),
            last: described({ type: 'integer', minimum: 1 }, '最近几年', 'How many years'),
          },
          ['field', 'last'],
        ),
        '应填的年度：基准日所在年度之前的最近几年，每年一行；没有填的那一年是缺的一行，不是零',
        'The years that are due: a row for each of the last so many before the year of the day; one that is not there is a missing row, not zero',
      ),
    },
    ['label', 'type'],
  ),
  allOf: [CHOICE_NEEDS_CHOICES, FIELDS_NEEDED],
}

const ASSUMPTION: JsonSchema = {
  ...closed({ label: described(ref('label'), '这一常理', 'What is taken for granted'), ...CONDITION_PROPERTIES }, [
    'label',
  ]),
  ...CONDITION_RULES,
}

/** The file facts.yaml: the closed vocabulary of what an application may say. */
export const FACTS: JsonSchema = {
  title: '事实词汇表 facts',
  description: '事实词汇表：申请可以填报的一切\nThe vocabulary: everything an application may say',
  ...closed(
    {
      facts: described(mapOf(FACT, { propertyNames: NAME }), '事实', 'The facts'),
      derived: described(mapOf(DERIVED, { propertyNames: NAME }), '由事实算出的值', 'Values computed from facts'),
      assume: described(
        listOf(ASSUMPTION),
        '常理：不成立即提示，不影响结论',
        'What every sane application keeps; broken, it is a finding',
      ),
    },
    ['facts'],
  ),
}
