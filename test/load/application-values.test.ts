import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readApplication } from '../../src/load/application.ts'
import { parseYaml } from '../../src/load/parse-yaml.ts'
import { treeOf } from '../../src/load/tree-of.ts'
import type { Given } from '../../src/model/application.ts'
import type { Tree } from '../../src/model/tree.ts'
import type { ScalarType } from '../../src/model/type.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'
import { FIRST_DAY, formatDay, LAST_DAY } from '../../src/util/civil-date.ts'
import { formatRational, type Rational, rational, toDecimal } from '../../src/util/rational.ts'
import { vocabulary as common, scalar } from './application-vocabulary.ts'

const plainChoice: ScalarType = { kind: 'choice', of: ['red', 'toString'], labels: {}, ordered: false }
const vocabulary: Vocabulary = {
  ...common,
  scalars: new Map([
    ...common.scalars,
    ['colour', scalar('colour', plainChoice, '颜色', 'Colour')],
    [
      'depth',
      scalar('depth', { kind: 'number' }, '水深', 'Depth', { range: { low: rational(0), high: rational(9, 2) } }),
    ],
  ]),
}

/** What a value of a fact comes to: the value exactly, or the code, message and help of its refusal. */
function readAs(fact: string, tree: Tree | undefined): string {
  if (tree === undefined) throw new Error('not a tree')
  const found = readApplication(tree, vocabulary, 'a')
  const [finding] = found.findings
  if ('facts' in found && finding === undefined) return shownGiven(found.facts.scalars.get(fact))
  if (finding === undefined) throw new Error('refused without a reason')
  const help = finding.help === undefined ? '' : `。${finding.help.zh}`
  return `${finding.code}: ${finding.message.zh}${help}`
}

function shownGiven(given: Given | undefined): string {
  if (given?.kind !== 'value') return `${given?.kind}`
  return typeof given.value === 'object' ? formatRational(given.value) : JSON.stringify(given.value)
}

function read(fact: string, value: unknown): string {
  return readAs(fact, treeOf({ [fact]: value }, 'a').tree)
}

function readYaml(fact: string, written: string): string {
  return readAs(fact, parseYaml({ path: 'a.yaml', text: `${fact}: ${written}\n` }).tree)
}

describe('true and false', () => {
  test.each([
    [true, 'true'],
    [false, 'false'],
    ['true', 'fact-type: “已开业”（open）应为 true 或 false，实为文字“true”。是否想写 true？'],
    ['是', 'fact-type: “已开业”（open）应为 true 或 false，实为文字“是”。是否想写 true？'],
    ['No', 'fact-type: “已开业”（open）应为 true 或 false，实为文字“No”。是否想写 false？'],
    [1, 'fact-type: “已开业”（open）应为 true 或 false，实为数字 1。是否想写 true？'],
    [0, 'fact-type: “已开业”（open）应为 true 或 false，实为数字 0。是否想写 false？'],
    ['maybe', 'fact-type: “已开业”（open）应为 true 或 false，实为文字“maybe”'],
    ['', 'fact-type: “已开业”（open）应为 true 或 false，实为文字“”。不知道就不写这一项'],
    [[true], 'fact-type: “已开业”（open）应为 true 或 false，实为列表。只写值本身：true'],
  ])('%j: %s', (value, expected) => expect(read('open', value)).toBe(expected))

  test('quoted in YAML it is text', () => {
    expect(readYaml('open', 'true')).toBe('true')
    expect(readYaml('open', '"true"')).toBe(read('open', 'true'))
  })
})

