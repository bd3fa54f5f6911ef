import { describe, expect, test } from 'vitest'
import { asking, finding, helps, loweredCondition, refusals, SHOP } from '../../support/shop.ts'

describe('judgement: left to human opinion', () => {
  test.each([
    [{ premisesSafe: finding(true) }, 'true'],
    [{ premisesSafe: finding(false) }, 'false'],
    [{}, 'unknown'],
  ])('场所安全 of %j: %s', (facts, truth) => {
    expect(asking({ judgement: 'premisesSafe' })(facts)).toBe(truth)
  })

  test('that there is no finding leaves it open: nobody has judged', () => {
    const facts = {
      ...SHOP,
      premisesSafe: { label: '场所安全', type: 'judgement', from: 'expert', absent: '无须认定' },
    }
    expect(asking({ judgement: 'premisesSafe' }, { facts })({ premisesSafe: 'absent' })).toBe('unknown')
  })

  test('of each row', () => {
    const facts = {
      ...SHOP,
      outlets: {
        label: '门店',
        type: 'list',
        from: 'applicant',
        fields: { tidy: { label: '整洁', type: 'judgement', from: 'expert' } },
      },
    }
    const ask = asking(
      { every: { of: 'outlets', satisfies: { judgement: { item: 'tidy' } }, ifEmpty: false } },
      { facts },
    )
    expect(ask({ outlets: [{ tidy: finding(true) }] })).toBe('true')
    expect(ask({ outlets: [{ tidy: finding(true) }, { tidy: finding(false) }] })).toBe('false')
    expect(ask({ outlets: [{ tidy: finding(true) }, {}] })).toBe('unknown')
  })
})

describe('judgement: its type rule', () => {
  test.each([
    [
      { judgement: 'licensed' },
      'type-mismatch: judgement 需要认定意见，这里是是非值',
      '改用 fact、operator、value，或把该事实的类型改为 judgement',
    ],
    [{ judgement: 'premiseSafe' }, 'unknown-fact: 事实词汇表中没有“premiseSafe”', '是否想写 premisesSafe？'],
    [
      { judgement: 'employees' },
      'malformed: “employees”不是单个的值',
      '列表用 count、share、every 等来问，记录用 记录名.字段名',
    ],
    [
      { judgement: 'premisesSafe', value: true },
      'malformed: value 不能与 judgement 写在一处',
      'value 只用于 fact 或 item 的比较',
    ],
  ])('%j: %s', (condition, message, help) => {
    expect(refusals(condition)).toEqual([message])
    expect(helps(condition)).toEqual([help])
  })
})

test('judgement: what it lowers to', () => {
  expect(loweredCondition({ judgement: 'premisesSafe' })).toMatchObject({
    op: 'judgement',
    of: { op: 'fact', name: 'premisesSafe', type: { kind: 'judgement' } },
  })
})
