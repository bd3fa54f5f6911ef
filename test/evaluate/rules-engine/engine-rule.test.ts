import { describe, expect, test } from 'vitest'
import { engineRule, isPlain } from '../../../src/evaluate/rules-engine/engine-rule.ts'
import type { Cond } from '../../../src/model/core.ts'
import { TRUE } from '../../../src/model/truth.ts'
import { Build } from '../engines/build.ts'
import { all, any, atLeast, constant, guarded, not } from '../engines/clauses.ts'
import { BOOLEAN, scalar } from '../engines/declare.ts'

const b = new Build([scalar('p', BOOLEAN), scalar('q', BOOLEAN)])
const [p, q] = [b.is('p'), b.is('q')]
const leaf = ({ leaf }: { leaf: number }) => ({ fact: `leaf-${leaf}`, operator: 'surelyTrue', value: leaf })
const conditionsOf = (cond: Cond): unknown => engineRule({ name: 'it', cond, leaves: [] }).conditions

describe('a condition in the grammar of the engine', () => {
  test.each<[string, Cond, unknown, boolean]>([
    ['one leaf', p, { all: [leaf(p)] }, true],
    ['all', all(p, q), { all: [leaf(p), leaf(q)] }, true],
    ['any', any(p, q), { any: [leaf(p), leaf(q)] }, true],
    ['not', not(any(p, not(q))), { not: { any: [leaf(p), { not: leaf(q) }] } }, true],
    ['a count, which has no equal', atLeast(1, p, not(q)), { all: [leaf(p), leaf(q)] }, false],
    ['a guard, which has none either', guarded(p, null, any(q)), { all: [leaf(p), leaf(q)] }, false],
    ['a constant, which is no leaf', any(p, constant(TRUE), not(constant(TRUE)), all()), { any: [leaf(p)] }, false],
  ])('%s', (_, cond, conditions, plain) => {
    expect(conditionsOf(cond)).toEqual(conditions)
    expect(isPlain(cond)).toBe(plain)
  })

  test('has a leaf', () => {
    expect(() => conditionsOf(all(constant(TRUE)))).toThrow('there is no leaf in the rule “it”')
  })
})