describe('whole numbers', () => {
  const wrong = 'fact-type: “职工人数”（staff）应为整数（人），实为'
  test.each([
    [20, '20'],
    [0, '0'],
    [1000, '1000'],
    [1001, 'out-of-range: “职工人数”（staff）应在 0 人至 1000 人之间，实为 1001 人'],
    [-1, 'out-of-range: “职工人数”（staff）应在 0 人至 1000 人之间，实为 -1 人'],
    [20.5, `${wrong}数字 20.5。只写数字，如 20`],
    ['20', `${wrong}文字“20”。是否想写 20？`],
    ['２０', `${wrong}文字“２０”。是否想写 20？`],
    ['20人', `${wrong}文字“20人”。是否想写 20？`],
    ['20 人', `${wrong}文字“20 人”。是否想写 20？`],
    ['2,000', `${wrong}文字“2,000”。是否想写 2000？`],
    ['二十人', `${wrong}文字“二十人”。是否想写 20？`],
    ['约20人', `${wrong}文字“约20人”。只写数字，如 20`],
    ['20家', `${wrong}文字“20家”。只写数字，如 20`],
    ['-', `${wrong}文字“-”。不知道就不写这一项`],
    [true, `${wrong} true。只写数字，如 20`],
    [[20], `${wrong}列表。只写值本身：20`],
    [['２０'], `${wrong}列表。只写值本身：２０`],
    [[20, 21], `${wrong}列表。只写数字，如 20`],
    [{ count: 20 }, `${wrong}一组字段。只写值本身：20`],
  ])('%j: %s', (value, expected) => expect(read('staff', value)).toBe(expected))

  test('a bigint is a whole number too', () => {
    expect(read('staff', 20n)).toBe('20')
  })

  test.each([
    ['20.0', `${wrong}数字 20.0。是否想写 20？`],
    ['1e2', `${wrong}数字 1e2。是否想写 100？`],
    ['+5', `${wrong}数字 +5。是否想写 5？`],
    ['007', `${wrong}数字 007。是否想写 7？`],
    ['-0', `${wrong}数字 -0。是否想写 0？`],
    ['9'.repeat(60), `${wrong}数字 ${'9'.repeat(40)}…。只写数字，如 20`],
  ])('by its source %s: %s', (source, expected) => {
    const { tree } = treeOf({ staff: 5 }, 'a')
    const entry = tree?.kind === 'map' ? tree.entries.get('staff') : undefined
    if (tree?.kind !== 'map' || entry?.value.kind !== 'scalar') throw new Error('not a tree')
    const value = { ...entry.value, source, value: Number(source) }
    expect(readAs('staff', { ...tree, entries: new Map([['staff', { ...entry, value }]]) })).toBe(expected)
  })
})

describe('numbers, points and years', () => {
  test.each([
    ['weight', 12.5, '25/2'],
    ['weight', '2/3', '2/3'],
    ['weight', '-2/4', '-1/2'],
    ['weight', '2/0', 'fact-type: “重量”（weight）应为数值，实为文字“2/0”。只写数字，如 12.5'],
    ['weight', '0.5', 'fact-type: “重量”（weight）应为数值，实为文字“0.5”。是否想写 0.5？'],
    ['depth', 4.5, '9/2'],
    ['depth', 4.6, 'out-of-range: “水深”（depth）应在 0 至 4.5 之间，实为 4.6'],
    ['score', 100.5, '201/2'],
    ['score', 100.6, 'out-of-range: “评分”（score）应在 0 至 100.5 之间，实为 100.6'],
    ['score', '2/3', 'fact-type: “评分”（score）应为得分，实为文字“2/3”。只写数字，如 60'],
    ['season', 1901, '1901'],
    ['season', 2099, '2099'],
    ['season', 1900, 'out-of-range: “年度”（season）应在 1901 至 2099 之间，实为 1900'],
    ['season', 2100, 'out-of-range: “年度”（season）应在 1901 至 2099 之间，实为 2100'],
    ['season', '2019', 'fact-type: “年度”（season）应为年份，实为文字“2019”。是否想写 2019？'],
    ['season', '2019年', 'fact-type: “年度”（season）应为年份，实为文字“2019年”。是否想写 2019？'],
    ['season', '二〇一九年', 'fact-type: “年度”（season）应为年份，实为文字“二〇一九年”。是否想写 2019？'],
    ['season', 2019.5, 'fact-type: “年度”（season）应为年份，实为数字 2019.5。只写年份，如 2019'],
  ])('%s %j: %s', (fact, value, expected) => expect(read(fact, value)).toBe(expected))
})

