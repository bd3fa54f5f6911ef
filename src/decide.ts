import type { CheckedPolicy } from './check/index.ts'
import { dueRowsIn, withDueRows, withoutDueRows } from './evaluate/due-rows.ts'
import { notice } from './evaluate/notice.ts'
import { evaluatePlainly } from './evaluate/plain/index.ts'
import { type ExplainInput, explain } from './explain/index.ts'
import { type Fetching, fetchFrom, SourceFailure } from './fetch-facts.ts'
import { readApplication } from './load/application.ts'
import { treeOf } from './load/tree-of.ts'
import { type Application, type Facts, isReadable, type Unreadable } from './model/application.ts'
import type { Program } from './model/core.ts'
import { dayGiven } from './model/day-of.ts'
import type { Answer, ApplicationFinding, NotInForce, Refusal } from './model/decision.ts'
import type { FactSource } from './model/fact-source.ts'
import { type Finding, hasErrors } from './model/finding.ts'
import type { Outcome } from './model/outcome.ts'
import { factsOnlyRaised } from './model/raised-facts.ts'
import { isUsedName } from './model/used-name.ts'
import { ENGINE_VERSION } from './model/version.ts'
import { namedValues } from './named-values.ts'
import {
  errorOf,
  noDay,
  otherPolicy,
  placeOf,
  refusal,
  refusedPolicy,
  refusedSource,
  unknownDecision,
  unknownSubject,
  unknownVersion,
  wrongDay,
} from './refusals.ts'
import { inForce, versionOn } from './resolve/in-force.ts'
import { type Day, formatDay, parseDay } from './util/civil-date.ts'

/** How an application is to be decided. */
export interface DecideOptions {
  /** The day to decide for, `YYYY-MM-DD`; else the fact the policy names. */
  readonly asOf?: string
  /** A version by id, in force or not: the only way a draft decides. */
  readonly using?: string
  /** A decision point to answer beside those of the application's subject. */
  readonly for?: string
  /** Where missing facts may come from. */
  readonly sources?: readonly FactSource[]
  /** `rules` runs conditions through json-rules-engine; `plain` walks the core. They agree. */
  readonly engine?: 'rules' | 'plain'
}

/** Reads a caller's plain object as an application to a policy; refusals come back as findings. */
export function readPlainApplication(
  policy: CheckedPolicy,
  value: unknown,
  name = 'application',
): Application | Unreadable {
  const { tree, findings } = treeOf(value, name)
  const [program] = policy.programs.values()
  if (tree === undefined || program === undefined)
    return { name, findings: program === undefined ? policy.findings : findings }
  return readApplication(tree, program.vocabulary, name, namedValues(policy))
}

/**
 * Decides an application: plain facts as an object, or one already read.
 * The answer is a decision, “no version in force”, or a typed refusal; never half of one. Only a fault of banfa itself throws.
 */
export async function decide(
  policy: CheckedPolicy,
  application: unknown,
  options: DecideOptions = {},
): Promise<Answer> {
  const decided = await decidedFor(policy, application, options)
  return 'outcome' in decided ? explain(decided) : decided
}

/** What a decision is told from, before it is told; or why there is none. */
export async function decidedFor(
  policy: CheckedPolicy,
  application: unknown,
  options: DecideOptions = {},
): Promise<ExplainInput | NotInForce | Refusal> {
  const read: Application | Unreadable = isRead(application) ? application : readPlainApplication(policy, application)
  if (hasErrors(policy.findings)) return refusedPolicy(policy, read.name)
  if (!isReadable(read)) return refusal(read.name, read.findings.map(errorOf))
  const version = versionFor(policy, read, options)
  if ('error' in version || 'inForce' in version) return version
  const { program, asOf } = version
  if (options.for !== undefined && (!program.decisions.has(options.for) || isUsedName(options.for, program)))
    return unknownDecision(program, read.name, options.for)
  const { vocabulary } = program
  const given = withDueRows(vocabulary, read.facts, asOf)
  const fetching = fetchFrom(options.sources ?? [], given, vocabulary, (list, rows) => dueRowsIn(list, rows, asOf))
  try {
    const { outcome, facts } = await evaluate(program, given, asOf, options, fetching)
    const findings: ApplicationFinding[] = [...read.findings.map(noticeOf), ...notice(program, facts, outcome, asOf)]
    const engine = `banfa ${ENGINE_VERSION}`
    return {
      program,
      facts: withoutDueRows(vocabulary, facts),
      outcome,
      asOf,
      application: read.name,
      engine,
      findings,
      ...(read.subject === undefined ? {} : { subject: read.subject }),
      ...(options.for === undefined ? {} : { asked: [options.for] }),
    }
  } catch (error) {
    const failure = sourceFailureIn(error)
    if (failure === undefined) throw error
    return refusedSource(failure, read.name)
  }
}

