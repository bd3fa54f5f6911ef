import { closeSync, existsSync, fstatSync, fsyncSync, openSync, realpathSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { systemReason } from '../load/system-reason.ts'
import { readRecord } from '../log/read-record.ts'
import { seal } from '../log/seal.ts'
import type { LogEntry, LogRecord } from '../model/log-record.ts'
import { canonicalJson } from '../util/canonical-json.ts'
import type { SigningKey } from '../util/ed25519.ts'
import { CouldNotRun } from './could-not-run.ts'
import { underLock } from './file-lock.ts'
import { syncFolder } from './sync-folder.ts'
import { tailOf } from './tail-of.ts'

/** Who writes to a log, and the clock its records are stamped by. */
export interface LogWriter {
  readonly path: string
  readonly key: SigningKey | undefined
  readonly now: () => Date
}

/** Does something to a log while no other process writes to it; under whatever name it is called, the lock is the same. */
export function underLogLock<T>(path: string, work: (path: string) => T): T {
  try {
    const real = existsSync(path) ? realpathSync(path) : path
    return underLock(`${real}.lock`, () => work(real))
  } catch (cause) {
    if (cause instanceof CouldNotRun) throw cause
    const why = systemReason(cause)
    throw new CouldNotRun({
      zh: `不能写入日志“${path}”：${why.zh}`,
      en: `cannot write to the log “${path}”: ${why.en}`,
    })
  }
}

/** Appends records for some entries, and returns when they are on disk. For none it sees whether there could be some. */
export function appendToLog({ path, key, now }: LogWriter, entries: readonly LogEntry[]): void {
  underLogLock(path, (real) => {
    const fd = openSync(real, 'a+')
    try {
      const last = lastRecord(fd, path)
      if (last?.signed !== undefined && key === undefined) throw mustBeSigned(path)
      if (entries.length > 0) write(fd, path, linesFor(entries, { last, at: now().toISOString(), key }))
      fsyncSync(fd)
      if (last === undefined) syncFolder(dirname(real))
    } finally {
      closeSync(fd)
    }
  })
}

interface Next {
  readonly last: LogRecord | undefined
  readonly at: string
  readonly key: SigningKey | undefined
}

function linesFor(entries: readonly LogEntry[], { last, at, key }: Next): string {
  let after = last
  const lines: string[] = []
  for (const entry of entries) {
    after = seal(entry, { after, at, key })
    lines.push(`${canonicalJson(after)}\n`)
  }
  return lines.join('')
}

/** One write for all lines: what another process sees is none of them or whole ones, unless this one is killed halfway. */
function write(fd: number, path: string, lines: string): void {
  const bytes = Buffer.from(lines, 'utf8')
  const written = writeSync(fd, bytes)
  if (written < bytes.length) throw tornTail(path)
}

/** The record that the next one must follow. */
function lastRecord(fd: number, path: string): LogRecord | undefined {
  const stat = fstatSync(fd)
  if (!stat.isFile()) throw new CouldNotRun({ zh: `“${path}”不是普通文件`, en: `“${path}” is not a regular file` })
  if (stat.size === 0) return undefined
  const tail = tailOf(fd, stat.size)
  if (!tail.ended) throw tornTail(path)
  const record = readRecord({ file: path, line: 1, bytes: tail.line })
  if (!('wrong' in record)) return record
  const [first] = record.wrong
  throw new CouldNotRun(
    {
      zh: `日志“${path}”的最后一行不是完好的记录：${first?.message.zh}`,
      en: `the last line of the log “${path}” is no sound record: ${first?.message.en}`,
    },
    { zh: `先查明原因：banfa log verify ${path}`, en: `find out why first: banfa log verify ${path}` },
  )
}

function tornTail(path: string): CouldNotRun {
  return new CouldNotRun(
    { zh: `日志“${path}”的最后一行没有写完`, en: `the last line of the log “${path}” is not complete` },
    {
      zh: `banfa log repair ${path} 把它移到旁边的 .torn 文件，什么也不删，然后再试`,
      en: `banfa log repair ${path} sets it aside in a .torn file and deletes nothing; then try again`,
    },
  )
}

function mustBeSigned(path: string): CouldNotRun {
  return new CouldNotRun(
    {
      zh: `日志“${path}”的记录有签名，接着写也要签名`,
      en: `the log “${path}” is signed, and so must be what is added`,
    },
    { zh: '加上 --sign 私钥.pem', en: 'add --sign KEY.pem' },
  )
}
