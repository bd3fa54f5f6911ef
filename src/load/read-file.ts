import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { sep } from 'node:path'
import type { Bilingual } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import type { Span } from '../model/tree.ts'
import type { Limits } from './decode-text.ts'
import { startOf } from './place.ts'
import { refusal } from './refusal.ts'
import { NOT_A_FILE, systemReason } from './system-reason.ts'

/** A file’s bytes, or why they were not read. */
export type ReadBytes = { readonly bytes: Uint8Array; readonly finding?: never } | { readonly finding: Finding }

/** Where a file may lie, and where to say so when it cannot be read. */
export interface Reach {
  /** The folder, links resolved, that a file must lie in. */
  readonly within?: string
  /** The place that names the file; else the file itself. */
  readonly namedAt?: Span
}

/** The bytes of a regular file no larger than its cap; a link is followed only inside the folder it must lie in. */
export function readBytes(path: string, limits: Limits, { within, namedAt }: Reach = {}): ReadBytes {
  const at = namedAt ?? startOf(path)
  try {
    const real = realpathSync.native(path)
    if (within !== undefined && !real.startsWith(within + sep)) return { finding: cannotRead(path, at, OUTSIDE) }
    const bytes = readRegular(real, limits.bytes)
    if (bytes === 'not a file') return { finding: cannotRead(path, at, NOT_A_FILE) }
    if (bytes === 'too large') return { finding: refusal('file-too-large', startOf(path), [limits.bytes / 1024]) }
    return { bytes }
  } catch (error) {
    return { finding: cannotRead(path, at, systemReason(error)) }
  }
}

/** The bytes of a regular file, no more than `most`. Opened without waiting, since a pipe may never be written to. */
function readRegular(path: string, most: number): Uint8Array | 'not a file' | 'too large' {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(fd)
    if (!stat.isFile()) return 'not a file'
    if (stat.size > most) return 'too large'
    return readAtMost(fd, most, stat.size) ?? 'too large'
  } finally {
    closeSync(fd)
  }
}

/** What an open file holds; undefined when that is more than `most` bytes, of which no more are read. */
export function readAtMost(fd: number, most: number, likely: number = 64 * 1024): Uint8Array | undefined {
  let buffer = Buffer.allocUnsafe(Math.min(likely, most) + 1)
  let length = 0
  for (;;) {
    const read = readSync(fd, buffer, length, buffer.length - length, null)
    if (read === 0) return buffer.subarray(0, length)
    length += read
    if (length > most) return undefined
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length, most) + 1)
  }
}

/** The error for what should be on disk and cannot be read. */
export function cannotRead(path: string, span: Span, why: Bilingual): Finding {
  return {
    code: 'cannot-read',
    severity: 'error',
    span,
    message: { zh: `不能读取 ${path}`, en: `cannot read ${path}` },
    why,
    help: { zh: '检查路径、文件名和权限', en: 'check the path, the name and the permissions' },
  }
}

const OUTSIDE: Bilingual = {
  zh: '链接指向办法文件夹之外',
  en: 'the link leads outside the policy’s folder',
}
