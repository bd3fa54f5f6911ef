import { describe, expect, test } from 'vitest'
import type { Cond, Expr, OutcomePoint } from '../../../src/model/core.ts'
import type { AmountOutcome } from '../../../src/model/outcome.ts'
import { FALSE, NEUTRAL, TRUE, UNKNOWN, verdictWord } from '../../../src/model/truth.ts'
import { Random } from '../../../src/util/random.ts'
import { WITHIN } from '../../properties/compare-outcomes.ts'
import { inWords } from '../../support/evaluate.ts'
import {
  BOOLEAN,
  compare,
  fact,
  INTEGER,
  is,
  level,
  lit,
  node,
  outcomeOf,
  outcomePoint,
  phrase,
  programOf,
  scalar,
  TEXT,
  valueIn,
  type Written,
} from './nodes.ts'

const FACTS = [
  scalar('open', BOOLEAN),
  scalar('capped', BOOLEAN),
  scalar('needed', BOOLEAN),
  scalar('amount', INTEGER, { range: [0, 100], absent: true }),
  scalar('paid', INTEGER, { range: [0, 100], absent: true }),
  scalar('left', INTEGER, { range: [-20, 100], absent: true }),
  scalar('decided', INTEGER, { range: [0, 100] }),
  scalar('name', TEXT),
]
type Given = Readonly<Record<string, Written>>
const grant = (id: string) => ({ effect: { kind: 'outcome', outcome: id } }) as const
const program = (...outcomes: OutcomePoint[]) =>
  programOf({
    facts: FACTS,
    outcomes,
    articles: [
      level('art1', { lead: [phrase('p', { cond: is('open') }), ...outcomes.map(({ id }) => phrase(id, grant(id)))] }),
      level('art2', {
        lead: [phrase('q', { cond: is('capped') }), phrase('cap', { effect: { kind: 'cap', over: [] } })],
      }),
    ],
  })
const amountOf = (point: OutcomePoint, written: Given): AmountOutcome => {
  const [amount, ...others] = outcomeOf(program(point), written).amounts.get(point.id) ?? []
  if (amount === undefined || others.length > 0) throw new Error('one recipient')
  return amount
}
const shown = ({ verdicts, due }: AmountOutcome): string => `${verdictsIn(verdicts)}: ${inWords(due, INTEGER)}`
const verdictsIn = (verdicts: number): string =>
  [TRUE, FALSE, NEUTRAL]
    .filter((bit) => (verdicts & bit) !== 0)
    .map(verdictWord)
    .join('|')
const asking = (more: Partial<OutcomePoint> = {}) => {
  const point = outcomePoint('g', { entitled: fact('amount'), ...more })
  return (written: Given): string => shown(amountOf(point, written))
}