describe('shares', () => {
  const wrong = 'fact-type: “占比”（part）应为比例，实为'
  test.each([
    ['2/3', '2/3'],
    ['15/24', '5/8'],
    ['25%', '1/4'],
    ['66.67%', '6667/10000'],
    [0.25, '1/4'],
    [0, '0'],
    [1, '1'],
    ['5/4', 'out-of-range: “占比”（part）应在 0 至 1 之间，实为 1.25'],
    ['4/3', 'out-of-range: “占比”（part）应在 0 至 1 之间，实为 4/3'],
    [25, `${wrong}数字 25。是否想写 25%？`],
    ['25 %', `${wrong}文字“25 %”。是否想写 25%？`],
    ['２５％', `${wrong}文字“２５％”。是否想写 25%？`],
    ['２/３', `${wrong}文字“２/３”。是否想写 2/3？`],
    ['0.25', `${wrong}文字“0.25”。是否想写 0.25？`],
    ['三分之二', `${wrong}文字“三分之二”。写法如 2/3、25%`],
    ['2/0', `${wrong}文字“2/0”。写法如 2/3、25%`],
  ])('%j: %s', (value, expected) => expect(read('part', value)).toBe(expected))
})

describe('money, counted in 分', () => {
  const wrong = 'fact-type: “价格”（price）应为金额，实为'
  const noUnit = 'money-unit: “价格”（price）的金额没有写单位。'
  test.each([
    ['30 万元', '30000000'],
    ['30万元', '30000000'],
    ['1,234.56 元', '123456'],
    ['100 分', '100'],
    ['0.01 元', '1'],
    ['1 亿元', '10000000000'],
    ['0 元', '0'],
    ['0.001 元', 'money-fraction: “价格”（price）应为整分，实为 0.001 元'],
    ['0.5 分', 'money-fraction: “价格”（price）应为整分，实为 0.5 分'],
    ['-1 元', 'out-of-range: “价格”（price）应在 0 元至 10000000000 元之间，实为 -1 元'],
    [300000, `${noUnit}写成 300000 元或 30 万元`],
    [305000, `${noUnit}写成 305000 元或 30.5 万元`],
    [30, `${noUnit}写成 30 元；以万元计则写 30 万元`],
    ['300000', `${noUnit}写成 300000 元或 30 万元`],
    ['30万', `${noUnit}是否想写 30 万元？`],
    ['３０万元', `${wrong}文字“３０万元”。是否想写 30万元？`],
    [' 30 万元', `${wrong}文字“ 30 万元”。是否想写 30 万元？`],
    ['1,2345 元', `${wrong}文字“1,2345 元”。写法如 30 万元`],
    ['30 美元', `${wrong}文字“30 美元”。写法如 30 万元`],
    ['1/2 元', `${wrong}文字“1/2 元”。写法如 30 万元`],
    ['三十万元', `${wrong}文字“三十万元”。写法如 30 万元`],
    [`${'1'.repeat(40)} 元`, `${wrong}文字“${'1'.repeat(40)}…”。写法如 30 万元`],
    [['30 万元'], `${wrong}列表。只写值本身：30 万元`],
    [true, `${wrong} true。写法如 30 万元`],
  ])('%j: %s', (value, expected) => expect(read('price', value)).toBe(expected))
})

describe('durations', () => {
  const months = 'fact-type: “期限”（term）应为时长（整月或整年），实为'
  const days = 'fact-type: “等待”（wait）应为时长（整日），实为'
  test.each([
    ['term', '3 个月', '3'],
    ['term', '3个月', '3'],
    ['term', '1 年', '12'],
    ['term', '1.5 年', '18'],
    ['term', '0 个月', 'out-of-range: “期限”（term）应在 1 个月至 600 个月之间，实为 0 个月'],
    ['term', '1.5 个月', `${months}文字“1.5 个月”。写法如 3 个月`],
    ['term', '90 日', `${months}文字“90 日”。写法如 3 个月`],
    ['term', 3, `${months}数字 3。是否想写 3 个月？`],
    ['term', '３个月', `${months}文字“３个月”。是否想写 3个月？`],
    ['term', '3 个月 2 日', `${months}文字“3 个月 2 日”。写法如 3 个月`],
    ['wait', '15 日', '15'],
    ['wait', '2 周', '14'],
    ['wait', '91 日', 'out-of-range: “等待”（wait）应在 0 日至 90 日之间，实为 91 日'],
    ['wait', '1 个月', `${days}文字“1 个月”。写法如 15 日`],
    ['wait', '15', `${days}文字“15”。是否想写 15 日？`],
  ])('%s %j: %s', (fact, value, expected) => expect(read(fact, value)).toBe(expected))
})

