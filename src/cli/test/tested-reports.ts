import { existsSync } from 'node:fs'
import type { TestReport } from '../../model/test-report.ts'
import { testedGithub } from '../../report/tested/tested-github.ts'
import { testedHtml } from '../../report/tested/tested-html.ts'
import { testedJson } from '../../report/tested/tested-json.ts'
import { testedJunit } from '../../report/tested/tested-junit.ts'
import type { TestedOptions } from '../../report/tested/tested-options.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { complain, write } from '../terminal.ts'
import { writeWhole } from '../write-file.ts'

/** The documents a test can be made into. */
const FORMATS = ['junit', 'github', 'html', 'json'] as const
type Format = (typeof FORMATS)[number]

/** A document that is wanted, and where; `-` is stdout, in place of the text. */
export interface WantedDocument {
  readonly format: Format
  readonly path: string
}

/** The documents that `--report format=file` names; a place that is taken stops the command before it tests. */
export function wantedDocuments(values: readonly string[], force: boolean): readonly WantedDocument[] {
  const wanted = values.map((value): WantedDocument => {
    const at = value.indexOf('=')
    const format = FORMATS.find((one) => one === value.slice(0, at))
    const path = value.slice(at + 1)
    if (format !== undefined && path !== '') return { format, path }
    throw new CouldNotRun(
      { zh: `--report 应写成 格式=文件，实为“${value}”`, en: `--report must be format=file, not “${value}”` },
      { zh: `格式有：${FORMATS.join('、')}`, en: `the formats are: ${FORMATS.join(', ')}` },
    )
  })
  const twice = wanted.find(({ path }, i) => wanted.findIndex((one) => one.path === path) !== i)
  const taken = force ? undefined : wanted.find(({ path }) => path !== '-' && existsSync(path))
  if (twice !== undefined)
    throw new CouldNotRun({ zh: `两份文件都要写到“${twice.path}”`, en: `two files would go to “${twice.path}”` })
  if (taken !== undefined)
    throw new CouldNotRun(
      { zh: `“${taken.path}”已经存在`, en: `“${taken.path}” is already there` },
      { zh: '换一个名字，或用 --force 覆盖', en: 'take another name, or overwrite it with --force' },
    )
  return wanted
}

/** Makes the documents of a test and writes each whole. */
export function writeDocuments(
  wanted: readonly WantedDocument[],
  report: TestReport,
  options: TestedOptions,
  force: boolean,
): void {
  for (const { format, path } of wanted) {
    const text = documentOf(format, report, options)
    if (path === '-') write(text)
    else {
      writeWhole(path, text, { force })
      complain(options.language === 'zh' ? `写出  ${path}` : `wrote  ${path}`)
    }
  }
}

function documentOf(format: Format, report: TestReport, options: TestedOptions): string {
  switch (format) {
    case 'junit':
      return testedJunit(report, options)
    case 'github':
      return testedGithub(report, options.language)
    case 'html':
      return testedHtml(report, options)
    case 'json':
      return testedJson(report)
  }
}
