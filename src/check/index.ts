import type { Program } from '../model/core.ts'
import { type Finding, hasErrors, sortFindings } from '../model/finding.ts'
import type { PolicyFiles, ResolvedPolicy, WholeVersion } from '../model/policy.ts'
import type { Property } from '../model/property.ts'
import { child, entriesOf } from '../model/tree.ts'
import { buildVariants } from './build-variants.ts'
import { readProperties } from './properties/read-properties.ts'
import { CHECKS } from './rules/index.ts'
import { usedPolicyErrors } from './uses/used-findings.ts'

/** A policy with everything found in it; a version decides only while nothing found is an error. */
export interface CheckedPolicy {
  readonly files: PolicyFiles
  readonly versions: readonly WholeVersion[]
  /** By version; where it uses other instruments, also by version and what it uses, see `variantsOf`. */
  readonly programs: ReadonlyMap<string, Program>
  /** The instruments it uses, by prefix; what was found in them is told when they are checked themselves. */
  readonly uses: ReadonlyMap<string, CheckedPolicy>
  /** What is said to hold of every application, by version; undefined where the files of properties were not read. */
  readonly properties?: ReadonlyMap<string, readonly Property[]>
  readonly findings: readonly Finding[]
}

/** Which checks to leave out. */
export interface CheckOptions {
  /** By code: for tests that ask what the others see. */
  readonly except?: readonly string[]
  /** Only the checks whose findings stop deciding: what deciding needs and `lint` does not. */
  readonly errorsOnly?: boolean
  /** The drafts that are looked at; all unless some are named. */
  readonly drafts?: readonly string[]
}

/** Lowers every version and runs every check on it; all findings come back together, sorted by place. */
export function check(
  resolved: ResolvedPolicy,
  { except = [], errorsOnly = false, drafts }: CheckOptions = {},
): CheckedPolicy {
  const findings: Finding[] = [...resolved.files.findings, ...resolved.findings]
  const programs = new Map<string, Program>()
  const { uses, isSound, findings: ofUses } = checkUses(resolved)
  findings.push(...ofUses)
  const ofEvery: Finding[] = []
  const looked = resolved.versions.filter(({ id, draft }) => !draft || (drafts?.includes(id) ?? true))
  for (const version of isSound ? looked : []) {
    const { variants, findings: refused } = buildVariants(version, uses)
    findings.push(...refused)
    for (const { key, built } of variants) programs.set(key, built.program)
    // What stands in the version itself is the same whatever it is used with.
    const latest = variants.at(-1)?.built
    if (latest === undefined) continue
    const { program, vocabulary, phrases, used } = latest
    for (const { code, severity, inEvery = false, run } of CHECKS) {
      if (except.includes(code) || (errorsOnly && severity !== 'error')) continue
      const { named, outcomes } = program
      run({ policy: resolved, version, vocabulary, phrases, named, outcomes, used }, (finding) =>
        (inEvery ? ofEvery : findings).push({ code, severity, ...finding }),
      )
    }
  }
  const properties = new Map<string, readonly Property[]>()
  // while something is wrong with the rules, what properties say of them would be told twice
  for (const { id, properties: tree } of hasErrors(findings) ? [] : looked) {
    const program = programs.get(id)
    if (tree !== undefined && program !== undefined)
      properties.set(
        id,
        readProperties(tree, { program, programs }, (finding) => findings.push(finding)),
      )
  }
  findings.push(...inEveryVersion(ofEvery, looked.length))
  const kept = withoutConsequences(findings, resolved.files).filter(({ code }) => !except.includes(code))
  const unique = uniqueFindings(kept)
  return {
    files: resolved.files,
    versions: resolved.versions,
    programs: hasErrors(unique) ? new Map() : programs,
    uses,
    ...(resolved.files.withProperties === true ? { properties } : {}),
    findings: sortFindings(unique),
  }
}