describe('dates', () => {
  const form = (text: string) => `date-invalid: “成立日期”（founded）的“${text}”不是 YYYY-MM-DD 形式的日期`
  const noDay = (text: string) =>
    `date-invalid: “成立日期”（founded）的“${text}”不是 1901 至 2099 年间的一天。只写年月日，如 2019-01-01`
  const wrong = 'fact-type: “成立日期”（founded）应为日期，实为'
  test.each([
    ['1970-01-02', '1'],
    ['2020-02-29', '18321'],
    ['2099-12-31', `${LAST_DAY}`],
    ['2019-02-30', noDay('2019-02-30')],
    ['2019-02-29', noDay('2019-02-29')],
    ['2019-13-01', noDay('2019-13-01')],
    ['2019/2/30', noDay('2019/2/30')],
    ['1900-12-31', noDay('1900-12-31')],
    ['2100-01-01', noDay('2100-01-01')],
    ['0000-01-01', noDay('0000-01-01')],
    ['1949-09-30', 'out-of-range: “成立日期”（founded）应在 1949-10-01 至 2099-12-31 之间，实为 1949-09-30'],
    ['2019-2-3', `${form('2019-2-3')}。是否想写 2019-02-03？`],
    ['2019/02/03', `${form('2019/02/03')}。是否想写 2019-02-03？`],
    ['2019.2.3', `${form('2019.2.3')}。是否想写 2019-02-03？`],
    ['2019年2月3日', `${form('2019年2月3日')}。是否想写 2019-02-03？`],
    ['２０１９-02-03', `${form('２０１９-02-03')}。是否想写 2019-02-03？`],
    ['2019-02-03T00:00:00Z', `${form('2019-02-03T00:00:00Z')}。只写年月日，如 2019-01-01`],
    [20190203, `${wrong}数字 20190203。是否想写 2019-02-03？`],
    ['20190203', `${wrong}文字“20190203”。是否想写 2019-02-03？`],
    [43499, `${wrong}数字 43499。写法如 2019-01-01`],
    ['去年', `${wrong}文字“去年”。写法如 2019-01-01`],
    [true, `${wrong} true。写法如 2019-01-01`],
  ])('%j: %s', (value, expected) => expect(read('founded', value)).toBe(expected))

  test('1901-01-01 is the first day there is', () => {
    expect(read('closed', '1901-01-01')).toBe(`${FIRST_DAY}`)
  })

  test('a plain date of a YAML file is a day, not a moment', () => {
    expect(readYaml('founded', '1970-01-02')).toBe('1')
  })
})

