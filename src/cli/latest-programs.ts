import type { CheckedPolicy } from '../index.ts'
import type { Program } from '../model/core.ts'

/** One program for each version of a policy, by its id: where it uses other instruments, with the latest of them. */
export function latestPrograms({ programs }: CheckedPolicy): ReadonlyMap<string, Program> {
  return new Map([...programs.values()].map((program) => [program.version, program]))
}
