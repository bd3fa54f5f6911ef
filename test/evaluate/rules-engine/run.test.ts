import { describe, expect, test } from 'vitest'
import { planOf } from '../../../src/evaluate/rules-engine/plan.ts'
import { runEngine } from '../../../src/evaluate/rules-engine/run.ts'
import { Build } from '../engines/build.ts'
import { BOOLEAN, scalar, TODAY } from '../engines/declare.ts'
import { facts } from '../engines/say.ts'

/* The engine knows one operator, ours: what a rule could name besides has another meaning of what is missing than we have. */

const b = new Build([scalar('p', BOOLEAN)])
const plan = planOf(b.program({ decisions: { it: b.is('p') } }))
const [rule] = plan.rules
const run = (operator: string, value: unknown = true) => {
  const conditions = { all: [{ fact: 'leaf-0', operator, value }] }
  const rules = [{ ...rule, event: { type: 'decided' }, conditions }]
  return runEngine({ ...plan, rules }, { facts: facts({ p: true }), asOf: TODAY, fetch: undefined })
}

test('its own operator is known', async () => {
  const { result } = await run('surelyTrue', 0)
  expect(result.results).toHaveLength(1)
})

describe('no other is', () => {
  test.each([
    'equal',
    'notEqual',
    'in',
    'notIn',
    'contains',
    'doesNotContain',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ])('%s', async (operator) => await expect(run(operator)).rejects.toThrow(`Unknown operator: ${operator}`))

  test.each(['someFact', 'someValue', 'everyFact', 'everyValue', 'swap', 'not'])(
    '%s before ours',
    async (decorator) => await expect(run(`${decorator}:surelyTrue`)).rejects.toThrow('Unknown operator'),
  )
})

test('a condition by name, of which there is none, is refused', async () => {
  const rules = [{ ...rule, event: { type: 'decided' }, conditions: { condition: 'nobody' } }]
  const asked = { facts: facts({ p: true }), asOf: TODAY, fetch: undefined }
  await expect(runEngine({ ...plan, rules }, asked)).rejects.toThrow('nobody')
})

test('a path into a fact is refused', async () => {
  const conditions = { all: [{ fact: 'leaf-0', operator: 'surelyTrue', value: 0, path: '$.outcome' }] }
  const rules = [{ ...rule, event: { type: 'decided' }, conditions }]
  const asked = { facts: facts({ p: true }), asOf: TODAY, fetch: undefined }
  await expect(runEngine({ ...plan, rules }, asked)).rejects.toThrow('a rule of ours has no path')
})
