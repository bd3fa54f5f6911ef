import type { WrittenLine } from '../load/read-written-line.ts'
import type { SourceFile } from '../model/policy.ts'

/** A line as all there is of its file: what a finding about it shows. */
export function sourceOf({ file, bytes }: WrittenLine): ReadonlyMap<string, SourceFile> {
  return new Map([[file, { path: file, text: Buffer.from(bytes).toString('utf8') }]])
}
