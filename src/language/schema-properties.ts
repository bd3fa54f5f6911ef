import { CONDITION_PROPERTIES, CONDITION_RULES } from './schema-condition.ts'
import { closed, described, FOLDER_NAME, listOf, mapOf, type Properties, ref, TEXT } from './schema-parts.ts'
import type { JsonSchema } from './word.ts'

/** What an amount is called by: as the article that brings it about calls it, or what was paid of it before. */
const AMOUNTS: Properties = {
  grant: described(TEXT, '给付的名称', 'The id of a grant'),
  charge: described(TEXT, '收费或追缴的名称', 'The id of a charge'),
  quantity: described(TEXT, '量的名称', 'The id of a quantity'),
}

const PAID: Properties = {
  paid: described(TEXT, '某项已经拨付的', 'What was paid before under an outcome'),
}

/** What an answer is looked at for. */
const LOOKED_AT: Properties = {
  clause: described(TEXT, '条款，如 第六条第二项', 'A clause, such as 第六条第二项'),
  quote: described(TEXT, '该条款中的一句', 'A phrase of that clause'),
  decision: described(TEXT, '决定', 'A decision'),
  ...AMOUNTS,
}

const VERDICT: JsonSchema = { enum: ['pass', 'fail', 'undetermined', 'notApplicable'] }

const NEVER: JsonSchema = {
  ...closed({
    ...LOOKED_AT,
    from: described(VERDICT, '原来的结论', 'The verdict before'),
    to: described(VERDICT, '不会变成的结论', 'The verdict it never turns into'),
    gets: described({ enum: ['less', 'more'] }, '数额不会变少（less）或变多（more）', 'What the amount never gets'),
  }),
  minProperties: 2,
}

const SAME: JsonSchema = {
  ...closed({
    reorder: described(TEXT, '换一种次序列出的名单', 'The list whose rows are put in another order'),
    rename: described(TEXT, '换了名称的名单', 'The list whose units are called otherwise'),
    change: described(TEXT, '另作填报的事实或名单', 'The fact or list that is answered otherwise'),
    of: described(
      listOf({ ...closed(LOOKED_AT), minProperties: 1 }),
      '不变的是哪些；不写为全部结论和数额',
      'What stays the same; all verdicts and amounts unless it says',
    ),
  }),
  minProperties: 1,
}

const PROPERTY: JsonSchema = closed(
  {
    property: described(ref('label'), '性质：一句总是成立的话', 'The property: a sentence that always holds'),
    because: described(TEXT, '为什么', 'Why'),
    when: described(ref('condition'), '只问此条件成立的申请', 'Only of applications for which this holds'),
    raise: described(TEXT, '加大的事实，或加一行的名单', 'The fact that is raised, or the list that gets a row more'),
    lower: described(TEXT, '减小的事实，或少一行的名单', 'The fact that is lowered, or the list that loses a row'),
    with: described(
      mapOf(ref('literal'), { minProperties: 1 }),
      '加上或去掉的那一行是怎样的',
      'What the row says that is added or taken away',
    ),
    between: described(
      closed(
        {
          from: described(FOLDER_NAME, '先的版本', 'The version before'),
          to: described(FOLDER_NAME, '后的版本', 'The version after'),
        },
        ['from', 'to'],
      ),
      '同一申请依两个版本',
      'One application under two versions',
    ),
    never: described(NEVER, '不会有的变化', 'The change that never comes about'),
    neverBoth: described(
      listOf(closed({ ...CONDITION_PROPERTIES, ...AMOUNTS }), { minItems: 2, maxItems: 2 }),
      '不会同时成立的两件事',
      'Two things that never hold together',
    ),
    always: described(
      {
        ...closed({
          ...CONDITION_PROPERTIES,
          ...AMOUNTS,
          ...PAID,
          sum: described(
            listOf({ ...closed({ ...AMOUNTS, ...PAID }), minProperties: 1, maxProperties: 1 }),
            '几项数额之和',
            'The sum of several amounts',
          ),
        }),
        ...CONDITION_RULES,
      },
      '总是成立的条件，或数额总在其内的界限',
      'The condition that always holds, or the bound that an amount always keeps',
    ),
    same: described(SAME, '怎样填报，结论都不变', 'What changes nothing'),
  },
  ['property'],
)

/** The properties of a version: what holds of every application, whatever it says. */
export const PROPERTIES: JsonSchema = {
  title: '性质 properties',
  description:
    '性质：对任何申请都成立的话，由随机产生的申请检验\nProperties: what holds of every application, tried on applications drawn at random',
  ...listOf(described(PROPERTY, '一条性质', 'A property')),
}
