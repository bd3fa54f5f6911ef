import type { CheckedPolicy } from './check/index.ts'
import { type DecideOptions, decidedFor } from './decide.ts'
import { type ExplainInput, explainAsAsked } from './explain/index.ts'
import { type Application, type Expectation, isReadable, type Unreadable } from './model/application.ts'
import type { Answer, Decision } from './model/decision.ts'
import { hasErrors } from './model/finding.ts'
import { phrasePlaces } from './model/phrase-places.ts'
import type { RuleLine } from './model/test-report.ts'
import type { TestedCase, TestedMismatch } from './model/tested-case.ts'
import { child, itemsAt, type Span, type Tree } from './model/tree.ts'
import { formatDay } from './util/civil-date.ts'
import { groundsOf, verify } from './verify/index.ts'

/** An example or case as it was read. */
export interface CaseToTest {
  readonly application: Application | Unreadable
  readonly tree?: Tree
  readonly file: string
  readonly policy: CheckedPolicy
  /** A version that decides it whether in force or not: a draft, of its own cases. */
  readonly using?: string
}

/** A case that was decided: what it was decided from, for whoever asks what the cases of a policy show. */
export interface SeenCase {
  readonly name: string
  readonly decided: ExplainInput
  readonly decision: Decision
  readonly expect: readonly Expectation[]
  /** It came out as it expects. */
  readonly met: boolean
}

/** What came of testing a case. */
export interface TestRun {
  readonly of: CaseToTest
  readonly tested: TestedCase
  /** Undefined where it was not decided. */
  readonly seen?: SeenCase
}

/** Decides a case and compares what comes out with what it expects. */
export async function testCase(one: CaseToTest, engine: DecideOptions['engine'] = 'plain'): Promise<TestRun> {
  const { application, policy, using } = one
  const refused = hasErrors(policy.findings) ? policy.findings : isReadable(application) ? [] : application.findings
  const findings = refused.filter(({ severity }) => severity === 'error')
  if (findings.length > 0 || !isReadable(application)) return { of: one, tested: { ...untested(one), findings } }
  const decided = await decidedFor(policy, application, { engine, ...(using === undefined ? {} : { using }) })
  const answer: Answer = 'outcome' in decided ? explainAsAsked(decided) : decided
  const tested: TestedCase = {
    ...untested(one),
    ...('outcome' in decided
      ? { version: decided.program.version, asOf: formatDay(decided.asOf) }
      : 'asOf' in decided
        ? { asOf: decided.asOf }
        : {}),
    ...(application.because === undefined ? {} : { because: application.because }),
    silent: application.expect.length === 0,
    mismatches: mismatchesOf(application, answer, one),
  }
  const isSeen = 'outcome' in decided && 'decisions' in answer
  return isSeen ? { of: one, tested, seen: seenOf(application, decided, answer, tested) } : { of: one, tested }
}

function seenOf(
  { name, expect }: Application,
  decided: ExplainInput,
  decision: Decision,
  { mismatches }: TestedCase,
): SeenCase {
  return { name, decided, decision, expect, met: mismatches.length === 0 }
}

function untested({ application, tree, file, policy }: CaseToTest): TestedCase {
  const { name, findings } = application
  const own = name === file ? null : name.slice(file.length + BETWEEN.length)
  const first = isReadable(application) ? undefined : findings.find(({ span }) => span?.file === file)?.span
  const line = (tree === undefined ? first : ownSpan(tree, file))?.line ?? null
  return {
    application: name,
    file,
    name: own,
    line: line === 0 ? null : line,
    policy: policy.files.dir,
    version: null,
    asOf: null,
    silent: false,
    mismatches: [],
    findings: [],
  }
}

/** What stands between a file and the name of one of its cases. */
const BETWEEN = ' · '

/** Where a case stands in its own file: its first key, where some of its facts stand in another. */
function ownSpan(tree: Tree, file: string): Span | undefined {
  if (tree.span.file === file) return tree.span
  return child(tree, 'case')?.span
}

function mismatchesOf(application: Application, answer: Answer, { tree, policy }: CaseToTest): TestedMismatch[] {
  const program = 'version' in answer ? policy.programs.get(answer.version) : undefined
  const written = itemsAt(tree, 'expect')
  return application.expect.flatMap((expectation, i) => {
    const found = verify(answer, expectation, program)
    if (found.length === 0) return []
    const span = written[i]?.span
    const place = span === undefined || span.line === 0 ? null : { file: span.file, line: span.line }
    const grounds =
      'decisions' in answer
        ? groundsOf(answer, expectation, placesIn(policy, answer.version))
        : { clauses: [], more: 0 }
    return found.map((mismatch): TestedMismatch => ({ ...mismatch, place, grounds }))
  })
}

/** Where the phrases of a version stand. */
export function placesIn({ versions }: CheckedPolicy, id: string): ReadonlyMap<string, RuleLine> {
  const version = versions.find((one) => one.id === id)
  return version === undefined ? new Map() : phrasePlaces(version)
}
