import { closeSync, openSync, readSync } from 'node:fs'
import type { WrittenLine } from '../load/read-written-line.ts'
import { cannotRead } from './file-failures.ts'

/** A line of a file; the last one may lack its end. */
export interface FileLine extends WrittenLine {
  readonly ended: boolean
}

const NEWLINE = 10
const CHUNK = 256 * 1024

/** The lines of a file one by one, as bytes, so that one of any size can be gone through. */
export function* linesOfFile(file: string): Generator<FileLine> {
  const fd = opened(file)
  try {
    let line = 1
    let begun: Buffer[] = []
    for (let chunk = nextChunk(fd, file); chunk.length > 0; chunk = nextChunk(fd, file)) {
      let from = 0
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
        yield { file, line, bytes: Buffer.concat([...begun, chunk.subarray(from, at)]), ended: true }
        begun = []
        line++
        from = at + 1
      }
      if (from < chunk.length) begun.push(chunk.subarray(from))
    }
    if (begun.length > 0) yield { file, line, bytes: Buffer.concat(begun), ended: false }
  } finally {
    closeSync(fd)
  }
}

function opened(file: string): number {
  try {
    return openSync(file, 'r')
  } catch (cause) {
    throw cannotRead(file, cause)
  }
}

function nextChunk(fd: number, file: string): Buffer {
  try {
    const chunk = Buffer.allocUnsafe(CHUNK)
    return chunk.subarray(0, readSync(fd, chunk))
  } catch (cause) {
    throw cannotRead(file, cause)
  }
}
