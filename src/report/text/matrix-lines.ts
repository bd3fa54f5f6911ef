import { hang } from '../../explain/render/layout.ts'
import type { Language } from '../../model/bilingual.ts'
import type { Change, DecisionComparison, Flip, MatrixCell } from '../../model/comparison.ts'
import type { Verdict } from '../../model/truth.ts'
import { VERDICT_WORDS } from '../../model/verdict-words.ts'
import { displayWidth } from '../../util/display-width.ts'
import type { TextStyle } from './change-lines.ts'

const ROWS: readonly Verdict[] = ['pass', 'fail', 'undetermined', 'notApplicable', 'informational']
const NAMES = 8

/** A decision in both versions: the matrix, and who went from where to where through which clause. */
export function decisionLines(decision: DecisionComparison, changes: readonly Change[], style: TextStyle): string[] {
  const { language } = style
  const { cells, flips, answersChanged, nearMisses } = decision
  const lines = [...matrix(cells, language)]
  for (const group of grouped(flips)) lines.push(...flipLines(group, changes, style))
  if (answersChanged.length > 0)
    lines.push(
      ...hang('    ', `${language === 'zh' ? '答案不同：' : 'another answer: '}${names(answersChanged, style)}`),
    )
  const shown = style.all ? nearMisses : nearMisses.slice(0, 3)
  if (shown.length > 0)
    lines.push(`    ${language === 'zh' ? '新版差一点就符合' : 'nearest to passing the new version'}`)
  for (const { application, cite, citeEn, actual, required } of shown) {
    const text = (value: { text: string; textEn?: string }): string =>
      language === 'en' ? (value.textEn ?? value.text) : value.text
    const [has, needs] = [text(actual), text(required)]
    lines.push(
      ...hang(
        '      ',
        language === 'zh'
          ? `${application}  ${cite}：${has}，应为 ${needs}`
          : `${application}  ${citeEn}: ${has}, needed ${needs}`,
      ),
    )
  }
  return lines
}

/** The verdicts of the old version down, those of the new one across. */
function matrix(cells: readonly MatrixCell[], language: Language): string[] {
  const has = (verdict: Verdict): boolean =>
    ROWS.indexOf(verdict) < 3 || cells.some((cell) => cell.old === verdict || cell.new === verdict)
  const verdicts = ROWS.filter(has)
  const [old, now] = language === 'zh' ? ['旧版', '新版'] : ['old ', 'new ']
  const heads = verdicts.map((verdict) => `${now}${VERDICT_WORDS[verdict][language]}`)
  const sides = verdicts.map((verdict) => `${old}${VERDICT_WORDS[verdict][language]}`)
  const left = Math.max(...sides.map(displayWidth)) + 2
  const right = heads.map((head) => displayWidth(head) + 3)
  const pad = (text: string, width: number): string => ' '.repeat(Math.max(0, width - displayWidth(text))) + text
  return [
    `    ${' '.repeat(left)}${heads.map((head, i) => pad(head, right[i] ?? 0)).join('')}`,
    ...verdicts.map((verdict, row) => {
      const side = sides[row] ?? ''
      const counts = verdicts.map((other, i) => {
        const found = cells.find((cell) => cell.old === verdict && cell.new === other)
        return pad(`${found?.count ?? 0}`, right[i] ?? 0)
      })
      return `    ${side}${' '.repeat(left - displayWidth(side))}${counts.join('')}`
    }),
  ]
}

/** Flips from one verdict to another by the same changes. */
function grouped(flips: readonly Flip[]): Flip[][] {
  const groups = new Map<string, Flip[]>()
  for (const flip of flips) {
    const key = `${flip.old} ${flip.new} ${flip.causes.join(' ')} ${flip.together}`
    groups.set(key, [...(groups.get(key) ?? []), flip])
  }
  return [...groups.values()]
}

function flipLines(flips: readonly Flip[], changes: readonly Change[], style: TextStyle): string[] {
  const { language, paint } = style
  const [first] = flips
  if (first === undefined) return []
  const arrow = language === 'zh' ? '→' : '->'
  const head = `${VERDICT_WORDS[first.old][language]} ${arrow} ${VERDICT_WORDS[first.new][language]}  ${language === 'zh' ? `${flips.length} 份` : flips.length}`
  const told =
    first.direction === 'worse'
      ? paint.verdict('fail', head)
      : first.direction === 'better'
        ? paint.verdict('pass', head)
        : head
  return [
    `    ${told}  ${causeText(first, changes, language)}`,
    ...hang(
      '      ',
      names(
        flips.map(({ application }) => application),
        style,
      ),
    ),
  ]
}

/** The clauses that cause it. */
export function causeText(
  { causes, together }: Pick<Flip, 'causes' | 'together'>,
  changes: readonly Change[],
  language: Language,
): string {
  if (causes.length === 0) return language === 'zh' ? '未能归于单项修改' : 'not traced to single changes'
  const cites = new Set(
    causes.flatMap((id) => {
      const change = changes.find((one) => one.id === id)
      const clause = change?.new ?? change?.old
      return clause ? [language === 'zh' ? clause.cite : clause.citeEn] : (change?.label?.[language] ?? id)
    }),
  )
  const text = [...cites].join(language === 'zh' ? '、' : ', ')
  if (!together) return text
  return language === 'zh' ? `${text} 合并所致` : `${text} together`
}

/** Names of applications: the first of them, unless all are asked for. */
export function names(applications: readonly string[], { language, all }: TextStyle): string {
  const shown = all ? applications : applications.slice(0, NAMES)
  const rest = applications.length - shown.length
  const text = shown.join(language === 'zh' ? '、' : ', ')
  if (rest === 0) return text
  return language === 'zh'
    ? `${text} 等 ${applications.length} 份（--all 全部列出）`
    : `${text} and ${rest} more (--all lists them)`
}
