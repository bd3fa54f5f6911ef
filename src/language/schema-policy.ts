import { PHRASE_PROPERTIES } from './schema-article.ts'
import { CONDITION_PROPERTIES, CONDITION_RULES } from './schema-condition.ts'
import { closed, DAY, described, FOLDER_NAME, listOf, mapOf, NAME, type Properties, ref, TEXT } from './schema-parts.ts'
import type { JsonSchema } from './word.ts'

const CLAUSES = listOf(described(TEXT, '条款，如 第六条第二项', 'A clause, such as 第六条第二项'), {
  uniqueItems: true,
})

const day = (type: readonly string[]): JsonSchema => ({
  ...DAY,
  type,
  additionalProperties: false,
  required: ['reading'],
  properties: { reading: described(TEXT, '解释口径的名称', 'The name of a reading') },
})

const OUTCOME = closed(
  {
    outcome: described(TEXT, '结果的名称', 'The name of the outcome'),
    label: described(ref('label'), '给人看的名称', 'What people call it'),
    verdict: described(
      { enum: ['pass', 'fail', 'notApplicable'] },
      '对当事人意味着什么：符合、不符合、不适用',
      'What it means for the applicant',
    ),
    when: described(
      ref('condition'),
      '成立时得出这一结果；只有最后一个可以不写',
      'It comes out when this holds; only the last may lack it',
    ),
  },
  ['outcome', 'verdict'],
)

const DECISION = {
  ...closed(
    {
      label: described(ref('label'), '给人看的名称', 'What people call it'),
      subject: described(
        TEXT,
        '关于什么；不写即 policy 的 subject',
        'What it is about; by default the policy’s subject',
      ),
      clauses: described(CLAUSES, '所列条款都符合', 'All of these clauses are met'),
      decisions: described(listOf(TEXT, { uniqueItems: true }), '所列决定都符合', 'All of these decisions are met'),
      outcomes: described(
        listOf(OUTCOME),
        '几种结果，依次看，第一个成立的即是',
        'Its own outcomes: the first whose condition holds is the answer',
      ),
      answer: described(
        TEXT,
        '以哪个定义的值作答：等级、得分等',
        'The defined value it answers with: a class, a score',
      ),
      ...CONDITION_PROPERTIES,
    },
    ['label'],
  ),
  ...CONDITION_RULES,
}

const READING = closed(
  {
    question: described(TEXT, '原文不明之处', 'The open point of the text'),
    choice: described(
      { type: ['string', 'number', 'boolean', 'null'] },
      '所选的读法；尚未选定则不写或写 null',
      'The choice; null or left out while none is made',
    ),
    ground: described(TEXT, '理由', 'Why'),
    alternatives: described(
      mapOf(described(TEXT, '理由', 'Why'), { minProperties: 1 }),
      '其他读法: 理由',
      'Other choices: why',
    ),
    open: described({ type: 'boolean' }, '可否改试其他读法', 'Whether the others may be tried'),
  },
  ['question'],
)

