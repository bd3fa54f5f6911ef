import type { BadInput } from './bad-input.ts'

const RETAIL = 'when: { fact: sector, operator: is, value: retail }'

/** Articles of a rule file, put in the place of 第一条 of the policy in test/cases. */
function article(phrases: string, heading = 'article: 1\nversion: 1.0.0\ntitle: 条件\nrole: requirement\n'): string {
  return `${heading}phrases:\n${phrases}`
}
const phrase = (quote: string, ...meaning: string[]): string =>
  [`  - quote: ${quote}`, ...meaning.map((line) => `    ${line}`)].join('\n').concat('\n')
const condition = (fact: string, operator: string, value: string, ...more: string[]): string[] => [
  `fact: ${fact}`,
  `operator: ${operator}`,
  `value: ${value}`,
  ...more,
]
const support = (phrases: string): string =>
  article(phrases, 'article: 1\nversion: 1.0.0\ntitle: 扶持\nrole: support\n')
const of = (quote: string, ...meaning: string[]): string => article(phrase(quote, ...meaning))

/** What is wrong with one article. */
export const ARTICLES: readonly BadInput[] = [
  ['nothing', '', 'empty-file 1:1'],
  ['a list', '- quote: 甲\n  pending: true\n', 'wrong-shape 1:1'],
  ['no phrases', 'article: 1\nversion: 1.0.0\ntitle: 条件\nrole: requirement\n', 'missing-key 1:1'],
  [
    'an empty list of phrases',
    'article: 1\nversion: 1.0.0\ntitle: 条件\nrole: requirement\nphrases: []\n',
    'missing-key 1:1, wrong-shape 5:1',
  ],
  [
    'no number',
    'version: 1.0.0\ntitle: 条件\nrole: requirement\nphrases:\n  - { quote: 甲, pending: true }\n',
    'missing-key 1:1',
  ],
  [
    'another number than the file’s',
    of('甲。', 'pending: true').replace('article: 1', 'article: 3'),
    'article-number 1:10, article-missing draft/article-02.yaml:2:10, unknown-clause policy.yaml:13:63',
  ],
  ['article 0', of('甲。', 'pending: true').replace('article: 1', 'article: 0'), 'wrong-shape 1:10'],
  ['a number in quotes', of('甲。', 'pending: true').replace('article: 1', 'article: "1"'), 'wrong-shape 1:10'],
  ['a number in Chinese', of('甲。', 'pending: true').replace('article: 1', 'article: 第一条'), 'wrong-shape 1:10'],
  ['a version that is none', of('甲。', 'pending: true').replace('1.0.0', '1.0'), 'wrong-shape 2:10'],
  ['a role there is none of', of('甲。', 'pending: true').replace('requirement', 'condition'), 'not-one-of 4:7'],
  [
    'a slip in a role',
    of('甲。', 'pending: true').replace('requirement', 'requirment'),
    'not-one-of 4:7',
    '是否想写 requirement',
  ],
  ['a key there is none of', of('甲。', 'pending: true', 'note: 甲'), 'unknown-key 8:5'],
  [
    'a slip in a key',
    of('甲。', 'fact: licensed', 'operater: is', 'value: true'),
    'unknown-key 8:5',
    '是否想写 operator',
  ],
  ['no quote', article('  - pending: true\n'), 'missing-quote 6:5'],
  ['an empty quote', of('""', 'pending: true'), 'wrong-shape 6:5'],
  ['a quote that is a number', of('20', 'pending: true'), 'missing-quote 6:5, wrong-shape 6:12'],
  ['a quote cut by a hash', of('第六条 #2 成员', 'pending: true'), 'quote-cut 6:16', '给原文加上引号'],
  ['a quote in braces', article('  - { quote: 甲。, pending: true }\n'), 'quote-style 6:7, pending-phrase 6:18'],
  ['no meaning', of('持有许可。'), 'no-meaning 6:5'],
  ['two meanings', of('持有许可。', 'pending: true', 'nothing: 甲'), 'double-connective 7:5'],
  ['pending: false', of('持有许可。', 'pending: false'), 'not-one-of 7:14'],
  ['nothing without a reason', of('持有许可。', 'nothing:'), 'wrong-shape 7:5'],
  ['a number said to mean nothing', of('不少于 20 人。', 'nothing: 说明'), 'number-without-meaning 6:16'],
  ['a phrase that is pending', of('持有许可。', 'pending: true'), 'pending-phrase 7:5'],
  ['a foreign word', of('职工 and 店主。', 'pending: true'), 'foreign-residue 6:15, pending-phrase 7:5'],
  [
    'two styles of numerals',
    of('不少于 20 人，其中三分之二以上持证。', 'pending: true'),
    'mixed-numerals 6:23, pending-phrase 7:5',
  ],
  // conditions
  [
    'an unknown fact',
    of('持有许可。', ...condition('licenced', 'is', 'true')),
    'unknown-fact 7:11',
    '是否想写 licensed？',
  ],
  [
    'a Cyrillic letter in a fact',
    of('持有许可。', ...condition('liсensed', 'is', 'true')),
    'unknown-fact 7:11',
    '是否想写 licensed',
  ],
  [
    'a full-width fact',
    of('持有许可。', ...condition('ｌicensed', 'is', 'true')),
    'unknown-fact 7:11',
    '是否想写 licensed',
  ],
  ['a field for a fact', of('经过培训。', ...condition('trained', 'is', 'true')), 'unknown-fact 7:11'],
  [
    'a fact for an item',
    of(
      '甲。',
      'some:',
      '  of: employees',
      '  satisfies: { item: licensed, operator: is, value: true }',
      '  ifEmpty: false',
    ),
    'unknown-fact 9:26',
  ],
  ['an item outside a list', of('甲。', 'item: trained', 'operator: is', 'value: true'), 'malformed 7:5'],
  [
    'an unknown list',
    of(
      '甲。',
      'every:',
      '  of: staff',
      '  satisfies: { item: trained, operator: is, value: true }',
      '  ifEmpty: false',
    ),
    'unknown-list 8:11',
  ],
  ['a list for a fact', of('甲。', ...condition('employees', 'atLeast', '1 人')), 'malformed 7:11'],
  [
    'an unknown operator',
    of('职工不少于 20 人。', ...condition('employeeCount', 'least', '20 人')),
    'unknown-operator 8:15',
  ],
  [
    'an operator of programs',
    of('职工不少于 20 人。', ...condition('employeeCount', 'greaterThanInclusive', '20 人')),
    'unknown-operator 8:15',
  ],
  [
    'a sign for an operator',
    of('职工不少于 20 人。', ...condition('employeeCount', '">="', '20 人')),
    'unknown-operator 8:15',
    'atLeast',
  ],
  ['no operator', of('职工不少于 20 人。', 'fact: employeeCount', 'value: 20 人'), 'missing-key 7:5'],
  [
    'no value',
    of('职工不少于 20 人。', 'fact: employeeCount', 'operator: atLeast'),
    'quote-value-mismatch 6:18, missing-key 7:5',
  ],
  [
    'an operator of numbers for a date',
    of('开业不早于 2019 年 1 月 1 日。', ...condition('openedOn', 'atLeast', '2019-01-01')),
    'cue-word-mismatch 8:15, type-mismatch 8:15',
  ],
  [
    'an operator of dates for a number',
    of('职工不少于 20 人。', ...condition('employeeCount', 'onOrAfter', '20 人')),
    'cue-word-mismatch 8:15, type-mismatch 8:15',
  ],
  ['a number for a truth', of('持有许可。', ...condition('licensed', 'is', '1')), 'type-mismatch 9:12'],
  ['yes for a truth', of('持有许可。', ...condition('licensed', 'is', 'yes')), 'yes-or-no 9:12'],
  ['no unit', of('职工不少于 20 人。', ...condition('employeeCount', 'atLeast', '20')), 'unit-mismatch 9:12'],
  [
    'another unit',
    of('职工不少于 20 人。', ...condition('employeeCount', 'atLeast', '20 家')),
    'quote-value-mismatch 9:12, unit-mismatch 9:12',
  ],
  [
    '元 for 万元',
    of('营业收入不少于 30 万元。', ...condition('revenue', 'atLeast', '30 元')),
    'quote-value-mismatch 9:12',
  ],
  [
    '万元 for 元',
    of('营业收入不少于 300 元。', ...condition('revenue', 'atLeast', '300 万元')),
    'quote-value-mismatch 9:12',
  ],
  [
    'money without unit',
    of('营业收入不少于 300 元。', ...condition('revenue', 'atLeast', '300')),
    'unit-mismatch 9:12',
  ],
  [
    'a rounded share',
    of('培训比例不少于三分之二。', ...condition('trainedShare', 'atLeast', '0.67', 'ifAbsent: false')),
    'quote-value-mismatch 9:12, type-mismatch 9:12',
  ],
  [
    'months for days',
    of('开业满 3 个月。', ...condition('timeOpen', 'atLeast', '3 日')),
    'quote-value-mismatch 9:12, unit-mismatch 9:12',
  ],
  [
    'a value in full-width digits',
    of('职工不少于 20 人。', ...condition('employeeCount', 'atLeast', '２０ 人')),
    'quote-value-mismatch 6:18, type-mismatch 9:12',
  ],
  [
    'a value with a leading zero',
    of('职工不少于 20 人。', ...condition('employeeCount', 'atLeast', '020')),
    'number-form 9:12',
  ],
  [
    'a value beyond all numbers',
    of('职工不少于 20 人。', ...condition('employeeCount', 'atLeast', '1e400')),
    'non-finite-number 9:12',
  ],
  [
    'no such day',
    of('开业不早于 2019 年 2 月 28 日。', ...condition('openedOn', 'onOrAfter', '2019-02-30')),
    'quote-value-mismatch 6:18, type-mismatch 9:12',
  ],
  [
    'a day without zeros',
    of('开业不早于 2019 年 2 月 3 日。', ...condition('openedOn', 'onOrAfter', '2019-2-3')),
    'quote-value-mismatch 6:18, type-mismatch 9:12',
  ],
  [
    'a day beyond 2099',
    of('开业不早于 2100 年 1 月 1 日。', ...condition('openedOn', 'onOrAfter', '2100-01-01')),
    'quote-value-mismatch 6:18, type-mismatch 9:12',
  ],
  [
    'an unknown choice',
    of('从事零售。', ...condition('sector', 'is', 'retial')),
    'unknown-choice 9:12',
    '是否想写 retail？',
  ],
  [
    'the label of a choice',
    of('从事零售。', ...condition('sector', 'is', '零售')),
    'unknown-choice 9:12',
    '是否想写 retail',
  ],
  [
    'more than a choice without order',
    of('从事零售。', ...condition('sector', 'atLeast', 'retail')),
    'type-mismatch 8:15',
  ],
  ['one of nothing', of('从事零售。', ...condition('sector', 'oneOf', '[]')), 'wrong-shape 9:5'],
  ['one of a text', of('从事零售。', ...condition('sector', 'oneOf', 'retail')), 'wrong-shape 9:12'],
  [
    'a word that says more than its operator',
    of('职工超过 20 人。', ...condition('employeeCount', 'atLeast', '20 人')),
    'cue-word-mismatch 8:15',
  ],
  [
    'a word that says less than its operator',
    of('职工 20 人以下。', ...condition('employeeCount', 'lessThan', '20 人')),
    'cue-word-mismatch 8:15',
  ],
  [
    'another number than the quote’s',
    of('职工不少于 20 人。', ...condition('employeeCount', 'atLeast', '25 人')),
    'quote-value-mismatch 9:12',
  ],
  [
    'a value that can be absent',
    of('培训比例不少于 2/3。', ...condition('trainedShare', 'atLeast', '2/3')),
    'absent-unanswered 7:11',
  ],
  [
    'ifAbsent of another word',
    of('培训比例不少于 2/3。', ...condition('trainedShare', 'atLeast', '2/3', 'ifAbsent: maybe')),
    'absent-unanswered 7:11, not-one-of 10:15',
  ],
  [
    'no ifEmpty',
    of('甲。', 'every: { of: employees, satisfies: { item: trained, operator: is, value: true } }'),
    'missing-key 7:5',
  ],
  ['all of nothing', of('甲。', 'all: []'), 'empty-connective 7:10'],
  ['any of nothing', of('甲。', 'any: []'), 'empty-connective 7:10'],
  [
    'all and any',
    of(
      '甲。',
      'all:',
      '  - { fact: licensed, operator: is, value: true }',
      'any:',
      '  - { fact: licensed, operator: is, value: false }',
    ),
    'double-connective 9:5',
  ],
  [
    'a condition and a judgement',
    of('甲。', 'fact: licensed', 'operator: is', 'value: true', 'judgement: premisesSafe'),
    'double-connective 10:5',
  ],
  [
    'not of a list',
    of('甲。', 'not:', '  - { fact: licensed, operator: is, value: true }'),
    'wrong-shape 7:5, malformed 8:7',
  ],
  ['a judgement that is a fact', of('甲。', 'judgement: licensed'), 'type-mismatch 7:16'],
  ['a clause there is none of', of('甲。', 'met: 第九条'), 'unknown-clause 7:10'],
  ['a clause by its file', of('甲。', 'met: article-02'), 'unknown-clause 7:10'],
  ['a clause that asks for itself', of('甲。', 'met: 第一条'), 'clause-cycle 7:10'],
  ['a decision there is none of', of('甲。', 'met: elegible'), 'unknown-clause 7:10'],
  ['a reading there is none of', of('甲。', 'unclear: month-reach'), 'unknown-reading 7:14', '是否想写 month-reached'],
  ['a path', of('甲。', 'fact: licensed', 'path: $..constructor', 'operator: is', 'value: true'), 'unknown-key 8:5'],
  [
    'an expression for a value that is none',
    of('甲。', ...condition('employeeCount', 'atLeast', '{ double: 10 人 }')),
    'unknown-key 9:14, quote-value-mismatch 9:22',
  ],
  [
    'money plus days',
    of('甲。', ...condition('revenue', 'atLeast', '{ plus: [{ fact: revenue }, { fact: timeOpen }] }')),
    'type-mismatch 9:20',
  ],
  [
    'a sum of texts',
    of('甲。', ...condition('revenue', 'atLeast', '{ sum: { of: employees, each: { item: number } } }')),
    'type-mismatch 9:42',
  ],
  ['a residual that is no judgement', of('其他情形。', 'residual: licensed'), 'residual-fact 7:15'],
  // values of the law
  [
    'bands with a gap',
    of(
      '职工不足 20 人的限 10 万元，超过 20 人的限 20 万元。',
      'define:',
      '  name: limit',
      '  label: 限额',
      '  value:',
      '    bands:',
      '      of: { fact: employeeCount }',
      '      bands:',
      '        - { lessThan: 20 人, value: 10 万元 }',
      '        - { moreThan: 20 人, value: 20 万元 }',
    ),
    'bands-gap 15:15',
  ],
  [
    'bands that overlap',
    of(
      '职工 20 人以下的限 10 万元，20 人以上的限 20 万元。',
      'define:',
      '  name: limit',
      '  label: 限额',
      '  value:',
      '    bands:',
      '      of: { fact: employeeCount }',
      '      bands:',
      '        - { atMost: 20 人, value: 10 万元 }',
      '        - { atLeast: 20 人, value: 20 万元 }',
    ),
    'bands-overlap 15:15',
  ],
  [
    'a scale there is none of',
    of('甲。', ...condition('revenue', 'atLeast', '{ apply: { scale: fees, to: { fact: revenue } } }')),
    'unknown-scale 9:30',
  ],
  [
    'a definition with a fact’s name',
    of('甲。', 'define: { name: revenue, label: 收入, value: 10 万元 }'),
    'name-taken 7:13, quote-value-mismatch 7:48',
  ],
  [
    'a definition of itself',
    of('甲。', 'define: { name: limit, label: 限额, value: { plus: [{ fact: limit }, 10 万元] } }'),
    'derived-cycle 7:63, quote-value-mismatch 7:72',
  ],
  [
    'definitions that leave a gap',
    article(
      phrase('零售的限 10 万元，', 'define: { name: limit, label: 限额, value: 10 万元 }', RETAIL) +
        phrase(
          '餐饮的限 8 万元。',
          'define: { name: limit, label: 限额, value: 8 万元 }',
          RETAIL.replace('retail', 'catering'),
        ),
    ),
    'define-gap 10:13',
  ],
  [
    'definitions that overlap',
    article(
      phrase('零售的限 10 万元，', 'define: { name: limit, label: 限额, value: 10 万元 }', RETAIL) +
        phrase('零售的限 8 万元，', 'define: { name: limit, label: 限额, value: 8 万元 }', RETAIL) +
        phrase('其他限 5 万元。', 'define: { name: limit, label: 限额, value: 5 万元 }'),
    ),
    'define-overlap 10:13',
  ],
  [
    'definitions nobody can prove',
    article(
      phrase('符合的限 10 万元，', 'define: { name: limit, label: 限额, value: 10 万元 }', 'when: { met: 第二条 }') +
        phrase('不符合的限 8 万元。', 'define: { name: limit, label: 限额, value: 8 万元 }', 'unless: { met: 第二条 }'),
    ),
    'define-unproved 7:13',
  ],
  ['a definition without a label', of('限 10 万元。', 'define: { name: limit, value: 10 万元 }'), 'missing-label 7:21'],
  // outcomes
  [
    'a grant below zero',
    support(phrase('给予 3 万元补助。', 'grant: { id: opening, label: 补助, to: shop, amount: -3 万元 }')),
    'quote-value-mismatch 7:56',
  ],
  [
    'a grant without an amount',
    support(phrase('给予补助。', 'grant: { id: opening, label: 补助, to: shop }')),
    'missing-key 7:5',
  ],
  [
    'a grant in another number',
    support(phrase('给予 3 万元补助。', 'grant: { id: opening, label: 补助, to: shop, amount: 30 万元 }')),
    'quote-value-mismatch 7:56',
  ],
  [
    'a grant that is not rounded',
    support(
      phrase(
        '按营业收入的三分之一给予补助。',
        'grant: { id: opening, label: 补助, to: shop, amount: { times: [1/3, { fact: revenue }] } }',
      ),
    ),
    'unrounded-money 7:56',
  ],
  [
    'what was paid, without a list of payments',
    support(
      phrase('每年给予 3 万元补助。', 'grant: { id: opening, label: 补助, to: shop, per: year, amount: 3 万元 }'),
    ),
    'payments-undeclared facts.yaml:1:1',
  ],
  [
    'a payer of no grant',
    support(phrase('由区财政承担。', 'payer: { grant: opening, by: 区财政 }')),
    'unknown-outcome 7:21',
  ],
  [
    'two grants of one name',
    support(
      phrase('给予 3 万元补助，', 'grant: { id: opening, label: 补助, to: shop, amount: 3 万元 }') +
        phrase('给予 2 万元补助。', 'grant: { id: opening, label: 补助, to: shop, amount: 2 万元 }'),
    ),
    'name-taken 9:18',
  ],
  [
    'a grant to nobody there is',
    support(phrase('给予 3 万元补助。', 'grant: { id: opening, label: 补助, to: nobody, amount: 3 万元 }')),
    'unknown-party 7:42',
  ],
  [
    'two adjustments of one thing',
    support(
      phrase('给予 3 万元补助，', 'grant: { id: opening, label: 补助, to: shop, amount: 3 万元 }') +
        phrase('零售的减半，', 'adjust: { outcome: opening, times: 50% }', RETAIL) +
        phrase('餐饮的减半。', 'adjust: { outcome: opening, times: 50% }', RETAIL.replace('retail', 'catering')),
    ),
    'stacked-adjustments 12:24',
  ],
  ['a fee in words, without its number', of('应当缴纳 20 元费用。', 'duty: 缴纳费用'), 'number-without-meaning 6:17'],
  [
    'a discretion of a party there is none of',
    support(
      phrase(
        '可给予 1 万元至 3 万元的补助。',
        'grant: { id: opening, label: 补助, to: shop, amount: { discretion: { of: { fact: revenue }, from: mayor, low: 1 万元, high: 3 万元 } } }',
      ),
    ),
    'unknown-party 7:101',
  ],
  // parts
  [
    'one of them, but all',
    'article: 1\nversion: 1.0.0\ntitle: 条件\nrole: requirement\nparts: all\nlead:\n  - quote: 应符合下列条件之一：\n    nothing: 引出各项\nitems:\n  - item: 1\n    phrases:\n      - quote: 甲；\n        pending: true\n  - item: 2\n    phrases:\n      - quote: 乙。\n        pending: true\n',
    'parts-word-mismatch 7:12',
  ],
  [
    'alternatives of several roles',
    'article: 1\nversion: 1.0.0\ntitle: 条件\nrole: requirement\nparts: any\nitems:\n  - item: 1\n    role: requirement\n    phrases:\n      - quote: 甲；\n        pending: true\n  - item: 2\n    role: exclusion\n    phrases:\n      - quote: 乙。\n        pending: true\n',
    'mixed-roles 1:1',
  ],
  [
    'items out of order',
    'article: 1\nversion: 1.0.0\ntitle: 条件\nrole: requirement\nitems:\n  - item: 2\n    phrases:\n      - quote: 甲；\n        pending: true\n  - item: 1\n    phrases:\n      - quote: 乙。\n        pending: true\n',
    'structure-numbering 6:5, pending-phrase 9:9, structure-numbering 10:5',
  ],
  [
    'an item twice',
    'article: 1\nversion: 1.0.0\ntitle: 条件\nrole: requirement\nitems:\n  - item: 1\n    phrases:\n      - quote: 甲；\n        pending: true\n  - item: 1\n    phrases:\n      - quote: 乙。\n        pending: true\n',
    'pending-phrase 9:9, structure-numbering 10:5',
  ],
  // YAML
  ['an alias', of('甲。', 'pending: *a'), 'alias-or-anchor 7:14'],
  ['a key twice', of('甲。', 'pending: true', 'pending: true'), 'yaml-duplicate-key 8:5'],
  ['a tab', 'article: 1\nphrases:\n\t- quote: 甲\n', 'tab-indent 3:1'],
  ['a full-width colon', of('甲。', 'pending： true'), 'yaml-missing-char 7:5', '冒号须为半角'],
  ['a zero-width space', of('甲\u200b。', 'pending: true'), 'hidden-character 6:13'],
  ['two documents', `${of('甲。', 'pending: true')}---\na: 1\n`, 'several-documents 8:1'],
  [
    'GBK',
    Buffer.concat([Buffer.from('article: 1\ntitle: '), Buffer.from([0xcc, 0xf5, 0xbc, 0xfe]), Buffer.from('\n')]),
    'not-utf8 2:8',
  ],
  ['larger than the cap', `article: 1\ntitle: ${'甲'.repeat(90_000)}\n`, 'file-too-large 1:1'],
  ['more lines than the cap', `${of('甲。', 'pending: true')}${'#\n'.repeat(5_001)}`, 'too-many-lines 1:1'],
  [
    'deep conditions',
    of('甲。', `not: ${'{ not: '.repeat(40)}{ fact: licensed, operator: is, value: true }${' }'.repeat(40)}`),
    'too-deep 7:213',
  ],
]
