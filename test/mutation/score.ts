/** What of Stryker's report is read here. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>
}

interface Mutant {
  readonly status: string
  readonly mutatorName: string
  readonly replacement?: string
  readonly testsCompleted?: number
  readonly location: { readonly start: { readonly line: number; readonly column: number } }
}

/** How many of the faults planted in a target its tests found. */
export interface Score {
  readonly name: string
  readonly planted: number
  /** The share that was found, from 0 to 1. */
  readonly found: number
  /** Each fault that was not, a line of text. */
  readonly missed: readonly string[]
  /** False when a fault is said to have survived tests that were not run: the runner's failing, not the tests'. */
  readonly sound: boolean
}

// A fault that does not compile or that was asked to be left alone says nothing of the tests.
const NOT_PLANTED = ['CompileError', 'Ignored']
const FOUND = ['Killed', 'RuntimeError', 'Timeout']

/** The score a report comes to; where nothing was planted, nothing was found. */
export function scoreOf(name: string, report: Report): Score {
  const planted = Object.entries(report.files).flatMap(([file, { mutants }]) =>
    mutants.filter(({ status }) => !NOT_PLANTED.includes(status)).map((mutant) => ({ file, mutant })),
  )
  const missed = planted.filter(({ mutant }) => !FOUND.includes(mutant.status))
  return {
    name,
    planted: planted.length,
    found: planted.length === 0 ? 0 : (planted.length - missed.length) / planted.length,
    missed: missed.map(({ file, mutant }) => describe(file, mutant)),
    sound: !missed.some(({ mutant }) => mutant.status === 'Survived' && !mutant.testsCompleted),
  }
}

/** The score as text, the faults that were not found before the share that was. */
export function formatScore({ name, planted, found, missed, sound }: Score): string {
  // Rounded down, so that no share looks as if it were enough when it is not.
  const share = (Math.floor(found * 10_000) / 100).toFixed(2)
  const total = `${name}: ${planted - missed.length} of ${planted} faults found, ${share} %`
  return [...missed, sound ? total : `${total}; not to be trusted, some survived without a test being run`].join('\n')
}

function describe(file: string, { status, mutatorName, replacement = '', location: { start } }: Mutant): string {
  return `${file}:${start.line}:${start.column} ${status} ${mutatorName} ${JSON.stringify(replacement)}`
}
