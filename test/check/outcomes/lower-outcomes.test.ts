import { describe, expect, test } from 'vitest'
import { granting, grantRefusals, outcomeNamed, supportArticle } from '../../support/grants.ts'
import { IN_ORDER, numberingOf } from '../../support/numbering.ts'
import type { Plain } from '../../support/program.ts'
import { shownExpr } from '../../support/show-core.ts'

const grant = (id: string, more: Plain = {}): Plain => ({
  grant: { id, label: id, to: 'shop', amount: '3 万元', ...more },
})
const leave = (id: string, more: Plain = {}): Plain => ({
  quantity: { id, label: id, to: 'shop', unit: '天', amount: '5 天', ...more },
})
const caps = (phrases: readonly Plain[]): Record<string, string[]> => {
  const program = granting(phrases)
  expect(numberingOf(program)).toEqual(IN_ORDER)
  return Object.fromEntries(
    [...program.outcomes.values()].map(({ id, caps: laid }) => [
      id,
      laid.map(({ phrase, left }) => `${phrase}: ${shownExpr(left)}`),
    ]),
  )
}

describe('a joint cap', () => {
  test('leaves each what those before it leave, in its own order', () => {
    const phrases = [grant('a'), grant('b'), grant('c'), { cap: { over: ['b', 'a', 'c'], atMost: '5 万元' } }]
    expect(caps(phrases)).toEqual({
      a: ['art1.ph4: minus(5 万元, outcome b)'],
      b: ['art1.ph4: 5 万元'],
      c: ['art1.ph4: minus(5 万元, outcome b, outcome a)'],
    })
  })

  test('less what was paid under any of them', () => {
    const phrases = [grant('a'), grant('b'), { cap: { over: ['a', 'b'], per: 'year', atMost: '5 万元' } }]
    const paid = 'sum(payments where all(.grant ∈ {a, b} ?false, yearOf(.paidOn) = yearOf(asOf) ?false): .amount)'
    expect(caps(phrases)).toEqual({
      a: [`art1.ph3: minus(5 万元, ${paid})`],
      b: [`art1.ph3: minus(5 万元, ${paid}, outcome a)`],
    })
  })

  test('to whom, where a fact names the recipient', () => {
    const to = { fact: 'shopName' }
    const phrases = [grant('a', { to }), grant('b'), { cap: { over: ['a', 'b'], per: 'ever', atMost: '5 万元' } }]
    const paid =
      'sum(payments where any(.grant = b ?false, all(.grant = a ?false, .recipient = shopName ?false)): .amount)'
    expect(caps(phrases).a).toEqual([`art1.ph3: minus(5 万元, ${paid})`])
  })

  test('what is not money counts what was taken', () => {
    const phrases = [
      leave('a', { taken: { fact: 'notice' } }),
      leave('b'),
      { cap: { over: ['a', 'b'], atMost: '8 天' } },
    ]
    expect(caps(phrases)).toEqual({
      a: ['art1.ph3: minus(8 天, notice)'],
      b: ['art1.ph3: minus(8 天, notice, outcome a)'],
    })
  })

  test('several, in the order of the text', () => {
    const phrases = [
      grant('a'),
      grant('b'),
      { cap: { over: ['a'], atMost: '2 万元' } },
      { cap: { over: ['a', 'b'], atMost: '4 万元' } },
    ]
    expect(caps(phrases).a).toEqual(['art1.ph3: 2 万元', 'art1.ph4: 4 万元'])
  })

  test('its amount is lowered anew for each, leaf by leaf', () => {
    const trained = { item: 'trained', operator: 'is', value: true }
    const atMost = { sum: { of: 'employees', where: trained, each: { item: 'grossWages' } } }
    caps([grant('a'), grant('b'), { cap: { over: ['a', 'b'], per: 'ever', atMost } }])
  })

  test('the phrase is neutral and tells what it is over', () => {
    const program = granting([grant('a'), { cap: { over: ['a'], atMost: '5 万元' } }])
    expect(program.articles[0]?.lead[1]).toMatchObject({
      cond: { op: 'constant' },
      effect: { kind: 'cap', over: ['a'] },
    })
  })

  test.each<[readonly Plain[], string]>([
    [[{ cap: { over: ['b', 'a'], atMost: '5 万元' } }], 'unknown-outcome: 没有给付或收费项目“b”'],
    [[{ cap: { over: [], atMost: '5 万元' } }], 'malformed: 缺少 over：所指的给予或收取'],
    [[{ cap: { over: ['a'] } }], 'malformed: 缺少 atMost：合计的上限'],
    [[{ cap: { over: ['a'], atMost: '5 天' } }], 'type-mismatch: “5 天”不是金额'],
    [[{ cap: { over: ['a'], atMost: { fact: 'floors' } } }], 'type-mismatch: atMost 须为金额，这里是整数'],
    [[leave('b'), { cap: { over: ['a', 'b'], atMost: '5 万元' } }], 'type-mismatch: atMost 须为时长（日），这里是金额'],
    [
      [leave('b'), { cap: { over: ['b'], per: 'year', atMost: '5 天' } }],
      'type-mismatch: payments 记的是金额，“b”是时长（日）',
    ],
    [
      [
        grant('b', { for: { each: 'courses' }, to: { item: 'teacher' } }),
        { cap: { over: ['a', 'b'], atMost: '5 万元' } },
      ],
      'malformed: “b”的对象由各行写明，不能列入合计的上限',
    ],
  ])('%j: %s', (phrases, message) => {
    expect(grantRefusals([grant('a'), ...phrases])).toEqual([message])
  })

  test('payments must be declared for it', () => {
    const phrases = [grant('a'), { cap: { over: ['a'], per: 'year', atMost: '5 万元' } }]
    expect(grantRefusals(phrases, { facts: { payments: undefined } })).toEqual([
      'payments-undeclared: facts.yaml 没有声明列表“payments”',
    ])
  })
})

