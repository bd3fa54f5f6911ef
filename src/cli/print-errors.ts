import { renderFinding } from '../diagnostics/render-finding.ts'
import type { CheckedPolicy } from '../index.ts'
import { EXIT } from './exit-codes.ts'
import { print, type Terminal } from './terminal.ts'

/** Prints what keeps a policy from being used, and gives the exit code of that. */
export function printErrors({ findings, files }: CheckedPolicy, terminal: Terminal): number {
  const errors = findings.filter(({ severity }) => severity === 'error')
  print(errors.map((finding) => renderFinding(finding, files.sources, terminal)).join('\n\n'))
  return EXIT.invalid
}
