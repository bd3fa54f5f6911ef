import type { Language } from '../../model/bilingual.ts'
import type { TestReport } from '../../model/test-report.ts'
import { type Problem, problemsOf } from './problems.ts'

/** A test as annotations of GitHub Actions: one line for each problem, at the line of the file it is about. */
export function testedGithub(report: TestReport, language: Language): string {
  return problemsOf(report)
    .map((problem) => `${annotation(problem, language)}\n`)
    .join('')
}

function annotation({ severity, place, title, text }: Problem, language: Language): string {
  const about: [string, string | number][] = [
    ...(place === null
      ? []
      : ([
          ['file', place.file],
          ['line', place.line],
        ] as [string, string | number][])),
    ...(place?.column === undefined ? [] : ([['col', place.column]] as [string, string | number][])),
    ['title', title[language]],
  ]
  return `::${severity} ${about.map(([key, value]) => `${key}=${property(`${value}`)}`).join(',')}::${data(text[language])}`
}

/** Text after the second `::`, as the runner reads it: a line end would end the command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** A value among the properties, which `:` and `,` would end as well. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