describe('what an outcome comes to', () => {
  const plain = asking()

  test.each([
    [{ open: true, amount: 30 }, 'pass: 30'],
    [{ open: false, amount: 30 }, 'notApplicable: 0'],
    [{ amount: 30 }, 'pass|notApplicable: 0..30'],
    [{ open: true }, 'pass|notApplicable: 0..100'],
    [{ open: true, amount: 'absent' }, 'notApplicable: 0'],
    [{ amount: 'absent' }, 'notApplicable: 0'],
  ])('%j: %s', (written, words) => {
    expect(plain(written)).toBe(words)
  })

  test('less what was received, never below 0', () => {
    const less = asking({ received: fact('paid') })
    expect(less({ open: true, amount: 30, paid: 10 })).toBe('pass: 20')
    expect(less({ open: true, amount: 30, paid: 30 })).toBe('pass: 0')
    expect(less({ open: true, amount: 30, paid: 31 })).toBe('pass: 0')
    expect(less({ open: true, amount: 30 })).toBe('pass|notApplicable: 0..30')
    expect(less({ open: true, amount: 30, paid: 'absent' })).toBe('notApplicable: 0')
  })

  test('never below 0, whatever was received', () => {
    const open = asking({ entitled: node({ op: 'minus', args: [fact('amount'), lit(40)] }, INTEGER) })
    expect(open({ open: true, amount: 41 })).toBe('pass: 1')
    expect(open({ open: true, amount: 39 })).toBe('pass: 0')
    expect(open({ open: true })).toBe('pass|notApplicable: 0..60')
    const unclear = node({ op: 'unclear', reading: 'r' }, INTEGER)
    expect(asking({ entitled: unclear })({ open: true })).toBe('pass: 0..∞')
    expect(asking({ entitled: unclear, received: fact('paid'), net: true })({ open: true })).toBe('pass: 0..∞')
  })

  test('not again where the amount speaks of what is left', () => {
    const net = outcomePoint('g', { entitled: fact('amount'), received: fact('paid'), net: true })
    const found = amountOf(net, { open: true, amount: 30, paid: 10 })
    expect(shown(found)).toBe('pass: 30')
    expect(inWords(found.entitled, INTEGER)).toBe('30')
    expect(found.received && inWords(found.received, INTEGER)).toBe('10')
  })

  test('only where there is something to work it out for', () => {
    const needed = asking({ applies: is('needed') })
    expect(needed({ open: true, needed: true, amount: 30 })).toBe('pass: 30')
    expect(needed({ open: true, needed: false, amount: 30 })).toBe('notApplicable: 0')
    expect(needed({ open: true, amount: 30 })).toBe('pass|notApplicable: 0..30')
    expect(needed({ open: false, amount: 30 })).toBe('notApplicable: 0')
    const guarded: Cond = { op: 'guarded', when: is('needed'), unless: null, body: { op: 'constant', truth: TRUE } }
    expect(asking({ applies: guarded })({ open: true, amount: 30 })).toBe('pass|notApplicable: 0..30')
    expect(asking({ applies: { op: 'constant', truth: NEUTRAL } })({ open: true, amount: 30 })).toBe('notApplicable: 0')
  })
})

describe('a decision outside its range refuses it', () => {
  const within: Cond = compare(fact('decided'), 'le', lit(40))
  const entitled = node({ op: 'discretion', of: fact('decided'), from: 'authority', low: null, high: lit(40) })
  const ask = asking({ within, entitled })

  test.each([
    [{ open: true, decided: 40 }, 'pass: 40'],
    [{ open: true, decided: 41 }, 'fail: absent'],
    [{ open: true }, 'pass|fail: 0..40 or absent'],
    [{ open: false, decided: 41 }, 'notApplicable: 0'],
    [{ decided: 41 }, 'fail|notApplicable: 0 or absent'],
    [{ decided: 40 }, 'pass|notApplicable: 0..40'],
  ])('%j: %s', (written, words) => {
    expect(ask(written)).toBe(words)
  })

  test('what does not bear refuses nothing', () => {
    expect(asking({ within: { op: 'constant', truth: NEUTRAL } })({ open: true, amount: 30 })).toBe('pass: 30')
  })
})

describe('a joint cap while its gate is open', () => {
  const capped = asking({ caps: [{ phrase: 'cap', left: fact('left') }] })

  test.each([
    [{ capped: true, left: 29 }, 'pass: 29'],
    [{ capped: true, left: 30 }, 'pass: 30'],
    [{ capped: true, left: 31 }, 'pass: 30'],
    [{ capped: true, left: -5 }, 'pass: 0'],
    [{ capped: false, left: 5 }, 'pass: 30'],
    [{ capped: false, left: 'absent' }, 'pass: 30'],
    [{ left: 5 }, 'pass: 5..30'],
    [{ capped: true }, 'pass|notApplicable: 0..30'],
    [{ capped: true, left: 'absent' }, 'notApplicable: 0'],
    [{ left: 'absent' }, 'pass|notApplicable: 0..30'],
  ])('of 30, %j: %s', (written, words) => {
    expect(capped({ open: true, amount: 30, ...written })).toBe(words)
  })

  test('caps follow each other', () => {
    const two = asking({
      caps: [
        { phrase: 'cap', left: lit(20) },
        { phrase: 'cap', left: fact('left') },
      ],
    })
    expect(two({ open: true, capped: true, amount: 30, left: 25 })).toBe('pass: 20')
    expect(two({ open: true, capped: true, amount: 30, left: 15 })).toBe('pass: 15')
  })
})

