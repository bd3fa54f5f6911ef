import { describe, expect, test } from 'vitest'
import type { Expr } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN } from '../../../src/model/truth.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { constant, decision } from './clauses.ts'
import { INTEGER, LEVEL, scalar, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { members, shown } from './show.ts'

const FACTS = [
  scalar('level', LEVEL, { absent: true }),
  scalar('plain', LEVEL),
  scalar('score', INTEGER, { range: [0, 9], absent: true }),
  scalar('change', INTEGER),
]
const VERDICTS = new Map([
  ['district', FALSE],
  ['city', TRUE],
  ['nation', TRUE],
])

async function decided(
  answer: (b: Build) => Expr,
  said: Readonly<Record<string, Said>>,
  more: { cond?: Truth; verdicts?: ReadonlyMap<string, Truth> | null } = {},
): Promise<string> {
  const b = new Build(FACTS)
  const asked = answer(b)
  const it = decision('it', constant(more.cond ?? TRUE), { answer: asked, verdicts: more.verdicts ?? null })
  const outcome = await evaluateWithBoth(b.program({ answers: [it] }), facts(said), TODAY)
  expect(shown(outcome.values.get(asked.id))).not.toBe('not there')
  return members(outcome.decisions.get('it'))
}

const level = (b: Build) => b.fact('level')
const plain = (b: Build) => b.fact('plain')
const score = (b: Build) => b.fact('score')

describe('a number that is there but not known is no answer yet', () => {
  test.each<[string, (b: Build) => Expr]>([
    ['without bounds', (b) => b.fact('change')],
    ['from a number on', (b) => b.op('max', b.lit(0), b.fact('change'))],
    ['up to a number', (b) => b.op('min', b.lit(0), b.fact('change'))],
    ['within a range', (b) => b.op('min', b.lit(3), b.op('max', b.lit(0), b.fact('change')))],
  ])('%s', async (_, answer) => {
    expect(await decided(answer, {})).toBe('TF')
    expect(await decided(answer, { change: 2 })).toBe('T')
  })
})

describe('a decision with outcomes', () => {
  test.each<[Said, string]>([
    ['district', 'F'],
    ['city', 'T'],
    [null, 'N'],
    [undefined, 'TFN'],
  ])('that answers %s', async (said, expected) => {
    expect(await decided(level, { level: said }, { verdicts: VERDICTS })).toBe(expected)
  })

  test('means what every answer still possible means', async () => {
    expect(await decided(plain, {}, { verdicts: VERDICTS })).toBe('TF')
    const better = (b: Build) =>
      b.cases([b.compare('ge', b.fact('score'), b.lit(5), FALSE), b.lit('nation', LEVEL)], [null, b.lit('city', LEVEL)])
    expect(await decided(better, {}, { verdicts: VERDICTS })).toBe('T')
    const open = (b: Build) => b.node('unclear', { kind: 'text' }, { reading: 'open' })
    expect(await decided((b) => ({ ...open(b), type: LEVEL }), {}, { verdicts: VERDICTS })).toBe('TF')
  })

  test('has an outcome for every answer', async () => {
    await expect(decided(plain, {}, { verdicts: new Map([['city', TRUE]]) })).rejects.toThrow('no outcome “district”')
    await expect(decided(score, {}, { verdicts: VERDICTS })).rejects.toThrow('names were expected, and a number came')
  })
})

describe('a decision that answers with a value', () => {
  test.each<[Said, string]>([
    [4, 'T'],
    [null, 'N'],
    [undefined, 'TFN'],
  ])('given as %s', async (said, expected) => {
    expect(await decided(score, { score: said })).toBe(expected)
  })

  test('of names', async () => {
    expect(await decided(plain, { plain: 'city' })).toBe('T')
    expect(await decided(plain, {})).toBe('TF')
    expect(await decided(level, { level: null })).toBe('N')
    expect(await decided((b) => b.node('unclear', { kind: 'text' }, { reading: 'open' }), {})).toBe('TF')
  })

  test('within bounds is open', async () => {
    const least = (b: Build) => b.op('max', b.fact('score'), b.lit(0))
    expect(await decided(least, { score: 3 })).toBe('T')
    const any = (b: Build) => b.node('unclear', INTEGER, { reading: 'open' })
    expect(await decided(any, {})).toBe('TF')
    expect(await decided((b) => b.op('plus', b.op('times', b.lit(0), any(b)), b.lit(1)), {})).toBe('T')
  })
})

test.each<[Truth, string, string]>([
  [TRUE, 'T', 'F'],
  [FALSE, 'F', 'F'],
  [NEUTRAL, 'N', 'N'],
  [UNKNOWN, 'TF', 'F'],
  [TRUE | NEUTRAL, 'TN', 'FN'],
])('a question that arises %s is answered so far', async (cond, pass, fail) => {
  expect(await decided(level, { level: 'city' }, { cond, verdicts: VERDICTS })).toBe(pass)
  expect(await decided(level, { level: 'district' }, { cond, verdicts: VERDICTS })).toBe(fail)
})

test('another decision builds on the verdict, not on the condition', async () => {
  const b = new Build(FACTS)
  const first = decision('first', constant(TRUE), { answer: b.fact('level'), verdicts: VERDICTS })
  const program = b.program({ answers: [first, decision('second', b.metDecision('first'))] })
  const met = async (said: Said) => {
    const { decisions, leaves } = await evaluateWithBoth(program, facts({ level: said }), TODAY)
    return `${members(decisions.get('second'))} ${members(leaves.get(0)?.truth)}`
  }
  expect([await met('city'), await met('district'), await met(null), await met(undefined)]).toEqual([
    'T T',
    'F F',
    'N N',
    'TFN TFN',
  ])
})
