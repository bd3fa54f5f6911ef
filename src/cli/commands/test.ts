import { renderFinding } from '../../diagnostics/render-finding.ts'
import type { CheckedPolicy } from '../../index.ts'
import type { SourceFile } from '../../model/policy.ts'
import type { TestReport } from '../../model/test-report.ts'
import { isMet } from '../../model/tested-case.ts'
import { casesJson } from '../../report/tested/tested-json.ts'
import { testedText } from '../../report/tested/tested-text.ts'
import type { TestRun } from '../../test-cases.ts'
import { type Section, testSections } from '../../test-sections.ts'
import { EXIT } from '../exit-codes.ts'
import { print, type Terminal } from '../terminal.ts'
import { caseFiles } from '../test/case-files.ts'
import { runFile, type Testing } from '../test/run-file.ts'

/** The flags of `banfa test`. */
export interface TestFlags {
  readonly policy?: string
  readonly engine: 'rules' | 'plain'
  readonly format: string
}

/** `banfa test [PATH…]`: decides every example and case, and tells where one does not come out as it expects. */
export async function testCommand(paths: readonly string[], flags: TestFlags, terminal: Terminal): Promise<number> {
  const testing: Testing = {
    ...(flags.policy === undefined ? {} : { policyDir: flags.policy }),
    engine: flags.engine,
    policies: new Map<string, CheckedPolicy>(),
    sources: new Map<string, SourceFile>(),
  }
  const runs: (readonly [CheckedPolicy, TestRun])[] = []
  for (const file of caseFiles(paths)) runs.push(...(await runFile(file, testing)).runs)
  const sections = new Set<Section>()
  const report: TestReport = {
    cases: runs.map(([, { tested }]) => tested),
    versions: await testSections(runs, { sections }),
  }
  const finding = (found: Parameters<typeof renderFinding>[0]): string =>
    renderFinding(found, testing.sources, terminal)
  print(flags.format === 'json' ? casesJson(report) : testedText(report, { ...terminal, finding }))
  return exitOf(report)
}

/** 3 where a case or its policy cannot be read, 1 where something is not as expected. */
function exitOf({ cases }: TestReport): number {
  if (cases.some(({ findings }) => findings.length > 0)) return EXIT.invalid
  return cases.every(isMet) ? EXIT.pass : EXIT.found
}
