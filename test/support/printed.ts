import { vi } from 'vitest'

/** What a command run in this process printed, and what it ended with. */
export interface Printed {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command in this process and takes what it would print. */
export async function printed(run: () => Promise<number>): Promise<Printed> {
  const said = { out: '', err: '' }
  const taking = (stream: NodeJS.WriteStream, to: keyof typeof said) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said[to] += text
      return true
    })
  const spies = [taking(process.stdout, 'out'), taking(process.stderr, 'err')]
  try {
    return { code: await run(), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
