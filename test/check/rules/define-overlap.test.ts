import { describe, expect, test } from 'vitest'
import { defineOverlap } from '../../../src/check/rules/define-overlap.ts'
import { found, subjectOf } from '../tree.ts'
import { defining } from './defining.ts'

const look = (guards: readonly string[], language?: 'zh' | 'en'): string =>
  found(defineOverlap, subjectOf(defining(guards)), language)

describe('no two definitions of one name apply at once', () => {
  test.each([
    [
      'one for each choice',
      ['when: { fact: sector, operator: is, value: retail }', 'when: { fact: sector, operator: isNot, value: retail }'],
    ],
    [
      'meeting edges',
      [
        'when: { fact: staff, operator: lessThan, value: 10 人 }',
        'when: { fact: staff, operator: atLeast, value: 10 人 }',
      ],
    ],
    [
      'a gap is no overlap',
      [
        'when: { fact: staff, operator: lessThan, value: 10 人 }',
        'when: { fact: staff, operator: moreThan, value: 10 人 }',
      ],
    ],
    [
      'whole numbers next to each other',
      [
        'when: { fact: staff, operator: atMost, value: 9 人 }',
        'when: { fact: staff, operator: atLeast, value: 10 人 }',
      ],
    ],
    ['all other cases at the end', ['when: { fact: staff, operator: lessThan, value: 10 人 }', '']],
    ['a single definition', ['when: { fact: staff, operator: lessThan, value: 10 人 }']],
    ['what cannot be proved', ['when: { met: 第二条 }', 'when: { met: 第二条 }']],
  ])('%s', (_, guards) => {
    expect(look(guards)).toBe('')
  })

  test('at an edge that both include', () => {
    const guards = [
      'when: { fact: staff, operator: atMost, value: 10 人 }',
      'when: { fact: staff, operator: atLeast, value: 10 人 }',
    ]
    expect(look(guards)).toMatchInlineSnapshot(`
      "警告[define-overlap]: “限额”有两处定义同时适用：职工人数为 10 人时
        ┌─ article-1.yaml:8:13        第一条
       8│     define: { name: limit, label: 限额, value: 2 人 }
        │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 与第一条的定义重叠
        = 原因：依原文先后取第一处，这一处届时不起作用
        = 建议：用 when、unless 分清各自的适用范围；“其他情形”写在最后，不写 when"
    `)
    expect(look(guards, 'en')).toMatchInlineSnapshot(`
      "warning[define-overlap]: two definitions of “限额” apply at once: when 职工人数 is 10 人
        ┌─ article-1.yaml:8:13        Art. 1
       8│     define: { name: limit, label: 限额, value: 2 人 }
        │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlaps the definition in Art. 1
        = why:  the first in the order of the text counts, and this one is then without effect
        = help: tell them apart with when and unless; the one for all other cases comes last, without a
                when"
    `)
  })

  test.each([
    [
      [
        'when: { fact: staff, operator: atMost, value: 20 人 }',
        'when: { fact: staff, operator: moreThan, value: 10 人 }',
      ],
      '职工人数介于 10 人与 20 人之间时',
    ],
    [
      [
        'when: { fact: sector, operator: oneOf, value: [retail, catering] }',
        'when: { fact: sector, operator: isNot, value: retail }',
      ],
      '行业为餐饮时',
    ],
    [
      [
        'when: { fact: day, operator: before, value: 2020-01-01 }',
        'when: { fact: day, operator: onOrBefore, value: 2020-01-01 }',
      ],
      '日期早于 2020-01-01 时',
    ],
    [['', 'when: { fact: licensed, operator: is, value: true }'], '“持有许可”为是时'],
    [['', ''], '任何情形下'],
    [
      [
        'when: { any: [{ fact: licensed, operator: is, value: true }, { fact: staff, operator: atLeast, value: 10 人 }] }',
        'when: { fact: staff, operator: lessThan, value: 10 人 }',
      ],
      '“持有许可”为是、职工人数低于 10 人时',
    ],
  ])('%j: %s', (guards, when) => {
    expect(look(guards)).toContain(`“限额”有两处定义同时适用：${when}\n`)
  })
})
