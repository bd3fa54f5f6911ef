import { expect, test } from 'vitest'
import { situationOf } from '../../src/ask/situation.ts'
import { madeOf } from '../../src/explain/missing/made-of.ts'
import { truthOfPart } from '../../src/explain/missing/parts.ts'
import { wholeOf } from '../../src/explain/missing/place.ts'
import { INFORMATIONAL } from '../../src/model/truth.ts'
import type { Blank } from '../generate/completion.ts'
import {
  COUNTS,
  caseOf,
  type DrawnApplication,
  type DrawnPolicy,
  drawApplication,
  drawFilled,
  drawPolicy,
  SEED,
} from './pairs.ts'
import { keptCases, type Law, recordFailure } from './record-failure.ts'
import {
  changedBy,
  decidedMissesNothing,
  namedFactsSuffice,
  namedThoughDecided,
  sortBlanks,
  stillMissing,
  tell,
  unnamedFactsDoNotMatter,
} from './relevance-laws.ts'

test.each(keptCases())('what is named as missing is what matters in the kept case %s', async (_, kept) => {
  expect(await decidedMissesNothing(kept)).toBeUndefined()
  expect(await namedFactsSuffice(kept)).toBeUndefined()
  expect(await unnamedFactsDoNotMatter(kept)).toBeUndefined()
})

/** How many applications to which something is missing are drawn, and how often each is filled in. */
const OPEN = COUNTS.ci ? 2_000 : 200
const FILLINGS = COUNTS.ci ? 10 : 4
/** How many applications are drawn to one policy. */
const TO_ONE_POLICY = 10

test('what is named as missing suffices, nothing else matters, and nothing is named once it is decided', async () => {
  let [open, decided, settled, unclear, contradicted, idle] = [0, 0, 0, 0, 0, 0]
  for (let n = 0; open < OPEN; n++) {
    const drawn = drawPolicy(n)
    const told = (application: DrawnApplication) => tell(drawn.program, application.plain, drawn.asOf)
    for (let m = 0; m < TO_ONE_POLICY && open < OPEN; m++) {
      const application = drawApplication(drawn, m)
      const before = told(application)
      if (namedThoughDecided(before)) await fail('decided-misses-nothing', decidedMissesNothing, drawn, application)
      if (!before.open) decided++
      else open++
      for (let k = 0; k < (before.open ? FILLINGS : 1); k++) {
        const { named, others } = sortBlanks(drawn.program, application.plain, before.missing)
        const filled = fillIn(drawn, application, named)
        if (filled !== undefined) {
          const after = told(filled)
          if (stillMissing(drawn.program, after, before))
            await fail('named-suffice', namedFactsSuffice, drawn, application, filled)
          if (after.missing.length > 0) contradicted++
          else if (after.open) unclear++
          else settled++
          idle += await leaveUnnamedIdle(drawn, filled)
        }
        const rest = drawFilled(drawn, application, others)
        if (rest === undefined) continue
        idle++
        if (changedBy(before, told(rest))) await fail('unnamed-idle', unnamedFactsDoNotMatter, drawn, application, rest)
      }
    }
  }
  console.log(
    `seed ${SEED}: ${open} open applications and ${decided} decided ones; filling in what is named settles it ${settled} ` +
      `times, leaves it to the text ${unclear} times, and shows that rows contradict each other ${contradicted} times; ` +
      `filling in the rest changes nothing ${idle} times`,
  )
  expect(settled).toBeGreaterThan(OPEN)
}, 1_800_000)

test('what a verdict, truth or gate is said to be made of comes to what the engine found', () => {
  let clauses = 0
  for (let n = 0; n < (COUNTS.ci ? 300 : 60); n++) {
    const drawn = drawPolicy(n)
    const made = madeOf(drawn.program)
    for (let m = 0; m < 3; m++) {
      const { facts } = drawApplication(drawn, m)
      const { question } = situationOf(drawn.program, facts, drawn.asOf)
      const whole = wholeOf(question)
      for (const [id, { truth, verdicts }] of question.outcome.clauses) {
        clauses++
        const parts = made.get(id)
        const found = {
          truth: parts && truthOfPart(parts.truth, whole),
          verdicts: parts?.verdict ? truthOfPart(parts.verdict, whole) : INFORMATIONAL,
          gate: parts?.gate ? truthOfPart(parts.gate, whole) : undefined,
        }
        const gate = question.outcome.gates.get(id) ?? found.gate
        expect({ id, ...found }).toEqual({ id, truth, verdicts, gate })
      }
    }
  }
  expect(clauses).toBeGreaterThan(1_000)
})

/** Fills in what is not named; how often that was possible. */
async function leaveUnnamedIdle(drawn: DrawnPolicy, application: DrawnApplication): Promise<number> {
  const before = tell(drawn.program, application.plain, drawn.asOf)
  const { others } = sortBlanks(drawn.program, application.plain, before.missing)
  const rest = drawFilled(drawn, application, others)
  if (rest === undefined) return 0
  const wrong = changedBy(before, tell(drawn.program, rest.plain, drawn.asOf))
  if (wrong) await fail('unnamed-idle', unnamedFactsDoNotMatter, drawn, application, rest)
  return 1
}

/** An application with what is named filled in, and the years that are due in a list that was filled in whole. */
function fillIn(
  drawn: DrawnPolicy,
  application: DrawnApplication,
  named: (blank: Blank) => boolean,
): DrawnApplication | undefined {
  const once = drawFilled(drawn, application, named)
  return once && (drawFilled(drawn, once, (blank) => blank.year !== undefined && named(blank)) ?? once)
}

function fail(
  name: string,
  law: Law,
  drawn: DrawnPolicy,
  application: DrawnApplication,
  completion?: DrawnApplication,
): Promise<never> {
  return recordFailure(name, SEED, caseOf(drawn, application.plain, completion?.plain), law)
}
