import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of policies that goes away with the tests. */
export interface WrittenPolicies {
  readonly root: string
  /** Writes files by path, over those that are there; the path of the first folder comes back. */
  write(files: Readonly<Record<string, string>>): string
  remove(): void
}

/** An empty folder for policies, beside nothing else. */
export function writtenPolicies(name: string): WrittenPolicies {
  const root = mkdtempSync(join(tmpdir(), `banfa-${name}-`))
  return {
    root,
    write(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), text)
      }
      return join(root, Object.keys(files)[0]?.split('/')[0] ?? '')
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
