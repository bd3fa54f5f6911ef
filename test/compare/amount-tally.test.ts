import { expect, test } from 'vitest'
import { AmountTally } from '../../src/compare/amount-tally.ts'
import type { AmountOutcome } from '../../src/model/outcome.ts'
import { FALSE, NEUTRAL, TRUE, type VerdictSet } from '../../src/model/truth.ts'
import type { NumberValue } from '../../src/model/value.ts'
import { rational } from '../../src/util/rational.ts'
import { lit, outcomePoint, programOf } from '../evaluate/plain/nodes.ts'

const POINT = outcomePoint('a', { entitled: lit(0) })

const NONE: NumberValue = { kind: 'number', low: null, high: null, present: false, absent: true }

function amount(verdicts: VerdictSet, due: NumberValue): AmountOutcome {
  return { recipient: null, verdicts, entitled: due, received: null, due, values: null, leaves: null }
}

function due(verdicts: VerdictSet, low: number, high: number | null): AmountOutcome {
  return amount(verdicts, {
    kind: 'number',
    low: rational(low),
    high: high === null ? null : rational(high),
    present: true,
    absent: false,
  })
}

function total(...amounts: AmountOutcome[]): string {
  const tally = new AmountTally(POINT, undefined)
  for (const amount of amounts) tally.add(amount, undefined)
  const program = programOf({ outcomes: [POINT] })
  const old = tally.comparison(program, program)[0]?.old
  if (old === null || old === undefined) return 'none'
  const { exact, recipients, ranges, notCounted } = old
  return `${exact.value} to ${recipients}; ${ranges.count} of ${ranges.low.value}..${ranges.high.value}; ${notCounted} open`
}

test.each<[string, AmountOutcome, string]>([
  ['open and known', due(TRUE, 5, 5), '5 to 1; 0 of 0..0; 0 open'],
  ['open and nothing', due(TRUE, 0, 0), '0 to 0; 0 of 0..0; 0 open'],
  ['open, and hanging on missing facts', due(TRUE, 3, 5), '0 to 0; 0 of 0..0; 1 open'],
  ['open, the decision within a range still out', due(TRUE | FALSE, 1, 5), '0 to 0; 1 of 1..5; 0 open'],
  ['open, the decision still out without a bound', due(TRUE | FALSE, 1, null), '0 to 0; 0 of 0..0; 1 open'],
  ['perhaps shut', due(TRUE | NEUTRAL, 0, 5), '0 to 0; 0 of 0..0; 1 open'],
  ['perhaps shut, whatever it would come to', due(TRUE | NEUTRAL, 5, 5), '0 to 0; 0 of 0..0; 1 open'],
  ['perhaps shut or refused', due(TRUE | FALSE | NEUTRAL, 0, 5), '0 to 0; 0 of 0..0; 1 open'],
  ['shut', due(NEUTRAL, 0, 0), '0 to 0; 0 of 0..0; 0 open'],
  ['decided outside its range', amount(FALSE, NONE), '0 to 0; 0 of 0..0; 0 open'],
])('an amount that is %s is counted where it belongs', (_, one, counted) => {
  expect(total(one)).toBe(counted)
})

test('each kind is added up by itself', () => {
  expect(
    total(due(TRUE, 5, 5), due(TRUE, 7, 7), due(TRUE | FALSE, 1, 5), due(TRUE | FALSE, 2, 9), due(TRUE, 0, 1)),
  ).toBe('12 to 2; 2 of 3..14; 1 open')
})
