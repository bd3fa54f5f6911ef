import { type FSWatcher, readdirSync, readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import { systemReason } from '../../load/system-reason.ts'
import { sha256 } from '../../util/sha256.ts'
import { CouldNotRun } from '../could-not-run.ts'

/** An editor writes a file in several steps: what comes this soon after another is one change. */
const SETTLED_AFTER = 80

/**
 * Calls back with the files under some folders whose contents changed, one change after the other, until told to stop. From when
 * it says that it watches, no change is missed.
 */
export async function watchFiles(
  folders: () => readonly string[],
  changed: (paths: readonly string[]) => Promise<void>,
  watching: () => void,
  stopped: Promise<void>,
): Promise<void> {
  const watchers = new Map<string, FSWatcher>()
  let contents = contentsUnder(folders())
  let timer: NodeJS.Timeout | undefined
  let work: Promise<void> = Promise.resolve()
  const settle = (): void => {
    work = work.then(async () => {
      rewatch()
      const now = contentsUnder(folders())
      const paths = [...new Set([...contents.keys(), ...now.keys()])].filter(
        (path) => contents.get(path) !== now.get(path),
      )
      contents = now
      if (paths.length > 0) await changed(paths.sort())
    })
  }
  const touched = (): void => {
    clearTimeout(timer)
    timer = setTimeout(settle, SETTLED_AFTER)
  }
  /** Folders come and go: those that are there are watched, each for itself. */
  const rewatch = (): void => {
    const there = new Set(folders().flatMap(foldersUnder))
    for (const [folder, watcher] of watchers) {
      if (there.has(folder)) continue
      watcher.close()
      watchers.delete(folder)
    }
    for (const folder of there) if (!watchers.has(folder)) watchers.set(folder, watcherOf(folder, touched))
  }
  rewatch()
  // what changed before the watchers were set is not missed
  touched()
  watching()
  await stopped
  clearTimeout(timer)
  for (const watcher of watchers.values()) watcher.close()
  await work
}

function watcherOf(folder: string, touched: () => void): FSWatcher {
  try {
    const watcher = watch(folder, touched)
    // a folder that is taken away while it is watched
    watcher.on('error', touched)
    return watcher
  } catch (cause) {
    const why = systemReason(cause)
    throw new CouldNotRun({ zh: `不能监视“${folder}”：${why.zh}`, en: `cannot watch “${folder}”: ${why.en}` })
  }
}

function foldersUnder(folder: string): string[] {
  return [
    folder,
    ...entriesOf(folder).flatMap((entry) => (entry.isDirectory() ? foldersUnder(join(folder, entry.name)) : [])),
  ]
}

/** The hash of every file: an editor may touch a file without changing it. */
function contentsUnder(folders: readonly string[]): Map<string, string> {
  const files = new Map<string, string>()
  for (const folder of folders.flatMap(foldersUnder)) {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name)
      if (!entry.isFile() || entry.name.startsWith('.')) continue
      try {
        files.set(path, sha256(readFileSync(path)))
      } catch {
        // gone again since it was listed
      }
    }
  }
  return files
}

function entriesOf(folder: string): ReturnType<typeof listed> {
  try {
    return listed(folder)
  } catch {
    return []
  }
}

const listed = (folder: string): import('node:fs').Dirent[] => readdirSync(folder, { withFileTypes: true })
