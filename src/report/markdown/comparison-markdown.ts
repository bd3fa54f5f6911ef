import type { Language } from '../../model/bilingual.ts'
import type { Change, Comparison, Consequences } from '../../model/comparison.ts'
import { fatesOf } from '../fates.ts'
import { moneyDifferences, signedMoney } from '../money-difference.ts'
import { overall } from '../overall.ts'
import { replayText } from '../replay-text.ts'
import { changeComment } from '../tracked/change-comment.ts'
import { versionName } from '../version-name.ts'
import { changeRow } from './change-row.ts'
import { consequenceFolds } from './consequence-folds.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { folded } from './folded.ts'
import { fitted, tableRow } from './table-row.ts'

/** Rows of the table before the fold. */
const ROWS = 16
/** The columns of a line, and those a cell may take so that a row is no wider. */
const WIDTH = 118
const WIDTHS: Readonly<Record<Language, readonly number[]>> = { zh: [14, 24, 31, 16, 18], en: [12, 24, 31, 21, 15] }

/** A comparison as a comment on a proposed change: what it comes to at a glance, and everything else folded below. */
export function comparisonMarkdown(comparison: Comparison, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const { changes, consequences, old, new: now, title } = comparison
  const versions = [old, now].map((version) => versionName(version, language)).join(' → ')
  const more = changes.length - ROWS
  const parts = [
    [`### ${fitted([{ text: headline(comparison, language) }], WIDTH - 4)}`],
    moneyLine(consequences, language),
    [fitted([{ text: `${versions} · ${title[language]}` }], WIDTH)],
    changes.length === 0 ? [] : changeTable(changes.slice(0, ROWS), language),
    more > 0 ? [say(`另有 ${more} 处改动，见下。`, `${more} more changes below.`)] : [],
    [basis(consequences, language)],
    more > 0
      ? folded(say(`其余 ${more} 处改动`, `the other ${more} changes`), changeTable(changes.slice(ROWS), language))
      : [],
    folded(
      say('每处改动的规则和影响的申请', 'the rule behind each change, and whom it affects'),
      changes.filter(({ rules }) => rules.length > 0).flatMap((change) => changeLines(change, language)),
    ),
    consequences === null ? [] : consequenceFolds(consequences, comparison, language),
    [`\`${replayText(comparison, language).replaceAll('`', '')}\``],
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n').trim())
    .join('\n\n')}\n`
}

function headline(comparison: Comparison, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const { consequences } = comparison
  const head = `${say('办法变更：', 'Policy change: ')}${overall(comparison, language)}`
  if (consequences === null) return head
  const fates = fatesOf(consequences)
    .filter(({ id, applications }) => id !== 'both' || applications.length > 0)
    .map(({ label, applications: { length } }) => say(`${length} 份${label.zh}`, `${length} ${label.en}`))
  const counted = `${say(`${consequences.applications} 份申请中 `, `of ${consequences.applications} applications `)}${fates.join(say('、', ', '))}`
  return `${head} · ${counted}`
}

/** What is granted and what is charged in all; a direction that stays as it is is told where the other does too. */
function moneyLine(consequences: Consequences | null, language: Language): string[] {
  const found = moneyDifferences(consequences?.amounts ?? [])
  const changed = found.filter(({ difference }) => difference.value !== 0)
  const told = (changed.length > 0 ? changed : found).map((one) => {
    const what = language === 'zh' ? { grant: '给予', charge: '收取' } : { grant: 'granted', charge: 'charged' }
    return `${what[one.kind]} ${signedMoney(one, language)}`
  })
  return told.length === 0 ? [] : [fitted([{ text: told.join(' · '), strong: true }], WIDTH)]
}

function changeTable(changes: readonly Change[], language: Language): string[] {
  const heads = language === 'zh' ? ['条款', '旧', '新', '类型', '影响'] : ['Clause', 'Old', 'New', 'Kind', 'Effect']
  return [
    `| ${heads.join(' | ')} |`,
    `|${heads.map(() => '---|').join('')}`,
    ...changes.map((change) => tableRow(changeRow(change, language), WIDTHS[language])),
  ]
}

/** What the figures rest on: said beside them, never only below the fold. */
function basis(consequences: Consequences | null, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  if (consequences === null)
    return say('没有给出申请，后果未计算。', 'No applications were given: consequences are not computed.')
  const { synthetic, setAside, amounts } = consequences
  const parts = [say('放宽、收紧只是在这些申请上观察到的，不是证明', 'Looser and stricter are observed, not proved')]
  if (synthetic > 0) parts.push(say(`其中虚拟申请 ${synthetic} 份`, `${synthetic} applications are synthetic`))
  if (setAside.length > 0) parts.push(say(`搁置 ${setAside.length} 份`, `${setAside.length} set aside`))
  if (moneyDifferences(amounts).some(({ partial }) => partial))
    parts.push(say('金额不含裁量区间和待定', 'sums leave out ranges and what is undetermined'))
  return `${parts.join(say('；', '; '))}${say('。', '.')}`
}

function changeLines(change: Change, language: Language): string[] {
  const [head = '', ...lines] = changeComment(change, language)
  const { effect } = change
  const said = [
    [effect?.better, { zh: '变好', en: 'better' }],
    [effect?.worse, { zh: '变差', en: 'worse' }],
    [effect?.other, { zh: '有别', en: 'different' }],
  ] as const
  const who = said.flatMap(([names = [], words]) =>
    names.length === 0
      ? []
      : [`${words[language]}${language === 'zh' ? '：' : ': '}${names.join(language === 'zh' ? '、' : ', ')}`],
  )
  return [`- ${escapeMarkdown(head)}`, ...[...lines, ...who].map((line) => `  - ${escapeMarkdown(line)}`)]
}
