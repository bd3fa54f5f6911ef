import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Puts on disk that a new file is in its folder; some systems keep no folders that could be synced. */
export function syncFolder(folder: string): void {
  let fd: number | undefined
  try {
    fd = openSync(folder, 'r')
    fsyncSync(fd)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && NONE_TO_SYNC.has(String(error.code)))) throw error
  } finally {
    if (fd !== undefined) closeSync(fd)
  }
}

const NONE_TO_SYNC: ReadonlySet<string> = new Set(['EPERM', 'EINVAL', 'EISDIR', 'EBADF', 'ENOTSUP'])
