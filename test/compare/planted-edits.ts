import type { Direction } from '../../src/model/comparison.ts'

/** One edit of the shipped policy, and what it must be told to do. */
export interface Planted {
  /** The article that is edited. */
  readonly article: number
  /** What is written instead of what, each found once. */
  readonly edits: readonly (readonly [string, string])[]
  /** What it does; `words` where no rule changes. */
  readonly is: Exclude<Direction, 'notObserved'> | 'words'
  /** The clause it is told at. */
  readonly cite: string
}

const MEMBERS =
  '      - quote: 成员单位不少于 20 家，\n        readings: [lead-unit-counted]\n        fact: memberCount\n        operator: atLeast\n        value: 20 家\n'
const members = (quote: string, operator: string, value: string): [string, string] => [
  MEMBERS,
  MEMBERS.replace('成员单位不少于 20 家', quote)
    .replace('atLeast', operator)
    .replace('value: 20 家', `value: ${value}`),
]
const FOUNDED =
  '      - quote: 成立 3 个月以上，\n        readings: [three-months-reached, conditions-judged-on]\n        fact: timeSinceFounding\n        operator: atLeast\n        value: 3 个月\n'
const founded = (quote: string, value: string): [string, string] => [
  FOUNDED,
  FOUNDED.replace('成立 3 个月以上', quote).replace('value: 3 个月', `value: ${value}`),
]
const SHARE =
  '      - quote: 其中区内成员单位比例不少于三分之二，\n        fact: districtMemberShare\n        operator: atLeast\n        value: 2/3\n'
const share = (words: string, value: string): [string, string] => [
  SHARE,
  SHARE.replace('不少于三分之二', words).replace('value: 2/3', `value: ${value}`),
]
const FUNDING =
  '\n      - quote: 和建立经费保障机制。\n        fact: funding.mechanism\n        operator: is\n        value: true\n'
const STAFF = '        fact: staff.fullTime\n        operator: is\n        value: true\n'
const RULES =
  '\n      - quote: 及工作制度；\n        fact: materials.workingRules\n        operator: is\n        value: true\n'
const LEGAL = 'every: { of: members, satisfies: { item: legalPerson, operator: is, value: true }, ifEmpty: false }'
const IN_DISTRICT = '          - { fact: leadUnit.inDistrict, operator: is, value: true }\n'
const NEW_RD = '              - { fact: leadUnit.kind, operator: is, value: newRd }\n'
const POOR =
  '  - quote: 对连续两年运营成效不好的联盟,\n    readings: [poor-results, years-in-a-row]\n    fact: poorYearsInARow\n    operator: atLeast\n    value: 2 年\n'
const TERMS =
  '          - { fact: plan.shortTerm, operator: is, value: true }\n          - { fact: plan.mediumTerm, operator: is, value: true }\n          - { fact: plan.longTerm, operator: is, value: true }\n'
const YEAR =
  '      - quote: 建立对认定满 1 年联盟的运营绩效评价机制,\n        readings: [three-months-reached]\n        fact: timeSinceRecognition\n        operator: atLeast\n        value: 1 年\n'
const VISIT =
  '    fact: siteVisitedOn\n    operator: onOrAfter\n    value: { fact: expertReviewedOn }\n    ifAbsent: false\n'

const TWO = '第六条第二项'
const THREE = '第六条第三项'

