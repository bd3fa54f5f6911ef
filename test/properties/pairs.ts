import { withDueRows } from '../../src/evaluate/due-rows.ts'
import type { Facts } from '../../src/model/application.ts'
import type { Program } from '../../src/model/core.ts'
import { formatDay, parseDay } from '../../src/util/civil-date.ts'
import { Random, seedOf } from '../../src/util/random.ts'
import { factsOf, generateApplication } from '../generate/application.ts'
import { Boundaries } from '../generate/boundaries.ts'
import { programOf } from '../generate/check-policy.ts'
import { type Blank, complete } from '../generate/completion.ts'
import { isCompletion } from '../generate/is-completion.ts'
import type { JsonMap } from '../generate/json.ts'
import { TURNING_DAYS } from '../generate/literals.ts'
import { generatePolicy, type SurfacePolicy } from '../generate/policy.ts'
import { drawVocabulary } from '../generate/vocabulary.ts'

/** The seed of this run: BANFA_SEED replays one. */
export const SEED: number = process.env.BANFA_SEED === undefined ? 20190101 : Number(process.env.BANFA_SEED)

/** How much is drawn: small for every day, BANFA_COUNTS=ci for the record, BANFA_COUNTS=release for what takes longest. */
export const COUNTS: {
  readonly policies: number
  readonly applications: number
  readonly ci: boolean
  readonly release: boolean
} = countsFor(process.env.BANFA_COUNTS)

function countsFor(named: string | undefined): typeof COUNTS {
  const release = named === 'release'
  return release || named === 'ci'
    ? { policies: 2100, applications: 50, ci: true, release }
    : { policies: 120, applications: 10, ci: false, release }
}

/** What is needed to see one result again: the files' own data, nothing of the drawing. */
export interface Case {
  readonly surface: SurfacePolicy
  readonly asOf: string
  readonly application: JsonMap
  readonly completion?: JsonMap
}

/** One drawn policy, checked, with a source for its applications. */
export interface DrawnPolicy {
  readonly seed: number
  readonly surface: SurfacePolicy
  readonly program: Program
  readonly asOf: number
  readonly boundaries: Boundaries
}

/** The n-th policy of a run. */
export function drawPolicy(
  n: number,
  seed: number = SEED,
  drawFacts: typeof drawVocabulary = drawVocabulary,
): DrawnPolicy {
  const own = seedOf(seed, n)
  const surface = generatePolicy(own, drawFacts)
  const program = programOf(surface)
  const asOf = new Random(own).pick(TURNING_DAYS)
  return { seed: own, surface, program, asOf, boundaries: new Boundaries(program, asOf) }
}

/** An application to a drawn policy. */
export interface DrawnApplication {
  readonly plain: JsonMap
  readonly facts: Facts
  readonly random: Random
}

/** The n-th application to a policy. */
export function drawApplication({ seed, program, boundaries, asOf }: DrawnPolicy, n: number): DrawnApplication {
  const random = new Random(seedOf(seed, n))
  const plain = generateApplication(random, program, boundaries)
  return { plain, facts: factsOn(asOf, plain, program), random }
}

/** The facts of an application as they are decided on: with a row for every year that is due. */
export function factsOn(day: number, plain: JsonMap, program: Program): Facts {
  return withDueRows(program.vocabulary, factsOf(plain, program), day)
}

/** A completion of an application to a policy, the n-th; undefined where nothing is missing. */
export function drawCompletion(
  policy: DrawnPolicy,
  application: DrawnApplication,
  n: number,
): DrawnApplication | undefined {
  const everything = n % 2 === 0
  return drawFilled(policy, application, () => everything || application.random.chance(0.5))
}

/** An application with some of what is missing filled in; undefined where that is nothing. */
export function drawFilled(
  { program, boundaries, asOf }: DrawnPolicy,
  { plain, random }: DrawnApplication,
  fills: (blank: Blank) => boolean,
): DrawnApplication | undefined {
  const completed = complete(random, program, boundaries, plain, fills, asOf)
  if (JSON.stringify(completed) === JSON.stringify(plain)) return undefined
  return { plain: completed, facts: factsOn(asOf, completed, program), random }
}

/** A pair of a policy and an application, with whatever else it takes to see a result again. */
export function caseOf({ surface, asOf }: DrawnPolicy, application: JsonMap, completion?: JsonMap): Case {
  return { surface, asOf: formatDay(asOf), application, ...(completion && { completion }) }
}

/** The parts of a case, read again. */
export function readCase({ surface, asOf, application, completion }: Case): {
  program: Program
  day: number
  facts: Facts
  completed?: Facts
} {
  const program = programOf(surface)
  const day = parseDay(asOf) ?? 0
  return {
    program,
    day,
    facts: factsOn(day, application, program),
    // made smaller, it may be no completion any more
    ...(completion &&
      isCompletion(program, application, completion, day) && { completed: factsOn(day, completion, program) }),
  }
}