/** The instruments a policy uses, checked; nothing can be built on one that is not there or has errors. */
function checkUses({ files, uses }: ResolvedPolicy): {
  readonly uses: ReadonlyMap<string, CheckedPolicy>
  readonly isSound: boolean
  readonly findings: readonly Finding[]
} {
  const checked = new Map<string, CheckedPolicy>()
  const findings: Finding[] = []
  let isSound = true
  for (const { key, value } of entriesOf(child(files.policy, 'uses'))) {
    const resolved = uses.get(key)
    // That it is not there was found when it was looked for.
    const used = resolved && check(resolved, { errorsOnly: true })
    const errors = used?.findings.filter(({ severity }) => severity === 'error').length ?? 0
    if (used !== undefined) checked.set(key, used)
    if (used !== undefined && errors > 0) findings.push(usedPolicyErrors(used.files, errors, value.span))
    if (used === undefined || errors > 0) isSound = false
  }
  return { uses: checked, isSound, findings }
}

/** What a place in a shared file is told: a finding of the same words there is the same finding. */
function placeKey({ code, span, message }: Finding): string {
  return JSON.stringify([code, span?.file, span?.start, message.zh])
}

/** Findings that every version makes of a shared file, once: what one version has no use for, another may. */
function inEveryVersion(findings: readonly Finding[], versions: number): Finding[] {
  const times = new Map<string, number>()
  return findings.filter((finding) => {
    const key = placeKey(finding)
    const found = (times.get(key) ?? 0) + 1
    times.set(key, found)
    return found === versions
  })
}

/**
 * What two versions share is found once, in the words of the first; of two that say the same of a place, the one that
 * names the clause is kept.
 */
function uniqueFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  const cited = new Set(findings.filter(({ clause }) => clause !== undefined).map(placeKey))
  return findings.filter((finding) => {
    const key = placeKey(finding)
    if (finding.span !== undefined && finding.clause === undefined && cited.has(key)) return false
    const whole = finding.span === undefined ? `${key} ${finding.clause}` : key
    return !seen.has(whole) && seen.add(whole)
  })
}

/** What can be said of a policy only when every file of it could be read. */
const OF_ARTICLES = ['article-missing', 'quotes-differ-from-text', 'unknown-clause', 'unused-fact']
const OF_FACTS = ['unknown-fact', 'unknown-list']
/** A place that has not the shape it must have, as the schemas say it. */
const OF_SHAPE = ['missing-key', 'not-one-of', 'unknown-key', 'wrong-shape']

/** Findings without those that only follow from another one: each mistake is told once, where it was made. */
function withoutConsequences(findings: readonly Finding[], files: PolicyFiles): Finding[] {
  const read = new Set([files.policy, files.facts].flatMap((tree) => (tree === undefined ? [] : [tree.span.file])))
  for (const { articles } of files.versions) for (const { file } of articles) read.add(file)
  const unread = files.findings.flatMap(({ severity, span }) =>
    severity === 'error' && span !== undefined && !read.has(span.file) ? [span.file] : [],
  )
  const untold = new Set([
    ...(unread.some((file) => /(?:^|\/)article-[^/]*\.yaml$/.test(file)) ? OF_ARTICLES : []),
    ...(unread.some((file) => /(?:^|\/)facts\.yaml$/.test(file)) ? OF_FACTS : []),
  ])
  const shapes = files.findings.filter(({ code }) => OF_SHAPE.includes(code))
  const others = findings.filter(({ code }) => code === 'empty-connective')
  const repealed = findings.filter(({ code }) => code === 'cites-repealed')
  return findings.filter((finding) => {
    if (untold.has(finding.code)) return false
    if (finding.code === 'unknown-clause' && repealed.some((one) => isAt(one, finding))) return false
    if (finding.code === 'malformed') return !shapes.some((shape) => isAbout(finding, shape))
    return finding.code !== 'wrong-shape' || !others.some((other) => isAbout(other, finding))
  })
}

/** Whether two findings are about one place. */
function isAt(one: Finding, other: Finding): boolean {
  return one.span?.file === other.span?.file && one.span?.start === other.span?.start
}

/** Whether a finding is about the same thing as another: on its line, or around it. */
function isAbout({ span: around }: Finding, { span }: Finding): boolean {
  if (around === undefined || span === undefined || around.file !== span.file) return false
  return around.line === span.line || (around.start <= span.start && span.end <= around.end)
}
