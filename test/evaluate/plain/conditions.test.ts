import { describe, expect, test } from 'vitest'
import type { Cond, Expr, Leaf } from '../../../src/model/core.ts'
import type { LeafOutcome } from '../../../src/model/outcome.ts'
import { FALSE, NEUTRAL, OPEN, TRUE, type Truth, UNKNOWN } from '../../../src/model/truth.ts'
import type { ScalarType } from '../../../src/model/type.ts'
import {
  BOOLEAN,
  decisionPoint,
  fact,
  INTEGER,
  is,
  item,
  itemIs,
  JUDGEMENT,
  leaf,
  level,
  list,
  node,
  outcomeOf,
  phrase,
  programOf,
  scalar,
  TEXT,
  type Written,
} from './nodes.ts'

const SIZE: ScalarType = { kind: 'choice', of: ['small', 'medium', 'large'], labels: {}, ordered: false }

const FACTS = [
  scalar('a', BOOLEAN),
  scalar('b', BOOLEAN),
  scalar('c', BOOLEAN),
  scalar('name', TEXT, { absent: true }),
  scalar('size', SIZE, { absent: true }),
  scalar('count', INTEGER, { absent: true }),
  scalar('finding', JUDGEMENT, { absent: true }),
  list('rows', [scalar('ok', BOOLEAN), scalar('in', BOOLEAN), scalar('note', TEXT, { absent: true })], {
    absent: true,
  }),
]

type Given = Readonly<Record<string, Written>>

/** What a condition comes to, and what is written down of the leaf it is. */
function asking(cond: Cond, named: Readonly<Record<string, Expr>> = {}) {
  const articles = [
    level('art1', { lead: [phrase('passes', { role: 'requirement', cond: is('a') })] }),
    level('art2', { lead: [phrase('counts', { role: 'sanction', cond: is('a') })] }),
    level('art3', { lead: [phrase('informs', { role: 'principle', cond: is('a') })] }),
  ]
  const program = programOf({ facts: FACTS, named, articles, decisions: [decisionPoint('it', { cond })] })
  return (given: Given = {}): { truth: Truth; leaf: LeafOutcome | undefined } => {
    const { decisions, leaves } = outcomeOf(program, given)
    return { truth: decisions.get('it') ?? 0, leaf: 'leaf' in cond ? leaves.get(cond.leaf) : undefined }
  }
}

const truths = (cond: Cond, given: readonly Given[], named?: Readonly<Record<string, Expr>>): Truth[] =>
  given.map((one) => asking(cond, named)(one).truth)

describe('connectives', () => {
  const ABC = [is('a'), is('b'), is('c')]
  const given = [
    { a: true, b: true, c: true },
    { a: true, b: true, c: false },
    { a: true, b: false, c: false },
    { a: true, b: true },
    { a: true },
    { a: false, b: false },
    { a: false, b: false, c: false },
  ]

  test.each<[string, Cond, Truth[]]>([
    ['all', { op: 'all', of: ABC }, [TRUE, FALSE, FALSE, UNKNOWN, UNKNOWN, FALSE, FALSE]],
    ['any', { op: 'any', of: ABC }, [TRUE, TRUE, TRUE, TRUE, TRUE, UNKNOWN, FALSE]],
    ['two of three', { op: 'atLeast', n: 2, of: ABC }, [TRUE, TRUE, FALSE, TRUE, UNKNOWN, FALSE, FALSE]],
    ['not all', { op: 'not', of: { op: 'all', of: ABC } }, [FALSE, TRUE, TRUE, UNKNOWN, UNKNOWN, TRUE, TRUE]],
    ['a constant', { op: 'constant', truth: NEUTRAL }, given.map(() => NEUTRAL)],
    [
      'a guard and an exception',
      { op: 'guarded', when: is('a'), unless: is('b'), body: is('c') },
      [NEUTRAL, NEUTRAL, FALSE, NEUTRAL, OPEN, NEUTRAL, NEUTRAL],
    ],
    [
      'a guard alone',
      { op: 'guarded', when: is('a'), unless: null, body: is('c') },
      [TRUE, FALSE, FALSE, UNKNOWN, UNKNOWN, NEUTRAL, NEUTRAL],
    ],
  ])('%s', (_, cond, expected) => {
    expect(truths(cond, given)).toEqual(expected)
  })
})

