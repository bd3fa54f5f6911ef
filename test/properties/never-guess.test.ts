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

/** How many partial applications are held to the law, each against this many completions. */
const COMPLETIONS = 20
const PARTIAL = COUNTS.ci ? { plain: 20_000, rules: 2_000 } : { plain: 300, rules: 40 }
/** How many applications are drawn to one policy. */
const TO_ONE_POLICY = 20

/** Draws partial applications with completions and holds what an engine says of one against what it says of the others. */
async function holdAgainst(wanted: number, engine: Engine, law: Law, name: string): Promise<string> {
  let partial = 0
  let decided = 0
  let completions = 0
  for (let n = 0; partial < wanted; n++) {
    const drawn = drawPolicy(n)
    for (let m = 0; m < TO_ONE_POLICY && partial < wanted; m++) {
      const application = drawApplication(drawn, m)
      let before: Outcome | undefined
      for (let k = 0; k < COMPLETIONS; k++) {
        const completion = drawCompletion(drawn, application, k)
        if (completion === undefined) continue
        if (before === undefined) {
          before = await engine(drawn, application.facts)
          partial++
          if (isDecided(before.decisions.get(drawn.program.defaultDecision) ?? 0)) decided++
        }
        completions++
        const was = before
        const wrong = await Promise.resolve()
          .then(() => engine(drawn, completion.facts))
          .then(
            (after) => takesBack(drawn.program, was, after),
            (error) => `threw ${error}`,
          )
        if (wrong !== undefined)
          await recordFailure(name, SEED, caseOf(drawn, application.plain, completion.plain), law)
      }
    }
  }
  return `seed ${SEED}: ${partial} partial applications, ${decided} of them decided, against ${completions} completions`
}

test('filling in what is missing takes nothing back: plain evaluator', async () => {
  console.log(await holdAgainst(PARTIAL.plain, plainly, plainNeverGuesses, 'never-guess-plain'))
}, 1_800_000)

test('filling in what is missing takes nothing back: rules engine', async () => {
  console.log(await holdAgainst(PARTIAL.rules, withRules, rulesEngineNeverGuesses, 'never-guess-rules'))
}, 1_800_000)
