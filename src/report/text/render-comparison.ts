import { hang, WIDTH } from '../../explain/render/layout.ts'
import { paintWith } from '../../explain/render/paint.ts'
import type { Language } from '../../model/bilingual.ts'
import type { Change, ComparedVersion, Comparison, Consequences, DecisionComparison } from '../../model/comparison.ts'
import { displayWidth } from '../../util/display-width.ts'
import { FATES_TOLD_BY, fatesOf } from '../fates.ts'
import { amountLines } from './amount-lines.ts'
import { changeLines, type TextStyle } from './change-lines.ts'
import { decisionLines, names } from './matrix-lines.ts'
import { KIND } from './words.ts'

/** How a comparison is written for a terminal. */
export interface ComparisonOptions {
  readonly language: Language
  readonly color: boolean
  /** Whole lists of names, and every decision. */
  readonly all: boolean
}

/** A comparison for a terminal: what changed, what it does, and what it comes to on the applications. */
export function renderComparison(found: Comparison, { language, color, all }: ComparisonOptions): string {
  const style: TextStyle = { language, all, paint: paintWith(color) }
  const lines = [...hang('', found.title[language]), ...headLine(found, style), '']
  for (const [i, change] of found.changes.entries()) {
    const before = found.changes[i - 1]
    const isNextOf = before !== undefined && sameMove(before, change)
    if (!isNextOf && i > 0) lines.push('')
    lines.push(...changeLines(change, style, !isNextOf))
  }
  if (found.changes.length === 0)
    lines.push(language === 'zh' ? '  文字和规则都没有不同' : '  words and rules are the same')
  const { consequences } = found
  if (consequences === null)
    lines.push(
      '',
      language === 'zh'
        ? '没有给出申请，后果未计算（--applications 或 --generate）'
        : 'no applications: consequences not computed (--applications or --generate)',
    )
  else lines.push('', ...consequenceLines(consequences, found, style))
  lines.push('', style.paint.faint(replayText(found, language)))
  return lines.join('\n')
}

function headLine({ old, new: now, changes }: Comparison, { language }: TextStyle): string[] {
  const arrow = language === 'zh' ? '→' : '->'
  const versions = `${versionText(old, language)} ${arrow} ${versionText(now, language)}`
  const kinds = (['changed', 'added', 'repealed', 'moved', 'renumbered'] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    return count === 0 ? [] : [language === 'zh' ? `${KIND[kind].zh} ${count} 处` : `${count} ${KIND[kind].en}`]
  })
  const counts = kinds.join(language === 'zh' ? ' · ' : ' · ')
  const gap = WIDTH - displayWidth(versions) - displayWidth(counts) - kinds.length
  return gap >= 4 ? [`${versions}    ${counts}`] : [versions, ...(counts === '' ? [] : [counts])]
}

function versionText({ version, draft }: ComparedVersion, language: Language): string {
  if (!draft) return version
  return language === 'zh' ? `${version}（草案）` : `${version} (draft)`
}

/** Whether a change goes on with what the one before began: phrases of one clause that came or went with it. */
function sameMove(before: Change, change: Change): boolean {
  if (before.kind !== change.kind || before.of !== change.of || change.of !== 'phrase') return false
  const [a, b] = [before.new ?? before.old, change.new ?? change.old]
  return (change.kind === 'added' || change.kind === 'repealed') && a?.level === b?.level
}

function consequenceLines(found: Consequences, { changes }: Comparison, style: TextStyle): string[] {
  const { language } = style
  const zh = language === 'zh'
  const { applications, synthetic, setAside, decisions, amounts } = found
  const drawn = synthetic === 0 ? '' : zh ? `（其中生成 ${synthetic} 份）` : ` (${synthetic} of them drawn)`
  const lines = [
    style.paint.strong(
      zh
        ? `申请 ${applications} 份${drawn}，各按两个版本决定`
        : `${applications} applications${drawn}, each decided under both`,
    ),
  ]
  if (setAside.length > 0)
    lines.push(
      ...hang(
        '  ',
        `${zh ? `搁置 ${setAside.length} 份：` : `${setAside.length} set aside: `}${names(
          setAside.map(({ application }) => application),
          style,
        )}`,
      ),
    )
  const shown = decisions.filter(
    ({ isDefault, flips, answersChanged }) => isDefault || flips.length + answersChanged.length > 0,
  )
  for (const decision of style.all ? decisions : shown)
    lines.push('', decisionHead(decision, applications, style), ...decisionLines(decision, changes, style))
  const changed = amounts.filter((one) => one.changes.length > 0 || one.old === null || one.new === null)
  for (const amount of style.all ? amounts : changed) lines.push('', ...amountLines(amount, changes, style))
  if (changed.length === 0 && amounts.length > 0)
    lines.push('', zh ? '  金额：各项在这些申请上都不变' : '  amounts: every item is the same on these applications')
  lines.push('', `  ${style.paint.faint(FATES_TOLD_BY[language])}`)
  for (const { label, applications } of fatesOf(found))
    lines.push(
      ...hang(
        `  ${label[language]} ${applications.length}`,
        applications.length === 0 ? '' : `  ${names(applications, style)}`,
      ),
    )
  return lines
}

/** A decision, and how many of the applications ask for it where others are about something else. */
function decisionHead({ label, cells }: DecisionComparison, of: number, { paint, language }: TextStyle): string {
  const asked = cells.reduce((sum, { count }) => sum + count, 0)
  const others = language === 'zh' ? `（其中 ${asked} 份问它）` : ` (${asked} of them ask for it)`
  return `  ${paint.strong(label[language])}${asked === of ? '' : others}`
}

function replayText({ old, new: now, engine }: Comparison, language: Language): string {
  const short = ({ version, rules }: ComparedVersion): string =>
    `${version}@${rules.replace(/^sha256:/, '').slice(0, 8)}`
  const head = language === 'zh' ? '规则' : 'rules'
  return `${head} ${short(old)} ${language === 'zh' ? '→' : '->'} ${short(now)} · ${engine}`
}
