import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { MAIN } from './built.ts'

const root = join(import.meta.dirname, '../..')

/** What a command printed, and what it ended with. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Where a command runs, in the project unless said otherwise, and with what. */
export interface Surroundings {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Runs the built `banfa` with nothing in the environment but what is given. */
export function runBanfa(args: readonly string[], { input = '', env = {}, cwd = root }: Surroundings = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env.PATH ?? '', ...env },
  })
  return { code: status, out: stdout, err: stderr }
}
