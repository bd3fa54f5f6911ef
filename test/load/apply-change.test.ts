import { describe, expect, test } from 'vitest'
import { applyChange } from '../../src/load/apply-change.ts'
import { parseYaml } from '../../src/load/parse-yaml.ts'
import { treeOf } from '../../src/load/tree-of.ts'
import { plainOf, type Tree } from '../../src/model/tree.ts'

const base = {
  staff: 20,
  home: { name: '甲港', deep: true },
  sound: 'absent',
  boats: [{ hull: 'A1', red: true }, { hull: 'A2', red: true }, { hull: 'A3', red: true }, { hull: 'A4' }],
}

function tree(value: unknown): Tree {
  const built = treeOf(value, 'base').tree
  if (built === undefined) throw new Error('not a tree')
  return built
}

function written(text: string): Tree {
  const { tree } = parseYaml({ path: 'case.yaml', text })
  if (tree === undefined) throw new Error('not a tree')
  return tree
}

/** The base changed as written in YAML. */
function changed(change: string): unknown {
  const { tree: result, findings } = applyChange(tree(base), written(change))
  expect(findings).toEqual([])
  return result && plainOf(result)
}

function rows(change: string): unknown {
  return (changed(`boats: ${change}`) as { boats: unknown }).boats
}

describe('like the base, but', () => {
  test('a value takes the place of another, or is added', () => {
    expect(changed('{ staff: 19, open: true }')).toEqual({ ...base, staff: 19, open: true })
    expect(changed('{ sound: { finding: true } }')).toEqual({ ...base, sound: { finding: true } })
    expect(changed('{ home: { name: 乙港 } }')).toEqual({ ...base, home: { name: '乙港' } })
  })

  test('nothing changes', () => {
    expect(changed('{}')).toEqual(base)
  })

  test('a dot reaches into a record, which is begun when there is none', () => {
    expect(changed('{ home.deep: false }')).toEqual({ ...base, home: { name: '甲港', deep: false } })
    expect(changed('{ berth.number: 3 }')).toEqual({ ...base, berth: { number: 3 } })
    expect(changed('{ home: { name: 乙港 }, home.deep: false }')).toEqual({
      ...base,
      home: { name: '乙港', deep: false },
    })
  })

  test('missing leaves a fact or a field out', () => {
    const { staff, ...others } = base
    expect(staff).toBe(20)
    expect(changed('{ staff: { missing: true } }')).toEqual(others)
    expect(changed('{ home.deep: { missing: true } }')).toEqual({ ...base, home: { name: '甲港' } })
    expect(changed('{ berth.number: { missing: true }, open: { missing: true } }')).toEqual(base)
  })
})

describe('a list', () => {
  test('takes the place of another', () => {
    expect(rows('[{ hull: B1 }]')).toEqual([{ hull: 'B1' }])
    expect(rows('[]')).toEqual([])
  })

  test('is left out', () => {
    expect(changed('boats: { missing: true }')).not.toHaveProperty('boats')
  })

  test.each([
    ['{ keep: 2 }', ['A1', 'A2']],
    ['{ keep: 0 }', []],
    ['{ keep: 4 }', ['A1', 'A2', 'A3', 'A4']],
    ['{ drop: [1, 3] }', ['A2', 'A4']],
    ['{ add: [{ hull: B1 }, { hull: B2 }] }', ['A1', 'A2', 'A3', 'A4', 'B1', 'B2']],
    ['{ set: [{ first: 2, hull: X }] }', ['X', 'X', 'A3', 'A4']],
    ['{ set: [{ last: 1, hull: X }] }', ['A1', 'A2', 'A3', 'X']],
    ['{ set: [{ row: 2, hull: X }] }', ['A1', 'X', 'A3', 'A4']],
    ['{ set: [{ last: 0, hull: X }] }', ['A1', 'A2', 'A3', 'A4']],
    ['{ set: [{ first: 4, hull: X }, { row: 1, hull: Z }] }', ['Z', 'X', 'X', 'X']],
    // keep, drop, set, add: in that order, whatever order they are written in
    ['{ add: [{ hull: B1 }], set: [{ last: 1, hull: X }], drop: [1], keep: 3 }', ['A2', 'X', 'B1']],
  ])('%s', (change, hulls) => {
    expect(rows(change)).toEqual(hulls.map((hull) => expect.objectContaining({ hull })))
  })

  test('a field of a row is set beside the others, or left out', () => {
    expect(rows('{ keep: 1, set: [{ row: 1, long: true, red: { missing: true } }] }')).toEqual([
      { hull: 'A1', long: true },
    ])
  })
})

test('what is changed stands where the change is written', () => {
  const { tree: result } = applyChange(
    tree(base),
    written('staff: 19\nboats: { set: [{ row: 1, hull: X }] }\nhome.deep: no-one-knows\n'),
  )
  const spans = result && result.kind === 'map' ? result.entries : new Map<string, never>()
  expect(spans.get('staff')?.value.span).toMatchObject({ file: 'case.yaml', line: 1, column: 8 })
  const home = spans.get('home')?.value
  expect(home?.kind === 'map' && home.entries.get('deep')?.value.span).toMatchObject({ file: 'case.yaml', line: 3 })
  expect(home?.kind === 'map' && home.entries.get('name')?.value.span).toMatchObject({ file: 'base#/home/name' })
})

