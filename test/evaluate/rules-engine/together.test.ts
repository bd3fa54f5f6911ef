import { describe, expect, test } from 'vitest'
import { mayDifferTogether } from '../../../src/evaluate/rules-engine/together.ts'
import type { Cond, Expr } from '../../../src/model/core.ts'
import { Build } from '../engines/build.ts'
import { BOOLEAN, CODE, INTEGER, list, scalar } from '../engines/declare.ts'

const UNITS = list('units', [scalar('code', CODE), scalar('in', BOOLEAN), scalar('pay', INTEGER)], {
  identity: 'code',
})

function together(make: (b: Build) => { where?: Cond; each?: Expr }): boolean {
  const b = new Build([UNITS])
  const { where, each } = b.rows('units', () => make(b))
  return mayDifferTogether(UNITS, [where ?? null], each === undefined ? [] : [each])
}

describe('rows taken together may answer what none of them does', () => {
  test.each<[string, (b: Build) => { where?: Cond; each?: Expr }, boolean]>([
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
  ])('%s', (_, make, answer) => {
    expect(together(make)).toBe(answer)
  })
})