describe('texts', () => {
  test.each([
    ['甲', '"甲"'],
    ['20', '"20"'],
    ['𠮷'.repeat(2000), `"${'𠮷'.repeat(2000)}"`],
    ['字'.repeat(2001), 'fact-type: “名称”（title）的文字超过 2000 字'],
    ['𠮷'.repeat(2001), 'fact-type: “名称”（title）的文字超过 2000 字'],
    ['', 'fact-type: “名称”（title）的文字不能为空'],
    ['　', 'fact-type: “名称”（title）的文字不能为空'],
    ['a\u0000b', 'fact-type: “名称”（title）的文字含有看不见的字符 ⟨U+0000⟩'],
    ['a\nb', 'fact-type: “名称”（title）的文字含有看不见的字符 ⟨U+000A⟩'],
    ['a\u202eb', 'fact-type: “名称”（title）的文字含有看不见的字符 ⟨U+202E⟩'],
    ['a\u200bb', 'fact-type: “名称”（title）的文字含有看不见的字符 ⟨U+200B⟩'],
    ['a\u200d', 'fact-type: “名称”（title）的文字含有看不见的字符 ⟨U+200D⟩'],
    ['a\ufe0f', 'fact-type: “名称”（title）的文字含有看不见的字符 ⟨U+FE0F⟩'],
    ['a\u00ad', 'fact-type: “名称”（title）的文字含有看不见的字符 ⟨U+00AD⟩'],
    ['a\u{e0041}', 'fact-type: “名称”（title）的文字含有看不见的字符 ⟨U+E0041⟩'],
    ['a b', '"a b"'],
    ['⼯厂', 'fact-type: “名称”（title）的文字含有与常用字形似的其他字符。是否想写 工厂？'],
    ['e\u0301', 'fact-type: “名称”（title）的文字含有与常用字形似的其他字符。是否想写 é？'],
    ['\uf9d1', 'fact-type: “名称”（title）的文字含有与常用字形似的其他字符。是否想写 六？'],
    ['\u516d', '"六"'],
    ['=1+1', 'formula-like: “名称”（title）的文字像表格软件的公式。请核对所填的内容'],
    ['＠甲', 'formula-like: “名称”（title）的文字像表格软件的公式。请核对所填的内容'],
    ['-1+2', 'formula-like: “名称”（title）的文字像表格软件的公式。请核对所填的内容'],
    ['+86-25', 'formula-like: “名称”（title）的文字像表格软件的公式。请核对所填的内容'],
    ['-甲', '"-甲"'],
    ['- 甲(乙)', '"- 甲(乙)"'],
    [20, 'fact-type: “名称”（title）应为文字，实为数字 20。加引号写成 "20"'],
    [true, 'fact-type: “名称”（title）应为文字，实为 true。加引号写成 "true"'],
    [['a'], 'fact-type: “名称”（title）应为文字，实为列表。只写值本身：a'],
  ])('%j: %s', (value, expected) => expect(read('title', value)).toBe(expected))
})

describe('credit codes', () => {
  const wrong = 'credit-code: “信用代码”（code）应为 18 位统一社会信用代码，实为'
  test.each([
    ['91320115MA0XXX015D', '"91320115MA0XXX015D"'],
    ['91320115MA0XXX0150', 'credit-code-check: “信用代码”（code） 91320115MA0XXX0150 的校验码不符。请对照证照核对'],
    ['91320115ma0xxx015d', `${wrong}文字“91320115ma0xxx015d”。是否想写 91320115MA0XXX015D？`],
    ['９１320115MA0XXX015D', `${wrong}文字“９１320115MA0XXX015D”。是否想写 91320115MA0XXX015D？`],
    ['91320115 MA0XXX015D', `${wrong}文字“91320115 MA0XXX015D”。是否想写 91320115MA0XXX015D？`],
    ['91320115MA0XXX015', `${wrong}文字“91320115MA0XXX015”。18 位数字或大写字母，不含空格`],
    ['', `${wrong}文字“”。18 位数字或大写字母，不含空格`],
    [9132, `${wrong}数字 9132。18 位数字或大写字母，不含空格`],
  ])('%j: %s', (value, expected) => expect(read('code', value)).toBe(expected))
})

describe('choices', () => {
  const no = (word: string) => `unknown-choice: “规模”（size）没有“${word}”这个选项`
  test.each([
    ['small', '"small"'],
    ['smal', `${no('smal')}。是否想写 small（小型）？`],
    ['Small', `${no('Small')}。是否想写 small（小型）？`],
    ['大型', `${no('大型')}。是否想写 large（大型）？`],
    ['Large', `${no('Large')}。是否想写 large（大型）？`],
    ['medium', no('medium')],
    ['toString', no('toString')],
    ['/', `${no('/')}。不知道就不写这一项`],
    [1, 'fact-type: “规模”（size）应为选项之一，实为数字 1。可选：small（小型）、large（大型）'],
    ['小'.repeat(101), no(`${'小'.repeat(40)}…`)],
  ])('%j: %s', (value, expected) => expect(read('size', value)).toBe(expected))

  test.each([
    ['red', '"red"'],
    ['toString', '"toString"'],
    ['read', 'unknown-choice: “颜色”（colour）没有“read”这个选项。是否想写 red？'],
    [1, 'fact-type: “颜色”（colour）应为选项之一，实为数字 1。可选：red、toString'],
  ])('without labels: %j: %s', (value, expected) => expect(read('colour', value)).toBe(expected))
})

