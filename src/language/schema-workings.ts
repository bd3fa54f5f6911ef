import type { AmountWorkings, Computation, Edge, LevelWorkings, PointWorkings, Workings } from '../model/workings.ts'
import { type Keys, optional, VERDICT } from './schema-decision-parts.ts'
import { FORMULA_DEFINITION, orNull } from './schema-formula.ts'
import { closed, described, mapOf, type Properties, ref, TEXT } from './schema-parts.ts'
import type { JsonSchema } from './word.ts'

const FIGURE: JsonSchema = { type: ['integer', 'string'] }
const END: JsonSchema = { type: ['integer', 'string', 'null'] }
const NAMES: JsonSchema = { type: ['array', 'null'], items: { type: ['string', 'boolean'] } }
const ABSENT = described({ const: true }, '可能没有，或没有', 'There may be none, or there is none')

const KNOWN: JsonSchema = {
  type: ['integer', 'string', 'object'],
  additionalProperties: false,
  properties: {
    low: described(END, '至少；没有下限为 null', 'At least; null is no bound'),
    high: described(END, '至多；没有上限为 null', 'At most; null is no bound'),
    oneOf: described(NAMES, '为其中之一；null 为任何一个', 'One of these; null is any'),
    absent: ABSENT,
  },
}

const MAY_BE = described(
  { type: 'array', minItems: 1, items: { enum: ['true', 'false', 'neutral'] } },
  '仍可能成立、不成立或与结果无关；只余其一即已确定',
  'What it may still turn out to be; one word once it is decided',
)

const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items })

const EDGE: Keys<Edge> = {
  at: described(FIGURE, '界限', 'Where it is'),
  includes: described({ type: 'boolean' }, '含本数', 'It belongs to it'),
}

const BESIDE: Properties = {
  low: orNull('edge', '起于何处', 'Where it begins'),
  high: orNull('edge', '止于何处', 'Where it ends'),
}
const VALUE = { value: described(ref('computation'), '值', 'The value') }

const SLICE: Properties = {
  ...BESIDE,
  flat: described(END, '达到即加的数额', 'What is added as soon as it is reached'),
  rate: described(END, '其中部分的比率', 'The rate on the part that lies in it'),
}

const ADJUSTMENT: Properties = {
  phrase: described(TEXT, '作此调整的一句', 'The phrase that adjusts'),
  change: described({ enum: ['to', 'times', 'less', 'plus', 'atMost', 'atLeast'] }, '如何调整', 'How'),
  by: described(ref('computation'), '调整多少', 'By how much'),
}

const COMPUTATION: Keys<Computation> = {
  op: described(TEXT, '运算', 'The operation'),
  value: described(ref('known'), '值', 'What it comes to'),
  of: described(listOf(ref('computation')), '各运算对象，依次', 'The operands, in order'),
  name: described(TEXT, '所取的事实、列表、数值或口径', 'The fact, list, value, outcome or reading it takes'),
  units: described(listOf(ref('known')), '计入的每个单位各给多少', 'What each unit that counts gives'),
  step: described(FIGURE, '舍入到的单位', 'The step it is rounded to'),
  mode: described({ enum: ['halfUp', 'halfEven', 'up', 'down'] }, '如何舍入', 'How it is rounded'),
  per: described(FIGURE, '每满多少', 'The size of a whole step'),
  up: described({ type: 'boolean' }, '不足一步按一步计', 'A begun step counts as whole'),
  completes: described({ enum: ['onTheDay', 'afterTheDay'] }, '何日满一个月', 'Which day completes a month'),
  prefer: described({ enum: ['more', 'less'] }, '取多或取少', 'Which value is the better one'),
  bounded: described({ type: 'boolean' }, '裁量范围有下限', 'The range of the decision has a lower end'),
  rows: described(
    listOf(closed({ key: described(TEXT, '选项', 'The choice'), ...VALUE }, ['key', 'value'])),
    '表的各行',
    'The rows of a table',
  ),
  bands: described(listOf(closed({ ...BESIDE, ...VALUE }, ['low', 'high', 'value'])), '各档', 'The bands'),
  cases: described(
    listOf(closed({ when: orNull('formula', '在何种情形', 'In which case'), ...VALUE }, ['when', 'value'])),
    '各种情形，取第一个符合的',
    'The cases; the first that applies counts',
  ),
  slices: described(listOf(closed(SLICE, Object.keys(SLICE))), '累进的各级', 'The slices of a progressive scale'),
  groups: described(
    listOf(listOf(closed(ADJUSTMENT, Object.keys(ADJUSTMENT)))),
    '各项调整；同组的不叠加',
    'The adjustments; those of one group do not stack',
  ),
}