const VERSION = closed(
  {
    id: described(FOLDER_NAME, '版本的名称，也是其文件夹的名称', 'The name of the version and of its folder'),
    effective: described(
      closed({
        from: described(day(['string', 'object']), '施行之日', 'The day it comes into force'),
        until: described(
          day(['string', 'object', 'null']),
          '届满之日（当日仍有效），没有则写 null',
          'Its last day, included; null when it has none',
        ),
      }),
      '施行期间',
      'The period in force',
    ),
    amends: described(
      FOLDER_NAME,
      '所修改的版本；只写有改动的条文',
      'The version it amends; only articles that change are written',
    ),
    renumbered: described(
      mapOf(described(TEXT, '在所修改的版本中是哪一条款', 'The clause of the amended version that it was'), {
        minProperties: 1,
      }),
      '改了编号的条款，现在的: 原来的，如 第七条: 第六条',
      'Clauses under another number, the one they have: the one they had, such as 第七条: 第六条',
    ),
    repealed: described(
      CLAUSES,
      '废止的条款，按所修改的版本的编号',
      'Clauses that are repealed, by their numbers in the amended version',
    ),
    draft: described({ type: 'boolean' }, '草案，只在指名时使用', 'A draft: used only when asked for by name'),
    text: described(
      closed(
        {
          file: described(
            { type: 'string', pattern: '^[^/\\\\.][^/\\\\]*$' },
            '版本文件夹中的文件名',
            'The file in the version’s folder',
          ),
          sha256: described({ type: 'string', pattern: '^[0-9a-f]{64}$' }, '该文件的 SHA-256', 'The file’s SHA-256'),
        },
        ['file'],
      ),
      '公布的原文',
      'The published text',
    ),
    preamble: described(listOf(ref('phrase')), '第一条之前的文字', 'What stands before the first article'),
    chapters: described(
      listOf({
        ...closed(
          {
            before: described(TEXT, '其后的第一条，如 第六条', 'The article it stands before, such as 第六条'),
            ...PHRASE_PROPERTIES,
          },
          ['before'],
        ),
        ...CONDITION_RULES,
      }),
      '章名',
      'The titles of chapters',
    ),
    note: described(ref('label'), '对这一版本的说明，随版本显示', 'What is to be known of this version, shown with it'),
    decisions: described(
      mapOf(ref('decision'), {
        properties: { default: described(TEXT, '默认的决定', 'The decision that sets the exit code') },
      }),
      '只对这一版本，写法同下文 decisions：代替共用的决定，或增加决定；null 表示这一版本没有',
      'For this version alone, written as decisions below: in place of the shared ones or beside them; null: it has none',
    ),
    readings: described(
      mapOf(ref('interpretation')),
      '只对这一版本，写法同下文 readings：代替共用的解释口径，或增加口径',
      'For this version alone, written as readings below: in place of the shared ones or beside them',
    ),
  },
  ['id'],
)

/** What a version says of its own as policy.yaml says it for all. */
export const POLICY_DEFINITIONS: Properties = {
  decision: { ...DECISION, type: ['object', 'null'] },
  interpretation: READING,
}

/** The file policy.yaml: what the policy is, its versions, decisions and readings. */
export const POLICY: JsonSchema = {
  title: '办法 policy',
  description: '一部办法：名称、各版本、决定、解释口径\nA policy: its name, versions, decisions and readings',
  ...closed(
    {
      policy: described(FOLDER_NAME, '办法的名称，即其文件夹的名称', 'The name of the policy and of its folder'),
      title: described(ref('label'), '全称', 'The full title'),
      subject: described(TEXT, '申请所关于的对象', 'What an application is about unless it says otherwise'),
      subjects: described(
        mapOf(ref('label'), { minProperties: 1 }),
        '申请可以关于的对象: 名称',
        'What applications may be about: what they are called',
      ),
      asOf: described(TEXT, '未指明日期时，以哪个事实为基准日', 'The fact that dates a decision when no day is named'),
      parties: described(mapOf(ref('label'), { minProperties: 1 }), '各方: 名称', 'The parties: what they are called'),
      versions: described(listOf(VERSION), '各版本', 'The versions'),
      decisions: described(
        mapOf(DECISION, {
          required: ['default'],
          properties: { default: described(TEXT, '默认的决定', 'The decision that sets the exit code') },
        }),
        '各项决定',
        'What is decided',
      ),
      readings: described(mapOf(READING), '解释口径', 'The readings'),
      uses: described(
        mapOf(FOLDER_NAME, { propertyNames: NAME, minProperties: 1 }),
        '所引用的其他办法，前缀: 办法的名称；引用其条款、决定和值时写 前缀.第三条、前缀.eligibility',
        'Other policies it takes conditions and values from, prefix: name of the policy; cited as prefix.第三条, prefix.eligibility',
      ),
    },
    ['policy', 'title', 'subject', 'versions', 'decisions'],
  ),
}
