import { expect, test } from 'vitest'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../src/evaluate/rules-engine/index.ts'
import type { Facts } from '../../src/model/application.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { isDecided } from '../../src/model/truth.ts'
import { plainNeverGuesses, rulesEngineNeverGuesses, takesBack } from './laws.ts'
import { COUNTS, caseOf, type DrawnPolicy, drawApplication, drawCompletion, drawPolicy, SEED } from './pairs.ts'
import { keptCases, type Law, recordFailure } from './record-failure.ts'

type Engine = (drawn: DrawnPolicy, facts: Facts) => Outcome | Promise<Outcome>
const plainly: Engine = ({ program, asOf }, facts) => evaluatePlainly(program, facts, asOf)
const withRules: Engine = ({ program, asOf }, facts) => evaluateWithRulesEngine(program, facts, asOf)

test.each(keptCases())('nothing decided is taken back in the kept case %s', async (_, kept) => {
  expect(await plainNeverGuesses(kept)).toBeUndefined()
  expect(await rulesEngineNeverGuesses(kept)).toBeUndefined()
})

/** Draws pairs with completions and holds what an engine says of one against what it says of the other. */
async function holdAgainst(policies: number, engine: Engine, law: Law, name: string): Promise<string> {
  let partial = 0
  let decided = 0
  for (let n = 0; n < policies; n++) {
    const drawn = drawPolicy(n)
    for (let m = 0; m < COUNTS.applications; m++) {
      const application = drawApplication(drawn, m)
      const completion = drawCompletion(drawn, application, m)
      if (completion === undefined) continue
      const before = await engine(drawn, application.facts)
      const verdict = before.decisions.get(drawn.program.defaultDecision) ?? 0
      partial++
      if (isDecided(verdict)) decided++
      const wrong = await Promise.resolve()
        .then(() => engine(drawn, completion.facts))
        .then(
          (after) => takesBack(drawn.program, before, after),
          (error) => `threw ${error}`,
        )
      if (wrong !== undefined) await recordFailure(name, SEED, caseOf(drawn, application.plain, completion.plain), law)
    }
  }
  return `seed ${SEED}: ${partial} partial applications and their completions, ${decided} of them decided before`
}

test('filling in what is missing takes nothing back: plain evaluator', async () => {
  console.log(await holdAgainst(COUNTS.policies, plainly, plainNeverGuesses, 'never-guess-plain'))
}, 900_000)

test('filling in what is missing takes nothing back: rules engine', async () => {
  console.log(await holdAgainst(COUNTS.policies / 10, withRules, rulesEngineNeverGuesses, 'never-guess-rules'))
}, 900_000)
