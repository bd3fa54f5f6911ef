import type {
  Amount,
  ApplicationFinding,
  DecidedPoint,
  DerivationStep,
  EffectInForce,
  ExplainedClause,
  ExplainedLeaf,
  Gap,
  LeafColumns,
  MissingFact,
} from '../model/decision.ts'
import { closed, DAY, described, ref, TEXT } from './schema-parts.ts'
import { ROLES } from './schema-roles.ts'
import type { JsonSchema } from './word.ts'

/** A schema for every key of a type, so that a key added to it is added here too. */
export type Keys<T> = { readonly [key in keyof Required<T>]: JsonSchema }

/** The keys of which none is optional but those named. */
export function optional(keys: Readonly<Record<string, JsonSchema>>, names: readonly string[]): string[] {
  return Object.keys(keys).filter((key) => !names.includes(key))
}

/** A text in both languages. */
export const BOTH: JsonSchema = closed(
  {
    zh: described({ type: 'string' }, '中文', 'In Chinese'),
    en: described({ type: 'string' }, '英文', 'In English'),
  },
  ['zh', 'en'],
)

/** The five verdicts. */
export const VERDICT: JsonSchema = { enum: ['pass', 'fail', 'undetermined', 'notApplicable', 'informational'] }

const TRUTH = described(
  { enum: ['true', 'false', 'neutral', 'unknown'] },
  '条件本身成立与否',
  'The truth before the role',
)
const TEXTS: JsonSchema = { type: 'array', items: TEXT }
const MISSING = described({ type: 'array', items: ref('missing') }, '仍然需要的事实', 'The facts that still matter')
const LABEL = described(BOTH, '名称', 'The label')

const LEAF: Keys<LeafColumns> = {
  fact: described(TEXT, '所问的事实', 'The fact that is asked about'),
  label: LABEL,
  operator: described(TEXT, '运算词', 'The comparison'),
  required: described(ref('shown'), '要求的值', 'What is required'),
  actual: described(ref('shown'), '实际的值', 'What it is'),
  derivation: described({ type: 'array', items: ref('step') }, '如何算出', 'How it was computed'),
  gap: described(ref('gap'), '还差多少', 'How far it is from passing'),
  against: described({ const: true }, '成立则于申请人不利', 'What holds here counts against the applicant'),
  alternative: described({ const: true }, '与其他条件改正其一即可', 'Mending it or another of several would do'),
}

const EXPLAINED_LEAF: Keys<ExplainedLeaf> = {
  word: described(TEXT, '条件所用的词', 'The word of the condition'),
  truth: TRUTH,
  ...LEAF,
}

const STEP: Keys<DerivationStep> = {
  name: described(TEXT, '名称', 'The name'),
  label: LABEL,
  how: described(BOTH, '如何得出', 'How it comes about'),
  value: described(ref('shown'), '值', 'What it comes to'),
  depth: described({ type: 'integer', minimum: 0 }, '层次，从 0 起', 'How deep it stands, from 0'),
  plain: described({ const: true }, '名称与值已说明如何得出', 'Its label and value already say how'),
}

const GAP: Keys<Gap> = {
  text: described(BOTH, '差距', 'The gap'),
  ways: described({ type: 'array', items: BOTH }, '如何补足', 'What would close it'),
}

const MISSING_FACT: Keys<MissingFact> = {
  fact: described(TEXT, '事实', 'The fact'),
  label: LABEL,
  item: described({ type: 'integer', minimum: 1 }, '列表的第几行', 'The row of a list, from 1'),
  list: described(BOTH, '列表的名称', 'The label of the list'),
  row: described({ type: 'string' }, '该行的名称', 'What the row calls itself'),
  differs: described(
    { type: 'array', items: { type: 'integer', minimum: 1 } },
    '同一单位填报不一致的各行',
    'Rows of the same unit that give different values',
  ),
  from: described(TEXTS, '由谁提供', 'Whose move it is'),
  clause: described(TEXT, '为哪一条款所需', 'The clause it matters for'),
  evidence: described(TEXT, '由哪一项资料证明', 'The clause whose papers prove it'),
}

