import { expect, test } from 'vitest'
import { plainValues } from '../../../src/evaluate/plain/index.ts'
import { inWords } from '../../support/evaluate.ts'
import { dayOf, fact, factsOf, INTEGER, lit, node, programOf, scalar, TODAY } from './nodes.ts'

test('single expressions of a program are worked out as they are asked for', () => {
  const double = node({ op: 'plus', args: [fact('size'), fact('size')] })
  const more = node({ op: 'plus', args: [node({ op: 'named', name: 'double' }), lit(1)] })
  const program = programOf({ facts: [scalar('size', INTEGER, { range: [0, 9] })], named: { double } })
  const worth = plainValues(program, factsOf({ size: 4 }), dayOf(TODAY))
  expect([double, more].map((expr) => inWords(worth(expr), expr.type))).toEqual(['8', '9'])
  const unknown = plainValues(program, factsOf({}), dayOf(TODAY))
  expect(inWords(unknown(more), more.type)).toBe('1..19')
})