describe('one of several names', () => {
  const oneOf = (negated: boolean, ifAbsent: Truth, of = fact('size', SIZE)): Leaf =>
    leaf({ op: 'oneOf', negated, left: of, options: ['small', 'medium'], ifAbsent })

  test.each([
    [false, FALSE, [TRUE, TRUE, FALSE, FALSE, UNKNOWN]],
    [false, TRUE, [TRUE, TRUE, FALSE, TRUE, UNKNOWN]],
    [true, FALSE, [FALSE, FALSE, TRUE, FALSE, UNKNOWN]],
    [true, TRUE, [FALSE, FALSE, TRUE, TRUE, UNKNOWN]],
  ] as const)('none of them %s, absent %s', (negated, ifAbsent, expected) => {
    const given: Given[] = [{ size: 'small' }, { size: 'medium' }, { size: 'large' }, { size: 'absent' }, {}]
    expect(truths(oneOf(negated, ifAbsent), given)).toEqual(expected)
  })

  test('a name of which nothing is known may be one of them and may not', () => {
    const cond = oneOf(false, TRUE, fact('name', TEXT))
    expect(truths(cond, [{ name: 'small' }, { name: 'else' }, { name: 'absent' }, {}])).toEqual([
      TRUE,
      FALSE,
      TRUE,
      UNKNOWN,
    ])
    expect(asking(cond)({ name: 'small' }).leaf).toEqual({
      truth: TRUE,
      left: { kind: 'set', members: ['small'], present: true, absent: false },
    })
  })

  test('of several that all are, or none is, it is known', () => {
    const choice = { kind: 'choice', of: ['small', 'medium'], labels: {}, ordered: false } as const
    const program = (negated: boolean) =>
      programOf({
        facts: [scalar('either', choice)],
        decisions: [decisionPoint('it', { cond: oneOf(negated, FALSE, fact('either', choice)) })],
      })
    expect([false, true].map((negated) => outcomeOf(program(negated)).decisions.get('it'))).toEqual([TRUE, FALSE])
  })
})

describe('whether there is something', () => {
  test('a fact: surely there, surely absent, or not said', () => {
    const cond = leaf({ op: 'has', of: fact('count') })
    expect(truths(cond, [{ count: 3 }, { count: 'absent' }, {}])).toEqual([TRUE, FALSE, UNKNOWN])
    expect(asking(cond)({ count: 'absent' }).leaf).toEqual({
      truth: FALSE,
      left: { kind: 'number', low: null, high: null, present: false, absent: true },
    })
  })

  test('a fact that cannot be absent is not there until it is given', () => {
    expect(truths(leaf({ op: 'has', of: fact('a', BOOLEAN) }), [{ a: false }, {}])).toEqual([TRUE, UNKNOWN])
  })

  test('a fact under another name is the fact', () => {
    const named = { alias: fact('a', BOOLEAN), again: node({ op: 'named', name: 'alias' }, BOOLEAN) }
    const cond = leaf({ op: 'has', of: node({ op: 'named', name: 'again' }, BOOLEAN) })
    expect(truths(cond, [{ a: false }, {}], named)).toEqual([TRUE, UNKNOWN])
  })

  test('a list: there however few rows it has', () => {
    const cond = leaf({ op: 'has', of: { list: 'rows' } })
    expect(truths(cond, [{ rows: [] }, { rows: [{ ok: true }] }, { rows: 'absent' }, {}])).toEqual([
      TRUE,
      TRUE,
      FALSE,
      UNKNOWN,
    ])
    expect(asking(cond)({ rows: [] }).leaf).toEqual({ truth: TRUE })
  })

  test('a worked-out value: as it comes out', () => {
    const named = {
      sum: node({ op: 'plus', args: [fact('count'), fact('count')] }),
      first: node({ op: 'cases', cases: [{ when: is('a'), value: fact('count') }] }),
    }
    const has = (name: string): Leaf => leaf({ op: 'has', of: node({ op: 'named', name }) })
    expect(truths(has('sum'), [{ count: 3 }, { count: 'absent' }, {}], named)).toEqual([TRUE, FALSE, UNKNOWN])
    expect(truths(has('first'), [{ a: true, count: 1 }, { a: false, count: 1 }, { count: 1 }], named)).toEqual([
      TRUE,
      FALSE,
      UNKNOWN,
    ])
  })

  test('a field, of each row', () => {
    const cond = leaf({
      op: 'quantified',
      quantifier: 'every',
      list: 'rows',
      where: null,
      satisfies: leaf({ op: 'has', of: item('note', TEXT) }),
      ifEmpty: FALSE,
    })
    const { leaf: found } = asking(cond)({ rows: [{ note: 'x' }, { note: 'absent' }, {}] })
    expect(found).toEqual({ truth: FALSE, rows: [TRUE, FALSE, UNKNOWN] })
  })

  test('a field that cannot be absent, of a row that does not give it, is not said', () => {
    const cond = leaf({
      op: 'quantified',
      quantifier: 'some',
      list: 'rows',
      where: null,
      satisfies: leaf({ op: 'has', of: item('ok', BOOLEAN) }),
      ifEmpty: FALSE,
    })
    expect(truths(cond, [{ rows: [{ ok: false }] }, { rows: [{}] }])).toEqual([TRUE, UNKNOWN])
  })

  test('a fact, asked in a row, is asked of the application', () => {
    const cond = leaf({
      op: 'quantified',
      quantifier: 'some',
      list: 'rows',
      where: null,
      satisfies: leaf({ op: 'has', of: fact('count') }),
      ifEmpty: FALSE,
    })
    const rows = [{ ok: true }]
    expect(truths(cond, [{ rows, count: 1 }, { rows, count: 'absent' }, { rows }])).toEqual([TRUE, FALSE, UNKNOWN])
  })
})

