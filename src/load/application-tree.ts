import type { Finding } from '../model/finding.ts'
import type { Tree } from '../model/tree.ts'

/** One application of a file, whole: a case has its facts already, and what it expects beside them. */
export interface ApplicationTree {
  readonly name: string
  readonly tree: Tree
  /** Warnings about the file. */
  readonly findings: readonly Finding[]
}
