import { describe, expect, test } from 'vitest'
import { defineGap } from '../../../src/check/rules/define-gap.ts'
import { found, subjectOf } from '../tree.ts'
import { defining } from './defining.ts'

const look = (guards: readonly string[], language?: 'zh' | 'en'): string =>
  found(defineGap, subjectOf(defining(guards)), language)
const sector = (word: string): string => `when: { fact: sector, operator: is, value: ${word} }`
const staff = (operator: string, value: number): string =>
  `when: { fact: staff, operator: ${operator}, value: ${value} 人 }`

describe('one of several definitions always applies', () => {
  test.each([
    ['every choice', [sector('retail'), sector('catering'), sector('other')]],
    ['all other cases at the end', [sector('retail'), '']],
    ['a when and its unless', [sector('retail'), sector('retail').replace('when', 'unless')]],
    ['meeting edges', [staff('lessThan', 10), staff('atLeast', 10)]],
    ['whole numbers next to each other', [staff('atMost', 9), staff('atLeast', 10)]],
    ['up to the end of the range', [staff('lessThan', 10), 'when: { fact: staff, operator: atLeast, value: 10 人 }']],
    ['from the lowest a fact may be', [staff('is', 0), staff('moreThan', 0)]],
    ['to the highest', [staff('lessThan', 1000), staff('is', 1000)]],
    [
      'counts are never below 0',
      ['when: { fact: head, operator: is, value: 0 人 }', 'when: { fact: head, operator: atLeast, value: 1 人 }'],
    ],
    ['a single definition', [sector('retail')]],
    ['what cannot be proved', ['when: { met: 第二条 }', 'when: { met: 第二条 }']],
    ['an overlap is no gap', [staff('atMost', 10), staff('atLeast', 10)]],
    [
      'over two facts',
      [
        'when: { all: [{ fact: licensed, operator: is, value: true }, { fact: staff, operator: atLeast, value: 10 人 }] }',
        'when: { all: [{ fact: licensed, operator: is, value: true }, { fact: staff, operator: lessThan, value: 10 人 }] }',
        'unless: { fact: licensed, operator: is, value: true }',
      ],
    ],
    [
      'where absent is answered',
      [
        'when: { fact: outlets, operator: atLeast, value: 2 家, ifAbsent: false }',
        'when: { fact: outlets, operator: lessThan, value: 2 家, ifAbsent: true }',
      ],
    ],
    [
      'where absent is left open',
      [
        'when: { fact: outlets, operator: atLeast, value: 2 家, ifAbsent: unknown }',
        'when: { fact: outlets, operator: lessThan, value: 2 家, ifAbsent: unknown }',
      ],
    ],
  ])('%s', (_, guards) => {
    expect(look(guards)).toBe('')
  })

  test('a choice without a definition', () => {
    expect(look([sector('retail'), sector('catering')])).toMatchInlineSnapshot(`
      "警告[define-gap]: “限额”没有一处定义适用：行业为其他时
        ┌─ article-1.yaml:8:13        第一条
       8│     define: { name: limit, label: 限额, value: 2 人 }
        │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 至此仍有空隙
        = 原因：届时这个值为“没有”
        = 建议：补上这种情形；若即“其他情形”，最后一处不写 when"
    `)
    expect(look([sector('retail'), sector('catering')], 'en')).toMatchInlineSnapshot(`
      "warning[define-gap]: no definition of “限额” applies: when 行业 is 其他
        ┌─ article-1.yaml:8:13        Art. 1
       8│     define: { name: limit, label: 限额, value: 2 人 }
        │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a gap is left after this one
        = why:  the value is then absent
        = help: define this case too; if it is “all other cases”, the last definition has no when"
    `)
  })

  test.each([
    [[staff('lessThan', 10), staff('moreThan', 10)], '职工人数为 10 人时'],
    [[staff('atMost', 8), staff('atLeast', 10)], '职工人数介于 8 人与 10 人之间时'],
    [[staff('atLeast', 10), staff('is', 9)], '职工人数低于 9 人时'],
    [[staff('lessThan', 10), staff('is', 10)], '职工人数高于 10 人时'],
    [
      [
        'when: { fact: area, operator: atMost, value: 9 平方米 }',
        'when: { fact: area, operator: atLeast, value: 10 平方米 }',
      ],
      '面积介于 9 平方米与 10 平方米之间时',
    ],
    [
      [
        'when: { fact: outlets, operator: atLeast, value: 2 家, ifAbsent: false }',
        'when: { fact: outlets, operator: lessThan, value: 2 家, ifAbsent: false }',
      ],
      '门店数为“没有”时',
    ],
    [
      ['when: { has: outlets }', 'when: { fact: outlets, operator: lessThan, value: 0 家, ifAbsent: false }'],
      '门店数为“没有”时',
    ],
    [['when: { judgement: safe }', 'when: { judgement: safe }'], '“安全”的认定意见为否定时'],
    [
      [
        'when: { fact: asOf, operator: before, value: 2020-01-01 }',
        'when: { fact: asOf, operator: after, value: 2020-01-01 }',
      ],
      '基准日为 2020-01-01 时',
    ],
    [
      [
        'when: { all: [{ fact: licensed, operator: is, value: true }, { fact: staff, operator: atLeast, value: 10 人 }] }',
        'unless: { fact: licensed, operator: is, value: true }',
      ],
      '“持有许可”为是、职工人数低于 10 人时',
    ],
    [
      [
        `${staff('lessThan', 10).slice(0, -2)}, unless: { fact: licensed, operator: is, value: true } }`,
        staff('atLeast', 10),
      ],
      '“持有许可”为是、职工人数低于 10 人时',
    ],
  ])('%j: %s', (guards, when) => {
    expect(look(guards)).toContain(`“限额”没有一处定义适用：${when}\n`)
  })
})