describe('judgements', () => {
  const whole = { finding: false, by: '评审组', on: '2019-06-03', ground: '账目清楚' }
  const form = '写法如 { finding: true, by: …, on: 2019-01-01, ground: … }'

  test('the finding is the value, who, when and why stay with it', () => {
    const { tree } = treeOf({ sound: whole }, 'a')
    if (tree === undefined) throw new Error('not a tree')
    const found = readApplication(tree, vocabulary, 'a')
    expect('facts' in found ? found.facts.scalars.get('sound') : found).toEqual({
      kind: 'value',
      value: false,
      judgement: { finding: false, by: '评审组', on: rational(18050), ground: '账目清楚' },
    })
  })

  test.each([
    [true, `fact-type: “经营稳健”（sound）应为认定意见，实为 true。${form}`],
    [
      { ...whole, finding: 'true' },
      'fact-type: “经营稳健”（sound）的 finding 应为 true 或 false，实为文字“true”。是否想写 true？',
    ],
    [{ ...whole, by: '' }, 'fact-type: “经营稳健”（sound）的 by 的文字不能为空'],
    [
      { ...whole, on: '2019-6-3' },
      'date-invalid: “经营稳健”（sound）的 on 的“2019-6-3”不是 YYYY-MM-DD 形式的日期。是否想写 2019-06-03？',
    ],
    [{ ...whole, score: 5 }, 'fact-type: “经营稳健”（sound）中不应有“score”'],
    [{ finding: true, by: '评审组', on: '2019-06-03' }, `fact-type: “经营稳健”（sound）缺少 ground。${form}`],
    [{ ...whole, by: null }, 'fact-type: “经营稳健”（sound）的 by 应为文字，实为空值。写成一段文字'],
  ])('%j: %s', (value, expected) => expect(read('sound', value)).toBe(expected))
})

test('a refusal of a value keeps its whole message in both languages', () => {
  const { tree } = treeOf({ staff: '２０' }, 'a')
  if (tree === undefined) throw new Error('not a tree')
  expect(readApplication(tree, vocabulary, 'a').findings).toEqual([
    {
      code: 'fact-type',
      severity: 'error',
      span: { file: 'a#/staff', start: 0, end: 0, line: 0, column: 0 },
      message: {
        zh: '“职工人数”（staff）应为整数（人），实为文字“２０”',
        en: '“Staff” (staff) should be a whole number (人), but is the text “２０”',
      },
      label: { zh: '类型不符', en: 'wrong type' },
      why: {
        zh: '申请中的值按所写读取，不作转换',
        en: 'values of an application are read as written, never converted',
      },
      help: { zh: '是否想写 20？', en: 'did you mean 20?' },
    },
  ])
})

describe('what is written is what is read', () => {
  const fen = fc.bigInt({ min: 0n, max: 10n ** 12n })
  const written: readonly (readonly [string, fc.Arbitrary<readonly [unknown, Rational]>])[] = [
    ['staff', fc.integer({ min: 0, max: 1000 }).map((n) => [n, rational(n)])],
    ['part', fc.tuple(fc.nat(99), fc.integer({ min: 99, max: 300 })).map(([p, q]) => [`${p}/${q}`, rational(p, q)])],
    ['price', fen.map((n) => [`${toDecimal(rational(n, 100n), 2)} 元`, rational(n)])],
    ['price', fen.map((n) => [`${toDecimal(rational(n, 1_000_000n), 6)} 万元`, rational(n)])],
    ['term', fc.integer({ min: 1, max: 600 }).map((n) => [`${n} 个月`, rational(n)])],
    ['closed', fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map((day) => [formatDay(day), rational(day)])],
    ['season', fc.integer({ min: 1901, max: 2099 }).map((n) => [n, rational(n)])],
  ]

  test.each(written)('%s', (fact, arbitrary) => {
    fc.assert(fc.property(arbitrary, ([value, expected]) => read(fact, value) === formatRational(expected)))
  })
})
