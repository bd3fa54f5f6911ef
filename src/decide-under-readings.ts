import type { CheckedPolicy } from './check/index.ts'
import { asRead, type DecideOptions, decide, isRead, readPlainApplication, versionFor } from './decide.ts'
import { combinationsOf, type Dimension } from './explain/readings/combinations.ts'
import { readingsReport } from './explain/readings/readings-report.ts'
import { type Application, isReadable } from './model/application.ts'
import type { Program, Reading } from './model/core.ts'
import type { Decision, NotInForce, Refusal } from './model/decision.ts'
import type { FactSource } from './model/fact-source.ts'
import type { UnderReadings } from './model/readings-report.ts'
import { readingsUsed } from './model/readings-used.ts'
import { refuseAlternative, refuseNamed, refuseTooMany } from './refuse-readings.ts'
import { periodReadings, usedPeriodReadings } from './resolve/period-readings.ts'
import { underChoices } from './under-choices.ts'

/** How an application is to be decided under every reading. */
export interface ReadingsOptions extends DecideOptions {
  /** The readings to vary, by id; all that matter to the application unless some are named. */
  readonly readings?: readonly string[]
  /** Told after each combination that was decided. */
  readonly progress?: (decided: number, of: number) => void
}

/**
 * Decides an application by the choices made, and again under every combination of the open readings that matter to it,
 * and says whether anything it is told depends on one.
 */
export async function decideUnderReadings(
  policy: CheckedPolicy,
  application: unknown,
  options: ReadingsOptions = {},
): Promise<UnderReadings | Refusal> {
  const read = isRead(application) ? application : asRead(readPlainApplication(policy, application))
  const { readings: named, progress, ...asked } = { ...options, ...askedOnce(options.sources) }
  const answer = await decide(policy, read, asked)
  if ('error' in answer) return answer
  const [program] = policy.programs.values()
  if (program === undefined || !isReadable(read)) throw new Error('what cannot be read was answered')
  const readings = readingsOf(policy, options.using)
  const misnamed = refuseNamed(named ?? [], readings, read.name)
  if (misnamed !== undefined) return misnamed
  const open = [...readings.values()].filter(({ id }) => named === undefined || named.includes(id)).filter(isOpen)
  const varied = readingsThatMatter(open, policy, read, asked)
  if ('error' in varied) return varied

  const dimensions = varied.map(dimensionOf)
  const refused =
    refuseTooMany(dimensions, read.name) ?? refuseAlternative(policy, dimensions, read.name, options.using)
  if (refused !== undefined) return refused
  const answers: (Decision | NotInForce)[] = []
  const combinations = combinationsOf(dimensions)
  // Without a source to be asked one fact at a time, the plain evaluator is as good and faster.
  const quickly: DecideOptions = asked.sources === undefined ? { ...asked, engine: 'plain' } : asked
  for (const choices of combinations) {
    const one = await decide(underChoices(policy, choices, options.using), read, quickly)
    if ('error' in one) return one
    answers.push(one)
    progress?.(answers.length, combinations.length)
  }
  const decided = [answer, ...answers].find((one) => 'decisions' in one)
  const told = options.for ?? decided?.default ?? program.defaultDecision
  const described = varied.map(({ id, question, choice, alternatives }) => ({
    id,
    question,
    choice,
    alternatives: alternatives.map((one) => one.choice),
  }))
  return { ...answer, readings: readingsReport({ varied: described, dimensions, answers, asked: told }) }
}

/** The readings of the versions that may decide: those in force on some day, or the one asked for by name. */
function readingsOf({ programs }: CheckedPolicy, using: string | undefined): Map<string, Reading> {
  const deciding = [...programs.values()].filter(({ version, draft }) =>
    using === undefined ? !draft : version === using,
  )
  return new Map(deciding.flatMap(({ readings }) => [...readings]))
}

/** A reading that may be tried: open, with another choice than the one made. */
function isOpen({ open, choice, alternatives }: Reading): boolean {
  return open && alternatives.some((one) => one.choice !== choice)
}

function dimensionOf({ id, choice, alternatives }: Reading): Dimension {
  const choices = [...(choice === null ? [] : [choice]), ...alternatives.map((one) => one.choice)]
  return { id, choices: [...new Set(choices)] }
}

/** The open readings that say which version decides, and those that a version that may decide takes a value from. */
function readingsThatMatter(
  open: readonly Reading[],
  policy: CheckedPolicy,
  application: Application,
  options: DecideOptions,
): readonly Reading[] | Refusal {
  const { files } = policy
  // A version asked for by name is that version on any day; what it uses is still the version of the day.
  const periods = options.using === undefined ? periodReadings(files) : usedPeriodReadings(files)
  const ofPeriods = open.filter(({ id }) => periods.has(id)).map(dimensionOf)
  const refused =
    refuseTooMany(ofPeriods, application.name) ?? refuseAlternative(policy, ofPeriods, application.name, options.using)
  if (refused !== undefined) return refused
  const programs: Program[] = []
  for (const choices of combinationsOf(ofPeriods)) {
    const version = versionFor(underChoices(policy, choices, options.using), application, options)
    if ('program' in version) programs.push(version.program)
  }
  const used = new Set(programs.flatMap((program) => [...readingsUsed(program)]))
  return open.filter(({ id }) => periods.has(id) || used.has(id))
}

/** Sources that are asked for a fact once, however many combinations need it. */
function askedOnce(sources: readonly FactSource[] | undefined): { readonly sources?: readonly FactSource[] } {
  if (sources === undefined || sources.length === 0) return {}
  return {
    sources: sources.map((source) => {
      const answers = new Map<string, Promise<unknown>>()
      return {
        name: source.name,
        facts: source.facts,
        get(fact) {
          const answer = answers.get(fact) ?? source.get(fact)
          answers.set(fact, answer)
          return answer
        },
      }
    }),
  }
}
