import type { CheckedPolicy } from './check/index.ts'

/** The names of derived and defined values, of any version: an application gives none of them, whichever decides. */
export function namedValues({ programs }: CheckedPolicy): Set<string> {
  return new Set([...programs.values()].flatMap(({ named }) => [...named.keys()]))
}
