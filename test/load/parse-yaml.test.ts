import { describe, expect, test } from 'vitest'
import { parseWithLibrary, parseYaml } from '../../src/load/parse-yaml.ts'
import type { Finding } from '../../src/model/finding.ts'
import { atPointer, type Tree } from '../../src/model/tree.ts'

const parse = (text: string): ReturnType<typeof parseYaml> => parseYaml({ path: 'a.yaml', text })

function treeOf(text: string): Tree {
  const { tree, findings } = parse(text)
  if (tree === undefined) throw new Error(JSON.stringify(findings))
  return tree
}

/** Code, place and Chinese words of every finding. */
function found(text: string): string[] {
  return parse(text).findings.map(told)
}

function told({ code, span, message, help }: Finding): string {
  return `${code} ${span?.line}:${span?.column} ${message.zh}${help === undefined ? '' : `；${help.zh}`}`
}

describe('every value keeps its place and its own text', () => {
  const text = [
    'items:',
    '  - item: 2',
    '    phrases:',
    '      - quote: 成员单位不少于 20 家，',
    '        value: 20 家   # 含本数',
    '        share: 2/3',
    '      - { a: "x: y", b: [1, 2.50] }',
  ].join('\n')

  test.each([
    ['/items', 'list', undefined, '2:3'],
    ['/items/0', 'map', undefined, '2:5'],
    ['/items/0/item', 2, '2', '2:11'],
    ['/items/0/phrases/0/quote', '成员单位不少于 20 家，', '成员单位不少于 20 家，', '4:16'],
    ['/items/0/phrases/0/value', '20 家', '20 家', '5:16'],
    ['/items/0/phrases/0/share', '2/3', '2/3', '6:16'],
    ['/items/0/phrases/1', 'map', undefined, '7:9'],
    ['/items/0/phrases/1/a', 'x: y', 'x: y', '7:14'],
    ['/items/0/phrases/1/b/1', 2.5, '2.50', '7:29'],
  ])('%s', (pointer, value, source, place) => {
    const { tree } = atPointer(treeOf(text), pointer)
    const { line, column } = tree.span
    expect([tree.kind === 'scalar' ? tree.value : tree.kind, `${line}:${column}`]).toEqual([value, place])
    expect(tree.kind === 'scalar' ? tree.source : undefined).toBe(source)
  })

  test.each([parseYaml, parseWithLibrary])('an empty list ends at its bracket, however it is read', (read) => {
    const { tree } = read({ path: 'a.yaml', text: 'a: [ ]' })
    expect(tree && atPointer(tree, '/a').tree).toEqual({
      kind: 'list',
      items: [],
      span: { file: 'a.yaml', start: 3, end: 6, line: 1, column: 4 },
    })
  })

  test('a key of a flow mapping may stand alone: its value is there, and nothing', () => {
    expect(atPointer(treeOf('{ a, b: 1 }'), '/a').tree).toEqual({
      kind: 'scalar',
      value: null,
      source: '',
      plain: true,
      span: { file: 'a.yaml', start: 3, end: 3, line: 1, column: 4 },
    })
  })

  test('a span covers exactly what is written', () => {
    const { tree, entry } = atPointer(treeOf(text), '/items/0/phrases/0/value')
    expect(text.slice(tree.span.start, tree.span.end)).toBe('20 家')
    expect(text.slice(entry?.keySpan.start, entry?.keySpan.end)).toBe('value')
  })

  test.each([
    ['plain', 'a: 20 家', { value: '20 家', source: '20 家', plain: true }],
    ['in quotes', 'a: "20"', { value: '20', source: '20', plain: false }],
    ['in single quotes', "a: 'it''s'", { value: "it's", source: "it's", plain: false }],
    ['a block', 'a: |\n  一\n  二\n', { value: '一\n二\n', source: '一\n二\n', plain: false }],
    ['folded over lines', 'a: 一\n  二\n', { value: '一 二', source: '一 二', plain: true }],
    ['nothing', 'a:\n', { value: null, source: '', plain: true }],
    ['a date', 'a: 2019-02-30', { value: '2019-02-30', source: '2019-02-30', plain: true }],
    ['an escape', 'a: "\\u4e2d\\n"', { value: '中\n', source: '中\n', plain: false }],
  ])('%s', (_, source, expected) => {
    expect(atPointer(treeOf(source), '/a').tree).toMatchObject(expected)
  })

  test.each(['a: 1\r\nb: 2\r\n', '---\r\na: 1\r\nb: 2\r\n'])('Windows line ends: %j', (crlf) => {
    expect(atPointer(treeOf(crlf), '/b').tree.span).toMatchObject({ column: 4 })
    expect(crlf.slice(atPointer(treeOf(crlf), '/b').tree.span.start)).toBe('2\r\n')
  })
})

