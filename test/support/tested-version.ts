import { caseFiles } from '../../src/cli/test/case-files.ts'
import { runFile, type Testing } from '../../src/cli/test/run-file.ts'
import type { TestReport } from '../../src/model/test-report.ts'
import { type Section, testSections } from '../../src/test-sections.ts'

/** The cases of a version's folder as `banfa test` runs them, and what these sections say of it. */
export async function testedVersion(
  folder: string,
  sections: readonly Section[],
  proposes = false,
): Promise<TestReport> {
  const testing: Testing = { engine: 'plain', policies: new Map(), sources: new Map() }
  const files = await Promise.all(caseFiles([folder]).map((file) => runFile(file, testing)))
  const runs = files.flatMap((file) => file.runs)
  const versions = await testSections(runs, { sections: new Set(sections), proposes, trying: {} })
  return { cases: runs.map(([, { tested }]) => tested), versions }
}
