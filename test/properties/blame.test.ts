import { expect, test } from 'vitest'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { explain } from '../../src/explain/index.ts'
import type { Facts } from '../../src/model/application.ts'
import type { Program } from '../../src/model/core.ts'
import type { Decision } from '../../src/model/decision.ts'
import { FALSE } from '../../src/model/truth.ts'
import { COUNTS, caseOf, drawApplication, drawPolicy, readCase, SEED } from './pairs.ts'
import { keptCases, type Law, recordFailure } from './record-failure.ts'
import { checkBlame, type Mending } from './soundness/mending.ts'

/** How many applications that fail are drawn. */
const FAILING = COUNTS.release ? 10_000 : COUNTS.ci ? 1_000 : 300

/** The decision on an application some decision point of which fails; undefined where none does. */
function failedDecision(program: Program, facts: Facts, day: number): Decision | undefined {
  const outcome = evaluatePlainly(program, facts, day)
  if (![...program.decisions.keys()].some((id) => outcome.decisions.get(id) === FALSE)) return undefined
  const asked = { program, facts, outcome, asOf: day, application: 'drawn', engine: 'plain' as const, findings: [] }
  return JSON.parse(JSON.stringify(explain(asked))) as Decision
}

function blamesOf(decision: Decision): Mending[] {
  return Object.entries(decision.decisions).flatMap(([id, { verdict }]) =>
    verdict === 'fail' ? [checkBlame(decision, id)] : [],
  )
}

const wrongIn = (blames: readonly Mending[]): string | undefined => blames.find(({ wrong }) => wrong)?.wrong

const blamesRightly: Law = async (drawn) => {
  const { program, facts, day } = readCase(drawn)
  const decision = failedDecision(program, facts, day)
  return decision && wrongIn(blamesOf(decision))
}

test.each(keptCases())('what is blamed in the kept case %s is what must be mended', async (_, kept) => {
  expect(await blamesRightly(kept)).toBeUndefined()
})

test('what is blamed suffices, none of it can be left out, and nothing else matters', async () => {
  let [failing, points, ways, several, hopeless, spared] = [0, 0, 0, 0, 0, 0]
  const each = Math.ceil(FAILING / COUNTS.policies)
  for (let n = 0; failing < FAILING; n++) {
    const drawn = drawPolicy(n)
    for (let m = 0, own = 0; own < each && failing < FAILING && m < 3 * each; m++) {
      const application = drawApplication(drawn, m)
      const decision = failedDecision(drawn.program, application.facts, drawn.asOf)
      if (decision === undefined) continue
      own++
      failing++
      const blames = blamesOf(decision)
      if (wrongIn(blames)) await recordFailure('blame', SEED, caseOf(drawn, application.plain), blamesRightly)
      for (const blame of blames) {
        points++
        ways += blame.ways
        if (blame.ways > 1) several++
        if (blame.ways === 0) hopeless++
        spared += blame.spared
      }
    }
  }
  console.log(
    `seed ${SEED}: ${failing} failing applications, ${points} failed decisions: ${ways} ways to mend them, ` +
      `${several} with several ways, ${hopeless} with none, ${spared} phrases rightly not blamed`,
  )
  expect(failing).toBe(FAILING)
  expect(several).toBeGreaterThan(points / 50)
  expect(hopeless).toBeLessThan(points / 5)
}, 3_600_000)
