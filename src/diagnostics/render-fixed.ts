import picocolors from 'picocolors'
import type { Language } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import { rewrite } from '../model/rewriting.ts'
import { shown, textIn } from './words.ts'

const FIXED = { zh: '已改', en: 'fixed' }

/** A finding that was mended, as text: what it was, where, and its lines before and after. */
export function renderFixed(
  { finding, in: source }: { readonly finding: Finding; readonly in: SourceFile },
  { language, color }: { readonly language: Language; readonly color: boolean },
): string {
  const { code, message, span, fix = [] } = finding
  const colors = picocolors.createColors(color)
  const head = colors.bold(`${colors.green(`${FIXED[language]}[${code}]`)}: ${textIn(message, language)}`)
  const place = span === undefined ? [] : [colors.dim(`  ┌─ ${span.file}:${span.line}:${span.column}`)]
  const start = Math.min(...fix.map((one) => one.span.start))
  const end = Math.max(...fix.map((one) => one.span.end))
  const from = source.text.lastIndexOf('\n', start - 1) + 1
  const newline = source.text.indexOf('\n', end)
  const to = newline === -1 ? source.text.length : newline
  const after = rewrite(source.text.slice(0, to), fix).slice(from)
  return [
    head,
    ...place,
    ...linesOf(source.text.slice(from, to)).map((line) => colors.red(`  - ${line}`)),
    ...linesOf(after).map((line) => colors.green(`  + ${line}`)),
  ].join('\n')
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => shown(line).trimEnd())
}
