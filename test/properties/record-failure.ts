import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Json } from '../generate/json.ts'
import { shrink } from '../generate/shrink.ts'
import type { Case } from './pairs.ts'

const FOLDER = fileURLToPath(new URL('cases/', import.meta.url))

/** What a law says is wrong with a case; undefined when it holds. An exception is wrong too. */
export type Law = (drawn: Case) => Promise<string | undefined>

/** What is wrong with a case that can be read; nothing is wrong with one that cannot. */
async function failing(law: Law, drawn: Case): Promise<string | undefined> {
  try {
    return await law(drawn)
  } catch (error) {
    return error instanceof Error ? `threw ${error.stack ?? error.message}` : 'threw'
  }
}

/** Shrinks a case that breaks a law, keeps it among the cases that every run begins with, and fails the test. */
export async function recordFailure(name: string, seed: number, drawn: Case, law: Law): Promise<never> {
  const readable = (candidate: Case): Promise<string | undefined> =>
    law(candidate).catch((error: unknown) => (isOurs(error) ? `threw ${(error as Error).message}` : undefined))
  const small = (await shrink(
    drawn as unknown as Json,
    async (json) => {
      return (await readable(json as unknown as Case)) !== undefined
    },
    20_000,
  )) as unknown as Case
  const file = `${name}-${seed}.json`
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${FOLDER}${file}`, `${JSON.stringify(small, null, 2)}\n`)
  const wrong = await failing(law, small)
  throw new Error(
    `${name} (BANFA_SEED=${seed}), kept as test/properties/cases/${file}: ${wrong}\n${JSON.stringify(small)}`,
  )
}

/** Whether an exception is the engines' own, and not that a candidate is no policy or application any more. */
function isOurs(error: unknown): boolean {
  return error instanceof Error && (error.stack ?? '').includes('/src/evaluate/')
}

/** The cases that once broke a law, by file; every run begins with them. */
export function keptCases(): [string, Case][] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as Case])
}