describe('as another outcome sees it', () => {
  const other = outcomePoint('g', { entitled: fact('amount'), within: compare(fact('decided'), 'le', lit(40)) })
  const seen = node({ op: 'outcome', outcome: 'g' })
  const rest = outcomePoint('h', { entitled: node({ op: 'minus', args: [lit(100), seen] }) })
  const ask = (written: Given): string => inWords(valueIn(outcomeOf(program(other, rest), written), seen), INTEGER)

  test.each([
    [{ open: true, amount: 30, decided: 1 }, '30'],
    [{ open: false, amount: 30, decided: 1 }, '0'],
    [{ open: true, amount: 30, decided: 41 }, '0'],
    [{ open: true, amount: 30 }, '0..30'],
    [{ open: true, amount: 'absent', decided: 1 }, '0'],
    [{ amount: 30, decided: 1 }, '0..30'],
  ])('%j: %s', (written, words) => {
    expect(ask(written)).toBe(words)
  })
})

describe('what is written down', () => {
  test('the value of everything in it, whether or not it is open', () => {
    const exprs: Record<'entitled' | 'received' | 'left' | 'name', Expr> = {
      entitled: fact('amount'),
      received: fact('paid'),
      left: fact('left'),
      name: fact('name', TEXT),
    }
    const applies = is('needed')
    const within = compare(fact('decided'), 'le', lit(40))
    const point = outcomePoint('g', {
      entitled: exprs.entitled,
      received: exprs.received,
      caps: [{ phrase: 'cap', left: exprs.left }],
      to: { id: 'owner', label: { zh: '', en: '' }, name: exprs.name },
      applies,
      within,
    })
    const outcome = outcomeOf(program(point), { open: false, amount: 1, paid: 2, left: 3, name: 'n', capped: false })
    expect(inWords(valueIn(outcome, exprs.entitled), INTEGER)).toBe('1')
    expect(inWords(valueIn(outcome, exprs.received), INTEGER)).toBe('2')
    expect(inWords(valueIn(outcome, exprs.left), INTEGER)).toBe('3')
    expect(inWords(valueIn(outcome, exprs.name), TEXT)).toBe('n')
    expect(outcome.leaves.get(applies.leaf)?.truth).toBe(UNKNOWN)
    expect(outcome.leaves.get(within.leaf)?.truth).toBe(UNKNOWN)
    expect(outcome.amounts.get('g')?.[0]).toMatchObject({ recipient: null, values: null })
    expect(outcome.gates.get('cap')).toBe(FALSE)
  })

  test('every outcome, in the order of the program', () => {
    const points = ['g', 'b', 'a'].map((id) => outcomePoint(id, { entitled: lit(1) }))
    expect([...outcomeOf(program(...points)).amounts.keys()]).toEqual(['g', 'b', 'a'])
  })
})

test('saying more takes nothing back', () => {
  const point = outcomePoint('g', {
    entitled: fact('amount'),
    received: fact('paid'),
    applies: is('needed'),
    within: compare(fact('decided'), 'le', lit(40)),
    caps: [{ phrase: 'cap', left: fact('left') }],
  })
  const VALUES: Readonly<Record<string, readonly (number | boolean | 'absent')[]>> = {
    open: [true, false],
    capped: [true, false],
    needed: [true, false],
    amount: [0, 30, 60, 'absent'],
    paid: [0, 10, 50, 'absent'],
    left: [-5, 0, 20, 90, 'absent'],
    decided: [40, 41],
  }
  const made = program(point)
  const ask = (written: Given): AmountOutcome => {
    const [amount] = outcomeOf(made, written).amounts.get('g') ?? []
    if (amount === undefined) throw new Error('no amount')
    return amount
  }
  for (let seed = 1; seed <= 500; seed++) {
    const random = new Random(seed)
    let written: Given = {}
    let before = ask(written)
    for (const name of random.some(Object.keys(VALUES), 7).sort(() => random.int(-1, 1))) {
      written = { ...written, [name]: random.pick(VALUES[name] ?? []) }
      const after = ask(written)
      const kept = WITHIN.truth(before.verdicts, after.verdicts) && WITHIN.value(before.due, after.due)
      if (!kept) expect.fail(`${JSON.stringify(written)}: ${shown(before)}; then ${shown(after)}`)
      before = after
    }
  }
})