describe('a finding', () => {
  test('answers; that there is none, or none yet, is open', () => {
    const cond = leaf({ op: 'judgement', of: fact('finding', JUDGEMENT) })
    const given: Given[] = [{ finding: true }, { finding: false }, { finding: 'absent' }, {}]
    expect(truths(cond, given)).toEqual([TRUE, FALSE, UNKNOWN, UNKNOWN])
  })

  test('that may not have been made is open, whatever it says', () => {
    const named = {
      made: node({ op: 'cases', cases: [{ when: is('a'), value: fact('finding', JUDGEMENT) }] }, JUDGEMENT),
    }
    const cond = leaf({ op: 'judgement', of: node({ op: 'named', name: 'made' }, JUDGEMENT) })
    expect(truths(cond, [{ a: true, finding: true }, { finding: true }, { a: false, finding: true }], named)).toEqual([
      TRUE,
      UNKNOWN,
      UNKNOWN,
    ])
  })

  test('raises what is open-ended, and until then that does not bear', () => {
    const cond = leaf({ op: 'residual', of: fact('finding', JUDGEMENT) })
    const given: Given[] = [{ finding: true }, { finding: false }, { finding: 'absent' }, {}]
    expect(truths(cond, given)).toEqual([TRUE, FALSE, NEUTRAL, NEUTRAL])
  })
})

describe('what other clauses and decisions come to', () => {
  const given: Given[] = [{ a: true }, { a: false }, {}]

  test.each<[string, Leaf, Truth[]]>([
    ['a requirement is met as it holds', leaf({ op: 'met', clause: 'passes' }), [TRUE, FALSE, UNKNOWN]],
    ['a sanction is met where it does not hold', leaf({ op: 'met', clause: 'counts' }), [FALSE, TRUE, UNKNOWN]],
    ['a sanction holds as it is written', leaf({ op: 'holds', clause: 'counts' }), [TRUE, FALSE, UNKNOWN]],
    ['what only informs does not bear', leaf({ op: 'met', clause: 'informs' }), [NEUTRAL, NEUTRAL, NEUTRAL]],
    ['what only informs holds or does not', leaf({ op: 'holds', clause: 'informs' }), [TRUE, FALSE, UNKNOWN]],
    ['a point without a reading is open', leaf({ op: 'unclear', reading: 'none' }), [UNKNOWN, UNKNOWN, UNKNOWN]],
  ])('%s', (_, cond, expected) => {
    expect(truths(cond, given)).toEqual(expected)
    expect(asking(cond)({ a: true }).leaf).toEqual({ truth: expected[0] })
  })

  test('another decision, by its verdict', () => {
    const cond = leaf({ op: 'metDecision', decision: 'first' })
    const first = decisionPoint('first', { cond: is('a') })
    const program = programOf({ facts: FACTS, decisions: [first, decisionPoint('it', { cond })] })
    expect(given.map((one) => outcomeOf(program, one).decisions.get('it'))).toEqual([TRUE, FALSE, UNKNOWN])
  })
})

describe('a question of each row', () => {
  const of = (quantifier: 'every' | 'some' | 'none', ifEmpty: Truth, where: Cond | null = null): Leaf =>
    leaf({ op: 'quantified', quantifier, list: 'rows', where, satisfies: itemIs('ok'), ifEmpty })
  const given: Given[] = [
    { rows: [{ ok: true }, { ok: true }] },
    { rows: [{ ok: true }, { ok: false }] },
    { rows: [{ ok: false }] },
    { rows: [{ ok: true }, {}] },
    { rows: [{ ok: false }, {}] },
  ]

  test.each([
    ['every', [TRUE, FALSE, FALSE, UNKNOWN, FALSE]],
    ['some', [TRUE, TRUE, FALSE, TRUE, UNKNOWN]],
    ['none', [FALSE, FALSE, TRUE, FALSE, UNKNOWN]],
  ] as const)('%s', (quantifier, expected) => {
    expect(truths(of(quantifier, UNKNOWN), given)).toEqual(expected)
  })

  test.each(['every', 'some', 'none'] as const)('%s of none gives the answer written down for it', (quantifier) => {
    for (const answer of [TRUE, FALSE, UNKNOWN]) {
      expect(truths(of(quantifier, answer), [{ rows: [] }, { rows: 'absent' }])).toEqual([answer, answer])
      expect(asking(of(quantifier, answer))({ rows: 'absent' }).leaf).toEqual({ truth: answer, rows: [] })
    }
  })

  test('of a list that was not given nothing is known', () => {
    expect(asking(of('every', TRUE))().leaf).toEqual({ truth: UNKNOWN, rows: null })
  })

  test('a row that is left out does not bear', () => {
    const cond = of('every', FALSE, itemIs('in'))
    const rows = [
      { in: true, ok: true },
      { in: false, ok: false },
    ]
    expect(asking(cond)({ rows }).leaf).toEqual({ truth: TRUE, rows: [TRUE, NEUTRAL] })
    expect(asking(cond)({ rows: [{ in: false, ok: true }] }).leaf).toEqual({ truth: FALSE, rows: [NEUTRAL] })
    expect(asking(cond)({ rows: [{ ok: false }] }).leaf).toEqual({ truth: FALSE, rows: [FALSE | NEUTRAL] })
  })
})
