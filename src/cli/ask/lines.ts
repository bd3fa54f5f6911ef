import { createInterface } from 'node:readline'
import { write } from '../terminal.ts'

/** What is typed, line by line. */
export interface Lines {
  /** The next line; undefined at the end, and when the person at the terminal breaks off. */
  next(): Promise<string | undefined>
  close(): void
}

const PROMPT = '> '

/** Lines from standard input: typed after a prompt at a terminal, else as they come, shown where they would stand. */
export function linesOfStdin(): Lines {
  const terminal = process.stdin.isTTY === true
  const reader = createInterface({ input: process.stdin, output: process.stdout, terminal, prompt: PROMPT })
  // Ctrl-C ends the questions, not the process: what was answered is saved and told
  reader.on('SIGINT', () => reader.close())
  const lines = reader[Symbol.asyncIterator]()
  return {
    async next() {
      if (terminal) reader.prompt()
      const { value, done } = await lines.next()
      if (terminal && done) write('\n')
      if (!terminal && !done) write(`${PROMPT}${value}\n`)
      return done ? undefined : value
    },
    close: () => reader.close(),
  }
}
