import { amountWorkedOut, workedOut } from '../../explain/index.ts'
import { ending, hang } from '../../explain/render/layout.ts'
import { paintWith } from '../../explain/render/paint.ts'
import { reportWords } from '../../explain/render/words.ts'
import type { Bilingual, Language } from '../../model/bilingual.ts'
import { type Grounds, isMet, mismatchTitle, type TestedCase, type TestedMismatch } from '../../model/tested-case.ts'
import { padEnd } from '../../util/display-width.ts'
import type { TestedOptions } from './tested-options.ts'

/** A line for each file of cases, and beneath it what is not as expected, and why it came out so. */
export function caseLines(cases: readonly TestedCase[], options: TestedOptions): string[] {
  const paint = paintWith(options.color)
  const told = new Set<string>()
  return [...byFile(cases)].flatMap(([file, own]) => {
    const wrong = own.filter((one) => !isMet(one))
    const verdict = wrong.length === 0 ? 'pass' : 'fail'
    const glyph = paint.verdict(verdict, reportWords(options.language).glyph[verdict])
    return [
      `${glyph} ${padEnd(ending(file, 62), 62)}  ${own.length - wrong.length}/${own.length}`,
      ...wrong.flatMap((one) => wrongLines(one, told, options)),
    ]
  })
}

/** The cases of each file, in their order. */
export function byFile(cases: readonly TestedCase[]): ReadonlyMap<string, TestedCase[]> {
  const files = new Map<string, TestedCase[]>()
  for (const one of cases) files.set(one.file, [...(files.get(one.file) ?? []), one])
  return files
}

/** What is wrong with a case; what is wrong with the rules is wrong for every case, and told once. */
function wrongLines(one: TestedCase, told: Set<string>, options: TestedOptions): string[] {
  const { language, color } = options
  const texts = one.findings.map(options.finding).filter((text) => !told.has(text))
  for (const text of texts) told.add(text)
  return [
    ...(one.name === null
      ? []
      : hang(`  ${paintWith(color).verdict('fail', reportWords(language).glyph.fail)} `, one.name)),
    ...texts,
    ...mismatchesOf(one).flatMap((alike) => mismatchLines(alike, options)),
    ...(one.because === undefined || one.mismatches.length === 0 ? [] : keyed('because', one.because, language)),
  ]
}

/** What is not as expected of a case, as plain text. */
export function mismatchText(one: TestedCase, options: TestedOptions): string {
  return [
    ...one.findings.map(options.finding),
    ...mismatchesOf(one).flatMap((alike) => mismatchLines(alike, options)),
    ...(one.because === undefined || one.mismatches.length === 0
      ? []
      : keyed('because', one.because, options.language)),
  ].join('\n')
}

/** The mismatches of a case, those of one expectation together: they rest on the same. */
function mismatchesOf({ mismatches }: TestedCase): TestedMismatch[][] {
  const groups: TestedMismatch[][] = []
  for (const one of mismatches) {
    const last = groups.at(-1)
    if (last?.[0]?.grounds === one.grounds) last.push(one)
    else groups.push([one])
  }
  return groups
}

function mismatchLines(alike: readonly TestedMismatch[], options: TestedOptions): string[] {
  const { language } = options
  const [first] = alike
  return [
    ...alike.flatMap((mismatch) => [
      ...hang('    ', mismatchTitle(mismatch)[language]),
      ...keyed('expected', mismatch.expected[language], language),
      ...keyed('got', mismatch.got[language], language),
      ...(mismatch.note === undefined ? [] : keyed('note', mismatch.note[language], language)),
    ]),
    ...(first === undefined ? [] : groundLines(first.grounds, options)),
    ...(first === undefined || first.place === null
      ? []
      : keyed('place', `${first.place.file}:${first.place.line}`, language)),
  ]
}

/** The words of the text it rests on, how each was worked out, and where the rules say so. */
function groundLines({ clauses, amount, more }: Grounds, options: TestedOptions): string[] {
  const { language } = options
  return [
    ...(amount === undefined ? [] : inGutter(amountWorkedOut(amount, MARGIN, options))),
    ...clauses.flatMap((clause) => [
      ...keyed('quote', `${language === 'zh' ? clause.cite : clause.citeEn}“${clause.quote}”`, language),
      ...inGutter(workedOut(clause, MARGIN, options)),
      ...(clause.place === null ? [] : keyed('rule', `${clause.place.file}:${clause.place.line}`, language)),
    ]),
    ...(more === 0 ? [] : keyed('note', language === 'zh' ? `还有 ${more} 句` : `and ${more} more phrases`, language)),
  ]
}

const GUTTER = '    │ '
const MARGIN = GUTTER.length

const inGutter = (lines: readonly string[]): string[] => lines.map((line) => GUTTER + line.slice(MARGIN))

function keyed(key: keyof typeof WORDS, text: string, language: Language): string[] {
  const width = KEY_WIDTH[language]
  return hang(`${GUTTER}${padEnd(WORDS[key][language], width)}`, text, `${GUTTER}${' '.repeat(width)}`)
}

const KEY_WIDTH: Readonly<Record<Language, number>> = { zh: 8, en: 10 }

const WORDS = {
  expected: { zh: '应为', en: 'expected' },
  got: { zh: '实为', en: 'got' },
  note: { zh: '说明', en: 'note' },
  because: { zh: '理由', en: 'because' },
  quote: { zh: '原文', en: 'text' },
  rule: { zh: '规则', en: 'rule' },
  place: { zh: '案例', en: 'case' },
} satisfies Record<string, Bilingual>
