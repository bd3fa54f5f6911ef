import { describe, expect, test } from 'vitest'
import type { Expr } from '../../../src/model/core.ts'
import { FALSE, TRUE } from '../../../src/model/truth.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { constant, not } from './clauses.ts'
import { BOOLEAN, DATE, day, INTEGER, LEVEL, NUMBER, n, scalar, TEXT, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { shown } from './show.ts'

const FACTS = [
  scalar('a', INTEGER, { range: [-2, 3] }),
  scalar('b', INTEGER, { range: [1, 4], absent: true }),
  scalar('c', NUMBER),
  scalar('d', INTEGER),
  { ...scalar('half', INTEGER), range: { low: n(-1, 2), high: n(1, 2) } },
  scalar('x', NUMBER, { range: [-2, 3] }),
  scalar('yes', BOOLEAN),
  scalar('no', BOOLEAN),
  scalar('from', DATE, { range: [day('2019-01-31'), day('2019-03-31')] }),
  scalar('to', DATE, { absent: true }),
  scalar('level', LEVEL, { absent: true }),
  scalar('name', TEXT),
]

async function evaluated(make: (b: Build) => Expr, said: Readonly<Record<string, Said>> = {}): Promise<string> {
  const b = new Build(FACTS)
  const expr = make(b)
  const outcome = await evaluateWithBoth(b.program({ named: { it: expr } }), facts(said), TODAY)
  return shown(outcome.values.get(expr.id))
}

describe('a fact', () => {
  test.each<[string, Said, string]>([
    ['a', 2, '2'],
    ['a', undefined, '[-2, 3]'],
    ['b', undefined, '[1, 4]?'],
    ['b', null, 'none'],
    ['c', undefined, '[∞, ∞]'],
    ['yes', true, '{true}'],
    ['yes', undefined, '{false, true}'],
    ['level', undefined, '{city, district, nation}?'],
    ['level', 'city', '{city}'],
    ['level', null, 'none'],
    ['name', undefined, 'any'],
    ['name', '紫金', '{紫金}'],
  ])('%s given as %s is %s', async (name, said, value) => {
    expect(await evaluated((b) => b.fact(name), { [name]: said })).toBe(value)
  })

  test('the day decided for is a fact', async () => {
    expect(await evaluated((b) => b.fact('asOf'))).toBe(`${TODAY}`)
  })
})

describe('arithmetic', () => {
  test.each<[string, (b: Build) => Expr, string]>([
    ['plus', (b) => b.op('plus', b.fact('a'), b.lit(1), b.fact('b')), '[0, 8]?'],
    ['plus without bounds', (b) => b.op('plus', b.fact('a'), b.fact('c')), '[∞, ∞]'],
    ['minus takes the rest from the first', (b) => b.op('minus', b.lit(10), b.fact('a'), b.fact('b')), '[3, 11]?'],
    ['times, signs mixed', (b) => b.op('times', b.fact('a'), b.fact('x')), '[-6, 9]'],
    ['times nought', (b) => b.op('times', b.lit(0), b.fact('c')), '0'],
    ['times without bounds', (b) => b.op('times', b.lit(-1), b.fact('c')), '[∞, ∞]'],
    ['min', (b) => b.op('min', b.fact('a'), b.lit(1)), '[-2, 1]'],
    ['min without bounds', (b) => b.op('min', b.fact('c'), b.lit(1)), '[∞, 1]'],
    ['max', (b) => b.op('max', b.fact('a'), b.lit(1)), '[1, 3]'],
    ['max without bounds', (b) => b.op('max', b.fact('c'), b.lit(1)), '[1, ∞]'],
  ])('%s', async (_, make, value) => {
    expect(await evaluated(make)).toBe(value)
  })

  test('what is surely absent makes the result so', async () => {
    expect(await evaluated((b) => b.op('plus', b.fact('c'), b.fact('b')), { b: null })).toBe('none')
  })
})

describe('a ratio', () => {
  test.each<[string, (b: Build) => Expr, string]>([
    ['of literals', (b) => b.ratio(b.lit(15), b.lit(24)), '5/8 of 15/24'],
    ['over nought', (b) => b.ratio(b.lit(1), b.lit(0)), 'none'],
    [
      'over more than nought',
      (b) => b.ratio(b.fact('a'), b.op('plus', b.fact('x'), b.lit(3))),
      '[-2, 3] of [-2, 3]/[1, 6]',
    ],
    ['over less than nought', (b) => b.ratio(b.lit(6), b.lit(-3)), '-2 of 6/-3'],
    ['over no bound', (b) => b.ratio(b.lit(6), b.op('max', b.fact('c'), b.lit(2))), '[0, 3] of 6/[2, ∞]'],
    ['over whole units around nought', (b) => b.ratio(b.lit(6), b.fact('a')), '[-6, 6]? of 6/[-2, 3]'],
    ['over any number around nought', (b) => b.ratio(b.lit(6), b.fact('x')), '[∞, ∞]? of 6/[-2, 3]'],
    ['of nought over any number', (b) => b.ratio(b.lit(0), b.fact('x')), '0? of 0/[-2, 3]'],
    ['over nought or more, whole', (b) => b.ratio(b.lit(6), b.op('max', b.fact('a'), b.lit(0))), '[2, 6]? of 6/[0, 3]'],
    ['over nought or more, any', (b) => b.ratio(b.lit(6), b.op('max', b.fact('x'), b.lit(0))), '[2, ∞]? of 6/[0, 3]'],
    [
      'below nought over nought or more',
      (b) => b.ratio(b.lit(-6), b.op('max', b.fact('x'), b.lit(0))),
      '[∞, -2]? of -6/[0, 3]',
    ],
    ['over something absent', (b) => b.ratio(b.lit(6), b.fact('b')), '[3/2, 6]? of 6/[1, 4]'],
    ['over nought or less, any', (b) => b.ratio(b.lit(6), b.op('min', b.fact('x'), b.lit(0))), '[∞, -3]? of 6/[-2, 0]'],
    ['over less than a bound', (b) => b.ratio(b.lit(6), b.op('min', b.fact('c'), b.lit(-2))), '[-3, 0] of 6/[∞, -2]'],
    ['over anything', (b) => b.ratio(b.lit(6), b.fact('c')), '[∞, ∞]? of 6/[∞, ∞]'],
    ['over anything whole', (b) => b.ratio(b.lit(6), b.fact('d')), '[-6, 6]? of 6/[∞, ∞]'],
    ['over nothing whole but nought', (b) => b.ratio(b.lit(6), b.fact('half')), 'none'],
    ['of anything', (b) => b.ratio(b.fact('c'), b.lit(2)), '[∞, ∞] of [∞, ∞]/2'],
    [
      'of anything above nought, over less',
      (b) => b.ratio(b.op('max', b.fact('c'), b.lit(0)), b.lit(-2)),
      '[∞, 0] of [0, ∞]/-2',
    ],
    [
      'of anything from one, over anything from two',
      (b) => b.ratio(b.op('max', b.fact('c'), b.lit(1)), b.op('max', b.fact('c'), b.lit(2))),
      '[0, ∞] of [1, ∞]/[2, ∞]',
    ],
  ])('%s', async (_, make, value) => {
    expect(await evaluated(make)).toBe(value)
  })

  test('of or over what is absent is absent', async () => {
    expect(await evaluated((b) => b.ratio(b.fact('b'), b.lit(2)), { b: null })).toBe('none')
    expect(await evaluated((b) => b.ratio(b.lit(2), b.fact('b')), { b: null })).toBe('none')
  })

  test('its terms are dropped by what is done with it, and kept by its name', async () => {
    const b = new Build(FACTS)
    const ratio = b.ratio(b.lit(15), b.lit(24))
    const more = b.op('plus', b.named('it'), b.lit(0))
    const program = b.program({ named: { it: ratio, more } })
    const { values } = await evaluateWithBoth(program, facts(), TODAY)
    expect(shown(values.get(more.id))).toBe('5/8')
    expect([...values.values()].filter((value) => shown(value) === '5/8 of 15/24')).toHaveLength(2)
  })
})

describe('dates', () => {
  test.each<[string, (b: Build) => Expr, Readonly<Record<string, Said>>, string]>([
    ['months on the day', (b) => b.months(b.fact('from'), b.fact('asOf')), { from: day('2019-03-30') }, '3'],
    [
      'months after the day',
      (b) => b.months(b.fact('from'), b.fact('asOf'), 'afterTheDay'),
      { from: day('2019-03-30') },
      '2',
    ],
    ['months from a missing day', (b) => b.months(b.fact('from'), b.fact('asOf')), {}, '[3, 5]'],
    ['months to a day that may be absent', (b) => b.months(b.fact('from'), b.fact('to')), {}, '[∞, ∞]?'],
    ['days', (b) => b.days(b.fact('from'), b.fact('asOf')), {}, '[91, 150]'],
    ['days to an absent day', (b) => b.days(b.fact('from'), b.fact('to')), { to: null }, 'none'],
    [
      'months later, clamped',
      (b) => b.addMonths(b.fact('from'), b.lit(1)),
      { from: day('2019-01-31') },
      `${day('2019-02-28')}`,
    ],
    [
      'months later than a missing day',
      (b) => b.addMonths(b.fact('from'), b.fact('a')),
      {},
      `[${day('2018-11-30')}, ${day('2019-06-30')}]`,
    ],
  ])('%s', async (_, make, said, value) => {
    expect(await evaluated(make, said)).toBe(value)
  })
})

describe('a table', () => {
  const grants = (b: Build): Expr => b.table(b.fact('level'), { district: b.lit(30), city: b.lit(50) })
  test.each<[Said, string]>([
    ['district', '30'],
    ['nation', 'none'],
    [null, 'none'],
    [undefined, '[30, 50]?'],
  ])('for %s is %s', async (said, value) => {
    expect(await evaluated(grants, { level: said })).toBe(value)
  })

  test('joins names, and what a row may lack', async () => {
    const make = (b: Build): Expr =>
      b.table(b.fact('level'), { district: b.lit('x'), city: b.lit('a'), nation: b.lit('x') })
    expect(await evaluated(make)).toBe('{a, x}?')
    const lacking = (b: Build): Expr => b.table(b.fact('level'), { city: b.fact('b') })
    expect(await evaluated(lacking, { level: 'city' })).toBe('[1, 4]?')
  })
})

describe('bands', () => {
  const steps = (b: Build): Expr =>
    b.bands(
      b.fact('a'),
      b.band([-1, false], [1, false], b.lit(10)),
      b.band([1, true], [2, true], b.lit(20)),
      b.band([2, false], [3, false], b.lit(30)),
    )
  test.each<[Said, string]>([
    [-1, 'none'],
    [0, '10'],
    [1, '20'],
    [2, '20'],
    [3, 'none'],
    [undefined, '[10, 30]?'],
  ])('for %s are %s', async (said, value) => {
    expect(await evaluated(steps, { a: said })).toBe(value)
  })

  test.each<[number, string]>([
    [0, '[10, 20]?'],
    [-2, '[10, 20]?'],
    [3, '20?'],
  ])('whose outer edges are theirs end just beyond them: from -2 to 3, plus %i', async (more, value) => {
    const make = (b: Build): Expr =>
      b.bands(
        b.op('plus', b.fact('a'), b.lit(more)),
        b.band([-1, true], [1, false], b.lit(10)),
        b.band([1, true], [2, true], b.lit(20)),
      )
    expect(await evaluated(make)).toBe(value)
  })

  test.each<[[number, boolean], [number, boolean], string]>([
    [[-2, true], [3, true], '1'],
    [[-2, false], [3, true], '1?'],
    [[-2, true], [3, false], '1?'],
  ])('that begin at %o and end at %o hold what lies from -2 to 3', async (low, high, value) => {
    expect(await evaluated((b) => b.bands(b.fact('a'), b.band(low, high, b.lit(1))))).toBe(value)
  })

  test('without any bound on what is asked may not hold it', async () => {
    const make = (b: Build): Expr => b.bands(b.fact('c'), b.band([0, true], [1, true], b.lit(1)))
    expect(await evaluated(make)).toBe('1?')
  })

  test('with open edges leave nothing out', async () => {
    const make = (b: Build): Expr =>
      b.bands(b.fact('c'), b.band(null, [1, false], b.lit(1)), b.band([1, true], null, b.lit(2)))
    expect(await evaluated(make)).toBe('[1, 2]')
    expect(await evaluated(make, { c: n(1, 2) })).toBe('1')
  })

  test('of what may be absent may be absent', async () => {
    const make = (b: Build): Expr => b.bands(b.fact('b'), b.band(null, null, b.lit(1)))
    expect(await evaluated(make)).toBe('1?')
    expect(await evaluated(make, { b: null })).toBe('none')
  })
})

describe('cases', () => {
  const make = (b: Build): Expr =>
    b.cases([b.is('yes'), b.lit(1)], [not(b.is('no')), b.lit(2)], [null, b.lit(3)], [null, b.fact('b')])
  test.each<[Readonly<Record<string, Said>>, string]>([
    [{ yes: true }, '1'],
    [{ yes: false, no: false }, '2'],
    [{ yes: false, no: true }, '3'],
    [{ no: true }, '[1, 3]'],
    [{ yes: false }, '[2, 3]'],
    [{}, '[1, 3]'],
  ])('%o is %s', async (said, value) => {
    expect(await evaluated(make, said)).toBe(value)
  })

  test('are absent where none applies', async () => {
    const one = (b: Build): Expr => b.cases([b.is('yes'), b.lit(1)])
    expect(await evaluated(one, { yes: false })).toBe('none')
    expect(await evaluated(one)).toBe('1?')
    const never = (b: Build): Expr => b.cases([constant(FALSE), b.lit(1)], [constant(TRUE), b.lit(2)])
    expect(await evaluated(never)).toBe('2')
  })

  test('note every value and every guard, those not chosen too', async () => {
    const b = new Build(FACTS)
    const chosen = b.cases([b.is('yes'), b.lit(1)], [b.is('no'), b.lit(2)])
    const program = b.program({ named: { chosen } })
    const { values, leaves } = await evaluateWithBoth(program, facts({ yes: true }), TODAY)
    expect([...values.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect([...leaves.keys()]).toEqual([0, 1])
  })
})
