import { describe, expect, test } from 'vitest'
import { programOf } from '../../support/program.ts'
import { REVIEWED } from '../../support/reviews.ts'
import { expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

const facts = {
  ...REVIEWED,
  bonusOrNone: { label: '核定奖励', type: 'money', absent: '不予奖励', from: 'expert' },
}
const discretion = (more: object) => ({ discretion: { of: 'bonusDecided', from: 'expert', high: '30 万元', ...more } })

test('discretion: what it lowers to', () => {
  expect(loweredExpression(discretion({ low: '10 万元' }), { facts })).toMatchObject({
    op: 'discretion',
    type: { kind: 'money' },
    of: { op: 'fact', name: 'bonusDecided' },
    from: 'expert',
    low: { op: 'literal', source: '10 万元', type: { kind: 'money' } },
    high: { op: 'literal', source: '30 万元' },
  })
  expect(loweredExpression(discretion({}), { facts })).toMatchObject({ low: null })
})

test('discretion: its range may be computed', () => {
  const high = { times: ['10%', { fact: 'revenue' }] }
  expect(loweredExpression(discretion({ high }), { facts })).toMatchObject({ high: { op: 'times' } })
})

test('discretion: of each row of a list', () => {
  const each = { discretion: { of: { item: 'visits' }, from: 'expert', high: '5 次' } }
  expect(loweredExpression({ sum: { of: 'reviews', each } }, { facts })).toMatchObject({
    each: { op: 'discretion', type: { kind: 'integer', unit: '次' }, of: { op: 'item', field: 'visits' } },
  })
})

test('discretion: whether it may be absent is its fact’s to say', () => {
  const ask = (of: string) => refusals({ fact: 'revenue', operator: 'atLeast', value: discretion({ of }) }, { facts })
  expect(ask('bonusDecided')).toEqual([])
  expect(ask('bonusOrNone')).toEqual(['absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立'])
})

describe('discretion: what is refused', () => {
  test.each([
    [{ of: 'bonusDecide' }, 'unknown-fact: 事实词汇表中没有“bonusDecide”'],
    [{ of: 'reviews' }, 'malformed: “reviews”不是单个的值'],
    [{ of: 'doubled' }, 'malformed: of 须为申请中填报的事实或字段'],
    [{ of: 'asOf', high: '2020-01-01' }, 'malformed: of 须为申请中填报的事实或字段'],
    [{ of: 'grade' }, 'type-mismatch: 选项不能参加运算'],
    [{ of: 'licensed' }, 'type-mismatch: 是非值不能参加运算'],
    [{ of: undefined }, 'malformed: 缺少 of：记载裁量结果的事实'],
    [{ from: undefined }, 'malformed: 缺少 from：由谁裁量'],
    [{ from: 'experts' }, 'unknown-party: “experts”没有在 policy.yaml 的 parties 中声明'],
    [{ high: undefined }, 'malformed: 缺少 high'],
    [{ high: '30 家' }, 'unit-mismatch: “30 家”的单位与“元”不符'],
    [{ high: { fact: 'floors' } }, 'type-mismatch: high 须与裁量结果同类（金额），这里是整数'],
    [{ low: { fact: 'openedOn' } }, 'type-mismatch: low 须与裁量结果同类（金额），这里是日期'],
  ])('%j: %s', (more, message) => {
    const derived = { doubled: { label: '两倍', times: [2, { fact: 'revenue' }] } }
    expect(expressionRefusals(JSON.parse(JSON.stringify(discretion(more))), { facts, derived })).toEqual([message])
  })

  test('an undeclared party, with the one that was meant', () => {
    const { findings } = programOf({ facts, derived: { bonus: { label: '奖励', ...discretion({ from: 'experts' }) } } })
    expect(findings[0]).toMatchObject({
      why: { zh: '已声明：applicant、expert' },
      help: { zh: '是否想写 expert？' },
    })
  })
})
