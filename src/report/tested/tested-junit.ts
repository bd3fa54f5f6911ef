import type { Language } from '../../model/bilingual.ts'
import type { TestedVersion, TestReport } from '../../model/test-report.ts'
import { boundaryTally, coverageTally, mutantTally, percentOf } from '../../model/test-sums.ts'
import { isMet, mismatchTitle, type TestedCase } from '../../model/tested-case.ts'
import { escapeXml } from '../escape-xml.ts'
import { byFile, mismatchText } from './case-lines.ts'
import type { TestedOptions } from './tested-options.ts'
import { TITLE } from './tested-words.ts'

/**
 * A test as JUnit XML: a suite for each file, a case for each of its cases. No times and no host: the same test is the
 * same bytes.
 */
export function testedJunit({ cases, versions }: TestReport, options: TestedOptions): string {
  const suites = [...byFile(cases)].map(([file, own]) => suiteOf(file, own, options))
  const counts = countsOf(cases)
  const sums = versions.flatMap((version) => sumsOf(version, options.language))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="banfa test" ${counts}>`,
    ...suites.flat(),
    ...(sums.length === 0
      ? []
      : [
          '  <testsuite name="banfa" tests="0" failures="0" errors="0" skipped="0">',
          '    <properties>',
          ...sums,
          '    </properties>',
          '  </testsuite>',
        ]),
    '</testsuites>',
    '',
  ].join('\n')
}

function suiteOf(file: string, cases: readonly TestedCase[], options: TestedOptions): string[] {
  return [
    `  <testsuite name="${escapeXml(file)}" ${countsOf(cases)}>`,
    ...cases.flatMap((one) => caseOf(one, options)),
    '  </testsuite>',
  ]
}

function countsOf(cases: readonly TestedCase[]): string {
  const errors = cases.filter(({ findings }) => findings.length > 0).length
  const failures = cases.filter((one) => !isMet(one)).length - errors
  const skipped = cases.filter((one) => one.silent && isMet(one)).length
  return `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`
}

function caseOf(one: TestedCase, options: TestedOptions): string[] {
  const { file, name, line, findings, mismatches, silent } = one
  const { language } = options
  const at = line === null ? '' : ` line="${line}"`
  const head = `    <testcase name="${escapeXml(name ?? file)}" classname="${escapeXml(file)}" file="${escapeXml(file)}"${at}`
  const [found] = findings
  const [first] = mismatches
  const text = escapeXml(mismatchText(one, { ...options, color: false }))
  const body =
    found !== undefined
      ? `<error message="${escapeXml(found.message[language])}" type="${escapeXml(found.code)}">${text}</error>`
      : first !== undefined
        ? `<failure message="${escapeXml(mismatchTitle(first)[language])}" type="mismatch">${text}</failure>`
        : silent
          ? `<skipped message="${language === 'zh' ? '没有写应有的结论' : 'it expects nothing'}"/>`
          : undefined
  return body === undefined ? [`${head}/>`] : [`${head}>`, `      ${body}`, '    </testcase>']
}

/** The sums of the sections, by version. */
function sumsOf({ policy, version, coverage, boundaries, mutants }: TestedVersion, language: Language): string[] {
  const sums = [
    ...(coverage === undefined ? [] : [['coverage', coverageTally(coverage)] as const]),
    ...(boundaries === undefined ? [] : [['boundaries', boundaryTally(boundaries)] as const]),
    ...(mutants === undefined ? [] : [['mutants', mutantTally(mutants)] as const]),
  ]
  return sums.map(([section, tally]) => {
    const name = escapeXml(`${TITLE[section][language]} ${policy} ${version}`)
    return `      <property name="${name}" value="${tally.reached}/${tally.of} ${percentOf(tally)}"/>`
  })
}
