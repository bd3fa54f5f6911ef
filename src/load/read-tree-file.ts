import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import type { Tree } from '../model/tree.ts'
import { APPLICATION, type Limits, RULE_FILE } from './decode-text.ts'
import type { Expected } from './encoding.ts'
import { guard } from './guard.ts'
import { parseYaml } from './parse-yaml.ts'
import { type Reach, readBytes } from './read-file.ts'
import { parseJson } from './read-json.ts'

/** A file as far as it could be read: its text when the guard let it through, its tree when it is YAML or JSON without traps. */
export interface ReadTree {
  readonly source?: SourceFile
  readonly tree?: Tree
  readonly findings: readonly Finding[]
}

/** Reads a text that is at hand, such as standard input; `path` is what findings call it, and `.json` is read as JSON. */
export function readTreeText(
  path: string,
  input: Uint8Array | string,
  limits: Limits = RULE_FILE,
  expected: Expected = 'utf-8',
): ReadTree {
  const isJson = /\.json$/i.test(path)
  const guarded = guard(path, input, { limits, expected, indented: !isJson })
  if (guarded.findings !== undefined) return guarded
  const source = { path, text: guarded.text }
  return { source, ...(isJson ? parseJson(source) : parseYaml(source)) }
}

/** Reads a file on disk; an application by default. */
export function readTreeFile(
  path: string,
  limits: Limits = APPLICATION,
  reach: Reach = {},
  expected: Expected = 'utf-8',
): ReadTree {
  const read = readBytes(path, limits, reach)
  return read.finding === undefined ? readTreeText(path, read.bytes, limits, expected) : { findings: [read.finding] }
}