test('the base is left as it was', () => {
  const before = tree(base)
  applyChange(before, written('{ staff: 1, home.deep: false, boats: { keep: 1, set: [{ row: 1, hull: X }] } }'))
  expect(before).toEqual(tree(base))
})

describe('what cannot be done is refused', () => {
  test.each([
    ['[]', 'fact-type 1: change 应为一组事实，实为列表 | change should be a mapping of facts, but is a list'],
    [
      'expect: []',
      'change-form 1: change 不能改 expect。写在案例中，与 change 并列 | change cannot change expect; write it in the case, beside change',
    ],
    [
      'staff: { missing: false }',
      'change-form 8: missing 只能写成 { missing: true }。要改成别的值，就直接写那个值 | missing stands alone: { missing: true }; to change the fact to another value, write that value',
    ],
    [
      'staff: { missing: true, value: 3 }',
      'change-form 8: missing 只能写成 { missing: true }。要改成别的值，就直接写那个值 | missing stands alone: { missing: true }; to change the fact to another value, write that value',
    ],
    [
      'staff: { keep: 3 }',
      'change-form 1: like 所指的申请没有列表“staff”。写出整个列表 | the application that like names has no list “staff”; write the whole list',
    ],
    [
      'flags: { add: [] }',
      'change-form 1: like 所指的申请没有列表“flags”。写出整个列表 | the application that like names has no list “flags”; write the whole list',
    ],
    [
      'boats.red: true',
      'change-form 1: like 所指的申请中“boats”是列表，没有字段“red”可改。列表的行用 set 改 | “boats” is a list in the application that like names, and has no field “red” to change; rows of a list are changed by set',
    ],
    [
      'sound.by: 甲',
      'change-form 1: like 所指的申请中“sound”是文字“absent”，没有字段“by”可改。写出整个记录 | “sound” is the text “absent” in the application that like names, and has no field “by” to change; write the whole record',
    ],
    [
      'boats: { keeep: 3 }',
      'change-form 10: 列表的改动中没有“keeep”。是否想写 keep？ | a change of a list has no “keeep”; did you mean keep?',
    ],
    [
      'boats: { keep: 5 }',
      'change-form 16: keep 应为 0 至 4 的整数，实为数字 5 | keep should be a whole number from 0 to 4, but is the number 5',
    ],
    [
      'boats: { keep: "3" }',
      'change-form 16: keep 应为 0 至 4 的整数，实为文字“3” | keep should be a whole number from 0 to 4, but is the text “3”',
    ],
    ['boats: { drop: 3 }', 'fact-type 16: drop 应为列表，实为数字 3 | drop should be a list, but is the number 3'],
    [
      'boats: { drop: [0] }',
      'change-form 17: drop 应为 1 至 4 的整数，实为数字 0 | drop should be a whole number from 1 to 4, but is the number 0',
    ],
    [
      'boats: { keep: 2, drop: [3] }',
      'change-form 26: drop 应为 1 至 2 的整数，实为数字 3 | drop should be a whole number from 1 to 2, but is the number 3',
    ],
    ['boats: { add: {} }', 'fact-type 15: add 应为列表，实为一组字段 | add should be a list, but is a mapping'],
    ['boats: { set: {} }', 'fact-type 15: set 应为列表，实为一组字段 | set should be a list, but is a mapping'],
    [
      'boats: { set: [{ row: 5, hull: X }] }',
      'change-form 23: row 应为 1 至 4 的整数，实为数字 5 | row should be a whole number from 1 to 4, but is the number 5',
    ],
    ...['{ hull: X }', '{ row: 1 }', '{ row: 1, last: 1, hull: X }', '3'].map((entry) => [
      `boats: { set: [${entry}] }`,
      'change-form 16: set 的一行应写 first、last、row 之一和要改的字段。写法如 { first: 14, 字段: 值 }、{ row: 3, 字段: 值 } | an entry of set has one of first, last and row, and the fields to set; write it like { first: 14, field: value } or { row: 3, field: value }',
    ]),
  ])('%s: %s', (change, message) => {
    const { tree: result, findings } = applyChange(tree(base), written(change))
    expect(result).toBeUndefined()
    expect(
      findings.map(
        ({ code, span, message, help }) =>
          `${code} ${span?.column}: ${message.zh}${help ? `。${help.zh}` : ''} | ${message.en}${help ? `; ${help.en}` : ''}`,
      ),
    ).toEqual([message])
  })

  test('a base that is no application, and a row that is no mapping', () => {
    expect(applyChange(tree([]), written('{}')).findings.map(({ message }) => message.zh)).toEqual([
      'like 所指的申请应为一组事实，实为列表',
    ])
    const { findings } = applyChange(tree({ boats: [1] }), written('boats: { set: [{ row: 1, hull: X }] }'))
    expect(findings.map(({ message }) => message.zh)).toEqual(['第 1 行应为一组字段，实为数字 1'])
  })

  test('the whole finding', () => {
    expect(applyChange(tree(base), written('boats: { keep: 5 }')).findings).toEqual([
      {
        code: 'change-form',
        severity: 'error',
        span: { file: 'case.yaml', start: 15, end: 16, line: 1, column: 16 },
        message: {
          zh: 'keep 应为 0 至 4 的整数，实为数字 5',
          en: 'keep should be a whole number from 0 to 4, but is the number 5',
        },
        label: { zh: '没有这样的行数', en: 'no such number of rows' },
        why: { zh: '此时列表有 4 行', en: 'the list has 4 rows at this point' },
      },
    ])
  })
})