const POINT: Keys<DecidedPoint> = {
  label: LABEL,
  verdict: described(VERDICT, '结论', 'The verdict'),
  answer: described(TEXT, '所得的答案', 'The answer'),
  answerLabel: described(BOTH, '答案的名称', 'What the answer is called'),
  possible: described({ type: 'array', items: VERDICT }, '仍可能的结论', 'The verdicts it may still come to'),
  possibleAnswers: described(TEXTS, '仍可能的答案', 'The answers it may still give'),
  possibleAnswerLabels: described({ type: 'array', items: BOTH }, '这些答案的名称', 'What those are called'),
  blame: described(ref('blame'), '须改正的句子', 'The phrases that must be mended'),
  missing: MISSING,
  bearing: described(TEXTS, '所看的句子', 'The phrases it looks at'),
}

const INERT: Keys<NonNullable<ExplainedClause['inert']>> = {
  kind: described({ enum: ['nothing', 'pending', 'define'] }, '哪一种', 'Which kind'),
  why: described({ type: 'string' }, '说明', 'Why'),
  name: described(TEXT, '所定义的名称', 'The name it defines'),
}

const CLAUSE_EFFECT: Keys<NonNullable<ExplainedClause['effect']>> = {
  kind: described(
    { enum: ['outcome', 'adjust', 'cap', 'payer', 'duty', 'entitlement', 'consequence', 'deadline', 'residual'] },
    '哪一种',
    'Which kind',
  ),
  of: described(TEXTS, '所关的数额、数值或事实', 'The outcomes, values or facts it concerns'),
  text: described(BOTH, '说明', 'In words'),
}

const CLAUSE: Keys<ExplainedClause> = {
  id: described(TEXT, '编号，如 art6.item2.ph3', 'The id, such as art6.item2.ph3'),
  kind: described({ enum: ['article', 'paragraph', 'item', 'subitem', 'phrase'] }, '条、款、项、目或句', 'What it is'),
  within: described(TEXT, '所在的上一级', 'The level it stands in'),
  cite: described(TEXT, '引用，如 第六条第二项', 'As the office cites it'),
  citeEn: described(TEXT, '英文引用', 'As an English reader cites it'),
  quote: described({ type: 'string' }, '原文；条、款、项为标题', 'A phrase’s words; a level’s title'),
  role: described({ enum: Object.keys(ROLES) }, '条款的作用', 'What the clause does'),
  verdict: described(VERDICT, '结论', 'The verdict'),
  truth: TRUTH,
  ...LEAF,
  leaves: described({ type: 'array', items: ref('leaf') }, '其中的各个条件', 'Its conditions'),
  heading: described(BOTH, '起草人所拟的小标题', 'The heading its drafter gave it'),
  summary: described(BOTH, '几项条件的概要', 'What it asks in brief, where it asks several things'),
  missing: MISSING,
  inert: described(closed(INERT, ['kind']), '为什么没有条件', 'Why it carries no condition'),
  effect: described(closed(CLAUSE_EFFECT, ['kind']), '这一句带来什么', 'What it brings about'),
  readings: described(TEXTS, '所依据的解释口径', 'The readings its meaning rests on'),
  unclear: described({ const: true }, '原文不明，尚未选定读法', 'It rests on a point without a reading'),
}

/** An end of an amount: a whole number, an exact ratio, or none. */
export const END: JsonSchema = { type: ['integer', 'string', 'null'], pattern: '^-?[0-9]+(?:/[0-9]+)?$' }

const AMOUNT: Keys<Amount> = {
  id: described(TEXT, '数额的名称', 'The id of the outcome'),
  kind: described({ enum: ['grant', 'charge', 'quantity'] }, '给予、收取或计发', 'What it is'),
  cite: described(TEXT, '引用，如 第十条第一项', 'As the office cites it'),
  citeEn: described(TEXT, '英文引用', 'As an English reader cites it'),
  label: LABEL,
  verdict: described(VERDICT, '结论；fail 为裁量超出范围，不予采纳', 'The verdict; fail: a decision outside its range'),
  to: described(TEXT, '受领者的名称', 'The recipient'),
  toLabel: described(BOTH, '受领者', 'What the recipient is called'),
  payer: described(TEXTS, '由谁承担', 'Who pays'),
  per: described({ enum: ['ever', 'year'] }, '累计的期间', 'What it is counted over'),
  low: described(END, '至少；金额以分计', 'At least; money in 分'),
  high: described(END, '至多；null 为没有上限或没有数额', 'At most; null is no bound, or no amount'),
  unit: described({ type: 'string' }, '单位', 'The unit'),
  text: described(TEXT, '文字', 'In words'),
  textEn: described(TEXT, '英文文字', 'In English words'),
  arithmetic: described(BOTH, '如何算出', 'How it comes about'),
  derivation: described({ type: 'array', items: ref('step') }, '逐步计算', 'Step by step'),
  refused: described(BOTH, '为什么不予采纳', 'Why a decision was refused'),
  missing: MISSING,
}

