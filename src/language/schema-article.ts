import { MEANINGS } from './meanings/index.ts'
import {
  CONDITION_PROPERTIES,
  CONDITION_RULES,
  GUARD_PROPERTIES,
  wordDefinitions,
  wordProperties,
} from './schema-condition.ts'
import { CHOICES, closed, described, listOf, type Properties, ROLE, ref, TEXT } from './schema-parts.ts'
import type { JsonSchema } from './word.ts'

const READINGS = described(
  listOf(TEXT, { uniqueItems: true }),
  '这一句的写法所依据的解释口径',
  'The readings this phrase was written down by',
)

const DEFINE = described(
  {
    ...closed(
      {
        name: described(TEXT, '名称，供条件以 fact 引用', 'The name by which conditions refer to it'),
        label: described(ref('label'), '给人看的名称', 'What people call it'),
        value: described(
          ref('definedValue'),
          '值，照原文写；或一个累进标准 scale',
          'The value, written like the text, or a progressive scale',
        ),
        unit: described(TEXT, '单位；以“分”计的是得分，不是金额', 'The unit; what counts in 分 is a score, not money'),
        ...CHOICES,
      },
      ['name', 'value'],
    ),
    dependentRequired: { ordered: ['of'] },
  },
  '这一句规定的数值、分档或标准；写了 of 的，回答其中一个选项',
  'A number, class or scale the phrase lays down; with `of` it answers one of the choices',
)

/** The keys of a phrase: its quote, exactly one meaning, and what qualifies it. */
export const PHRASE_PROPERTIES: Properties = {
  ...CONDITION_PROPERTIES,
  quote: described(ref('quote'), '原文，逐字照录，标点在内', 'The text, word for word, with its punctuation'),
  id: described(TEXT, '固定的名称，不随位置改变', 'A name that stays when the phrase moves'),
  label: described(
    ref('label'),
    '这一句的短标题，引文太长时用',
    'A short heading for the phrase, where the quote is long',
  ),
  role: ROLE,
  readings: READINGS,
  ...wordProperties(MEANINGS.values()),
  define: DEFINE,
  nothing: described(TEXT, '这一句不决定什么，以及为什么', 'The phrase decides nothing, and why'),
  pending: described(
    { const: true },
    '尚未编写：结论待定，并说明是此原因',
    'Not yet encoded: undetermined, and it says so',
  ),
}

/** A phrase, for the list it stands in. */
export const PHRASE: JsonSchema = described(
  { ...closed(PHRASE_PROPERTIES), ...CONDITION_RULES },
  '一句原文和它的含义',
  'A piece of the text and what it means',
)

const LEVEL: Properties = {
  title: described(TEXT, '标题', 'The title'),
  role: ROLE,
  ...GUARD_PROPERTIES,
  parts: described(
    {
      type: ['string', 'object'],
      pattern: '^(?:all|any)$',
      additionalProperties: false,
      required: ['atLeast'],
      properties: {
        atLeast: described({ type: 'integer', minimum: 1 }, '至少几项', 'How many at least'),
      },
    },
    '各款、项、目如何合并：all 都须符合，any 符合其一，或 { atLeast: 2 }',
    'How the parts combine: all, any, or { atLeast: 2 }',
  ),
  lead: described(listOf(ref('phrase')), '各部分之前的句子', 'The phrases before the parts'),
  phrases: described(listOf(ref('phrase')), '没有下一级时的句子', 'The phrases of a clause without parts'),
  tail: described(listOf(ref('phrase')), '各部分之后的句子', 'The phrases after the parts'),
}

/** A level has phrases of its own or parts, not both. */
function level(number: Properties, parts: Properties): JsonSchema {
  return {
    ...closed({ ...number, ...LEVEL, ...parts }, Object.keys(number)),
    dependentSchemas: {
      phrases: { properties: Object.fromEntries(['parts', ...Object.keys(parts)].map((key) => [key, false])) },
    },
  }
}

function numbered(zh: string, en: string): JsonSchema {
  return described({ type: 'integer', minimum: 1 }, `第几${zh}`, `The number of the ${en}`)
}

const PARAGRAPHS = described(listOf(ref('paragraph')), '款', 'The paragraphs')
const ITEMS = described(listOf(ref('item')), '项', 'The items')
const SUBITEMS = described(listOf(ref('subitem')), '目', 'The subitems')

/** What stands under the words by which a phrase brings something about. */
export const MEANING_DEFINITIONS: Properties = wordDefinitions(MEANINGS.values())

/** Phrases and the levels below an article. */
export const ARTICLE_DEFINITIONS: Properties = {
  phrase: PHRASE,
  paragraph: described(level({ paragraph: numbered('款', 'paragraph') }, { items: ITEMS }), '一款', 'A paragraph'),
  item: described(level({ item: numbered('项', 'item') }, { subitems: SUBITEMS }), '一项', 'An item'),
  subitem: described(level({ subitem: numbered('目', 'subitem') }, {}), '一目', 'A subitem'),
}

/** An article file: the law’s own structure, with the meaning under each phrase. */
export const ARTICLE: JsonSchema = {
  title: '条文 article',
  description:
    '一条条文：原文逐句照录，含义写在每句之下\nOne article: its text phrase by phrase, the meaning under each',
  ...level(
    {
      article: numbered('条', 'article'),
      version: described(
        { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' },
        '本文件的版本，含义改变时递增：1.0.0',
        'The version of this file, raised whenever its meaning changes: 1.0.0',
      ),
    },
    { paragraphs: PARAGRAPHS, items: ITEMS },
  ),
}
