import { renderFinding } from '../../diagnostics/render-finding.ts'
import type { Finding } from '../../model/finding.ts'
import type { SourceFile } from '../../model/policy.ts'
import type { TestReport } from '../../model/test-report.ts'
import { testedJson } from '../../report/tested/tested-json.ts'
import type { TestedOptions } from '../../report/tested/tested-options.ts'
import { testedText } from '../../report/tested/tested-text.ts'
import { testSections } from '../../test-sections.ts'
import { showProgress } from '../show-progress.ts'
import { print, type Terminal, write } from '../terminal.ts'
import { amendedExamples } from '../test/amended-examples.ts'
import { caseFiles, isWhole } from '../test/case-files.ts'
import { exitOf, missedOf } from '../test/exit-of.ts'
import { type Asked, askedBy, type TestFlags } from '../test/flags.ts'
import { writeProposals } from '../test/proposals.ts'
import { type FileRun, runFile, type Testing } from '../test/run-file.ts'
import { type WantedReport, wantedReports, writeReports } from '../test/tested-reports.ts'
import { updateCases, updatedText } from '../test/update.ts'
import { watchCases } from '../test/watch-cases.ts'

/** `banfa test [PATH…]`: decides every example and case, and tells where one does not come out as it expects. */
export async function testCommand(paths: readonly string[], flags: TestFlags, terminal: Terminal): Promise<number> {
  const wanted = wantedReports(documentsAsked(flags), flags.force === true)
  const asked = askedBy(flags, isWhole(paths))
  const testing = testingFor(flags)
  const telling: Telling = { flags, asked, wanted, terminal, sources: testing.sources }
  const tellOf = async (files: readonly FileRun[], only?: ReadonlySet<string>): Promise<number> =>
    tell(await reportOf(files, asked, terminal), { ...telling, ...(only === undefined ? {} : { only, isAgain: true }) })
  const runs: FileRun[] = []
  for (const file of caseFiles(paths)) runs.push(await runFile(file, testing))
  const updated = flags.update === undefined ? undefined : await updateCases(runs, flags.update, testing)
  if (updated !== undefined && flags.format === 'text') write(updatedText(updated.patch, terminal.language))
  const files = updated?.files ?? runs
  const code = await tellOf(files)
  return flags.watch === true ? watchCases({ paths, files, testing, terminal, code, tell: tellOf }) : code
}

/** A test with nothing loaded yet. */
function testingFor({ policy, engine }: TestFlags): Testing {
  return {
    ...(policy === undefined ? {} : { policyDir: policy }),
    engine,
    policies: new Map(),
    sources: new Map(),
  }
}

/** `--format github` is the same as a document of that format on stdout. */
function documentsAsked({ report = [], format }: TestFlags): readonly string[] {
  return format === 'github' ? [...report, 'github=-'] : report
}

async function reportOf(files: readonly FileRun[], asked: Asked, { language }: Terminal): Promise<TestReport> {
  const runs = files.flatMap((file) => file.runs)
  const progress = showProgress({ zh: '改错规则', en: 'planting faults' }, language)
  try {
    const versions = await testSections(runs, { ...asked, amended: amendedExamples, progress: progress.step })
    return { cases: runs.map(([, { tested }]) => tested), versions }
  } finally {
    progress.end()
  }
}

/** What a report is told with. */
interface Telling {
  readonly flags: TestFlags
  readonly asked: Asked
  readonly wanted: readonly WantedReport[]
  readonly terminal: Terminal
  readonly sources: ReadonlyMap<string, SourceFile>
  /** The files that were tested again. */
  readonly only?: ReadonlySet<string>
  readonly isAgain?: boolean
}

/** Prints a report and writes its documents; what the process ends with. */
function tell(report: TestReport, { flags, asked, wanted, terminal, sources, only, isAgain = false }: Telling): number {
  const options: TestedOptions = {
    ...terminal,
    full: asked.named,
    ...(only === undefined ? {} : { only }),
    finding: (found: Finding) => renderFinding(found, sources, terminal),
  }
  const missed = missedOf(report, asked)
  // what is tested again is written again
  const force = flags.force === true || isAgain
  if (flags.format === 'json') print(testedJson(report))
  else if (!wanted.some(({ path }) => path === '-') && flags.propose !== '-')
    print([testedText(report, options), ...missed.map((text) => text[terminal.language])].join('\n'))
  writeReports(wanted, report, options, force)
  if (flags.propose !== undefined) writeProposals(flags.propose, report, force, terminal)
  return exitOf(report, missed)
}
