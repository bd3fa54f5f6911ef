import type { CheckedPolicy } from './check/index.ts'
import type { SourceFailure } from './fetch-facts.ts'
import type { Application } from './model/application.ts'
import { noSuchVersion, notADay } from './model/asked-wrongly.ts'
import type { Bilingual } from './model/bilingual.ts'
import type { Program } from './model/core.ts'
import type { Refusal } from './model/decision.ts'
import type { Finding } from './model/finding.ts'
import { ownDecisions } from './model/used-name.ts'

type RefusalError = Refusal['error']

/** A refusal for these reasons, of which there is at least one. */
export function refusal(application: string, errors: readonly RefusalError[]): Refusal {
  const [first] = errors
  if (first === undefined) throw new Error('a refusal without a reason')
  return { application, error: first, errors }
}

/** Where a finding stands: `file:line:column`, or nothing. */
export function placeOf({ span }: Finding): string {
  return span === undefined ? '' : span.line > 0 ? `${span.file}:${span.line}:${span.column}` : span.file
}

/** A finding as a reason to refuse. */
export function errorOf(finding: Finding): RefusalError {
  return {
    code: finding.code,
    message: finding.message,
    place: placeOf(finding),
    ...(finding.help ? { help: finding.help } : {}),
  }
}

/** The rules cannot be used: every error of theirs. */
export function refusedPolicy(policy: CheckedPolicy, application: string): Refusal {
  return refusal(application, policy.findings.filter(({ severity }) => severity === 'error').map(errorOf))
}

function simple(application: string, code: string, message: Bilingual, help?: Bilingual): Refusal {
  return refusal(application, [{ code, message, place: '', ...(help ? { help } : {}) }])
}

/** No day to decide for. */
export function noDay(program: Program, application: string): Refusal {
  const fact = program.asOfFact === null ? undefined : program.vocabulary.scalars.get(program.asOfFact)
  const help = {
    zh:
      fact === undefined
        ? '用 --as-of 指明，例如 2019-05-10'
        : `填写${fact.label.zh}（${fact.name}），或用 --as-of 指明，例如 2019-05-10`,
    en:
      fact === undefined
        ? 'give it with --as-of, such as 2019-05-10'
        : `give ${fact.name}, or --as-of, such as 2019-05-10`,
  }
  return simple(
    application,
    'no-as-of',
    { zh: '没有基准日：不知道按哪一天的规定决定', en: 'there is no day to decide for' },
    help,
  )
}

/** What was given as a day to decide for is none. */
export function wrongDay(application: string, text: string): Refusal {
  const { message, help } = notADay(text)
  return simple(application, 'as-of-invalid', message, help)
}

/** A version that the policy has not; a caller without types may ask for anything. */
export function unknownVersion(policy: CheckedPolicy, application: string, id: unknown): Refusal {
  const { message, help } = noSuchVersion(
    String(id),
    policy.versions.map((version) => version.id),
  )
  return simple(application, 'unknown-version', message, help)
}

/** A decision that is none of the policy’s own. */
export function unknownDecision(program: Program, application: string, id: string): Refusal {
  const ids = ownDecisions(program).map((point) => point.id)
  return simple(
    application,
    'unknown-decision',
    { zh: `没有决定“${id}”`, en: `there is no decision “${id}”` },
    { zh: `可用：${ids.join('、')}`, en: `there are: ${ids.join(', ')}` },
  )
}

/** Facts mean what the policy they were given under declares: under another one they would mean something else. */
export function otherPolicy({ policy }: Program, application: string, id: string): Refusal {
  return simple(
    application,
    'other-policy',
    {
      zh: `申请写明依据办法“${id}”，这里是“${policy}”`,
      en: `the application is made under “${id}”, this is “${policy}”`,
    },
    {
      zh: '用 --policy 指明那部办法的文件夹；确是这一部就改正或去掉 policy',
      en: 'name the folder of that policy with --policy; if it is this one, mend or leave out `policy`',
    },
  )
}

/** An application about what the policy decides nothing of would get no verdict at all, which nobody may take for a pass. */
export function unknownSubject(program: Program, { name, subject }: Application): Refusal | undefined {
  if (subject === undefined) return undefined
  const subjects = [...new Set(ownDecisions(program).map((point) => point.subject))]
  if (subjects.includes(subject)) return undefined
  return simple(
    name,
    'unknown-subject',
    { zh: `没有关于“${subject}”的决定`, en: `nothing is decided about “${subject}”` },
    {
      zh: `subject 写申请所关于的对象：${subjects.join('、')}；不写即 ${program.subject}`,
      en: `subject says what the application is about: ${subjects.join(', ')}; without it ${program.subject}`,
    },
  )
}

/** A source that failed, or answered what no fact can be. */
export function refusedSource({ source, fact, findings, cause }: SourceFailure, application: string): Refusal {
  const why = findings[0]?.message ?? {
    zh: cause instanceof Error ? cause.message : '没有回答',
    en: cause instanceof Error ? cause.message : 'no answer',
  }
  return simple(
    application,
    'source-failed',
    {
      zh: `事实来源“${source}”未能给出 ${fact}：${why.zh}`,
      en: `the source “${source}” could not answer for ${fact}: ${why.en}`,
    },
    { zh: '稍后重试，或由申请填报该事实', en: 'try again later, or give the fact in the application' },
  )
}
