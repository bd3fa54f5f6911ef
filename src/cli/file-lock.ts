import { linkSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { CouldNotRun } from './could-not-run.ts'

/** How long a lock is waited for, and how often it is looked at, in milliseconds. */
const PATIENCE = 10_000
const PAUSE = 10

/**
 * Does something while no other process does it under the same lock file. The file says who holds it; that of a process
 * which was killed is cleared away.
 */
export function underLock<T>(path: string, work: () => T, until: number = Date.now() + PATIENCE): T {
  const nonce = `${process.pid}-${process.hrtime.bigint()}`
  take(path, nonce, until)
  try {
    return work()
  } finally {
    unlinkSync(path)
  }
}

/** Who holds a lock: nobody else ever has the same nonce. */
interface Holder {
  readonly pid: number
  readonly host: string
  readonly nonce: string
}

function take(path: string, nonce: string, until: number): void {
  const beside = `${path}.${nonce}.tmp`
  // linked to in one step, a lock never stands there without its holder
  writeFileSync(beside, `${process.pid}\n${hostname()}\n${nonce}\n`, { flag: 'wx' })
  try {
    while (!linked(beside, path)) {
      const holder = holderOf(path)
      if (holder !== undefined && isGone(holder)) clear(path, holder, until)
      else if (Date.now() > until) throw stillHeld(path, holder)
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    }
  } finally {
    rmSync(beside, { force: true })
  }
}

function linked(beside: string, path: string): boolean {
  try {
    linkSync(beside, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes the lock of a process that is gone. Two that do so at once must not remove the lock one of them then takes: only
 * who holds the lock on this very holder's lock may remove it.
 */
function clear(path: string, holder: Holder, until: number): void {
  underLock(
    `${path}.${holder.nonce}`,
    () => {
      if (holderOf(path)?.nonce === holder.nonce) unlinkSync(path)
    },
    until,
  )
}

function holderOf(path: string): Holder | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  const [pid = '', host = '', nonce = ''] = text.split('\n')
  return { pid: Number(pid), host, nonce }
}

/** Whether the holder surely runs no longer; of another machine's process nothing is known. */
function isGone({ pid, host, nonce }: Holder): boolean {
  if (host !== hostname() || !/^[0-9]+-[0-9]+$/.test(nonce)) return false
  // this process does one thing at a time: a lock under its number is from an earlier process
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

function stillHeld(path: string, holder: Holder | undefined): CouldNotRun {
  const who = holder === undefined ? '?' : `${holder.pid} @ ${holder.host}`
  return new CouldNotRun(
    { zh: `“${path}”一直被另一个进程占用（${who}）`, en: `“${path}” is held by another process (${who})` },
    {
      zh: '等它结束再试；确认没有 banfa 在运行，可以删去这个文件',
      en: 'try again when it has ended; where surely no banfa runs, the file may be deleted',
    },
  )
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
