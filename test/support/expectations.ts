import type { Expectation } from '../../src/model/application.ts'
import type { Program } from '../../src/model/core.ts'
import type { Answer } from '../../src/model/decision.ts'
import { verify } from '../../src/verify/index.ts'

/** What an expectation asks and the answer does not give, in words; undefined where it is met. */
export function unmet(answer: Answer, expectation: Expectation, program: Program | undefined): string | undefined {
  const mismatches = verify(answer, expectation, program).map(
    ({ about, what, expected, got, note }) =>
      `${about.en}: ${what.en} ${got.en}, expected ${expected.en}${note === undefined ? '' : ` (${note.en})`}`,
  )
  return mismatches.length === 0 ? undefined : mismatches.join('\n')
}