const LEVEL: Keys<LevelWorkings> = {
  combine: described(
    {
      anyOf: [
        { enum: ['all', 'any'] },
        closed({ atLeast: described({ type: 'integer' }, '至少几个', 'How many at least') }, ['atLeast']),
      ],
    },
    '各部分如何合成',
    'How its parts combine',
  ),
  when: orNull('formula', '适用的条件', 'When it applies'),
  unless: orNull('formula', '但书', 'Unless what'),
}

const POINT: Keys<PointWorkings> = {
  condition: described(ref('formula'), '条件', 'The condition'),
  answer: described(ref('computation'), '答案如何得出', 'How its answer comes about'),
  outcomes: described(mapOf(VERDICT), '各结果各为何结论', 'What each of its own outcomes means'),
}

const CAP: Properties = {
  phrase: described(TEXT, '设此上限的一句', 'The phrase that sets the limit'),
  left: described(ref('computation'), '还余多少', 'What it leaves'),
}

const AMOUNT: Keys<AmountWorkings> = {
  id: described(TEXT, '数额的名称', 'The id of the outcome'),
  nobody: described({ const: true }, '没有可计之人，为零', 'No row is there to work it out for'),
  phrase: described(TEXT, '所在的一句，其条件即数额的条件', 'The phrase whose gate is the outcome’s'),
  applies: orNull('formula', '有可计之事', 'There is something to work it out for'),
  within: orNull('formula', '裁量在范围之内', 'Every decision lies within its range'),
  entitled: described(ref('computation'), '按规定应得', 'What the text gives'),
  received: orNull('computation', '已经受领', 'What was received'),
  net: described({ type: 'boolean' }, '应得之中已扣除受领', 'What was received is taken off inside'),
  caps: described(listOf(closed(CAP, Object.keys(CAP))), '合计上限各余多少', 'What joint limits leave'),
}

const WORKINGS: Keys<Workings> = {
  phrases: described(mapOf(ref('formula')), '每一句的条件', 'The condition of each phrase'),
  levels: described(mapOf(closed(LEVEL, Object.keys(LEVEL))), '条、款、项、目如何合成', 'How each level combines'),
  decisions: described(
    mapOf(closed(POINT, optional(POINT, ['answer', 'outcomes']))),
    '每项决定如何得出',
    'How each decision comes about',
  ),
  values: described(mapOf(ref('computation')), '每个派生或定义的数值', 'Every derived and defined value'),
  amounts: described(
    listOf(closed(AMOUNT, optional(AMOUNT, ['nobody']))),
    '每个数额如何得出，次序同 amounts',
    'How each amount comes about, in the order of amounts',
  ),
  deadlines: described(mapOf(ref('computation')), '每个期限的末日', 'The last day of each deadline'),
}

/** What a decision was worked out from. */
export const WORKINGS_DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  workings: described(
    closed(WORKINGS, Object.keys(WORKINGS)),
    '演算：据此不用 banfa 也能核对结论',
    'What it was worked out from, so that it can be checked without banfa',
  ),
  formula: FORMULA_DEFINITION,
  computation: described(closed(COMPUTATION, ['op', 'value']), '一个值及其如何得出', 'A value and how it came about'),
  known: described(
    KNOWN,
    '一个值：整数、分数或日期，或一个范围；金额以分计',
    'A value: whole, a ratio, a day, or a range; money in 分',
  ),
  edge: described(closed(EDGE, Object.keys(EDGE)), '一个界限', 'An edge'),
  mayBe: MAY_BE,
}
