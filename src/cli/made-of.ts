import { relative } from 'node:path'
import type { CheckedPolicy } from '../index.ts'
import { sha256 } from '../util/sha256.ts'

const HASHES = new WeakMap<CheckedPolicy, Readonly<Record<string, string>>>()

/** The hash of every file of a policy, by its path in the policy's folder; worked out once for all its decisions. */
export function hashesOf(policy: CheckedPolicy): Readonly<Record<string, string>> {
  const hashes = HASHES.get(policy) ?? hashed(policy)
  HASHES.set(policy, hashes)
  return hashes
}

function hashed({ files: { dir, sources } }: CheckedPolicy): Record<string, string> {
  return Object.fromEntries(
    [...sources.values()].map(({ path, text }) => [
      relative(dir, path).replaceAll('\\', '/'),
      `sha256:${sha256(text)}`,
    ]),
  )
}

/** The choice of every reading that a version knows. */
export function choicesOf(policy: CheckedPolicy, version: string): Record<string, string | null> {
  const program = [...policy.programs.values()].find((one) => one.version === version)
  return Object.fromEntries([...(program?.readings.values() ?? [])].map(({ id, choice }) => [id, choice]))
}
