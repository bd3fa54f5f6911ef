import { applicationFilesAt } from '../../load/application-files.ts'
import { findExamples, isVersionOrMore } from '../find-examples.ts'

/** The files of examples and cases under some paths, each once, in the order they are told. */
export function caseFiles(paths: readonly string[]): readonly string[] {
  const files = findExamples(paths).flatMap((path) => {
    const found = applicationFilesAt(path)
    // a folder without any is left to the reader, which says so
    return Array.isArray(found) ? found : [path]
  })
  return [...new Set(files)]
}

/** Whether only whole versions are tested: what no case of a few files shows says nothing. */
export function isWhole(paths: readonly string[]): boolean {
  return paths.every(isVersionOrMore)
}