/** Edits that change nothing, be it in words or in rules. */
const NO_EFFECT: Readonly<Record<string, Planted>> = {
  'more than 19 for at least 20': {
    article: 6,
    edits: [members('成员单位超过 19 家', 'moreThan', '19 家')],
    is: 'none',
    cite: TWO,
  },
  'other words for three months': { article: 6, edits: [founded('成立满 3 个月', '3 个月')], is: 'words', cite: TWO },
  'other words for two thirds': { article: 6, edits: [share('不低于三分之二', '2/3')], is: 'words', cite: TWO },
  'not without staff for with staff': {
    article: 6,
    edits: [[STAFF, STAFF.replace('is\n', 'isNot\n').replace('true', 'false')]],
    is: 'none',
    cite: THREE,
  },
  'a form for a letter': {
    article: 8,
    edits: [['联盟认定申请书；', '联盟认定申请表；']],
    is: 'words',
    cite: '第八条第一项',
  },
  'none that is no legal person for all legal persons': {
    article: 6,
    edits: [[LEGAL, LEGAL.replace('every', 'none').replace('value: true', 'value: false')]],
    is: 'none',
    cite: '第六条第一项',
  },
  'the same terms in another order': {
    article: 6,
    edits: [[TERMS, TERMS.trimEnd().split('\n').reverse().join('\n').concat('\n')]],
    is: 'none',
    cite: '第六条第四项',
  },
  'yuan for tens of thousands': {
    article: 10,
    edits: [
      ['给予 20 万元一次性补助', '给予 200,000 元一次性补助'],
      [
        '          to: { item: name }\n          per: ever\n          amount: 20 万元\n',
        '          to: { item: name }\n          per: ever\n          amount: 200,000 元\n',
      ],
    ],
    is: 'words',
    cite: '第十条第二项',
  },
  'twelve months for a year': {
    article: 10,
    edits: [[YEAR, YEAR.replace('满 1 年', '满 12 个月').replace('value: 1 年', 'value: 12 个月')]],
    is: 'words',
    cite: '第十条第十项',
  },
  'more than one year for two in a row': {
    article: 12,
    edits: [[POOR, POOR.replace('连续两年', '连续超过一年').replace('atLeast', 'moreThan').replace('2 年', '1 年')]],
    is: 'none',
    cite: '第十二条',
  },
}

/** Edits that only help applicants. */
const LOOSER: Readonly<Record<string, Planted>> = {
  'fifteen members': {
    article: 6,
    edits: [members('成员单位不少于 15 家', 'atLeast', '15 家')],
    is: 'looser',
    cite: TWO,
  },
  'two months': { article: 6, edits: [founded('成立 2 个月以上', '2 个月')], is: 'looser', cite: TWO },
  'three fifths': { article: 6, edits: [share('不少于百分之六十', '60%')], is: 'looser', cite: TWO },
  '66 % for two thirds': { article: 6, edits: [share('不少于百分之六十六', '66%')], is: 'looser', cite: TWO },
  'no funding needed': { article: 6, edits: [[FUNDING, '\n'.slice(1)]], is: 'looser', cite: THREE },
  'a lead from anywhere': { article: 6, edits: [[IN_DISTRICT, '']], is: 'looser', cite: TWO },
  'a university may lead': {
    article: 6,
    edits: [[NEW_RD, `${NEW_RD}${NEW_RD.replace('newRd', 'university')}`]],
    is: 'looser',
    cite: TWO,
  },
  'no working rules needed': { article: 8, edits: [[RULES, '']], is: 'looser', cite: '第八条第四项' },
  'no members needed': {
    article: 6,
    edits: [[LEGAL, LEGAL.replace('ifEmpty: false', 'ifEmpty: true')]],
    is: 'looser',
    cite: '第六条第一项',
  },
  'a visit whenever': { article: 9, edits: [[VISIT, '    has: siteVisitedOn\n']], is: 'looser', cite: '第九条' },
}

