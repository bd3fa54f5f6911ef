import type { Bilingual } from '../../model/bilingual.ts'
import type { NamedPhrase, RuleLine, TestedVersion, TestReport } from '../../model/test-report.ts'
import { unseen, untried } from '../../model/test-sums.ts'
import { mismatchTitle, type TestedCase } from '../../model/tested-case.ts'
import { brokenText } from './property-lines.ts'
import { SIDE, SIGHT } from './tested-words.ts'

/** Something to look at, where it stands. */
export interface Problem {
  /** An error fails the test; a warning tells what no case would notice; a notice what was not tried. */
  readonly severity: 'error' | 'warning' | 'notice'
  readonly place: (RuleLine & { readonly column?: number }) | null
  readonly title: Bilingual
  readonly text: Bilingual
}

/** Everything of a test that wants looking at, the cases first. */
export function problemsOf({ cases, versions }: TestReport): Problem[] {
  return [...cases.flatMap(problemsOfCase), ...versions.flatMap(problemsOfVersion)]
}

function problemsOfCase(one: TestedCase): Problem[] {
  const title = { zh: one.name ?? one.file, en: one.name ?? one.file }
  const own = one.line === null ? { file: one.file, line: 1 } : { file: one.file, line: one.line }
  return [
    ...one.findings.map(({ message, span, code }): Problem => {
      const place = span === undefined || span.line === 0 ? own : span
      const { file, line, column } = { column: 1, ...place }
      return { severity: 'error', place: { file, line, column }, title: { zh: code, en: code }, text: message }
    }),
    ...one.mismatches.map((mismatch): Problem => {
      const { expected, got, place } = mismatch
      const what = mismatchTitle(mismatch)
      return {
        severity: 'error',
        place: place ?? own,
        title,
        text: {
          zh: `${what.zh}：应为 ${expected.zh}，实为 ${got.zh}`,
          en: `${what.en}: expected ${expected.en}, got ${got.en}`,
        },
      }
    }),
  ]
}

function problemsOfVersion({
  coverage = [],
  boundaries = [],
  properties = [],
  mutants = [],
}: TestedVersion): Problem[] {
  return [
    ...properties.flatMap(({ name, place, counterexample }): Problem[] =>
      counterexample === null ? [] : [{ severity: 'error', place, title: name, text: brokenText(counterexample) }],
    ),
    ...coverage.flatMap((phrase): Problem[] => {
      const sights = unseen(phrase)
      if (sights.length === 0) return []
      const zh = sights.map((sight) => SIGHT[sight].zh).join('、')
      const en = sights.map((sight) => SIGHT[sight].en).join(', ')
      return [wanting('notice', phrase, { zh: `没有案例见过：${zh}`, en: `no case has seen it: ${en}` })]
    }),
    ...boundaries.flatMap((one): Problem[] => {
      const sides = untried(one)
      if (sides.length === 0) return []
      const zh = sides.map((side) => SIDE[side].zh).join('、')
      const en = sides.map((side) => SIDE[side].en).join(', ')
      return [
        wanting('notice', one, { zh: `边界 ${one.what.zh} 没有案例：${zh}`, en: `${one.what.en}: no case ${en}` }),
      ]
    }),
    ...mutants
      .filter(({ fate }) => fate === 'survived')
      .map((one) =>
        wanting('warning', one, {
          zh: `${one.change.zh}：改了也没有案例发现`,
          en: `${one.change.en}: no case notices`,
        }),
      ),
  ]
}

function wanting(severity: Problem['severity'], { cite, quote, place }: NamedPhrase, text: Bilingual): Problem {
  return { severity, place, title: { zh: `${cite.zh}“${quote}”`, en: `${cite.en} “${quote}”` }, text }
}
