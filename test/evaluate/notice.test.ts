import { describe, expect, test } from 'vitest'
import { notice } from '../../src/evaluate/notice.ts'
import { outcomeOf } from '../support/evaluate.ts'
import { factsOf, type Plain, soundProgram } from '../support/program.ts'

const branches = (identity: string, fields: Plain): Plain => ({
  label: { zh: '分店', en: 'branches' },
  type: 'list',
  identity,
  max: 20,
  from: 'applicant',
  fields,
})
const code = { label: { zh: '信用代码', en: 'code' }, type: 'creditCode', absent: '没有' }
const name = { label: { zh: '店名', en: 'name' }, type: 'text' }

/** What is told of a list of branches, in both languages. */
function told(list: Plain, rows: readonly Plain[]): string[] {
  const program = soundProgram({ facts: { branches: list } })
  const facts = { branches: rows }
  return notice(program, factsOf(program, facts), outcomeOf(program, facts)).map(
    ({ code, message, place }) => `${code} ${place}: ${message.zh} | ${message.en}`,
  )
}

const A = '91320115MA0XXX015D'
const B = '91320115MA0XXX016B'
const C = '91320115MA0XXX017A'

describe('units of one name and different codes are told of', () => {
  const list = branches('code', { opened: { label: '开业', type: 'date' }, name, alias: name, code })
  const twice = (rows: string, called: string): string[] => [
    `same-name-different-code branches/${rows[0]}: 分店第 ${rows.replaceAll(', ', '、')} 行的店名相同（${called}），信用代码却不同 | rows ${rows} of branches have the same name (${called}), but not the same code`,
  ]
  test.each<[string, Plain[], string[]]>([
    [
      'two of them',
      [
        { name: '甲', code: A },
        { name: '乙', code: B },
        { name: '甲', code: C },
      ],
      twice('1, 3', '甲'),
    ],
    [
      'three of them, but for width, case and space',
      [
        { name: '甲（南）Co', code: A },
        { name: '甲(南) CO', code: B },
        { name: '甲(南)ｃｏ', code: C },
      ],
      twice('1, 2, 3', '甲（南）Co'),
    ],
    [
      'different names',
      [
        { name: '甲', code: A },
        { name: '乙', code: B },
      ],
      [],
    ],
    ['a name that is not given', [{ code: A }, { code: B }], []],
    [
      'a code that is not given or that there is none of',
      [{ name: '甲', code: A }, { name: '甲' }, { name: '甲', code: 'absent' }],
      [],
    ],
    [
      'another text field',
      [
        { name: '甲', alias: '丙', code: A },
        { name: '乙', alias: '丙', code: B },
      ],
      [],
    ],
    ['no rows', [], []],
  ])('%s', (_, rows, expected) => expect(told(list, rows)).toEqual(expected))

  test('a unit listed twice is told of as such', () => {
    expect(
      told(list, [
        { name: '甲', code: A },
        { name: '甲', code: A },
      ]),
    ).toEqual([
      'listed-twice branches/1: 分店第 1、2 行是同一单位（甲），只计一个 | rows 1, 2 of branches are one unit (甲) and count once',
    ])
  })

  test('where the identity is no credit code, or there is no name, nothing is compared', () => {
    const rows = [
      { name: '甲', key: 'a' },
      { name: '甲', key: 'b' },
    ]
    expect(told(branches('key', { name, key: { label: '编号', type: 'text' } }), rows)).toEqual([])
    expect(
      told(branches('code', { code, open: { label: '营业', type: 'boolean' } }), [{ code: A }, { code: B }]),
    ).toEqual([])
  })
})
