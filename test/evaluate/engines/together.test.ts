import { describe, expect, test } from 'vitest'
import { mayAnswerTogether } from '../../../src/evaluate/plain/fields.ts'
import { mayDifferTogether } from '../../../src/evaluate/rules-engine/together.ts'
import type { Cond, Expr } from '../../../src/model/core.ts'
import { TRUE } from '../../../src/model/truth.ts'
import type { ListFact } from '../../../src/model/vocabulary.ts'
import { Build } from './build.ts'
import { all, any, atLeast, constant, guarded, not } from './clauses.ts'
import { BOOLEAN, CODE, INTEGER, JUDGEMENT, list, scalar, TEXT } from './declare.ts'

const UNITS = list(
  'units',
  [
    scalar('code', CODE),
    scalar('in', BOOLEAN),
    scalar('pay', INTEGER),
    scalar('name', TEXT),
    scalar('well', JUDGEMENT),
  ],
  {
    identity: 'code',
  },
)
const NAMED: ListFact = { ...UNITS, identity: 'name' }

type Asked = (b: Build) => { where?: Cond; each?: Expr }

/** What both engines say of a question. */
function together(make: Asked, list = UNITS): boolean[] {
  const b = new Build([list])
  const { where, each } = b.rows('units', () => make(b))
  return [mayAnswerTogether, mayDifferTogether].map((may) =>
    may(list, [where ?? null], each === undefined ? [] : [each]),
  )
}

describe('rows taken together may answer what none of them does', () => {
  test.each<[string, Asked, boolean]>([
    ['a field as it stands', (b) => ({ each: b.item('pay') }), false],
    ['a field in a condition', (b) => ({ where: b.itemIs('in') }), false],
    ['nothing of the row', (b) => ({ each: b.lit(1) }), false],
    ['the identity', (b) => ({ each: b.cases([b.itemIs('code'), b.lit(1)]) }), false],
    ['a field and a condition', (b) => ({ where: b.itemIs('in'), each: b.item('pay') }), true],
    ['a field in the guard of a case', (b) => ({ each: b.cases([b.itemIs('in'), b.lit(1)]) }), true],
    [
      'a condition, and the same field in the guard of a case',
      (b) => ({ where: b.itemIs('in'), each: b.cases([b.itemIs('in'), b.lit(1)], [null, b.lit(5)]) }),
      true,
    ],
    [
      'a case that one condition chooses, compared with something',
      (b) => ({ where: b.compare('ge', b.cases([b.itemIs('in'), b.lit(1)], [null, b.lit(5)]), b.lit(3)) }),
      true,
    ],
    ['a field compared in order', (b) => ({ where: b.compare('ge', b.item('pay'), b.lit(3)) }), false],
    ['a field that something is compared with', (b) => ({ where: b.compare('lt', b.lit(3), b.item('pay')) }), false],
    ['a number that is or is not', (b) => ({ where: b.compare('eq', b.item('pay'), b.lit(3)) }), true],
    ['a number that is not', (b) => ({ where: b.compare('ne', b.lit(3), b.item('pay')) }), true],
    ['a name that is not', (b) => ({ where: b.compare('ne', b.lit('x'), b.item('name')) }), false],
    ['a name among several', (b) => ({ where: b.oneOf(b.item('name'), ['x', 'y']) }), false],
    ['a finding', (b) => ({ where: b.judgement(b.item('well')) }), false],
    ['a field that is there', (b) => ({ where: b.has(b.item('pay')) }), false],
    ['a list that is there', (b) => ({ where: b.has({ list: 'units' }) }), false],
    ['a field denied', (b) => ({ where: not(b.itemIs('in')) }), false],
    ['a field under a guard', (b) => ({ where: guarded(b.itemIs('in'), null, constant(TRUE)) }), false],
    ['a field in an exception', (b) => ({ where: guarded(null, b.itemIs('in'), constant(TRUE)) }), false],
    ['a field within a guard', (b) => ({ where: guarded(null, null, b.itemIs('in')) }), false],
    ['a field as one of several conditions', (b) => ({ where: any(constant(TRUE), b.itemIs('in')) }), false],
    ['a field to be counted', (b) => ({ where: atLeast(1, constant(TRUE), b.itemIs('in')) }), false],
    ['two conditions of one field', (b) => ({ where: all(b.itemIs('in'), b.itemIs('in')) }), true],
    ['a field worked with', (b) => ({ each: b.op('times', b.item('pay'), b.lit(2)) }), true],
  ])('%s', (_, make, answer) => {
    expect(together(make)).toEqual([answer, answer])
  })

  test('an identity that is a text counts, as it can be spelt in several ways', () => {
    const spelt: Asked = (b) => ({ where: b.itemIs('in'), each: b.cases([b.oneOf(b.item('name'), ['x']), b.lit(1)]) })
    expect(together(spelt, NAMED)).toEqual([true, true])
    expect(together((b) => ({ where: b.itemIs('in'), each: b.cases([b.itemIs('code'), b.lit(1)]) }))).toEqual([
      false,
      false,
    ])
  })
})
