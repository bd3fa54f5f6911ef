import { describe, expect, test } from 'vitest'
import type { FileKind } from '../../src/language/schemas.ts'
import { validateShape } from '../../src/load/index.ts'
import { parseYaml } from '../../src/load/parse-yaml.ts'
import type { Finding } from '../../src/model/finding.ts'

function findings(kind: FileKind, text: string): Finding[] {
  const parsed = parseYaml({ path: `${kind}.yaml`, text })
  if (parsed.tree === undefined) throw new Error(JSON.stringify(parsed.findings))
  return validateShape(kind, parsed.tree)
}

/** Code, place, message and help of every finding. */
function told(kind: FileKind, text: string): string[] {
  return findings(kind, text).map(
    ({ code, span, message, help }) =>
      `${code} ${span?.line}:${span?.column} ${message.zh}${help === undefined ? '' : `；${help.zh}`}`,
  )
}

const article = (body: string): string => `article: 1\nversion: 1.0.0\n${body}`
const phrase = (body: string): string => article(`phrases:\n  - quote: 甲\n    ${body}`)

describe('what is not of its shape, in words', () => {
  test.each<[string, FileKind, string, string[]]>([
    [
      'an unknown key, and the one that was meant',
      'article',
      phrase('fact: a\n    operater: is\n    value: 1'),
      ['unknown-key 6:5 这里没有“operater”这个键；是否想写 operator？'],
    ],
    [
      'an unknown key at the top',
      'article',
      article('titles: 甲'),
      ['unknown-key 3:1 这里没有“titles”这个键；是否想写 title？'],
    ],
    [
      'an unknown key like no other',
      'case',
      '- { case: 甲, like: 乙, expect: [{ decision: x }], 丙: 1 }',
      ['unknown-key 1:50 这里没有“丙”这个键'],
    ],
    ['a missing key', 'article', 'article: 1\ntitle: 甲', ['missing-key 1:1 缺少“version”；加一行 version: …']],
    [
      'a missing key beside another',
      'article',
      phrase('fact: a\n    operator: is'),
      ['missing-key 5:5 写了“fact”，还缺少“value”；加一行 value: …'],
    ],
    [
      'a missing key below a key',
      'policy',
      'policy: a\ntitle: { en: x }\nsubject: s\nversions: [{ id: a }]\ndecisions: { default: d }',
      ['missing-key 2:1 缺少“zh”；加一行 zh: …'],
    ],
    [
      'an unknown operator',
      'article',
      phrase('fact: a\n    operator: atleast\n    value: 1'),
      ['unknown-operator 6:15 没有运算词“atleast”；是否想写 atLeast？'],
    ],
    [
      'a word that does not exist',
      'article',
      article('role: requirment'),
      ['not-one-of 3:7 “requirment”不是这里可用的值；是否想写 requirement？'],
    ],
    ['pending is true or not there', 'article', phrase('pending: false'), ['not-one-of 5:14 “false”不是这里可用的值']],
    [
      'a list where one value is asked',
      'article',
      phrase('fact: a\n    operator: is\n    value: [1]'),
      ['wrong-shape 7:5 这里需要文字、数、true 或 false、一组键，写的是列表'],
    ],
    [
      'one value where a list is asked',
      'article',
      phrase('fact: a\n    operator: oneOf\n    value: x'),
      ['wrong-shape 7:12 这里需要列表，写的是文字；每项一行，以“- ”开头'],
    ],
    [
      'a number where a text is asked',
      'article',
      'article: 1\nversion: 1.0',
      ["wrong-shape 2:10 这里需要文字，写的是数；加上引号：'1.0'"],
    ],
    [
      'a text where a number is asked',
      'article',
      'article: "1"\nversion: 1.0.0',
      ['wrong-shape 1:10 这里需要整数，写的是文字；去掉引号：1'],
    ],
    [
      'a version in another form',
      'article',
      'article: 1\nversion: v1',
      ['wrong-shape 2:10 “v1”的写法不对；写成 1.0.0'],
    ],
    [
      'a date in another form',
      'policy',
      'policy: a\ntitle: 甲\nsubject: s\nversions: [{ id: a, effective: { from: 2019/1/1 } }]\ndecisions: { default: d }',
      ['wrong-shape 4:40 “2019/1/1”的写法不对；写成 2019-01-01'],
    ],
    [
      'a version id that is a path',
      'policy',
      'policy: a\ntitle: 甲\nsubject: s\nversions: [{ id: ../b }]\ndecisions: { default: d }',
      ['wrong-shape 4:18 “../b”的写法不对；写成 2019-01-01, first-draft'],
    ],
    [
      'a level with phrases and parts',
      'article',
      phrase('nothing: 乙\nitems:\n  - item: 1'),
      ['malformed 6:1 有了 phrases 就不能再有 items；各部分之前的句子写在 lead，之后的写在 tail'],
    ],
    ['an empty list', 'article', article('phrases: []'), ['wrong-shape 3:1 这里至少要有 1 项']],
    [
      'nothing after a key',
      'article',
      article('phrases:'),
      ['wrong-shape 3:1 这里需要列表，写的是空值；每项一行，以“- ”开头'],
    ],
    ['an empty reason', 'article', phrase('nothing: ""'), ['wrong-shape 5:5 这里不能为空']],
    [
      'two expressions in one node',
      'facts',
      'facts: { a: { label: 甲, type: date } }\nderived:\n  b: { label: 乙, plus: [{ fact: a, item: b }, 1] }',
      ['wrong-shape 3:27 这里只能有 1 个键'],
    ],
    [
      'no expression in a node',
      'article',
      phrase('fact: a\n    operator: is\n    value: {}'),
      ['wrong-shape 7:5 这里至少要有 1 个键'],
    ],
    ['a number too small', 'article', 'article: 0\nversion: 1.0.0', ['wrong-shape 1:10 这个数不能小于 1']],
    ['something twice', 'article', phrase('nothing: 乙\n    readings: [a, a]'), ['wrong-shape 6:5 列表中有重复的项']],
    [
      'a key typed with a full-width colon',
      'article',
      article('phrases:\n  - quote：成立'),
      ['wrong-shape 4:5 这里需要一组键，写的是文字；冒号须为半角，后面空一格'],
    ],
    [
      'a choice without choices',
      'facts',
      'facts: { a: { label: 甲, type: choice } }',
      ['missing-key 1:10 缺少“of”；加一行 of: …'],
    ],
    [
      'a list without fields',
      'facts',
      'facts: { a: { label: 甲, type: list } }',
      ['missing-key 1:10 缺少“fields”；加一行 fields: …'],
    ],
    [
      'a name with a dot',
      'facts',
      'facts: { a.b: { label: 甲, type: date } }',
      ['bad-name 1:10 “a.b”不能作为名称；例如 unitCount'],
    ],
    [
      'neither a word nor a reading',
      'facts',
      'facts: { a: { label: 甲, type: date } }\nderived:\n  b: { label: 乙, monthsBetween: { from: { fact: a }, to: { fact: a }, completes: later } }',
      ['wrong-shape 3:82 “later”的写法不对'],
    ],
    [
      'a reading with a key too many',
      'facts',
      'facts: { a: { label: 甲, type: date } }\nderived:\n  b: { label: 乙, monthsBetween: { from: { fact: a }, to: { fact: a }, completes: { readings: x } } }',
      ['unknown-key 3:84 这里没有“readings”这个键；是否想写 reading？'],
    ],
    ['a file that is a list', 'article', '- a', ['wrong-shape 1:1 这里需要一组键，写的是列表']],
    [
      'cases that are one case',
      'case',
      'case: 甲',
      ['wrong-shape 1:1 这里需要列表，写的是一组键；每项一行，以“- ”开头'],
    ],
    [
      'several mistakes, in the order of the text',
      'article',
      article('role: x\ntitles: 甲\nphrases: [{ quote: 甲, pending: 1 }]'),
      [
        'not-one-of 3:7 “x”不是这里可用的值',
        'unknown-key 4:1 这里没有“titles”这个键；是否想写 title？',
        'not-one-of 5:32 “1”不是这里可用的值',
      ],
    ],
    [
      'what an application says is for the vocabulary',
      'application',
      'anything: { 甲: [1] }\nexpect: [{ verdict: pass }]',
      [],
    ],
  ])('%s', (_, kind, text, expected) => {
    expect(told(kind, text)).toEqual(expected)
  })

  test('the whole message for an unknown key', () => {
    expect(findings('article', 'article: 1\nversion: 1.0.0\nparts: { atleast: 2 }')).toEqual([
      {
        code: 'unknown-key',
        severity: 'error',
        span: { file: 'article.yaml', start: 35, end: 42, line: 3, column: 10 },
        message: { zh: '这里没有“atleast”这个键', en: 'there is no key “atleast” here' },
        label: { zh: '未知的键', en: 'unknown key' },
        why: { zh: '可写：atLeast', en: 'the keys are: atLeast' },
        help: { zh: '是否想写 atLeast？', en: 'did you mean atLeast?' },
      },
    ])
  })

  test('the whole message for a missing key', () => {
    expect(findings('article', phrase('fact: a\n    value: 1'))).toEqual([
      {
        code: 'missing-key',
        severity: 'error',
        span: { file: 'article.yaml', start: 52, end: 56, line: 5, column: 5 },
        message: { zh: '写了“fact”，还缺少“operator”', en: '“fact” needs “operator” beside it' },
        label: { zh: '不完整', en: 'incomplete' },
        help: { zh: '加一行 operator: …', en: 'add a line operator: …' },
      },
    ])
  })

  test('no more than fifty', () => {
    const keys = Array.from({ length: 80 }, (_, i) => `k${i}: 1`).join('\n')
    expect(findings('article', article(keys))).toHaveLength(50)
  })
})

// ajv compares the items of a list that must differ, and asks each for its `valueOf`
test('mappings where values are listed', () => {
  const listed = phrase('fact: a\n    operator: oneOf\n    value: [{ a: 1 }, { a: 1 }]')
  expect(told('article', listed).length).toBeGreaterThan(0)
})
