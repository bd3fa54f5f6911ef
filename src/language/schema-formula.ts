import type { Formula } from '../model/workings.ts'
import { closed, described, mapOf, type Properties, ref, TEXT } from './schema-parts.ts'
import type { JsonSchema } from './word.ts'

/** One of the definitions, or nothing. */
export function orNull(name: string, zh: string, en: string): JsonSchema {
  return described({ anyOf: [ref(name), { type: 'null' }] }, zh, en)
}

const TRUTH = { truth: ref('mayBe') }
const LEFT = { left: described(ref('computation'), '所问的值', 'The value it asks about') }
const IF_ABSENT = { ifAbsent: described(ref('mayBe'), '没有时如何', 'What holds where there is none') }
const PARTS = { of: described({ type: 'array', items: ref('formula') }, '各个条件', 'The conditions') }
const CLAUSE = { clause: described(TEXT, '所问的条款', 'The clause it asks about') }
const LIST = described(TEXT, '所问的列表', 'The list it asks about')

/** The keys of each kind of condition beside `op`. */
const FORMULA: Readonly<Record<Formula['op'], Properties>> = {
  constant: TRUTH,
  all: PARTS,
  any: PARTS,
  atLeast: { n: described({ type: 'integer' }, '至少几个', 'How many at least'), ...PARTS },
  not: { of: described(ref('formula'), '所反的条件', 'The condition it turns') },
  guarded: {
    when: orNull('formula', '适用的条件', 'When it applies'),
    unless: orNull('formula', '但书', 'Unless what'),
    body: described(ref('formula'), '条件', 'The condition'),
  },
  compare: {
    ...TRUTH,
    comparison: described({ enum: ['eq', 'ne', 'ge', 'le', 'gt', 'lt'] }, '如何比较', 'How it compares'),
    ...LEFT,
    right: described(ref('computation'), '与之比较的值', 'What it is compared with'),
    ...IF_ABSENT,
  },
  oneOf: {
    ...TRUTH,
    ...LEFT,
    options: described({ type: 'array', items: { type: ['string', 'boolean'] } }, '为其中之一', 'One of these'),
    negated: described({ type: 'boolean' }, '不在其中才成立', 'It holds for none of them'),
    ...IF_ABSENT,
  },
  quantified: {
    ...TRUTH,
    quantifier: described({ enum: ['every', 'some', 'none'] }, '每行、有行或没有行', 'Of every row, some or none'),
    list: LIST,
    rows: described(
      mapOf({ type: 'integer' }, { type: ['object', 'null'] }),
      '各行结果的行数；列表缺少时为 null',
      'How many rows came to what; null while the list is missing',
    ),
    ifEmpty: described(ref('mayBe'), '没有行时如何', 'What holds where there is no row'),
  },
  has: {
    ...TRUTH,
    left: described(
      { anyOf: [ref('computation'), closed({ list: LIST }, ['list'])] },
      '有无此事',
      'What is there, or is not',
    ),
  },
  judgement: { ...TRUTH, ...LEFT },
  residual: { ...TRUTH, ...LEFT },
  met: { ...TRUTH, ...CLAUSE },
  holds: { ...TRUTH, ...CLAUSE },
  metDecision: { ...TRUTH, decision: described(TEXT, '所问的决定', 'The decision it asks about') },
  unclear: { ...TRUTH, reading: described(TEXT, '尚未选定的口径', 'The reading that is not chosen') },
}

/** A condition as it was applied. */
export const FORMULA_DEFINITION: JsonSchema = described(
  {
    anyOf: Object.entries(FORMULA).map(([op, keys]) =>
      closed({ op: described({ const: op }, '哪一种条件', 'Which kind of condition'), ...keys }, [
        'op',
        ...Object.keys(keys),
      ]),
    ),
  },
  '一个条件，如其所适用',
  'A condition as it was applied',
)
