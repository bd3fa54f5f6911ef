import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import type { Tree } from '../model/tree.ts'
import { APPLICATION, type Limits, RULE_FILE } from './decode-text.ts'
import { guard } from './guard.ts'
import { parseYaml } from './parse-yaml.ts'
import { type Reach, readBytes } from './read-file.ts'

/** A file as far as it could be read: its text when the guard let it through, its tree when it is YAML without traps. */
export interface ReadTree {
  readonly source?: SourceFile
  readonly tree?: Tree
  readonly findings: readonly Finding[]
}

/** Reads a text that is at hand, such as standard input; `path` is what findings call it. */
export function readTreeText(path: string, input: Uint8Array | string, limits: Limits = RULE_FILE): ReadTree {
  const guarded = guard(path, input, limits)
  if (guarded.findings !== undefined) return guarded
  const source = { path, text: guarded.text }
  return { source, ...parseYaml(source) }
}

/** Reads a file on disk; an application by default. */
export function readTreeFile(path: string, limits: Limits = APPLICATION, reach: Reach = {}): ReadTree {
  const read = readBytes(path, limits, reach)
  return read.finding === undefined ? readTreeText(path, read.bytes, limits) : { findings: [read.finding] }
}
