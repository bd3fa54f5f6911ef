import fc from 'fast-check'
import { test } from 'vitest'
import type { Outcome } from '../../../src/model/outcome.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { TODAY } from './declare.ts'
import { ANSWERS, drawnProgram } from './draw-outcomes.ts'
import { holds } from './holds.ts'
import { facts, type Said } from './say.ts'
import { shown } from './show.ts'

/** What the second outcome takes back of the first. A decision outside its range leaves no value, only a refusal. */
function takenBack(before: Outcome, after: Outcome, values: boolean): string | undefined {
  const widens = (what: string, was: number, is: number | undefined): string | undefined =>
    is === undefined || is === 0 || is & ~was ? `${what}: ${was} does not hold ${is}` : undefined
  for (const [id, truth] of before.gates) {
    const wrong = widens(`gate ${id}`, truth, after.gates.get(id))
    if (wrong !== undefined) return wrong
  }
  for (const [id, set] of before.decisions) {
    const wrong = widens(`decision ${id}`, set, after.decisions.get(id))
    if (wrong !== undefined) return wrong
  }
  for (const [id, [was]] of before.amounts) {
    const [is] = after.amounts.get(id) ?? []
    if (was === undefined || is === undefined) return `amount ${id} is not there`
    const wrong = widens(`verdicts ${id}`, was.verdicts, is.verdicts)
    if (wrong !== undefined) return wrong
    if (!holds(was.due, is.due)) return `due ${id}: ${shown(was.due)} does not hold ${shown(is.due)}`
  }
  for (const [id, was] of values ? before.values : []) {
    const is = after.values.get(id)
    if (is === undefined || !holds(was, is)) return `value ${id}: ${shown(was)} does not hold ${shown(is)}`
  }
  return undefined
}

test.each([
  ['adjusted', false],
  ['decided within a range', true],
])(
  'filling in takes nothing back from what is %s',
  async (_, discretionary) => {
    const choices = fc.array(fc.nat(1000), { minLength: 40, maxLength: 60 })
    const said = fc.record(
      Object.fromEntries(
        Object.entries(ANSWERS).map(([name, of]) => [name, fc.constantFrom(...of, ...of.map(() => undefined))]),
      ),
    )
    const picks = fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(choices, said, picks, async (drawn, first, then) => {
        const program = drawnProgram(drawn, discretionary)
        const filled: Record<string, Said> = { ...first }
        let before = await evaluateWithBoth(program, facts(filled), TODAY)
        for (let step = 0; ; step++) {
          const open = Object.keys(ANSWERS).filter((name) => filled[name] === undefined)
          const name = open[(then[step] ?? 0) % open.length]
          if (name === undefined) return
          const of = ANSWERS[name] ?? []
          filled[name] = of[(then[19 - step] ?? 0) % of.length]
          const after = await evaluateWithBoth(program, facts(filled), TODAY)
          const wrong = takenBack(before, after, !discretionary)
          if (wrong !== undefined) throw new Error(`${name}: ${wrong}`)
          before = after
        }
      }),
      { numRuns: 150 },
    )
  },
  600_000,
)
