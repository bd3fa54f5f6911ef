import type { Language } from '../../model/bilingual.ts'
import type { TestReport } from '../../model/test-report.ts'
import { isMet, type TestedCase } from '../../model/tested-case.ts'
import { caseLines } from './case-lines.ts'
import { sectionLines } from './section-lines.ts'
import type { TestedOptions } from './tested-options.ts'

/** A test for a terminal: the cases by file, what each section says of each version, and the sum. */
export function testedText({ cases, versions }: TestReport, options: TestedOptions): string {
  return [
    ...caseLines(
      cases.filter(({ file }) => options.only?.has(file) ?? true),
      options,
    ),
    ...versions.flatMap((version) => sectionLines(version, options)),
    '',
    casesInSum(cases, options.language),
  ].join('\n')
}

/** How many cases came out as they expect. */
export function casesInSum(cases: readonly TestedCase[], language: Language): string {
  const wrong = cases.filter((one) => !isMet(one)).length
  const silent = cases.filter((one) => one.silent).length
  const met = cases.length - wrong - silent
  if (language === 'zh') {
    const said = [`${met} 例相符`, `${wrong} 例不符`, ...(silent > 0 ? [`${silent} 例没有写应有的结论`] : [])]
    return `共 ${cases.length} 例：${said.join('，')}`
  }
  const said = [`${met} as expected`, `${wrong} not`, ...(silent > 0 ? [`${silent} expect nothing`] : [])]
  return `${cases.length} in all: ${said.join(', ')}`
}
