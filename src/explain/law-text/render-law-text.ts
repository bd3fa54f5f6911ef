import type { Bilingual, Language } from '../../model/bilingual.ts'
import { displayWidth, wrap } from '../../util/display-width.ts'
import type { Changed, LawPart, LawText } from './law-text.ts'

/** The sign of each change in the margin, and what it is called. */
const CHANGES: Readonly<Record<Changed | 'repealed', { readonly sign: string } & Bilingual>> = {
  new: { sign: '+', zh: '新增', en: 'new' },
  amended: { sign: '~', zh: '修改', en: 'amended' },
  rules: { sign: '*', zh: '文字未动，规则有改动', en: 'same words, other rules' },
  renumbered: { sign: '>', zh: '改编号', en: 'renumbered' },
  repealed: { sign: '-', zh: '废止', en: 'repealed' },
}

const WIDTH = 96
const MARGIN = 2

/** The text as it reads on a terminal, with the changes signed in the margin. */
export function renderLawText({ parts, repealed }: LawText, language: Language): string {
  const blocks = parts.map((part) => {
    const { changed } = part
    const sign = changed === undefined ? ' ' : CHANGES[changed].sign
    const lines = laid(part, withWas(part, language))
    const gap = part.depth === 0 && part.kind !== 'tail' ? '\n' : ''
    return gap + lines.map((line, i) => `${i === 0 ? sign : ' '} ${line}`.trimEnd()).join('\n')
  })
  const gone = repealed.map(({ cite, text }) => {
    const head = language === 'zh' ? `原${cite.zh}　` : `${cite.en} of before  `
    return wrap(head + text, WIDTH - MARGIN)
      .map((line, i) => `${i === 0 ? '-' : ' '} ${line}`)
      .join('\n')
  })
  return [...blocks, ...(gone.length === 0 ? [] : [`\n${gone.join('\n')}`])].join('\n').replace(/^\n/, '')
}

/** The text as Markdown, each change named behind the part it is in. */
export function renderLawMarkdown({ parts, repealed }: LawText, language: Language): string {
  const blocks = parts.map((part) => {
    const told = part.changed === undefined ? '' : ` _〔${saidOf(part.changed, part, language)}〕_`
    if (part.kind === 'chapter') return `\n## ${part.text}${told}`
    const text = `${escaped(part.text)}${told}`
    if (part.kind === 'article') return `\n**${part.marker}** ${text}`
    return `\n${'　'.repeat(part.depth)}${part.marker}${text}`
  })
  const gone = repealed.map(({ cite, text }) => {
    const said = CHANGES.repealed[language]
    return `\n~~${language === 'zh' ? `原${cite.zh}` : cite.en} ${escaped(text)}~~ _〔${said}〕_`
  })
  return [...blocks, ...gone].join('\n').trim()
}

/** The changes that there are, counted, each with its sign; empty where there is none. */
export function legendOf({ parts, repealed }: LawText, language: Language): string {
  const counts = new Map<Changed | 'repealed', number>()
  for (const { changed } of parts) if (changed !== undefined) counts.set(changed, (counts.get(changed) ?? 0) + 1)
  if (repealed.length > 0) counts.set('repealed', repealed.length)
  const order = ['amended', 'rules', 'new', 'renumbered', 'repealed'] as const
  return order
    .flatMap((one) => {
      const count = counts.get(one)
      const { sign, zh, en } = CHANGES[one]
      if (count === undefined) return []
      return [language === 'zh' ? `${sign} ${zh} ${count} 处` : `${sign} ${en}: ${count}`]
    })
    .join('   ')
}

/** A part in its lines: an item and a subitem hang behind their number, an article goes on below it. */
function laid({ depth, marker, kind }: LawPart, text: string): string[] {
  const indent = ' '.repeat(depth * 4)
  const hangs = kind === 'item' || kind === 'subitem'
  const head = hangs || marker === '' ? marker : `${marker} `
  const hang = indent + ' '.repeat(hangs ? displayWidth(head) : 0)
  const lines = wrap(hangs ? text : head + text, WIDTH - MARGIN - displayWidth(hang))
  return lines.map((line, i) => (i > 0 ? hang : hangs ? indent + head : indent) + line)
}

function withWas(part: LawPart, language: Language): string {
  const { text, was } = part
  return was === undefined ? text : `${text} ${language === 'zh' ? `〔原${was.zh}〕` : `[was ${was.en}]`}`
}

function saidOf(changed: Changed, { was }: LawPart, language: Language): string {
  const said = CHANGES[changed][language]
  if (was === undefined) return said
  return language === 'zh' ? `${said}，原${was.zh}` : `${said}, was ${was.en}`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]]/g, (sign) => `\\${sign}`)
}