describe('what YAML reads otherwise than it was meant', () => {
  test.each([
    ['a: 1e3', 'number-form 1:4 “1e3”不是这里的数字写法；写成 1000；若是文字，写成 "1e3"'],
    ['a: 007', 'number-form 1:4 “007”不是这里的数字写法；写成 7；若是文字，写成 "007"'],
    ['a: +7', 'number-form 1:4 “+7”不是这里的数字写法；写成 7；若是文字，写成 "+7"'],
    ['a: .5', 'number-form 1:4 “.5”不是这里的数字写法；写成 0.5；若是文字，写成 ".5"'],
    ['a: 0o17', 'number-form 1:4 “0o17”不是这里的数字写法；若是文字，写成 "0o17"'],
    ['a: 0x1F', 'number-form 1:4 “0x1F”不是这里的数字写法；若是文字，写成 "0x1F"'],
    ['a: 1e400', 'non-finite-number 1:4 “1e400”不是有限的数；若是文字，写成 "1e400"'],
    ['a: .inf', 'non-finite-number 1:4 “.inf”不是有限的数；若是文字，写成 ".inf"'],
    ['a: -.INF', 'non-finite-number 1:4 “-.INF”不是有限的数；若是文字，写成 "-.INF"'],
    ['a: .nan', 'non-finite-number 1:4 “.nan”不是有限的数；若是文字，写成 ".nan"'],
    [
      'a: 9007199254740993',
      'unsafe-integer 1:4 “9007199254740993”位数太多，会失去精度；若是文字，写成 "9007199254740993"',
    ],
    ['a: yes', 'yes-or-no 1:4 “yes”不是是非值；是否想写 true？若是文字，写成 "yes"'],
    ['a: [No]', 'yes-or-no 1:5 “No”不是是非值；是否想写 false？若是文字，写成 "No"'],
    ['a: off', 'yes-or-no 1:4 “off”不是是非值；是否想写 false？若是文字，写成 "off"'],
    ['a: y', 'yes-or-no 1:4 “y”不是是非值；是否想写 true？若是文字，写成 "y"'],
    ['a: True', 'yes-or-no 1:4 “True”不是是非值；是否想写 true？若是文字，写成 "True"'],
    ['a: 12:30', 'clock-time 1:4 “12:30”可能被读作六十进制的数；若是文字，写成 "12:30"'],
    ['a: 12:30:45', 'clock-time 1:4 “12:30:45”可能被读作六十进制的数；若是文字，写成 "12:30:45"'],
    ['- ２０', 'full-width-digits 1:3 “２０”是全角数字；是否想写 20？若是文字，写成 "２０"'],
    ['a: ２０', 'full-width-digits 1:4 “２０”是全角数字；是否想写 20？若是文字，写成 "２０"'],
    ['__proto__: 1', 'forbidden-key 1:1 不能使用键“__proto__”；换一个名字'],
    ['"constructor": 1', 'forbidden-key 1:1 不能使用键“constructor”；换一个名字'],
    ['a: { prototype: 1 }', 'forbidden-key 1:6 不能使用键“prototype”；换一个名字'],
    ['valueOf: 1', 'forbidden-key 1:1 不能使用键“valueOf”；换一个名字'],
    ['<<: 1', 'forbidden-key 1:1 不能使用键“<<”；换一个名字'],
    [': 1', 'empty-key 1:1 冒号前没有写键；写上键，或给整段文字加上引号'],
    ['~: 1', 'empty-key 1:1 冒号前没有写键；写上键，或给整段文字加上引号'],
    ['null: 1', 'empty-key 1:1 冒号前没有写键；写上键，或给整段文字加上引号'],
    ['条件：甲: 1', 'full-width-colon 1:1 键“条件：甲”里有全角冒号；把“：”改为“: ”；若是文字，加上引号'],
    ['- quote: 第六条 #2 成员', 'quote-cut 1:14 原文在“ #”处被截断；给原文加上引号；若确是注释，移到上一行'],
    ['- quote: 第六条   # 说明', 'quote-cut 1:16 原文在“ #”处被截断；给原文加上引号；若确是注释，移到上一行'],
    ['- { a: 1 }\n- { quote: 甲 } # 乙', undefined],
    ['quote: "第六条 #2" # 说明', undefined],
    ['value: 20 家 # 含本数', undefined],
    ['a: "yes"\nb: -3\nc: 0.50\nd: 0\ne: ２０ 家\nf: n 年\ng: "007"\nnull0: 1\n"a：b": 1', undefined],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected === undefined ? [] : [expected])
    expect(parseWithLibrary({ path: 'a.yaml', text }).findings).toEqual(parse(text).findings)
  })

  test('all of them at once, in the order of the text', () => {
    expect(found('a: yes\nb: [1e3, 12:30]\n')).toHaveLength(3)
  })
})

