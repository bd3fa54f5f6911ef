import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import { APPLICATION, decodeText, MANY_APPLICATIONS } from './decode-text.ts'
import type { Expected } from './encoding.ts'
import { readBytes } from './read-file.ts'
import { type ReadTree, readTreeFile, readTreeText } from './read-tree-file.ts'

/** A file’s text as far as it could be read. */
export type ReadText =
  | { readonly source: SourceFile; readonly findings: readonly Finding[] }
  | { readonly source?: never; readonly findings: readonly Finding[] }

/** Reads the files that applications are kept in; what is wrong with one comes back as findings. */
export interface ApplicationReader {
  /** One application or a list of cases, as YAML or JSON. */
  readonly tree: (path: string) => ReadTree
  /** Many applications, one a line or a row. */
  readonly text: (path: string) => ReadText
}

/** How applications are read: in which encoding, and what standard input, called `-`, holds. */
export interface ReaderOptions {
  readonly expected?: Expected
  readonly stdin?: () => Uint8Array
}

/** A reader of files on disk. */
export function applicationReader({ expected = 'either', stdin }: ReaderOptions = {}): ApplicationReader {
  return {
    tree: (path) =>
      path === '-' && stdin !== undefined
        ? readTreeText('stdin', stdin(), APPLICATION, expected)
        : readTreeFile(path, APPLICATION, {}, expected),
    text(path) {
      const read = readBytes(path, MANY_APPLICATIONS)
      if (read.finding !== undefined) return { findings: [read.finding] }
      const decoded = decodeText(path, read.bytes, MANY_APPLICATIONS, expected)
      if (decoded.findings !== undefined) return { findings: decoded.findings }
      return { source: { path, text: decoded.text }, findings: [] }
    },
  }
}
