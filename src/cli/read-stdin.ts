import { readAtMost } from '../load/read-file.ts'

/** Standard input, of which no more than `most` bytes and one are read; whoever looks at it refuses what is longer. */
export function readStdin(most: number): Uint8Array {
  for (;;) {
    try {
      return readAtMost(0, most) ?? new Uint8Array(most + 1)
    } catch (error) {
      // a terminal or pipe that has nothing to say yet
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}
