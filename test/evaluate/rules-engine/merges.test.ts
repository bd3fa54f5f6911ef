import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBounds, hullBounds } from '../../../src/evaluate/rules-engine/bounds.ts'
import { joinsWithoutEach } from '../../../src/evaluate/rules-engine/joins-without-each.ts'
import { ListTable } from '../../../src/evaluate/rules-engine/list-table.ts'
import { type Asked, totalBounds, totalsOf } from '../../../src/evaluate/rules-engine/merges.ts'
import { exactly, joinValues, surelyAbsent } from '../../../src/evaluate/rules-engine/values.ts'
import { asNumber, type Bounds, type Value } from '../../../src/model/value.ts'
import { compare, type Rational } from '../../../src/util/rational.ts'
import { CODE, INTEGER, list, n, scalar, TEXT } from '../engines/declare.ts'
import { row } from '../engines/say.ts'

const UNITS = list('units', [scalar('code', CODE), scalar('a', INTEGER), scalar('b', INTEGER, { range: [-2, 2] })], {
  identity: 'code',
})
const small = fc.integer({ min: -3, max: 3 })
const rows = fc.array(fc.record({ a: small, b: fc.option(small, { nil: undefined }) }), { minLength: 1, maxLength: 6 })

/** Every view of the list worked out one after another, and all that any of them allows. */
function oneByOne(table: ListTable, asked: Asked): Bounds {
  const extreme = (of: readonly Rational[] | null, sign: 1 | -1): Rational | null =>
    of?.reduce((x, y) => (compare(x, y) * sign <= 0 ? x : y)) ?? null
  return totalsOf(table, asked)
    .map(({ low, high }) => ({ low: extreme(low, 1), high: extreme(high, -1) }))
    .reduce(hullBounds)
}

test.each(['a', 'b', 'a b'])('a list without any known identity is totalled as view by view: %s', (read) => {
  const fields = new Set(read.split(' '))
  const adds: Asked['adds'] = (unit) =>
    [...fields].map((field): Bounds => asNumber(unit.field(field).value)).reduce(addBounds)
  fc.assert(
    fc.property(rows, (units) => {
      const table = new ListTable(UNITS, { kind: 'rows', rows: units.map(row) })
      const asked = { adds, fields, together: fields.size > 1 }
      expect(totalBounds(table, asked)).toEqual(oneByOne(table, asked))
    }),
  )
})

test('the join of all others is the join without that one', () => {
  const number = small.map((value) => exactly(n(value)))
  const names = fc.subarray(['w', 'x', 'y', 'z'], { minLength: 1 })
  const set = fc
    .tuple(fc.option(names), fc.boolean())
    .map(([members, absent]): Value => ({ kind: 'set', members, present: true, absent }))
  for (const [type, value] of [
    [INTEGER, fc.oneof(number, fc.constant(surelyAbsent(INTEGER)))],
    [TEXT, fc.oneof(set, fc.constant(surelyAbsent(TEXT)))],
  ] as const)
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 6 }), (values) => {
        const join = joinsWithoutEach(values, type)
        for (const at of values.keys())
          expect(join(at)).toEqual(
            joinValues(
              values.filter((_, other) => other !== at),
              type,
            ),
          )
      }),
    )
})
