import { describe, expect, test } from 'vitest'
import { readApplication } from '../../src/load/application.ts'
import { treeOf } from '../../src/load/tree-of.ts'
import { vocabulary } from './application-vocabulary.ts'

/** The entries of expect as read, or why they are refused: place, message and help. */
function read(...expected: unknown[]): unknown {
  const { tree } = treeOf({ expect: expected }, 'a')
  if (tree === undefined) throw new Error('not a tree')
  const found = readApplication(tree, vocabulary, 'a')
  if ('facts' in found) return found.expect
  return found.findings.map(({ code, message, help, why, span }) =>
    [`${code} ${span?.file.replace('a#/expect/', '')}: ${message.zh}`, why?.zh, help?.zh]
      .filter((text) => text !== undefined)
      .join('。'),
  )
}

describe('what may be expected', () => {
  test.each([
    { amount: 'subsidy', value: '45 万元' },
    { amount: 'subsidy', to: '甲公司', verdict: 'pass', value: '617.28 元' },
    { amount: 'subsidy', verdict: 'undetermined', low: '0 元', high: null, missing: ['granted'] },
    { amount: 'leave', value: '5 天', missing: [] },
    { decision: 'size', answer: '中型' },
    { decision: 'size', verdict: 'undetermined', missing: ['staff'] },
    { effect: '第十条第六项', verdict: 'pass' },
    { effect: 'art9.ph2', quote: '五日内报送', verdict: 'fail', due: '2019-05-10' },
    { finding: 'listed-twice' },
    { clause: '第六条', verdict: 'undetermined', missing: ['staff', 'boats.name'] },
    { inForce: false },
  ])('%j is read as it stands', (entry) => expect(read(entry)).toEqual([entry]))

  test('plain numbers and yes or no by their own text', () => {
    expect(
      read(
        { amount: 'score', value: 85, low: 80 },
        { decision: 'size', answer: true },
        { decision: 'score', answer: 85 },
      ),
    ).toEqual([
      { amount: 'score', value: '85', low: '80' },
      { decision: 'size', answer: 'true' },
      { decision: 'score', answer: '85' },
    ])
  })
})

describe('what is refused', () => {
  test.each([
    [
      { amount: 'a', valu: '1 元' },
      'malformed 0/valu: expect 中没有“valu”这一项。可写：clause quote verdict truth actual missing decision answer inForce amount to value low high effect due finding。是否想写 value？',
    ],
    [
      { verdict: 'pass' },
      'malformed 0: expect 的一行没有写期望的是什么。写明其中之一：clause decision amount effect finding inForce',
    ],
    [{ clause: '第六条', decision: 'entry' }, 'malformed 0/decision: expect 的一行同时写了 clause、decision。拆成几行'],
    [
      { decision: 'entry', value: '1 元' },
      'malformed 0/value: 对 decision 不能期望 value。对 decision 可写：verdict answer missing inForce',
    ],
    [
      { clause: '第六条', inForce: true },
      'malformed 0/inForce: 对 clause 不能期望 inForce。对 clause 可写：quote verdict truth actual missing',
    ],
    [{ finding: 'listed-twice', verdict: 'pass' }, 'malformed 0/verdict: 对 finding 不能期望 verdict。finding 单独写'],
    [
      { amount: 'a', value: '很多' },
      'fact-type 0/value: value 应为数额，实为文字“很多”。申请中的值按所写读取，不作转换。写法如 45 万元、5 天、2019-01-01',
    ],
    [{ amount: 'a', value: null }, 'fact-type 0/value: value 应为文字，实为空值。申请中的值按所写读取，不作转换'],
    [{ amount: 'a', high: ['1 元'] }, 'fact-type 0/high: high 应为文字，实为列表。申请中的值按所写读取，不作转换'],
    [
      { effect: 'art1', due: '2019-02-30' },
      'fact-type 0/due: due 应为日期，实为文字“2019-02-30”。申请中的值按所写读取，不作转换。写法如 2019-05-10',
    ],
    [
      { amount: 'a', missing: 'granted' },
      'fact-type 0/missing: missing 应为事实名称的列表，实为文字“granted”。申请中的值按所写读取，不作转换',
    ],
    [
      { amount: 'a', missing: [1] },
      'fact-type 0/missing/0: missing 应为事实名称，实为数字 1。申请中的值按所写读取，不作转换',
    ],
  ])('%j', (entry, why) => expect(read(entry)).toEqual([why]))
})
