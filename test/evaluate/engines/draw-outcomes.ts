import type { Adjustment, Cond, Expr, LevelClause, Program } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL } from '../../../src/model/truth.ts'
import { Build } from './build.ts'
import { all, bringing, constant, decision, guarded, level, outcome, phrase } from './clauses.ts'
import { BOOLEAN, INTEGER, scalar } from './declare.ts'
import type { Said } from './say.ts'

const YES_NO = ['p', 'q', 'r', 's', 't'] as const
const FACTS = [
  ...YES_NO.map((name) => scalar(name, BOOLEAN)),
  scalar('a', INTEGER, { range: [-5, 60], absent: true }),
  scalar('b', INTEGER, { range: [0, 60] }),
  scalar('c', INTEGER),
  scalar('decided', INTEGER, { range: [0, 60], absent: true }),
]

/** What may be said of each fact, at the edges the drawn programs have and between them. */
export const ANSWERS: Readonly<Record<string, readonly Said[]>> = {
  ...Object.fromEntries(YES_NO.map((name) => [name, [true, false]])),
  a: [-5, 0, 7, 30, 60, null],
  b: [0, 5, 25, 60],
  c: [-10, 0, 12, 100],
  decided: [0, 10, 15, 20, 40, 60, null],
}

/** A program of two outcomes, one adjusted, capped and perhaps decided within a range, built of a row of choices. */
export function drawnProgram(choices: readonly number[], discretionary: boolean): Program {
  const b = new Build(FACTS)
  let at = 0
  const pick = <T>(...of: readonly T[]): T => of[(choices[at++ % choices.length] ?? 0) % of.length] as T
  const cond = (): Cond => {
    const asked = pick<() => Cond>(
      () => b.is(pick(...YES_NO)),
      () => all(b.is(pick(...YES_NO)), b.is(pick(...YES_NO))),
      () => b.compare('ge', b.fact(pick('a', 'b', 'c')), b.lit(10), pick(FALSE, NEUTRAL)),
    )
    return asked()
  }
  const guard = (): Cond | null => (pick(true, false, false) ? cond() : null)
  const number = (): Expr => {
    const made = pick<() => Expr>(
      () => b.lit(pick(0, 10, 30)),
      () => b.fact(pick('a', 'b', 'c')),
      () => b.cases([cond(), b.lit(20)], [null, b.fact('b')]),
    )
    return made()
  }
  const adjustment = (id: string): Adjustment => ({
    phrase: id,
    change: pick('to', 'times', 'less', 'plus', 'atMost', 'atLeast'),
    by: number(),
  })
  const groups = ['first', 'second'].map((group) =>
    Array.from({ length: pick(1, 2) }, (_, of) => adjustment(`${group}${of}`)),
  )
  const base = b.node('adjusted', INTEGER, { base: number(), better: pick('more', 'less'), groups })
  const { entitled, within } = discretionary ? decided(b, base, cond(), pick) : { entitled: base, within: null }
  const received = pick(true, false) ? b.fact('b') : null
  const first = outcome('first', {
    phrase: 'grants',
    entitled,
    within,
    applies: guard(),
    received,
    net: pick(true, false),
    caps: [{ phrase: 'caps', left: number() }],
  })
  const second = outcome('second', {
    phrase: 'grantsToo',
    entitled: b.node('outcome', INTEGER, { outcome: 'first' }),
  })
  const guards = (): Parameters<typeof level>[1] => {
    const [when, unless] = [guard(), guard()]
    return { ...(when && { when }), ...(unless && { unless }) }
  }
  const neutral = (): Cond => guarded(guard(), guard(), constant(NEUTRAL))
  const adjusts = groups
    .flat()
    .map((each) => bringing(each.phrase, { kind: 'adjust', of: 'first' }, 'requirement', neutral()))
  const item = (id: string, grants: string, of: string, asks: boolean): LevelClause =>
    level(id, {
      ...guards(),
      lead: [
        ...(asks ? [phrase(`asks.${id}`, cond(), 'support')] : []),
        bringing(grants, { kind: 'outcome', outcome: of }, 'support', neutral()),
      ],
    })
  const article = level('art1', {
    ...guards(),
    lead: [phrase('opens', cond(), 'support'), bringing('caps', { kind: 'cap', over: ['first'] }), ...adjusts],
    parts: [item('item1', 'grants', 'first', true), item('item2', 'grantsToo', 'second', pick(true, false))],
  })
  const answer = b.node('outcome', INTEGER, { outcome: 'second' })
  return b.program({
    articles: [article],
    outcomes: [first, second],
    answers: [decision('paid', guarded(cond(), null, cond()), { answer })],
  })
}

/** A decision within a range of which the upper end is not always known; the range and its condition share expressions. */
function decided(
  b: Build,
  base: Expr,
  raised: Cond,
  pick: <T>(...of: readonly T[]) => T,
): { entitled: Expr; within: Cond } {
  const of = b.fact('decided')
  const low = pick(true, false) ? b.lit(10) : null
  const high = b.cases([raised, b.lit(20)], [null, b.lit(40)])
  const discretion = b.node('discretion', INTEGER, { of, from: 'authority', low, high })
  const atMost = b.compare('le', of, high, NEUTRAL)
  return {
    entitled: b.op(pick('min', 'plus'), base, discretion),
    within: low === null ? atMost : all(b.compare('ge', of, low, NEUTRAL), atMost),
  }
}
