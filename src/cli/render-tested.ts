import { ending, hang } from '../explain/render/layout.ts'
import { paintWith } from '../explain/render/paint.ts'
import type { Bilingual, Language } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import { padEnd } from '../util/display-width.ts'
import type { Mismatch } from '../verify/index.ts'
import type { Terminal } from './terminal.ts'

/** One example or case: what it expects and does not get. */
export interface Tested {
  readonly application: string
  readonly because?: string
  /** It expects nothing, so that nothing was compared. */
  readonly silent: boolean
  readonly mismatches: readonly Mismatch[]
  /** Why it, or its policy, could not be read. */
  readonly findings: readonly Finding[]
}

/** The result of testing examples and cases: a line for each file, what differs beneath it, and the sum. */
export function renderTested(
  tested: readonly Tested[],
  { language, color }: Terminal,
  render: (finding: Finding) => string,
): string {
  const paint = paintWith(color)
  const lines: string[] = []
  const told = new Set<string>()
  for (const [file, cases] of byFile(tested)) {
    const wrong = cases.filter(isWrong)
    const glyph = paint.verdict(wrong.length === 0 ? 'pass' : 'fail', wrong.length === 0 ? '√' : '×')
    lines.push(`${glyph} ${padEnd(ending(file, 62), 62)}  ${cases.length - wrong.length}/${cases.length}`)
    for (const one of wrong) {
      if (one.application !== file) lines.push(...hang(`  ${paint.verdict('fail', '×')} `, nameIn(file, one)))
      // What is wrong with the rules is wrong for every case.
      for (const text of one.findings.map(render)) {
        if (!told.has(text)) lines.push(text)
        told.add(text)
      }
      for (const mismatch of one.mismatches) lines.push(...mismatchLines(mismatch, language))
      if (one.because !== undefined && one.mismatches.length > 0)
        lines.push(...keyed(WORDS.because[language], one.because))
    }
  }
  return [...lines, '', sum(tested, language)].join('\n')
}

const isWrong = ({ mismatches, findings }: Tested): boolean => mismatches.length > 0 || findings.length > 0

/** Cases bear the name of their file before their own. */
function byFile(tested: readonly Tested[]): Map<string, Tested[]> {
  const files = new Map<string, Tested[]>()
  for (const one of tested) {
    const [file = ''] = one.application.split(BETWEEN)
    files.set(file, [...(files.get(file) ?? []), one])
  }
  return files
}

const BETWEEN = ' · '
const nameIn = (file: string, { application }: Tested): string => application.slice(file.length + BETWEEN.length)

function mismatchLines({ about, what, expected, got, note }: Mismatch, language: Language): string[] {
  return [
    ...hang('    ', `${about[language]} ${what[language]}`),
    ...keyed(WORDS.expected[language], expected[language]),
    ...keyed(WORDS.got[language], got[language]),
    ...(note === undefined ? [] : keyed(WORDS.note[language], note[language])),
  ]
}

const keyed = (key: string, text: string): string[] => hang(`    │ ${padEnd(key, 8)}`, text, `    │ ${' '.repeat(8)}`)

const WORDS: Readonly<Record<'expected' | 'got' | 'note' | 'because', Bilingual>> = {
  expected: { zh: '应为', en: 'expected' },
  got: { zh: '实为', en: 'got' },
  note: { zh: '说明', en: 'note' },
  because: { zh: '理由', en: 'because' },
}

function sum(tested: readonly Tested[], language: Language): string {
  const wrong = tested.filter(isWrong).length
  const silent = tested.filter((one) => one.silent).length
  if (language === 'zh') {
    const said = [`${tested.length - wrong - silent} 例相符`, `${wrong} 例不符`]
    return `共 ${tested.length} 例：${[...said, ...(silent > 0 ? [`${silent} 例没有写应有的结论`] : [])].join('，')}`
  }
  const said = [`${tested.length - wrong - silent} as expected`, `${wrong} not`]
  return `${tested.length} in all: ${[...said, ...(silent > 0 ? [`${silent} expect nothing`] : [])].join(', ')}`
}