const EFFECT: Keys<EffectInForce> = {
  id: described(TEXT, '所在的一句', 'The phrase'),
  cite: described(TEXT, '引用', 'As the office cites it'),
  citeEn: described(TEXT, '英文引用', 'As an English reader cites it'),
  kind: described({ enum: ['duty', 'entitlement', 'consequence', 'deadline', 'residual'] }, '哪一种', 'Which kind'),
  text: described(BOTH, '说明', 'In words'),
  verdict: described(VERDICT, '是否生效；期限错过为 fail', 'Whether it is in force; fail: a deadline was missed'),
  due: described(DAY, '期限的末日', 'The last day'),
  missing: MISSING,
}

const FINDING: Keys<ApplicationFinding> = {
  code: described(TEXT, '代码', 'The code'),
  message: described(BOTH, '说明', 'What was noticed'),
  place: described({ type: 'string' }, '位置', 'Where'),
}

const QUANTITY_KEYS = {
  value: described(
    { type: ['integer', 'string', 'boolean'] },
    '值；比例为未约分的 "15/24"，金额以分计',
    'The value; a ratio as counted, money in 分',
  ),
  unit: described({ type: 'string' }, '单位', 'The unit'),
  text: described({ type: 'string' }, '文字', 'In words'),
  textEn: described({ type: 'string' }, '英文文字', 'In English words'),
}
const BOUND = { ...closed(QUANTITY_KEYS, ['value', 'unit', 'text']), type: ['object', 'null'] }

const blames = (zh: string, en: string): JsonSchema => described({ type: 'array', items: ref('blame') }, zh, en)

/** What a decision is made of. */
export const DECISION_DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  point: described(
    closed(POINT, optional(POINT, ['answer', 'answerLabel', 'possible', 'possibleAnswers', 'possibleAnswerLabels'])),
    '一项决定',
    'One decision',
  ),
  amount: described(
    closed(AMOUNT, optional(AMOUNT, ['payer', 'per', 'derivation', 'refused'])),
    '一个数额',
    'One amount for one recipient',
  ),
  effect: described(closed(EFFECT, optional(EFFECT, ['due'])), '一项效果', 'One thing a phrase brings about'),
  clause: described(
    closed(CLAUSE, ['id', 'kind', 'cite', 'citeEn', 'quote', 'verdict', 'truth', 'missing']),
    '一个条款或一句',
    'A clause or phrase',
  ),
  leaf: described(closed(EXPLAINED_LEAF, ['word', 'truth']), '一个条件', 'One condition'),
  step: described(closed(STEP, optional(STEP, ['plain'])), '一步计算', 'One step of a derivation'),
  gap: described(closed(GAP, Object.keys(GAP)), '差距', 'How far from passing'),
  missing: described(
    closed(MISSING_FACT, ['fact', 'label', 'from', 'clause']),
    '一个仍然需要的事实',
    'A fact that still matters',
  ),
  finding: described(closed(FINDING, Object.keys(FINDING)), '一处值得注意', 'One thing noticed'),
  shown: described(
    closed(
      {
        ...QUANTITY_KEYS,
        low: described(BOUND, '至少；没有下限为 null', 'At least; null is no bound'),
        high: described(BOUND, '至多；没有上限为 null', 'At most; null is no bound'),
      },
      ['text'],
    ),
    '一个值：确定的，或一个范围',
    'A value: known, or a range',
  ),
  blame: described(
    {
      type: ['string', 'object'],
      additionalProperties: false,
      maxProperties: 1,
      properties: {
        all: blames('都须改正', 'All of these must be mended'),
        any: blames('改正其一即可', 'Any of these will do'),
      },
    },
    '须改正的一句，或其组合',
    'A phrase to mend, or several',
  ),
}