describe('what is not YAML, in words', () => {
  test.each([
    ['a: 1\na: 2', 'yaml-duplicate-key 2:1 “a”写了两次；删去其中一个，或改名'],
    ['{ a: 1, "a": 2 }', 'yaml-duplicate-key 1:9 “a”写了两次；删去其中一个，或改名'],
    ['a:\n   b: 1\n  c: 2', 'yaml-bad-indent 3:1 缩进没有对齐；同一层的行缩进相同，下一层多两个空格'],
    ['a: "x', 'yaml-missing-char 1:4 引号没有合上；在文字末尾补上同样的引号'],
    ["a: 'x", 'yaml-missing-char 1:4 引号没有合上；在文字末尾补上同样的引号'],
    ['{ a: 1', 'yaml-missing-char 1:7 上面的括号没有合上；补上 } 或 ]'],
    ['a: [1, 2\nb: 3', 'yaml-bad-indent 2:1 上面的括号没有合上；补上 } 或 ]'],
    ['a: 1\nb', 'yaml-missing-char 2:1 这一行没有冒号；写成“键: 值”，冒号后空一格；若承接上一行的文字，把整段加上引号'],
    ['a: 1\nquote：成立', 'yaml-missing-char 2:1 这一行没有键和值；冒号须为半角，后面空一格：把“：”改为“: ”'],
    ['quote: 成立: 三个月', 'yaml-block-as-implicit-key 1:8 一行里有两个冒号；每行只写一个键；文字中有“: ”的加上引号'],
    [
      'a: [1 2: 3, "x" "y"]',
      'yaml-missing-char 1:17 括号内的各项之间缺少逗号或冒号；各项用半角逗号隔开；文字中有逗号、冒号的加上引号',
    ],
    ['a: "x"#y', 'yaml-missing-char 1:7 注释前缺少空格；在 # 前空一格；若是文字，加上引号'],
    ['a:x\nb: 1', 'yaml-multiline-implicit-key 1:1 冒号后缺少空格；写成“键: 值”'],
    ['a: @x', 'yaml-bad-scalar-start 1:4 文字不能以这个符号开头；给文字加上引号'],
    ['a: "\\q"', 'yaml-bad-dq-escape 1:5 双引号里的反斜线后写法不对；把反斜线写成两个，或改用单引号'],
    ['[a]: 1', 'yaml-non-string-key 1:1 键须是文字；若整段是文字，加上引号'],
    ['- a\nb: 1', 'yaml-unexpected-token 2:1 这里多出了内容；检查上一行的引号、括号和缩进；文字中有特殊符号的加上引号'],
    ['a: [x,\n  - y]', 'yaml-block-in-flow 2:3 括号里不能写列表或缩进的内容；括号内用逗号隔开，或去掉括号改用缩进'],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  test('the whole message', () => {
    expect(parse('甲: 1\n乙: 2\n甲: 3').findings).toEqual([
      {
        code: 'yaml-duplicate-key',
        severity: 'error',
        span: { file: 'a.yaml', start: 10, end: 11, line: 3, column: 1 },
        message: { zh: '“甲”写了两次', en: '“甲” is written twice' },
        label: { zh: '重复的键', en: 'key again' },
        why: {
          zh: '第 1 行已有同名的键，其中一个会被悄悄丢下',
          en: 'line 1 has the same key already, and one of the two would be silently dropped',
        },
        help: { zh: '删去其中一个，或改名', en: 'remove one of them, or rename it' },
      },
    ])
  })
})

test('full-width digits are mended where a number is meant, and left alone where a text is', () => {
  const fixesOf = (text: string) => parse(text).findings.map(({ fix }) => fix?.map((one) => one.text))
  expect(['a: ２０', '- ２０', 'title: ２０'].map(fixesOf)).toEqual([[['20']], [['20']], [undefined]])
})
