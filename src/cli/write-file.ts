import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { CouldNotRun } from './could-not-run.ts'
import { cannotWrite } from './file-failures.ts'

/** What a command that does not write over files says of one that is there. */
export function alreadyThere(path: string): CouldNotRun {
  return new CouldNotRun(
    { zh: `“${path}”已经存在`, en: `“${path}” is already there` },
    { zh: '换一个名字，或用 --force 覆盖', en: 'take another name, or overwrite it with --force' },
  )
}

/** Writes a file whole or not at all: beside it first, then in its place. Without `force` a file that is there stays. */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  { force = false }: { readonly force?: boolean } = {},
): void {
  if (!force && existsSync(path)) throw alreadyThere(path)
  const beside = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(beside, content)
    renameSync(beside, path)
  } catch (cause) {
    rmSync(beside, { force: true })
    throw cannotWrite(path, cause)
  }
}
