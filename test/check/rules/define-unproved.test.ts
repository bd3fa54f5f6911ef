import { describe, expect, test } from 'vitest'
import { defineUnproved } from '../../../src/check/rules/define-unproved.ts'
import { found, subjectOf } from '../tree.ts'
import { defining } from './defining.ts'

const look = (guards: readonly string[], language?: 'zh' | 'en'): string =>
  found(defineUnproved, subjectOf(defining(guards)), language)

describe('guards that cannot be walked through are told, and not guessed about', () => {
  test.each([
    ['another clause', 'met: 第二条'],
    ['a list', 'some: { of: people, satisfies: { item: ok, operator: is, value: true }, ifEmpty: false }'],
    ['a text', 'fact: name, operator: is, value: 甲'],
    ['another fact', 'fact: staff, operator: atLeast, value: { fact: head }'],
    [
      'several values of which one may follow from another',
      'any: [{ fact: double, operator: atLeast, value: 10 人 }, { fact: staff, operator: atLeast, value: 10 人 }]',
    ],
  ])('%s', (_, guard) => {
    expect(look([`when: { ${guard} }`, ''])).toContain('不能证明“限额”的各处定义既不重叠也无空隙')
  })

  test.each([
    ['a choice', 'fact: sector, operator: is, value: retail'],
    ['a computed value alone', 'fact: double, operator: atLeast, value: 10 人'],
    [
      'several facts',
      'any: [{ fact: staff, operator: atLeast, value: 10 人 }, { fact: licensed, operator: is, value: true }]',
    ],
    [
      'several parts, some of them negated',
      'not: { all: [{ fact: staff, operator: atLeast, value: 10 人 }, { judgement: safe }] }',
    ],
  ])('%s is walked through', (_, guard) => {
    expect(look([`when: { ${guard} }`, ''])).toBe('')
  })

  test('a single definition has nothing to prove', () => {
    expect(look(['when: { met: 第二条 }'])).toBe('')
  })

  test('how it is told', () => {
    expect(look(['when: { met: 第二条 }', ''])).toMatchInlineSnapshot(`
      "提示[define-unproved]: 不能证明“限额”的各处定义既不重叠也无空隙
        ┌─ article-1.yaml:5:13        第一条
       5│     define: { name: limit, label: 限额, value: 1 人 }
        │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 共 2 处定义
        = 原因：适用范围问的不只是选项、是非或数值的事实，无法逐一查验
        = 建议：依原文先后取第一处适用的；都不适用时为“没有”"
    `)
    expect(look(['when: { met: 第二条 }', ''], 'en')).toMatchInlineSnapshot(`
      "info[define-unproved]: the definitions of “限额” cannot be proved to leave neither gap nor overlap
        ┌─ article-1.yaml:5:13        Art. 1
       5│     define: { name: limit, label: 限额, value: 1 人 }
        │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ one of 2 definitions
        = why:  their guards ask more than facts that are a choice, a yes-or-no or a number, and cannot
                all be walked through
        = help: the first that applies in the order of the text counts, and the value is absent when none
                does"
    `)
  })
})
