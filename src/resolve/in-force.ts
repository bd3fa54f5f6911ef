import type { Program } from '../model/core.ts'

/** The version that decides on a day, or the nearest ones when none does. */
export type InForce = { readonly program: Program } | { readonly nearest: readonly string[] }

/** The one version in force on a day (`YYYY-MM-DD`). Drafts never are, and the nearest version never stands in. */
export function inForce(programs: ReadonlyMap<string, Program>, day: string): InForce {
  const dated = [...programs.values()].flatMap((program) =>
    program.draft || program.effective === null ? [] : [{ program, ...program.effective }],
  )
  const found = dated.find(({ from, until }) => from <= day && (until === null || day <= until))
  if (found !== undefined) return { program: found.program }
  const before = dated
    .filter(({ until }) => until !== null && until < day)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0]
  const after = dated.filter(({ from }) => from > day).sort((a, b) => (a.from < b.from ? -1 : 1))[0]
  return { nearest: [before, after].flatMap((version) => (version === undefined ? [] : [version.program.version])) }
}
