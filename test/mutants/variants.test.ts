import { describe, expect, test } from 'vitest'
import type { Scope } from '../../src/explain/index.ts'
import type { Cond, Expr } from '../../src/model/core.ts'
import { FALSE } from '../../src/model/truth.ts'
import { valuesNear } from '../../src/mutants/values-near.ts'
import { variantsOfCondition } from '../../src/mutants/variants-of-condition.ts'
import { variantsOfExpression } from '../../src/mutants/variants-of-expression.ts'
import { formatRational } from '../../src/util/rational.ts'
import {
  BOOLEAN,
  compare,
  fact,
  is,
  itemIs,
  leaf,
  list,
  lit,
  MONEY,
  node,
  programOf,
  q,
  scalar,
} from '../evaluate/plain/nodes.ts'

const program = programOf({
  facts: [
    scalar('size'),
    scalar('age'),
    scalar('open', BOOLEAN),
    scalar('safe', BOOLEAN),
    list('shops', [scalar('leased', BOOLEAN), scalar('licensed', BOOLEAN)]),
  ],
})
const scope: Scope = { program, list: null }
const faultsIn = (cond: Cond): string[] => [...variantsOfCondition(cond, scope)].map(({ change }) => change.en)
const faultsOf = (expr: Expr): string[] => [...variantsOfExpression(expr, scope)].map(({ change }) => change.en)

describe('a fault in a condition', () => {
  test('is a boundary, a step, another fact or the opposite', () => {
    expect(faultsIn(compare(fact('size'), 'ge', lit(20)))).toEqual([
      'size at least 20 -> size more than 20',
      '20 -> 21',
      '20 -> 19',
      'size -> age',
      'size at least 20 -> not (size at least 20)',
    ])
  })

  test('is all for any, or a member left out', () => {
    const faults = faultsIn({ op: 'all', of: [is('open'), is('safe')] })
    expect(faults[0]).toBe('open and safe -> open or safe')
    expect(faults).toContain('without “open”')
    expect(faults).toContain('without “safe”')
  })

  test('is an exception dropped', () => {
    expect(faultsIn({ op: 'guarded', when: null, unless: is('safe'), body: is('open') })).toContain('without “safe”')
  })

  test('is one row for every row, and the answer for none', () => {
    const every = leaf({
      op: 'quantified',
      quantifier: 'every',
      list: 'shops',
      where: itemIs('leased'),
      satisfies: itemIs('licensed'),
      ifEmpty: FALSE,
    })
    const faults = faultsIn(every)
    expect(faults).toContain('without “leased”')
    expect(faults).toContain('over an empty list: false -> over an empty list: true')
    expect(faults).toContain('licensed -> leased')
  })
})

describe('a fault in a value', () => {
  test('is a term left out or counted twice', () => {
    expect(faultsOf(node({ op: 'plus', args: [fact('size'), lit(3)] }))).toEqual([
      'without “size”',
      '“size” twice',
      'size -> age',
      'without “3”',
      '“3” twice',
      '3 -> 4',
      '3 -> 2',
    ])
  })

  test('is a share a little off, in percent however the share is written', () => {
    const share = (source: string): Expr => ({ ...lit(q('2/3'), { kind: 'share' }), source }) as Expr
    expect(faultsOf(share('2/3'))).toEqual(['2/3 -> 67%', '2/3 -> 66%'])
    expect(faultsOf({ ...lit(q('1/4'), { kind: 'share' }), source: '25%' } as Expr)).toEqual([
      '25% -> 26%',
      '25% -> 24%',
    ])
  })

  test('is the least for the most', () => {
    expect(faultsOf(node({ op: 'min', args: [fact('size'), lit(3)] }))[0]).toMatch(/->/)
  })
})

test.each([
  ['a count by one', q(20), { kind: 'integer' } as const, ['21', '19']],
  ['nothing never falls below', q(0), { kind: 'integer' } as const, ['1']],
  ['money by 分', q(3_000_000), MONEY, ['3000001', '2999999']],
  ['a share to the percentages around it', q('2/3'), { kind: 'share' } as const, ['67/100', '33/50']],
  ['a whole percentage by one', q('1/4'), { kind: 'share' } as const, ['13/50', '6/25']],
])('a number is off by the least a law writes: %s', (_, value, type, near) => {
  expect(valuesNear(value, type).map((one) => (typeof one === 'object' ? formatRational(one) : String(one)))).toEqual(
    near,
  )
})
