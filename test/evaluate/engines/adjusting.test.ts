import { describe, expect, test } from 'vitest'
import type { Adjustment, Better, Expr } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN } from '../../../src/model/truth.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { bringing, constant, guarded, level, phrase } from './clauses.ts'
import { INTEGER, NUMBER, n, scalar, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { shown } from './show.ts'

const FACTS = [
  scalar('base', INTEGER, { range: [0, 50], absent: true }),
  scalar('by', INTEGER, { range: [10, 20], absent: true }),
  scalar('any', NUMBER),
]

interface Change {
  readonly change: Adjustment['change']
  readonly by: (b: Build) => Expr
  readonly gate: Truth
}

/** A value under groups of changes, each with a gate of its own. */
async function evaluated(
  base: (b: Build) => Expr,
  groups: readonly (readonly Change[])[],
  better: Better = 'more',
  said: Readonly<Record<string, Said>> = {},
): Promise<string> {
  const b = new Build(FACTS)
  const parts = groups.flat().map(({ gate }, at) =>
    // a gate that is false, and one that is under a guard
    level(`item${at}`, {
      lead: [
        phrase(`gate${at}`, constant(gate === NEUTRAL ? TRUE : gate), 'support'),
        bringing(
          `adjust${at}`,
          { kind: 'adjust', of: 'it' },
          'support',
          guarded(constant(gate === NEUTRAL ? FALSE : TRUE), null, constant(NEUTRAL)),
        ),
      ],
    }),
  )
  let at = 0
  const made = groups.map((group) =>
    group.map(({ change, by }): Adjustment => ({ phrase: `adjust${at++}`, change, by: by(b) })),
  )
  const it = b.node('adjusted', INTEGER, { base: base(b), better, groups: made })
  const program = b.program({ named: { it }, articles: [level('art', { parts })] })
  const { values } = await evaluateWithBoth(program, facts(said), TODAY)
  return shown(values.get(it.id))
}

const lit = (value: number) => (b: Build) => b.lit(value)
const fact = (name: string) => (b: Build) => b.fact(name)
const to = (value: number, gate: Truth): Change => ({ change: 'to', by: lit(value), gate })

describe('a change', () => {
  test.each<[Adjustment['change'], number, string]>([
    ['to', 7, '7'],
    ['times', 2, '60'],
    ['less', 10, '20'],
    ['less', 40, '0'],
    ['plus', 5, '35'],
    ['atMost', 20, '20'],
    ['atMost', 40, '30'],
    ['atLeast', 40, '40'],
    ['atLeast', 20, '30'],
  ])('%s %s of 30 is %s', async (change, by, value) => {
    const made = { change, by: lit(by) }
    expect(await evaluated(lit(30), [[{ ...made, gate: TRUE }]])).toBe(value)
    expect(await evaluated(lit(30), [[{ ...made, gate: FALSE }]])).toBe('30')
    expect(await evaluated(lit(30), [[{ ...made, gate: NEUTRAL }]])).toBe('30')
  })

  test('whose gate is not known may have been made or not', async () => {
    expect(await evaluated(lit(30), [[to(40, UNKNOWN)]])).toBe('[30, 40]')
    expect(await evaluated(lit(30), [[to(20, UNKNOWN)]])).toBe('[20, 30]')
    expect(await evaluated(lit(30), [[to(20, UNKNOWN)]], 'less')).toBe('[20, 30]')
  })

  test('of a value that is not known', async () => {
    const half: Change = { change: 'times', by: (b) => b.lit(n(1, 2)), gate: TRUE }
    expect(await evaluated(fact('base'), [[half]])).toBe('[0, 25]?')
    expect(await evaluated(fact('base'), [[half]], 'more', { base: null })).toBe('none')
    expect(await evaluated(fact('base'), [[to(7, TRUE)]], 'more', { base: null })).toBe('none')
    expect(await evaluated(fact('base'), [[to(7, TRUE)]])).toBe('7?')
    expect(await evaluated(fact('base'), [[to(7, FALSE)]], 'more', { base: null })).toBe('none')
    const less: Change = { change: 'less', by: fact('any'), gate: TRUE }
    expect(await evaluated(lit(30), [[less]])).toBe('[0, ∞]')
  })

  test('by what is not known, or not there', async () => {
    const plus = (gate: Truth): Change => ({ change: 'plus', by: fact('by'), gate })
    expect(await evaluated(lit(30), [[plus(TRUE)]])).toBe('[40, 50]?')
    expect(await evaluated(lit(30), [[plus(TRUE)]], 'more', { by: null })).toBe('none')
    expect(await evaluated(lit(30), [[plus(UNKNOWN)]], 'more', { by: null })).toBe('30?')
    expect(await evaluated(lit(30), [[plus(FALSE)]], 'more', { by: null })).toBe('30')
    expect(await evaluated(lit(30), [[plus(TRUE), to(99, UNKNOWN)]], 'more', { by: 10 })).toBe('[40, 99]')
    expect(await evaluated(lit(30), [[to(40, TRUE), plus(UNKNOWN)]], 'more', { by: null })).toBe('40?')
  })
})

describe('changes of one group', () => {
  test.each<[string, readonly Change[], string, string]>([
    ['do not stack: the best counts', [to(20, TRUE), to(40, TRUE)], '40', '20'],
    ['with one that may apply', [to(20, TRUE), to(40, UNKNOWN)], '[20, 40]', '20'],
    ['with a lesser one that may apply', [to(40, TRUE), to(20, UNKNOWN)], '40', '[20, 40]'],
    [
      'that may apply or not leave the value as it was where none does',
      [to(20, UNKNOWN), to(40, UNKNOWN)],
      '[20, 40]',
      '[20, 40]',
    ],
    ['of which none applies', [to(20, FALSE), to(40, NEUTRAL)], '30', '30'],
  ])('%s', async (_, group, most, least) => {
    expect(await evaluated(lit(30), [group])).toBe(most)
    expect(await evaluated(lit(30), [group], 'less')).toBe(least)
  })

  test('follow the groups before them', async () => {
    const twice: Change = { change: 'times', by: lit(2), gate: TRUE }
    const more: Change = { change: 'plus', by: lit(5), gate: TRUE }
    expect(await evaluated(lit(30), [[twice], [more]])).toBe('65')
    expect(await evaluated(lit(30), [[more], [twice]])).toBe('70')
    expect(await evaluated(lit(30), [[to(40, UNKNOWN)], [twice]])).toBe('[60, 80]')
  })

  test('have no bound where one has none, on its side', async () => {
    const any: Change = { change: 'to', by: fact('any'), gate: TRUE }
    expect(await evaluated(lit(30), [[any, to(40, TRUE)]])).toBe('[40, ∞]')
    expect(await evaluated(lit(30), [[any, to(40, TRUE)]], 'less')).toBe('[∞, 40]')
    expect(await evaluated(lit(30), [[any, to(40, UNKNOWN)]])).toBe('[∞, ∞]')
  })
})

test('a value that nothing changed keeps its terms', async () => {
  const ratio = (b: Build) => b.ratio(b.lit(15), b.lit(24))
  expect(await evaluated(ratio, [[to(1, FALSE)]])).toBe('5/8 of 15/24')
})
