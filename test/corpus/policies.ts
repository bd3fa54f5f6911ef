import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../src/util/sha256.ts'
import type { BadInput, Written } from './bad-input.ts'

const base = join(import.meta.dirname, '../cases')
const POLICY = readFileSync(join(base, 'policy.yaml'), 'utf8')
const FACTS = readFileSync(join(base, 'facts.yaml'), 'utf8')

/** One of the files of the policy in test/cases, with what stands in it once put otherwise. */
function inPolicy(from: string, to: string): Written {
  return { 'policy.yaml': changed(POLICY, from, to) }
}
function inFacts(from: string, to: string): Written {
  return { 'facts.yaml': changed(FACTS, from, to) }
}
function changed(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand there once`)
  return text.replace(from, () => to)
}

const DRAFT = '- { id: draft, draft: true }'
const PUBLISHED = `${DRAFT}\n  - { id: "2019-01-01", effective: { from: 2019-01-01, until: 2021-12-31 } }`
const IN_FORCE = {
  '2019-01-01/article-01.yaml':
    'article: 1\nversion: 1.0.0\ntitle: 施行\nrole: validity\nphrases:\n  - quote: 本办法施行。\n    pending: true\n',
  '2019-01-01/article-02.yaml':
    'article: 2\nversion: 1.0.0\ntitle: 附则\nrole: task\nphrases:\n  - quote: 甲。\n    pending: true\n',
}
const other = (name: string, uses = ''): string =>
  `policy: ${name}\ntitle: ${name}\nsubject: shop\nparties: { applicant: 申请人 }\n${uses}versions: [{ id: draft, draft: true }]\ndecisions: { default: it, it: { label: 它, clauses: [第一条] } }\n`
const using = (name: string, as: string): Record<string, string> => ({
  'policy.yaml': changed(POLICY, 'versions:\n', `uses: { ${as}: ${name} }\nversions:\n`),
})
const OTHER_ARTICLE =
  'article: 1\nversion: 1.0.0\ntitle: 条件\nrole: requirement\nphrases:\n  - quote: 持有许可。\n    fact: licensed\n    operator: is\n    value: true\n'

const items = (...texts: readonly string[]): string =>
  `article: 3\nversion: 1.0.0\ntitle: 分项\nrole: task\nitems:\n${texts.map((text, i) => `  - item: ${i + 1}\n    phrases:\n      - quote: ${text}\n        nothing: 说明\n`).join('')}`
/** An amendment of the policy, which has a third article of two items besides. */
const amending = (entry: string, files: Readonly<Record<string, string>> = {}): Written => ({
  'policy.yaml': changed(POLICY, DRAFT, `${DRAFT}\n  - { id: next, draft: true, amends: draft${entry} }`),
  'draft/article-03.yaml': items('甲；', '乙。'),
  ...files,
})

/** What is wrong with a policy's own file, its facts or its folder. */
export const POLICIES: readonly BadInput[] = [
  ['an empty policy', { 'policy.yaml': '' }, 'empty-file policy.yaml:1:1'],
  ['an unknown key', inPolicy('subject: shop', 'subject: shop\nowner: 甲'), 'unknown-key policy.yaml:5:1'],
  ['a slip in a key', inPolicy('subject: shop', 'subjct: shop'), 'unknown-key policy.yaml:4:1'],
  [
    'no decisions',
    inPolicy(POLICY.slice(POLICY.indexOf('decisions:'), POLICY.indexOf('readings:')), ''),
    'missing-key policy.yaml:2:1, unknown-decision policy.yaml:2:1',
  ],
  [
    'a default there is none of',
    inPolicy('default: eligible', 'default: eligibel'),
    'unknown-decision policy.yaml:12:12',
    '是否想写 eligible',
  ],
  [
    'a decision on a clause there is none of',
    inPolicy('clauses: [第二条]', 'clauses: [第九条]'),
    'unknown-clause policy.yaml:14:62',
  ],
  [
    'a decision without a label',
    inPolicy('label: { zh: 其他, en: Other things }, ', ''),
    'missing-key policy.yaml:14:3',
  ],
  ['a decision of nothing', inPolicy('clauses: [第二条]', 'clauses: []'), 'wrong-shape policy.yaml:14:52'],
  ['a day that is no fact', inPolicy('asOf: appliedOn', 'asOf: appliedDay'), 'unknown-fact policy.yaml:5:7'],
  ['a day that is no date', inPolicy('asOf: appliedOn', 'asOf: licensed'), 'unknown-fact policy.yaml:5:7'],
  ['no versions', inPolicy(`versions:\n  ${DRAFT}\n`, 'versions: []\n'), 'wrong-shape policy.yaml:8:1'],
  ['a version twice', inPolicy(DRAFT, `${DRAFT}\n  ${DRAFT}`), 'name-taken policy.yaml:10:11'],
  [
    'a version without a folder',
    inPolicy(DRAFT, `${DRAFT}\n  - { id: next, draft: true }`),
    'cannot-read policy.yaml:10:11, unknown-clause policy.yaml:14:63, unknown-clause policy.yaml:15:62',
  ],
  ['a version outside the folder', inPolicy(DRAFT, '- { id: ../draft, draft: true }'), 'wrong-shape policy.yaml:9:11'],
  ['a version with neither draft nor period', inPolicy(DRAFT, '- { id: draft }'), 'effective-missing policy.yaml:9:11'],
  [
    'a period that ends before it begins',
    { ...(inPolicy(DRAFT, PUBLISHED.replace('2021-12-31', '2018-12-31')) as object), ...IN_FORCE },
    'effective-impossible policy.yaml:10:36',
  ],
  [
    'a period from no day',
    { ...(inPolicy(DRAFT, PUBLISHED.replace('from: 2019-01-01', 'from: 2019-02-30')) as object), ...IN_FORCE },
    'effective-impossible policy.yaml:10:36',
  ],
  [
    'two versions on one day',
    {
      ...(inPolicy(
        DRAFT,
        `${PUBLISHED}\n  - { id: "2021", effective: { from: 2021-12-31, until: 2022-12-31 } }`,
      ) as object),
      ...IN_FORCE,
      '2021/article-01.yaml': IN_FORCE['2019-01-01/article-01.yaml'],
      '2021/article-02.yaml': IN_FORCE['2019-01-01/article-02.yaml'],
    },
    'effective-overlap policy.yaml:11:30',
  ],
  [
    'an amendment of nothing',
    inPolicy(DRAFT, `${DRAFT}\n  - { id: next, draft: true, amends: "2018" }`),
    'amends-unknown policy.yaml:10:38, unknown-clause policy.yaml:14:63, unknown-clause policy.yaml:15:62',
  ],
  [
    'a clause repealed that there is not',
    amending(', repealed: [第九条]'),
    'lineage-unknown-clause policy.yaml:10:56',
    '是否想写 第一条',
  ],
  [
    'a clause renumbered and repealed',
    amending(', renumbered: { 第四条: 第三条 }, repealed: [第三条]'),
    'article-missing draft/article-03.yaml:1:10, lineage-conflict policy.yaml:10:64',
  ],
  [
    'a decision on what is repealed',
    amending(', repealed: [第二条]'),
    'article-missing draft/article-03.yaml:1:10, cites-repealed policy.yaml:15:62',
    'decisions',
  ],
  [
    'an item repealed of an article not written anew',
    amending(', repealed: [第三条第二项]'),
    'amended-article-missing policy.yaml:10:11',
    'banfa new next',
  ],
  [
    'an item that does not go on',
    amending('', { 'next/article-03.yaml': items('甲。') }),
    'clause-dropped policy.yaml:10:38',
    'repealed: [第三条第二项]',
  ],
  [
    'an item moved and not said to be',
    amending('', { 'next/article-03.yaml': items('丙；', '甲。') }),
    'renumbering-undeclared next/article-03.yaml:10:5',
    'renumbered: { 第三条第二项: 第三条第一项 }',
  ],
  [
    'days that no version covers',
    {
      ...(inPolicy(DRAFT, `${PUBLISHED}\n  - { id: "2022", effective: { from: 2022-03-01, until: null } }`) as object),
      ...Object.fromEntries(
        ['2019-01-01', '2022'].flatMap((id) => [
          [`${id}/article-01.yaml`, IN_FORCE['2019-01-01/article-01.yaml'].replace('pending: true', 'nothing: 说明')],
          [`${id}/article-02.yaml`, IN_FORCE['2019-01-01/article-02.yaml'].replace('pending: true', 'nothing: 说明')],
        ]),
      ),
    },
    'effective-gap policy.yaml:11:30',
  ],
  [
    'a text whose digest differs',
    {
      ...(inPolicy(
        DRAFT,
        PUBLISHED.replace('} }', `}, text: { file: text.md, sha256: "${'0'.repeat(64)}" } }`),
      ) as object),
      ...IN_FORCE,
      '2019-01-01/text.md': '第一条 本办法施行。\n第二条 甲。\n',
    },
    'text-hash-mismatch policy.yaml:10:108',
  ],
  [
    'a text the quotes differ from',
    {
      ...(inPolicy(
        DRAFT,
        PUBLISHED.replace(
          '} }',
          `}, text: { file: text.md, sha256: "${sha256('第一条 本办法施行吧。\n第二条 甲。\n')}" } }`,
        ),
      ) as object),
      ...IN_FORCE,
      '2019-01-01/text.md': '第一条 本办法施行吧。\n第二条 甲。\n',
    },
    'quotes-differ-from-text 2019-01-01/article-01.yaml:6:12',
  ],
  [
    'a period the text gives otherwise',
    {
      ...(inPolicy(DRAFT, PUBLISHED) as object),
      ...IN_FORCE,
      '2019-01-01/article-01.yaml': IN_FORCE['2019-01-01/article-01.yaml'].replace(
        '本办法施行。',
        '本办法自 2019 年 2 月 1 日起施行。',
      ),
    },
    'effective-mismatch policy.yaml:10:44',
  ],
  [
    'due years of a list known by something else',
    inFacts(
      '    identity: number\n    from: applicant\n    fields:\n',
      '    identity: number\n    expect: { field: hired, last: 3 }\n    from: applicant\n    fields:\n      hired: { label: 入职年度, type: year }\n',
    ),
    'due-without-identity facts.yaml:17:22',
  ],
  [
    'a text that is not there',
    {
      ...(inPolicy(
        DRAFT,
        PUBLISHED.replace('} }', `}, text: { file: text.md, sha256: "${'0'.repeat(64)}" } }`),
      ) as object),
      ...IN_FORCE,
    },
    'cannot-read policy.yaml:10:91',
  ],
  [
    'an article missing',
    { 'draft/article-04.yaml': IN_FORCE['2019-01-01/article-01.yaml'].replace('article: 1', 'article: 4') },
    'article-missing draft/article-04.yaml:1:10',
  ],
  [
    'an article in two files',
    { 'draft/article-01-new.yaml': IN_FORCE['2019-01-01/article-01.yaml'] },
    'article-number draft/article-01-new.yaml:1:10, article-doubled 1:10',
  ],
  [
    'a reading of a choice there is none of',
    inPolicy('choice: onTheDay', 'choice: onAnyDay'),
    'malformed facts.yaml:28:107',
  ],
  [
    'parties as a list',
    inPolicy('{ applicant: 申请人, office: 受理机构, expert: 专家 }', '[申请人]'),
    'unknown-party facts.yaml:2:3, unknown-party facts.yaml:3:3, unknown-party facts.yaml:4:3 +13',
  ],
  ['a policy used that is not there', using('shop-registration', 'base'), 'unknown-policy policy.yaml:8:15'],
  ['a policy used that is outside', using('../shop-registration', 'base'), 'wrong-shape policy.yaml:8:15'],
  ['a policy that uses itself', using('shop-support', 'base'), 'uses-cycle policy.yaml:8:15'],
  [
    'a used policy with errors',
    {
      ...using('other', 'base'),
      '../other/policy.yaml': other('other').replace('第一条', '第九条'),
      '../other/facts.yaml': 'facts:\n  licensed: { label: 持有许可, type: boolean, from: applicant }\n',
      '../other/draft/article-01.yaml': OTHER_ARTICLE,
    },
    'used-policy-errors policy.yaml:8:15',
  ],
  [
    'a used policy not in force',
    {
      ...using('other', 'base'),
      '../other/policy.yaml': other('other'),
      '../other/facts.yaml': 'facts:\n  licensed: { label: 持有许可, type: boolean, from: applicant }\n',
      '../other/draft/article-01.yaml': OTHER_ARTICLE,
    },
    'used-not-in-force policy.yaml:10:5',
  ],
  [
    'a fact that is another in a used policy',
    {
      ...using('other', 'base'),
      '../other/policy.yaml': other('other').replace(
        '[{ id: draft, draft: true }]',
        '[{ id: draft, effective: { from: 2019-01-01, until: null } }]',
      ),
      '../other/facts.yaml':
        'facts:\n  licensed: { label: 持有许可, type: choice, of: { yes-held: 有, none: 无 }, from: applicant }\n',
      '../other/draft/article-01.yaml': OTHER_ARTICLE.replace('value: true', 'value: yes-held'),
    },
    'used-fact-differs facts.yaml:5:3',
  ],
  ['no facts', { 'facts.yaml': '' }, 'empty-file facts.yaml:1:1'],
  ['a fact twice', inFacts('  licensed: ', '  outletCount: '), 'yaml-duplicate-key facts.yaml:8:3'],
  [
    'a fact without a type',
    inFacts('type: boolean, from: applicant }\n  sector', 'from: applicant }\n  sector'),
    'type-mismatch 10:12, type-mismatch draft/article-02.yaml:15:48, missing-key facts.yaml:5:3',
  ],
  [
    'a type there is none of',
    inFacts('type: boolean, from: applicant }\n  sector', 'type: bool, from: applicant }\n  sector'),
    'type-mismatch 10:12, type-mismatch draft/article-02.yaml:15:48, not-one-of facts.yaml:5:41',
  ],
  ['a fact without a label', inFacts('label: 持有许可, ', ''), 'missing-key facts.yaml:5:3'],
  [
    'a fact with an English label alone',
    inFacts('label: 持有许可,', 'label: { en: licensed },'),
    'missing-key facts.yaml:5:22',
  ],
  [
    'a fact of a party there is none of',
    inFacts('type: boolean, from: applicant }\n  sector', 'type: boolean, from: owner }\n  sector'),
    'unknown-party facts.yaml:5:3',
  ],
  [
    'a reserved name',
    inFacts('  outletCount:', '  policy: { label: 甲, type: text, from: applicant }\n  outletCount:'),
    'reserved-name facts.yaml:8:3',
  ],
  [
    'asOf for a fact',
    inFacts('  outletCount:', '  asOf: { label: 甲, type: date, from: applicant }\n  outletCount:'),
    'reserved-name facts.yaml:8:3',
  ],
  [
    'a name every object has',
    inFacts('  outletCount:', '  constructor: { label: 甲, type: text, from: applicant }\n  outletCount:'),
    'forbidden-key facts.yaml:8:3',
  ],
  [
    'a range that ends before it begins',
    inFacts('unit: 家, absent', 'unit: 家, range: [10, 1], absent'),
    'malformed facts.yaml:8:65',
  ],
  [
    'a range for a truth',
    inFacts('type: boolean, from: applicant }\n  sector', 'type: boolean, range: [0, 1], from: applicant }\n  sector'),
    'malformed facts.yaml:5:50',
  ],
  [
    'a choice of nothing',
    inFacts('of: { retail: 零售, catering: 餐饮, other: 其他 }', 'of: {}'),
    'unknown-choice 15:12, unknown-choice 41:13, unknown-choice draft/article-02.yaml:21:46 +1',
  ],
  ['an identity that is no field', inFacts('identity: number', 'identity: code'), 'unknown-fact facts.yaml:16:15'],
  [
    'due years without an identity',
    inFacts('identity: number', 'expect: { field: number, last: 3 }'),
    'type-mismatch facts.yaml:16:22',
  ],
  [
    'a fact nobody uses',
    inFacts('  outletCount:', '  spare: { label: 备用, type: boolean, from: applicant }\n  outletCount:'),
    'unused-fact facts.yaml:8:3',
  ],
  [
    'derived facts in a circle',
    inFacts(
      '  totalWages:    {',
      '  one: { label: 一, plus: [{ fact: two }, { fact: revenue }] }\n  two: { label: 二, plus: [{ fact: one }, { fact: revenue }] }\n  totalWages:    {',
    ),
    'derived-cycle facts.yaml:28:35',
  ],
  [
    'a derived fact with a fact’s name',
    inFacts(
      '  totalWages:',
      '  revenue: { label: 收入, sum: { of: employees, each: { item: wages } } }\n  totalWages:',
    ),
    'name-taken facts.yaml:27:3',
  ],
  [
    'a derived fact of two expressions',
    inFacts(
      'sum: { of: employees, each: { item: wages } }',
      'sum: { of: employees, each: { item: wages } }, count: { of: employees }',
    ),
    'malformed facts.yaml:27:3',
  ],
  [
    'a derived fact of an unknown list',
    inFacts('count: { of: employees }', 'count: { of: employes }'),
    'unknown-list facts.yaml:25:55',
    '是否想写 employees',
  ],
  [
    'a merge key among facts',
    inFacts('facts:\n', 'facts:\n  <<: { spare: { label: 备用, type: text, from: applicant } }\n'),
    'forbidden-key facts.yaml:2:3',
  ],
  [
    'a property of a phrase that the clause has not',
    {
      'draft/properties.yaml':
        '- property: 甲\n  always: { met: 第一条 }\n- property: 乙\n  raise: employees\n  never: { clause: 第二条, quote: 没有的话, from: pass, to: fail }\n',
    },
    'unknown-quote draft/properties.yaml:5:32',
  ],
  [
    'a property of a version there is none of',
    {
      'draft/properties.yaml':
        '- property: 甲\n  between: { from: draft, to: draff }\n  never: { clause: 第一条, from: pass, to: fail }\n',
    },
    'unknown-version draft/properties.yaml:2:31',
    '是否想写 draft',
  ],
]