/** Edits that hurt some applicants, or help some and hurt others. */
const STRICTER: Readonly<Record<string, Planted>> = {
  'twenty-five members': {
    article: 6,
    edits: [members('成员单位不少于 25 家', 'atLeast', '25 家')],
    is: 'stricter',
    cite: TWO,
  },
  'more than twenty members': {
    article: 6,
    edits: [members('成员单位超过 20 家', 'moreThan', '20 家')],
    is: 'stricter',
    cite: TWO,
  },
  'six months': { article: 6, edits: [founded('成立 6 个月以上', '6 个月')], is: 'stricter', cite: TWO },
  'three quarters': { article: 6, edits: [share('不少于四分之三', '3/4')], is: 'stricter', cite: TWO },
  '67 % for two thirds': { article: 6, edits: [share('不少于百分之六十七', '67%')], is: 'stricter', cite: TWO },
  'research members too': {
    article: 6,
    edits: [
      [
        SHARE,
        `      - quote: 大学、科研院所和新型研发机构不少于 7 家，\n        fact: researchMemberCount\n        operator: atLeast\n        value: 7 家\n\n${SHARE}`,
      ],
    ],
    is: 'stricter',
    cite: TWO,
  },
  'staff and funding proof': {
    article: 6,
    edits: [
      [
        STAFF,
        '        all:\n          - { fact: staff.fullTime, operator: is, value: true }\n          - { fact: materials.fundingProof, operator: is, value: true }\n',
      ],
    ],
    is: 'stricter',
    cite: THREE,
  },
  'enterprises alone may lead': { article: 6, edits: [[NEW_RD, '']], is: 'stricter', cite: TWO },
  'research members for members': {
    article: 6,
    edits: [
      [
        MEMBERS,
        MEMBERS.replace('成员单位不少于 20 家', '高校院所成员不少于 4 家')
          .replace('memberCount', 'researchMemberCount')
          .replace('value: 20 家', 'value: 4 家'),
      ],
    ],
    is: 'both',
    cite: TWO,
  },
  'older or larger': {
    article: 6,
    edits: [
      [
        FOUNDED,
        '      - quote: 成立 6 个月以上，或者成员单位不少于 30 家，\n        any:\n          - { fact: timeSinceFounding, operator: atLeast, value: 6 个月 }\n          - { fact: memberCount, operator: atLeast, value: 30 家 }\n',
      ],
    ],
    is: 'both',
    cite: TWO,
  },
}

/** Edits of money. */
const AMOUNTS: Readonly<Record<string, Planted>> = {
  'forty for thirty on recognition': {
    article: 10,
    edits: [
      ['给予 30 万元的一次性补助', '给予 40 万元的一次性补助'],
      ['district: 30 万元', 'district: 40 万元'],
    ],
    is: 'looser',
    cite: '第十条第一项',
  },
  'ninety for a hundred at the top': {
    article: 10,
    edits: [
      ['75 万元和 100 万元', '75 万元和 90 万元'],
      ['nation: 100 万元', 'nation: 90 万元'],
    ],
    is: 'stricter',
    cite: '第十条第一项',
  },
  'fifteen for twenty in a national alliance': {
    article: 10,
    edits: [
      ['给予 20 万元一次性补助', '给予 15 万元一次性补助'],
      [
        '          to: { item: name }\n          per: ever\n          amount: 20 万元\n',
        '          to: { item: name }\n          per: ever\n          amount: 15 万元\n',
      ],
    ],
    is: 'stricter',
    cite: '第十条第二项',
  },
  'three fifths of national funds': {
    article: 10,
    edits: [
      ['国拨经费的 50%和', '国拨经费的 60%和'],
      ['times: [50%,', 'times: [60%,'],
    ],
    is: 'looser',
    cite: '第十条第三项',
  },
  'more for a national standard': {
    article: 10,
    edits: [
      ['每件 30 万元、20 万元、10 万元', '每件 30 万元、25 万元、10 万元'],
      ['value: national }, value: 20 万元', 'value: national }, value: 25 万元'],
    ],
    is: 'looser',
    cite: '第十条第八项',
  },
  'a higher least for running': {
    article: 10,
    edits: [
      ['每年给予 10-30 万元', '每年给予 15-30 万元'],
      ['low: 10 万元, high: 30 万元', 'low: 15 万元, high: 30 万元'],
    ],
    is: 'both',
    cite: '第十条第十项',
  },
  'a lower ceiling for exchanges': {
    article: 10,
    edits: [
      ['每年累计不超过 30 万元的补助', '每年累计不超过 15 万元的补助'],
      ['ceiling: 30 万元', 'ceiling: 15 万元'],
    ],
    is: 'stricter',
    cite: '第十条第六项',
  },
  'the district alone pays': {
    article: 10,
    edits: [
      ['由区财政和联盟（或成员单位）所在街道（开发园区）财政按照现有财政体制承担', '由区财政承担'],
      [
        '          shared:\n            - { zh: 区财政, en: district treasury }\n            - { zh: 所在街道（开发园区）财政, en: treasury of the subdistrict or park }\n',
        '          by: { zh: 区财政, en: district treasury }\n',
      ],
    ],
    is: 'other',
    cite: '第十条第三项',
  },
}

/** Every planted edit, by what it says. */
export const PLANTED: Readonly<Record<string, Planted>> = { ...NO_EFFECT, ...LOOSER, ...STRICTER, ...AMOUNTS }
