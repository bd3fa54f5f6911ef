import fc from 'fast-check'
import { test } from 'vitest'
import type { Cond, Expr } from '../../../src/model/core.ts'
import type { NumberValue } from '../../../src/model/value.ts'
import { compare, rational } from '../../../src/util/rational.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { all } from './clauses.ts'
import { BOOLEAN, CODE, INTEGER, list, scalar, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { shown } from './show.ts'

const UNITS = list(
  'units',
  [
    scalar('code', CODE),
    scalar('ok', BOOLEAN),
    scalar('in', BOOLEAN),
    scalar('pay', INTEGER, { range: [-3, 9], absent: true }),
  ],
  { identity: 'code', max: 10 },
)

async function valueIn(make: (b: Build) => Expr, units: Units): Promise<NumberValue> {
  const b = new Build([UNITS])
  const expr = make(b)
  const outcome = await evaluateWithBoth(b.program({ named: { it: expr } }), facts({}, { units }), TODAY)
  const value = outcome.values.get(expr.id)
  if (value?.kind !== 'number') throw new Error('no number')
  return value
}

const ok = (b: Build) => (): Cond => b.itemIs('ok')
const kept = (b: Build) => (): Cond => b.itemIs('in')
const both = (b: Build) => (): Cond => all(b.itemIs('ok'), b.itemIs('in'))

type Units = readonly Readonly<{ code?: Said; ok?: Said; in?: Said; pay?: Said }>[]

/** Every way to fill in what is missing: identities among those there and new ones, yes and no, 0, 2 and none. */
function completions(rows: Units): Units[] {
  let done: Units[] = [[]]
  for (const one of rows) {
    const options = <T extends Said>(said: Said, choices: readonly T[]): readonly Said[] =>
      said === undefined ? choices : [said]
    const filled = options(one.code, ['a', 'b', 'new', 'newer', 'newest']).flatMap((code) =>
      options(one.ok, [true, false]).flatMap((isOk) =>
        options(one.in, [true, false]).flatMap((isIn) =>
          options(one.pay, [0, 2, null]).map((pay) => ({ code, ok: isOk, in: isIn, pay })),
        ),
      ),
    )
    done = done.flatMap((before) => filled.map((row) => [...before, row]))
  }
  return done
}

/** The first value holds the second: nothing the second may be is outside the first. */
function holds(wide: NumberValue, narrow: NumberValue): boolean {
  if (narrow.absent && !wide.absent) return false
  if (!narrow.present) return true
  if (!wide.present) return false
  const within = (low: NumberValue['low'], high: NumberValue['low']) =>
    low === null || (high !== null && compare(low, high) <= 0)
  return within(wide.low, narrow.low) && within(narrow.high ?? rational(0), wide.high)
}

test('filling in what is missing never leaves the bounds', async () => {
  const yesNo = fc.constantFrom(true, false, undefined)
  const rowOf = fc.record({
    code: fc.constantFrom('a', 'b', undefined, undefined),
    ok: yesNo,
    in: yesNo,
    pay: fc.constantFrom(0, 2, null, undefined),
  })
  const questions: ((b: Build) => Expr)[] = [
    (b) => b.count('units'),
    (b) => b.count('units', both(b)),
    (b) => b.sum('units', () => b.item('pay'), kept(b)),
    (b) => b.sum('units', () => b.op('minus', b.item('pay'), b.lit(1)), both(b)),
    (b) => b.share('units', ok(b)),
    (b) => b.share('units', both(b)),
    (b) => b.share('units', ok(b), kept(b)),
  ]
  const rows = fc.array(rowOf, { minLength: 1, maxLength: 3 }).filter((units) => {
    const open = units.flatMap((unit) => Object.values(unit)).filter((said) => said === undefined).length
    return open <= 4
  })
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...questions), async (units, question) => {
      const before = await valueIn(question, units)
      for (const full of completions(units).slice(0, 400)) {
        const after = await valueIn(question, full)
        if (!holds(before, after)) throw new Error(`${shown(before)} does not hold ${shown(after)}`)
      }
    }),
    { numRuns: 60 },
  )
})
