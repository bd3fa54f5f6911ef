import { expect, test } from 'vitest'
import { propertyTally } from '../../src/model/test-sums.ts'
import type { TestedProperty } from '../../src/model/tested-property.ts'
import { brokenText, propertyLines } from '../../src/report/tested/property-lines.ts'

const both = (text: string) => ({ zh: text, en: text })

const BROKEN: TestedProperty = {
  name: both('多一件标准，奖励不变少'),
  kind: 'monotone',
  source: 'declared',
  place: { file: 'properties.yaml', line: 3 },
  seed: 7,
  runs: 100,
  asked: 40,
  fate: 'broken',
  counterexample: {
    run: 13,
    path: '12:4',
    base: 'examples/one.yaml',
    differences: [{ fact: 'age', what: both('年限'), before: both('1 年'), after: both('2 年') }],
    changed: [{ fact: 'standards', what: both('标准'), before: both('1 件'), after: both('2 件') }],
    hangsOn: [],
    outcomes: [{ what: both('奖励'), before: both('30 万元'), after: both('10 万元') }],
    through: [{ phrase: 'art1.ph1', cite: both('第一条'), quote: '每件 30 万元', place: null }],
    application: {},
    other: null,
  },
}

test('a broken property is told with what breaks it, the text it comes through, and how to find it again', () => {
  expect(propertyLines([BROKEN], 'rules/p/2020', 'zh').flat().join('\n')).toBe(
    [
      '   × 多一件标准，奖励不变少  第 13 次',
      '     反例  examples/one.yaml',
      '       年限  1 年 → 2 年',
      '       标准  1 件 → 2 件',
      '     结果  奖励  30 万元 → 10 万元',
      '     原文  第一条“每件 30 万元”',
      '     properties.yaml:3',
      '     重放  banfa test rules/p/2020 --properties --seed 7 --path 12:4',
    ].join('\n'),
  )
  expect(brokenText(BROKEN.counterexample ?? never()).zh).toBe('奖励 30 万元 → 10 万元；第一条')
})

test('one that held is told in full alone, with how often it was tried', () => {
  const held: TestedProperty = { ...BROKEN, fate: 'held', counterexample: null }
  expect(propertyLines([held], 'rules/p/2020', 'zh')).toEqual([])
  expect(propertyLines([held], 'rules/p/2020', 'zh', true).flat()).toEqual([
    '   √ 多一件标准，奖励不变少  试 100 次，问到 40 次',
  ])
  expect(propertyLines([held], 'rules/p/2020', 'en', true).flat()).toEqual([
    '   + 多一件标准，奖励不变少  tried 100 times, asked 40',
  ])
})

test('one that was about nothing is named: it was not tried', () => {
  const vacuous: TestedProperty = { ...BROKEN, fate: 'vacuous', counterexample: null }
  expect(propertyLines([vacuous], 'rules/p/2020', 'en').flat()).toEqual([
    '   ○ 多一件标准，奖励不变少: no application was met that it is about',
    '     properties.yaml:3',
  ])
  expect(propertyTally([vacuous, BROKEN, { fate: 'held' }])).toEqual({ reached: 1, of: 3 })
})

function never(): never {
  throw new Error('there is none')
}
