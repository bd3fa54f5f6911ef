import type { CheckedPolicy } from './check/index.ts'
import {
  type ComparableVersion,
  ConsequenceTally,
  compareText,
  keyOf,
  pairOf,
  type VersionPair,
} from './compare/index.ts'
import { type DecideOptions, isRead, readPlainApplication, versionFor } from './decide.ts'
import { type Application, isReadable, type Unreadable } from './model/application.ts'
import type { Bilingual } from './model/bilingual.ts'
import type { Change, ComparedVersion, Comparison } from './model/comparison.ts'
import type { Program } from './model/core.ts'
import type { Answer, Refusal } from './model/decision.ts'
import { hasErrors } from './model/finding.ts'
import { ENGINE_VERSION } from './model/version.ts'
import { errorOf, refusal, refusedPolicy, unknownVersion, wrongDay } from './refusals.ts'
import { type Day, parseDay } from './util/civil-date.ts'

/** How two versions are compared. */
export interface CompareOptions extends Pick<DecideOptions, 'asOf' | 'for'> {
  /** What cannot be read or decided is set aside by name; else it stops the comparison. */
  readonly skipUnreadable?: boolean
  /** How many of the applications, the last ones, were drawn by a generator. */
  readonly synthetic?: number
  /** Called after each application. */
  readonly progress?: (done: number) => void
}

/**
 * Compares two versions: words, rules, and what they come to on applications, each decided for the same day under both.
 * Applications are plain facts as objects, called by their number, or were read already.
 * Without applications no consequence is computed. What stands in the way of comparing comes back as a refusal that
 * names the application; never as a comparison that found nothing.
 */
export function compareVersions(
  policy: CheckedPolicy,
  old: string,
  now: string,
  applications: Iterable<unknown> | null = null,
  options: CompareOptions = {},
): Comparison | Refusal {
  if (hasErrors(policy.findings)) return refusedPolicy(policy, '')
  const [before, after] = [latest(policy, old), latest(policy, now)]
  if (before === undefined || after === undefined) return unknownVersion(policy, '', before === undefined ? old : now)
  const lineages = new Map(policy.versions.map(({ id, lineage }) => [id, lineage]))
  const pairs = new Map<string, VersionPair>()
  const pairFor = (a: Program, b: Program): VersionPair => {
    const key = `${a.rules} ${usedBy(a)} ${b.rules} ${usedBy(b)}`
    const known = pairs.get(key)
    if (known !== undefined) return known
    const made = pairOf({ ...before, program: a }, { ...after, program: b }, lineages)
    pairs.set(key, made)
    return made
  }
  const misasked = whyNotAsked(options, before.program, after.program)
  if (misasked !== undefined) return misasked
  const pair = pairFor(before.program, after.program)
  const told = (changes: readonly Change[], consequences: Comparison['consequences']): Comparison => ({
    policy: after.program.policy,
    title: after.program.title,
    engine: `banfa ${ENGINE_VERSION}`,
    old: versionAs(before.program),
    new: versionAs(after.program),
    changes,
    text: compareText(before.written, after.written, pair.alignment, changes),
    consequences,
  })
  if (applications === null)
    return told(
      pair.planned.map(({ change }, i) => ({ ...change, id: `c${i + 1}`, effect: null })),
      null,
    )
  const tally = new ConsequenceTally(options.for)
  const setAside: { application: string; why: Bilingual }[] = []
  let done = 0
  for (const application of applications) {
    const ready = readyOf(policy, readOf(policy, application, done + 1), [old, now], options)
    if ('error' in ready) {
      if (options.skipUnreadable !== true) return ready
      setAside.push({ application: ready.application, why: ready.error.message })
    } else {
      const { name, facts, subject } = ready.application
      tally.add(
        { name, facts, asOf: ready.asOf, ...(subject === undefined ? {} : { subject }) },
        pairFor(ready.old, ready.new),
      )
    }
    done++
    options.progress?.(done)
  }
  const planned = [
    ...new Map(
      [...pairs.values()]
        .reverse()
        .flatMap((one) => one.planned)
        .map((one) => [keyOf(one), one]),
    ).values(),
  ]
  const inOrder = [...pair.planned, ...planned.filter((one) => !pair.planned.some((own) => keyOf(own) === keyOf(one)))]
  const ids = new Map(inOrder.map((one, i) => [keyOf(one), `c${i + 1}`]))
  const name = (key: string): string => ids.get(key) ?? key
  return told(
    inOrder.map((one) => ({ ...one.change, id: name(keyOf(one)), ...tally.of(keyOf(one)) })),
    { ...tally.consequences(name), synthetic: options.synthetic ?? 0, setAside },
  )
}

/** A version with the latest versions of what it uses. */
function latest({ versions, programs }: CheckedPolicy, id: string): ComparableVersion | undefined {
  const written = versions.find((version) => version.id === id)
  const program = [...programs.values()].filter(({ version }) => version === id).at(-1)
  return written === undefined || program === undefined ? undefined : { written, program }
}

function usedBy({ uses }: Program): string {
  return [...uses].map(([prefix, { version }]) => `${prefix} ${version}`).join(',')
}

/** What is wrong with how the comparison is asked for, whether there are applications or not. */
function whyNotAsked({ for: decision, asOf }: CompareOptions, before: Program, after: Program): Refusal | undefined {
  if (decision !== undefined && !(before.decisions.has(decision) && after.decisions.has(decision)))
    return notInBoth(decision, before, after)
  return asOf === undefined || parseDay(asOf) !== undefined ? undefined : wrongDay('', asOf)
}

function readOf(policy: CheckedPolicy, application: unknown, number: number): Application | Unreadable {
  return isRead(application) ? application : readPlainApplication(policy, application, `application ${number}`)
}

type Ready = { readonly application: Application; readonly asOf: Day; readonly old: Program; readonly new: Program }

/** An application with its day and the programs of both versions on it, or why it cannot be compared. */
function readyOf(
  policy: CheckedPolicy,
  application: Application | Unreadable,
  [old, now]: readonly [string, string],
  { asOf }: CompareOptions,
): Ready | Refusal {
  if (!isReadable(application)) return refusal(application.name, application.findings.map(errorOf))
  const day = asOf === undefined ? {} : { asOf }
  const [before, after] = [old, now].map((using) => versionFor(policy, application, { ...day, using }))
  if (before === undefined || after === undefined) throw new Error('two versions, two answers')
  if (!('program' in before)) return asRefusal(before, application.name)
  if (!('program' in after)) return asRefusal(after, application.name)
  return { application, asOf: before.asOf, old: before.program, new: after.program }
}

function asRefusal(answer: Answer, application: string): Refusal {
  if ('error' in answer) return answer
  const zh = '它引用的文件当日没有施行的版本'
  return refusal(application, [
    {
      code: 'not-in-force',
      message: { zh, en: 'an instrument it uses has no version in force on its day' },
      place: '',
    },
  ])
}

function notInBoth(id: string, before: Program, after: Program): Refusal {
  const both = [...before.decisions.keys()].filter((one) => after.decisions.has(one))
  return refusal('', [
    {
      code: 'unknown-decision',
      message: { zh: `两个版本没有共同的决定“${id}”`, en: `the versions have no decision “${id}” in common` },
      place: '',
      help: { zh: `可用：${both.join('、')}`, en: `there are: ${both.join(', ')}` },
    },
  ])
}

function versionAs({ version, rules, draft, effective }: Program): ComparedVersion {
  return { version, rules, draft, effective }
}
