import type { ProposedCase, TestedVersion, TestReport } from '../../model/test-report.ts'
import { complain, type Terminal, write } from '../terminal.ts'
import { writeDocument } from '../wanted-documents.ts'

/** Every case that is proposed, each once, as a list of cases to be accepted as it is. */
export function proposedCases(versions: readonly TestedVersion[]): string {
  const proposed: ProposedCase[] = versions.flatMap(({ coverage = [], boundaries = [], mutants = [] }) => [
    ...coverage.flatMap(({ proposals }) => proposals),
    ...boundaries.flatMap(({ proposals }) => proposals),
    ...mutants.flatMap(({ proposal }) => proposal ?? []),
  ])
  return [...new Map(proposed.map(({ name, yaml }) => [name, yaml])).values()].join('\n')
}

const NOTHING = {
  zh: '没有可以提议的案例：提议是照着本版本 examples/ 里的示例改写的，没有示例就提不出',
  en: 'there is no case to propose: cases are written like the examples of the version, and without any there is none',
}

/** Writes the cases that are proposed, or prints them. */
export function writeProposals(path: string, { versions }: TestReport, force: boolean, terminal: Terminal): void {
  const text = proposedCases(versions)
  if (path === '-') write(text)
  else if (text === '') complain(NOTHING[terminal.language])
  else writeDocument(path, text, force, terminal)
}