describe('payers', () => {
  const payers = (...phrases: Plain[]): unknown =>
    outcomeNamed(granting([grant('a'), grant('b'), ...phrases]), 'a').payers

  test('one, or several together, or of several outcomes', () => {
    const both = (zh: string): Plain => ({ zh, en: zh })
    expect(payers()).toEqual([])
    expect(payers({ payer: { grant: 'a', by: '区财政' } })).toEqual([both('区财政')])
    expect(payers({ payer: { grant: 'a', shared: ['区财政', { zh: '街道', en: 'street' }] } })).toEqual([
      both('区财政'),
      { zh: '街道', en: 'street' },
    ])
    expect(payers({ payer: { grant: ['b', 'a'], by: '区财政' } }, { payer: { grant: 'b', by: '街道' } })).toEqual([
      both('区财政'),
    ])
  })

  test.each<[Plain, string]>([
    [{ grant: 'c', by: '区财政' }, 'unknown-outcome: 没有给付或收费项目“c”'],
    [{ grant: ['a', 'c'], by: '区财政' }, 'unknown-outcome: 没有给付或收费项目“c”'],
    [{ by: '区财政' }, 'malformed: 缺少 grant：所指的给予或收取'],
    [{ grant: 'a' }, 'malformed: payer 须写 by 或 shared 之一'],
    [{ grant: 'a', by: '区财政', shared: ['街道'] }, 'malformed: payer 须写 by 或 shared 之一'],
  ])('%j: %s', (payer, message) => {
    expect(grantRefusals([grant('a'), { payer }])).toEqual([message])
  })

  test('in the order of the text, before or after what they pay', () => {
    const program = granting([{ payer: { grant: 'a', by: '市财政' } }, grant('a')], {
      articles: [supportArticle(2, { payer: { grant: 'a', by: '区财政' } })],
    })
    expect(outcomeNamed(program, 'a').payers.map(({ zh }) => zh)).toEqual(['市财政', '区财政'])
  })
})