async function evaluate(
  program: Program,
  facts: Facts,
  asOf: Day,
  { engine = 'rules', sources = [] }: DecideOptions,
  fetching: Fetching,
): Promise<{ outcome: Outcome; facts: Facts }> {
  if (engine === 'rules') {
    const { evaluateWithRulesEngine } = await import('./evaluate/rules-engine/index.ts')
    const outcome = await evaluateWithRulesEngine(
      program,
      facts,
      asOf,
      sources.length === 0 ? undefined : fetching.fetch,
    )
    return { outcome, facts: fetching.merged() }
  }
  const onlyRaised = factsOnlyRaised(program)
  for (const name of new Set(sources.flatMap((source) => source.facts))) {
    if (onlyRaised.has(name)) continue
    const given = facts.scalars.get(name) ?? facts.lists.get(name)
    if (given?.kind === 'missing') await fetching.fetch(name)
  }
  const merged = fetching.merged()
  return { outcome: evaluatePlainly(program, merged, asOf), facts: merged }
}

/** Whether an application was read by a reader of files, or by `readPlainApplication`. */
export function isRead(application: unknown): application is Application | Unreadable {
  return typeof application === 'object' && application !== null && READ.has(application)
}

/** Applications that a reader made: their facts are typed already. */
const READ = new WeakSet<object>()

/** Marks an application as read, so that `decide` takes it as it is. */
export function asRead<T extends Application | Unreadable>(application: T): T {
  READ.add(application)
  return application
}

/** The program that decides, or why none does. */
export function versionFor(
  policy: CheckedPolicy,
  application: Application,
  options: DecideOptions,
): { program: Program; asOf: Day } | NotInForce | Refusal {
  const [any] = policy.programs.values()
  if (any === undefined) return refusedPolicy(policy, application.name)
  if (application.policy !== undefined && application.policy !== any.policy)
    return otherPolicy(any, application.name, application.policy)
  const given = dayGiven(any, application.facts)
  const text = options.asOf ?? application.asOf ?? (given === undefined ? undefined : formatDay(given))
  if (text === undefined) return noDay(any, application.name)
  const asOf = parseDay(text)
  if (asOf === undefined) return wrongDay(application.name, text)
  const found =
    options.using === undefined
      ? inForce(policy.programs, text, policy.uses)
      : versionOn(policy.programs, options.using, text, policy.uses)
  if (found === undefined) return unknownVersion(policy, application.name, options.using ?? '')
  if ('program' in found) return unknownSubject(found.program, application) ?? { program: found.program, asOf }
  const { lacking, nearest } = found
  return {
    application: application.name,
    policy: any.policy,
    title: any.title,
    asOf: text,
    inForce: null,
    nearest,
    ...(lacking === undefined ? {} : { lacking: { policy: lacking.policy, title: lacking.title } }),
  }
}

function noticeOf(finding: Finding): ApplicationFinding {
  return { code: finding.code, message: finding.message, place: placeOf(finding) }
}

/** The failure of a source, wherever in a chain of causes it is. */
function sourceFailureIn(error: unknown): SourceFailure | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof SourceFailure) return cause
  return undefined
}
