import { readSync } from 'node:fs'

/** The last line of a file, and whether it has its end. */
export interface Tail {
  readonly line: Buffer
  readonly ended: boolean
}

const LEAST = 64 * 1024
const NEWLINE = 10

/** The last line of an open file that is not empty: read from its end, however long the file. */
export function tailOf(fd: number, size: number): Tail {
  for (let length = Math.min(LEAST, size); ; length = Math.min(2 * length, size)) {
    const tail = Buffer.alloc(length)
    readSync(fd, tail, 0, length, size - length)
    const ended = tail.at(-1) === NEWLINE
    const text = ended ? tail.subarray(0, -1) : tail
    const before = text.lastIndexOf(NEWLINE)
    if (before !== -1 || length === size) return { line: text.subarray(before + 1), ended }
  }
}
