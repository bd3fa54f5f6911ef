import picocolors from 'picocolors'
import type { Bilingual, Language } from '../model/bilingual.ts'
import type { Finding, Severity } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import type { Span } from '../model/tree.ts'
import { displayWidth, wrap } from '../util/display-width.ts'
import { sourceLine } from './source-line.ts'
import { clauseIn, HELP, SEVERITY, textIn, WHY } from './words.ts'

/** How a finding is shown; `cwd` is the folder file names are shown relative to. */
export interface RenderOptions {
  readonly language: Language
  readonly color: boolean
  readonly cwd?: string
}

const WIDTH = 100
const INDENT = '  '

type Paint = (text: string) => string

/** One finding as text: what, where in the file and in the law, the line with a caret, why, and how to mend it. */
export function renderFinding(
  found: Finding,
  sources: ReadonlyMap<string, SourceFile>,
  { language, color, cwd }: RenderOptions,
): string {
  const finding = cwd === undefined ? found : relativeTo(cwd, found)
  const colors = picocolors.createColors(color)
  const paint = paintOf(finding.severity, colors)
  const { span } = finding
  const source = span === undefined ? undefined : sources.get(span.file)?.text
  const gutter = Math.max(2, source === undefined || span === undefined ? 0 : `${span.line}`.length)
  const margin = ' '.repeat(gutter)
  const lines = [
    ...headline(finding, language, (text) => colors.bold(paint(text)), colors.bold),
    ...placeLines(finding, language, cwd, margin).map((line) => colors.dim(line)),
  ]
  if (source !== undefined && span !== undefined) {
    const label = finding.label === undefined ? '' : textIn(finding.label, language)
    lines.push(...sourceLines(source, span, label, gutter, paint, colors.dim))
  }
  if (finding.why) lines.push(...note(WHY[language], textIn(finding.why, language), margin))
  if (finding.help) lines.push(...note(HELP[language], textIn(finding.help, language), margin))
  return lines.join('\n')
}

/** How many of each kind were found: “1 个错误，2 个警告，3 个提示”. */
export function renderSummary(findings: readonly Finding[], language: Language): string {
  const counts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
  if (language === 'zh') {
    if (counts.length === 0) return '没有发现问题'
    return counts.map(({ severity, count }) => `${count} 个${SEVERITY[severity].zh}`).join('，')
  }
  if (counts.length === 0) return 'no problems found'
  return counts
    .map(({ severity, count }) => `${count} ${SEVERITY[severity].en}${count === 1 || severity === 'info' ? '' : 's'}`)
    .join(', ')
}

/** A finding whose words, too, name files as they are called within a folder. */
function relativeTo(cwd: string, finding: Finding): Finding {
  const folder = cwd.endsWith('/') ? cwd : `${cwd}/`
  const within = ({ zh, en }: Bilingual): Bilingual => ({
    zh: zh.replaceAll(folder, ''),
    en: en.replaceAll(folder, ''),
  })
  const { message, help } = finding
  return {
    ...finding,
    message: within(message),
    ...(help === undefined ? {} : { help: within(help) }),
  }
}

function paintOf(severity: Severity, colors: ReturnType<typeof picocolors.createColors>): Paint {
  return severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.cyan
}

function headline(finding: Finding, language: Language, strong: Paint, bold: Paint): string[] {
  const head = `${SEVERITY[finding.severity][language]}[${finding.code}]`
  const [first = '', ...rest] = wrap(`${head}: ${textIn(finding.message, language)}`, WIDTH - INDENT.length)
  const begun = strong(head) + bold(first.slice(head.length))
  return [begun, ...rest.map((line) => bold(INDENT + line))]
}

function placeLines({ span, clause }: Finding, language: Language, cwd: string | undefined, margin: string): string[] {
  const cited = clause === undefined ? '' : clauseIn(clause, language)
  if (span === undefined) return cited === '' ? [] : [`${margin}┌─ ${cited}`]
  const place = `${margin}┌─ ${fileIn(span.file, cwd)}:${span.line}:${span.column}`
  if (cited === '') return [place]
  for (const gap of ['        ', '  ']) {
    if (displayWidth(place + gap + cited) <= WIDTH) return [place + gap + cited]
  }
  return [place, `${margin}│ ${cited}`]
}

function fileIn(file: string, cwd: string | undefined): string {
  const folder = cwd === undefined || cwd.endsWith('/') ? cwd : `${cwd}/`
  return folder !== undefined && file.startsWith(folder) ? file.slice(folder.length) : file
}

function sourceLines(source: string, span: Span, label: string, gutter: number, paint: Paint, dim: Paint): string[] {
  const room = WIDTH - gutter - 2
  const { text, caretAt, caretWidth } = sourceLine(source, span, room)
  const rule = dim(`${' '.repeat(gutter)}│`)
  const caret = `${' '.repeat(caretAt)}${paint('^'.repeat(caretWidth))}`
  const shown =
    text === ''
      ? [dim(`${`${span.line}`.padStart(gutter)}│`)]
      : [`${dim(`${`${span.line}`.padStart(gutter)}│`)} ${text}`]
  if (label === '') return [...shown, `${rule} ${caret}`]
  if (caretAt + caretWidth + 1 + displayWidth(label) <= room) return [...shown, `${rule} ${caret} ${paint(label)}`]
  const indent = Math.max(0, Math.min(caretAt, room - displayWidth(label)))
  const beneath = wrap(label, room - indent).map((line) => `${rule} ${' '.repeat(indent)}${paint(line)}`)
  return [...shown, `${rule} ${caret}`, ...beneath]
}

function note(head: string, text: string, margin: string): string[] {
  if (text === '') return []
  const first = `${margin}= ${head}`
  const width = displayWidth(first)
  return wrap(text, WIDTH - width).map((line, i) => (i === 0 ? first : ' '.repeat(width)) + line)
}
