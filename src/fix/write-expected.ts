import type { Rewriting } from '../model/rewriting.ts'
import type { MapTree, Tree } from '../model/tree.ts'

/** What is to stand under a key of an entry of `expect`: a text, no bound, names of facts. */
export type Wanted = string | null | readonly string[]

/** How a file writes its values. */
export type Notation = 'yaml' | 'json' | 'sheet'

/** The rewritings of an entry of `expect`, or undefined where one cannot be made without losing something. */
export function writeExpected(
  text: string,
  entry: MapTree,
  wanted: ReadonlyMap<string, Wanted>,
  notation: Notation,
): readonly Rewriting[] | undefined {
  const rewritings: Rewriting[] = []
  const [low, high] = [wanted.get('low'), wanted.get('high')]
  const value = entry.entries.get('value')
  const isOpened = value !== undefined && low !== undefined && high !== undefined && !wanted.has('value')
  if (isOpened) {
    if (notation === 'sheet' || entry.entries.has('low') || entry.entries.has('high')) return undefined
    const isFlow = text[entry.span.start] === '{'
    const between = isFlow ? ', ' : `\n${' '.repeat(value.keySpan.column - 1)}`
    const span = { ...value.keySpan, end: value.value.span.end }
    const keys = notation === 'json' ? ['"low"', '"high"'] : ['low', 'high']
    rewritings.push({
      span,
      text: `${keys[0]}: ${said(low, notation)}${between}${keys[1]}: ${said(high, notation)}`,
    })
  }
  for (const [word, now] of wanted) {
    if (isOpened && (word === 'low' || word === 'high')) continue
    const found = entry.entries.get(word)
    if (found === undefined) return undefined
    const rewriting = notation === 'sheet' ? inCell(text, found.value, word, now) : inPlace(text, found, now, notation)
    if (rewriting === undefined) return undefined
    rewritings.push(rewriting)
  }
  return rewritings
}

/** A value in place of another; a list with comments in it is left alone. */
function inPlace(
  text: string,
  { keySpan, value }: { readonly keySpan: Tree['span']; readonly value: Tree },
  now: Wanted,
  notation: Notation,
): Rewriting | undefined {
  if (value.kind === 'scalar') return { span: value.span, text: said(now, notation) }
  if (text.slice(value.span.start, value.span.end).includes('#')) return undefined
  if (text[value.span.start] === '[') return { span: value.span, text: said(now, notation) }
  const gap = text.slice(keySpan.end, value.span.start)
  if (gap.includes('#')) return undefined
  // a list of lines beneath its key is written beside it
  const span = {
    ...keySpan,
    start: keySpan.end,
    end: value.span.start + text.slice(value.span.start, value.span.end).trimEnd().length,
  }
  return { span, text: `: ${said(now, notation)}` }
}

/** A cell in the words it was written in. */
function inCell(text: string, { span }: Tree, word: string, now: Wanted): Rewriting {
  const before = text.slice(span.start, span.end).replace(/^"|"$/g, '')
  const isChinese = /\p{Script=Han}/u.test(before)
  if (now === null) return { span, text: 'null' }
  if (typeof now !== 'string')
    return { span, text: cell(now.length === 0 ? (isChinese ? '无' : 'none') : now.join('、')) }
  const words = word === 'verdict' && isChinese ? (VERDICTS[now] ?? now) : now
  return { span, text: cell(words) }
}

const VERDICTS: Readonly<Record<string, string>> = {
  pass: '符合',
  fail: '不符合',
  undetermined: '待定',
  notApplicable: '不适用',
  informational: '仅供参考',
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function said(value: Wanted, notation: Notation): string {
  if (value === null) return 'null'
  if (typeof value !== 'string') return `[${value.map((one) => said(one, notation)).join(', ')}]`
  return notation === 'json' || !PLAIN.test(value) ? JSON.stringify(value) : value
}

/** What YAML reads as the text it is, in brackets too; a word of YAML’s own is none. */
const PLAIN = /^(?!(?:true|false|null|~)$)[\p{L}\p{N}](?:[\p{L}\p{N}./%％（）“”、-]|[ ](?=[\p{L}\p{N}]))*$/u
