import { applicationFilesAt } from '../../load/application-files.ts'
import { findExamples } from '../find-examples.ts'

/** The files of examples and cases under some paths, each once, in the order they are told. */
export function caseFiles(paths: readonly string[]): readonly string[] {
  const files = findExamples(paths).flatMap((path) => {
    const found = applicationFilesAt(path)
    // a folder without any is left to the reader, which says so
    return Array.isArray(found) ? found : [path]
  })
  return [...new Set(files)]
}
