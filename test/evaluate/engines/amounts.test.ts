import { describe, expect, test } from 'vitest'
import type { OutcomePoint } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL, OPEN, TRUE, type Truth, UNKNOWN } from '../../../src/model/truth.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { all, bringing, constant, guarded, level, outcome, phrase } from './clauses.ts'
import { BOOLEAN, INTEGER, scalar, TEXT, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { given, shown } from './show.ts'

const FACTS = [
  scalar('amount', INTEGER, { range: [0, 50], absent: true }),
  scalar('paid', INTEGER, { range: [0, 100] }),
  scalar('decided', INTEGER, { range: [0, 60], absent: true }),
  scalar('large', BOOLEAN),
  scalar('name', TEXT),
]

interface Asked {
  readonly gate?: Truth
  readonly more?: (b: Build) => Partial<OutcomePoint>
  readonly said?: Readonly<Record<string, Said>>
  readonly capGate?: Truth
}

/** The verdicts and what is due of one outcome of 30. */
async function granted({ gate = TRUE, more, said, capGate = TRUE }: Asked): Promise<string> {
  const b = new Build(FACTS)
  const grant = outcome('grant', { phrase: 'grants', entitled: b.lit(30), ...more?.(b) })
  const article = level('art', {
    parts: [
      level('item1', {
        lead: [phrase('gate', constant(gate), 'support'), bringing('grants', { kind: 'outcome', outcome: 'grant' })],
      }),
      level('item2', {
        lead: [phrase('capGate', constant(capGate), 'support'), bringing('caps', { kind: 'cap', over: ['grant'] })],
      }),
    ],
  })
  const program = b.program({ articles: [article], outcomes: [grant] })
  const { amounts } = await evaluateWithBoth(program, facts(said), TODAY)
  return given(amounts.get('grant'))
}

const of = (name: string) => (b: Build) => ({ entitled: b.fact(name) })

describe('an outcome', () => {
  test.each<[Truth, string]>([
    [TRUE, 'pass 30'],
    [FALSE, 'na 0'],
    [UNKNOWN, 'pass|na [0, 30]'],
    [NEUTRAL, 'na 0'],
  ])('behind a gate %s: %s', async (gate, expected) => {
    expect(await granted({ gate })).toBe(expected)
  })

  test.each<[number, string]>([
    [-1, 'pass 0'],
    [0, 'pass 0'],
    [1, 'pass 1'],
  ])('of %s comes to no less than nothing', async (amount, expected) => {
    expect(await granted({ more: (b) => ({ entitled: b.lit(amount) }) })).toBe(expected)
    const paid = {
      said: { paid: 10 },
      more: (b: Build) => ({ entitled: b.lit(amount), received: b.fact('paid'), net: true }),
    }
    expect(await granted(paid)).toBe(expected)
  })

  test('shut by a guard comes to nothing', async () => {
    const b = new Build()
    const grants = bringing(
      'grants',
      { kind: 'outcome', outcome: 'grant' },
      'support',
      guarded(constant(FALSE), null, constant(NEUTRAL)),
    )
    const program = b.program({
      articles: [level('art', { lead: [grants] })],
      outcomes: [outcome('grant', { phrase: 'grants', entitled: b.lit(30) })],
    })
    const { amounts } = await evaluateWithBoth(program, facts(), TODAY)
    expect(given(amounts.get('grant'))).toBe('na 0')
  })

  test.each<[Truth, string]>([
    [TRUE, 'pass 30'],
    [FALSE, 'na 0'],
    [NEUTRAL, 'na 0'],
    [UNKNOWN, 'pass|na [0, 30]'],
  ])('with something to work it out for %s: %s', async (truth, expected) => {
    expect(await granted({ more: () => ({ applies: constant(truth) }) })).toBe(expected)
  })

  test.each<[Truth, string]>([
    [TRUE, 'pass 30'],
    [FALSE, 'fail none'],
    [NEUTRAL, 'pass 30'],
    [UNKNOWN, 'pass|fail 30?'],
    [OPEN, 'pass|fail 30?'],
  ])('with its decision within the range %s: %s', async (truth, expected) => {
    expect(await granted({ more: () => ({ within: constant(truth) }) })).toBe(expected)
  })

  test('refused behind a shut gate is not refused', async () => {
    const more = () => ({ within: constant(FALSE) })
    expect(await granted({ gate: FALSE, more })).toBe('na 0')
    expect(await granted({ gate: UNKNOWN, more })).toBe('fail|na 0?')
    expect(await granted({ gate: UNKNOWN, more: () => ({ within: constant(UNKNOWN) }) })).toBe('pass|fail|na [0, 30]?')
  })

  test.each<[Said, string]>([
    [50, 'pass 50'],
    [undefined, 'pass|na [0, 50]'],
    [null, 'na 0'],
  ])('of an amount given as %s: %s', async (amount, expected) => {
    expect(await granted({ more: of('amount'), said: { amount } })).toBe(expected)
  })
})

describe('what was received', () => {
  const received = (net: boolean) => (b: Build) => ({ received: b.fact('paid'), net })
  test.each<[Said, string, string]>([
    [0, 'pass 30', 'pass 30'],
    [29, 'pass 1', 'pass 30'],
    [30, 'pass 0', 'pass 30'],
    [31, 'pass 0', 'pass 30'],
    [undefined, 'pass [0, 30]', 'pass 30'],
  ])('%s is taken off once: %s, %s where the amount is what is left', async (paid, gross, net) => {
    expect(await granted({ more: received(false), said: { paid } })).toBe(gross)
    expect(await granted({ more: received(true), said: { paid } })).toBe(net)
  })

  test('is told apart from what the text gives', async () => {
    const b = new Build(FACTS)
    const program = b.program({
      articles: [level('art', { lead: [bringing('grants', { kind: 'outcome', outcome: 'grant' })] })],
      outcomes: [outcome('grant', { phrase: 'grants', entitled: b.fact('amount'), received: b.fact('paid') })],
    })
    const { amounts, values } = await evaluateWithBoth(program, facts({ amount: 40, paid: 15 }), TODAY)
    const [only] = amounts.get('grant') ?? []
    expect([only?.entitled, only?.received ?? undefined, only?.due].map(shown)).toEqual(['40', '15', '25'])
    expect([only?.recipient, only?.values]).toEqual([null, null])
    expect([...values.keys()]).toEqual([0, 1])
  })
})

describe('a joint cap', () => {
  const capped = (b: Build) => ({ caps: [{ phrase: 'caps', left: b.fact('paid') }] })
  test.each<[Truth, Said, string]>([
    [TRUE, 29, 'pass 29'],
    [TRUE, 31, 'pass 30'],
    [FALSE, 10, 'pass 30'],
    [UNKNOWN, 10, 'pass [10, 30]'],
    [TRUE, undefined, 'pass [0, 30]'],
  ])('behind a gate %s that leaves %s: %s', async (capGate, paid, expected) => {
    expect(await granted({ capGate, more: capped, said: { paid } })).toBe(expected)
  })

  test('that is overdrawn leaves nothing', async () => {
    const overdrawn = (b: Build) => ({ caps: [{ phrase: 'caps', left: b.lit(-5) }] })
    expect(await granted({ more: overdrawn })).toBe('pass 0')
  })

  test('counts after what was received is taken off', async () => {
    const both = (b: Build) => ({ received: b.lit(15), caps: [{ phrase: 'caps', left: b.lit(20) }] })
    expect(await granted({ more: both })).toBe('pass 15')
  })

  test('of which nothing is said may be none', async () => {
    const absent = (b: Build) => ({ caps: [{ phrase: 'caps', left: b.fact('amount') }] })
    expect(await granted({ more: absent, said: { amount: null } })).toBe('na 0')
    expect(await granted({ more: absent, said: { amount: null }, capGate: UNKNOWN })).toBe('pass|na [0, 30]')
  })

  test('takes from one outcome what it gave another', async () => {
    const b = new Build(FACTS)
    const first = outcome('first', { phrase: 'one', entitled: b.fact('amount') })
    const left = b.op('minus', b.lit(40), b.node('outcome', INTEGER, { outcome: 'first' }))
    const second = outcome('second', { phrase: 'two', entitled: b.lit(30), caps: [{ phrase: 'caps', left }] })
    const program = b.program({
      articles: [
        level('art', {
          lead: [
            bringing('one', { kind: 'outcome', outcome: 'first' }),
            bringing('two', { kind: 'outcome', outcome: 'second' }),
            bringing('caps', { kind: 'cap', over: ['first', 'second'] }),
          ],
        }),
      ],
      outcomes: [first, second],
    })
    const due = async (amount: Said) => {
      const { amounts } = await evaluateWithBoth(program, facts({ amount }), TODAY)
      return [...amounts.values()].map(given)
    }
    expect(await due(10)).toEqual(['pass 10', 'pass 30'])
    expect(await due(11)).toEqual(['pass 11', 'pass 29'])
    expect(await due(undefined)).toEqual(['pass|na [0, 50]', 'pass [0, 30]'])
    expect(await due(null)).toEqual(['na 0', 'pass 30'])
  })
})

describe('a decision within a range', () => {
  /** From 10 to 20, or to 40 where it is large; the range is asked of the same expressions. */
  const discretion = (low: boolean) => (b: Build) => {
    const decided = b.fact('decided')
    const high = b.cases([b.is('large'), b.lit(40)], [null, b.lit(20)])
    const least = low ? b.lit(10) : null
    const atMost = b.compare('le', decided, high, NEUTRAL)
    return {
      entitled: b.node('discretion', INTEGER, { of: decided, from: 'office', low: least, high }),
      within: least === null ? atMost : all(b.compare('ge', decided, least, NEUTRAL), atMost),
    }
  }

  test.each<[Said, Said, string]>([
    [9, true, 'fail none'],
    [10, true, 'pass 10'],
    [40, true, 'pass 40'],
    [41, true, 'fail none'],
    [20, false, 'pass 20'],
    [21, false, 'fail none'],
    [20, undefined, 'pass 20'],
    [21, undefined, 'pass|fail [20, 21]?'],
    [41, undefined, 'fail none'],
    [undefined, true, 'pass|fail|na [0, 40]?'],
    [undefined, undefined, 'pass|fail|na [0, 40]?'],
    [null, true, 'na 0'],
  ])('decided %s, large %s: %s', async (decided, large, expected) => {
    expect(await granted({ more: discretion(true), said: { decided, large } })).toBe(expected)
  })

  test('counts with another outcome as nought where it is refused', async () => {
    const b = new Build(FACTS)
    const { entitled, within } = discretion(true)(b)
    const first = outcome('first', { phrase: 'one', entitled, within })
    const second = outcome('second', { phrase: 'one', entitled: b.node('outcome', INTEGER, { outcome: 'first' }) })
    const article = level('art', { lead: [bringing('one', { kind: 'outcome', outcome: 'first' })] })
    const program = b.program({ articles: [article], outcomes: [first, second] })
    const of = async (decided: Said) =>
      given((await evaluateWithBoth(program, facts({ decided, large: false }), TODAY)).amounts.get('second'))
    expect(await Promise.all([9, 10, 20, 21, undefined].map(of))).toEqual([
      'pass 0',
      'pass 10',
      'pass 20',
      'pass 0',
      'pass [0, 20]',
    ])
  })

  test('without a lower end', async () => {
    expect(await granted({ more: discretion(false), said: { decided: 0, large: false } })).toBe('pass 0')
    expect(await granted({ more: discretion(false), said: { decided: 21, large: false } })).toBe('fail none')
  })

  test('is an interval until it is decided, where it cannot be absent', async () => {
    const b = new Build([scalar('decided', INTEGER)])
    const it = b.node('discretion', INTEGER, { of: b.fact('decided'), from: 'office', low: b.lit(10), high: b.lit(30) })
    const { values } = await evaluateWithBoth(b.program({ named: { it } }), facts(), TODAY)
    expect(shown(values.get(it.id))).toBe('[10, 30]')
  })

  test('an end that is absent leaves no range', async () => {
    const b = new Build([...FACTS, scalar('none', INTEGER, { absent: true })])
    const range = (low: string | null, high: string) =>
      b.node('discretion', INTEGER, {
        of: b.fact('paid'),
        from: 'office',
        low: low === null ? null : b.fact(low),
        high: b.fact(high),
      })
    const named = { a: range(null, 'none'), b: range('none', 'decided'), c: range(null, 'amount') }
    const said = facts({ none: null, decided: 25, amount: undefined })
    const { values } = await evaluateWithBoth(b.program({ named }), said, TODAY)
    expect(Object.values(named).map(({ id }) => shown(values.get(id)))).toEqual(['none', 'none', '[0, 50]?'])
  })
})

test('conditions of an outcome and of its values run through the engine, shared ones once', async () => {
  const b = new Build(FACTS)
  const grant = outcome('grant', {
    phrase: 'grants',
    to: { id: 'name', label: { zh: '名', en: 'name' }, name: b.fact('name') },
    applies: b.is('large'),
    within: b.compare('le', b.fact('amount'), b.lit(40)),
    entitled: b.cases([b.is('large'), b.fact('amount')]),
  })
  const program = b.program({
    articles: [level('art', { lead: [bringing('grants', { kind: 'outcome', outcome: 'grant' })] })],
    outcomes: [grant],
  })
  const { leaves, values } = await evaluateWithBoth(program, facts({ large: true, amount: 41, name: 'x' }), TODAY)
  expect([...leaves.keys()]).toEqual([0, 1, 2])
  expect([...values.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(shown(values.get(0))).toBe('{x}')
})
