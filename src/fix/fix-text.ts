import { readTreeText } from '../load/index.ts'
import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import { type Rewriting, rewrite } from '../model/rewriting.ts'
import { sameButFor } from './same-but-for.ts'

/** A file’s text after some of what was found in it was mended. */
export interface FixedText {
  readonly text: string
  readonly made: readonly Finding[]
}

/** Makes the fixes of one file that can be made together, from its end to its beginning, each held to what it names. */
export function fixText({ path, text }: SourceFile, findings: readonly Finding[]): FixedText {
  const made: Finding[] = []
  let now = text
  let untouched = text.length + 1
  for (const finding of [...findings].sort(byLastPlace)) {
    const fix = finding.fix ?? []
    const ends = fix.map(({ span }) => span.end)
    if (fix.length === 0 || overlap(fix) || Math.max(...ends) >= untouched) continue
    const next = rewrite(now, fix)
    if (next === now || !isFaithful(path, now, next, fix)) continue
    now = next
    untouched = Math.min(...fix.map(({ span }) => span.start))
    made.unshift(finding)
  }
  return { text: now, made }
}

/** A file that could be read still can, and says the same but for what was written anew; of one that cannot nothing is known. */
function isFaithful(path: string, before: string, after: string, fix: readonly Rewriting[]): boolean {
  const { tree } = readTreeText(path, before)
  if (tree === undefined) return true
  const { tree: read } = readTreeText(path, after)
  return read !== undefined && sameButFor(fix, tree, read)
}

function byLastPlace(one: Finding, other: Finding): number {
  const last = ({ fix = [] }: Finding): number => Math.max(-1, ...fix.map(({ span }) => span.end))
  return last(other) - last(one)
}

function overlap(fix: readonly Rewriting[]): boolean {
  const sorted = [...fix].sort((a, b) => a.span.start - b.span.start)
  return sorted.some(({ span }, i) => span.start < (sorted[i - 1]?.span.end ?? 0))
}
