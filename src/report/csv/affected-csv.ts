import type { Language } from '../../model/bilingual.ts'
import type {
  AmountChange,
  AmountComparison,
  Change,
  ComparedAmount,
  Comparison,
  DecisionComparison,
} from '../../model/comparison.ts'
import type { Quantity } from '../../model/decision.ts'
import { VERDICT_WORDS } from '../../model/verdict-words.ts'
import { equals, parseRational, type Rational, subtract, toDecimal, ZERO } from '../../util/rational.ts'
import { figureOf, isMoney } from '../money.ts'
import { amountText } from '../text/amount-lines.ts'
import { causeText } from '../text/matrix-lines.ts'
import { FATE } from '../text/words.ts'
import { csvCell } from './csv-cell.ts'

const BOM = '\uFEFF'

/** Who is affected: a row for each application and what comes out otherwise for it, for a spreadsheet. */
export function affectedCsv({ changes, consequences }: Comparison, language: Language): string {
  const heads = HEADS.map((head) => csvCell(head[language]))
  const rows = [
    ...(consequences?.decisions ?? []).flatMap((decision) => decisionRows(decision, changes, language)),
    ...(consequences?.amounts ?? []).flatMap((amount) => amountRows(amount, changes, language)),
    ...(consequences?.setAside ?? []).map(({ application, why }) =>
      row({ application, kind: SET_ASIDE[language], cause: why[language] }),
    ),
  ]
  return BOM + [heads.join(','), ...rows].map((line) => `${line}\r\n`).join('')
}

const HEADS = [
  { zh: '申请', en: 'Application' },
  { zh: '类别', en: 'Kind' },
  { zh: '事项', en: 'Subject' },
  { zh: '条款', en: 'Clause' },
  { zh: '对象', en: 'Recipient' },
  { zh: '修改前', en: 'Before' },
  { zh: '修改后', en: 'After' },
  { zh: '变化', en: 'Change' },
  { zh: '原因条款', en: 'Cause' },
  { zh: '单位', en: 'Unit' },
  { zh: '修改前最低', en: 'Before, at least' },
  { zh: '修改前最高', en: 'Before, at most' },
  { zh: '修改后最低', en: 'After, at least' },
  { zh: '修改后最高', en: 'After, at most' },
  { zh: '差额', en: 'Difference' },
] as const

const SET_ASIDE = { zh: '搁置', en: 'set aside' } as const

interface Row {
  readonly application: string
  readonly kind: string
  readonly subject?: string
  readonly cite?: string
  readonly recipient?: string
  readonly before?: string
  readonly after?: string
  readonly change?: string
  readonly cause?: string
  readonly unit?: string
  /** Least and most before and after, and the difference: numbers as they are. */
  readonly figures?: readonly string[]
}

function row(cells: Row): string {
  const { application, kind, subject, cite, recipient, before, after, change, cause, unit, figures } = cells
  const words = [application, kind, subject, cite, recipient, before, after, change, cause, unit]
  return [...words.map((text) => csvCell(text ?? '')), ...(figures ?? ['', '', '', '', ''])].join(',')
}

function decisionRows(
  { label, flips, answersChanged }: DecisionComparison,
  changes: readonly Change[],
  language: Language,
): string[] {
  const subject = label[language]
  return [
    ...flips.map((flip) =>
      row({
        application: flip.application,
        kind: language === 'zh' ? '结论' : 'verdict',
        subject,
        before: VERDICT_WORDS[flip.old][language],
        after: VERDICT_WORDS[flip.new][language],
        change: FATE[flip.direction][language],
        cause: causeText(flip, changes, language),
      }),
    ),
    ...answersChanged.map((application) =>
      row({ application, kind: language === 'zh' ? '答案' : 'answer', subject, change: FATE.other[language] }),
    ),
  ]
}

function amountRows(amount: AmountComparison, changes: readonly Change[], language: Language): string[] {
  return amount.changes.map((change) =>
    row({
      application: change.application,
      kind: language === 'zh' ? '金额' : 'amount',
      subject: amount.label[language],
      cite: language === 'zh' ? amount.cite : amount.citeEn,
      recipient: change.recipient ?? amount.to[language],
      before: amountText(change.old, language),
      after: amountText(change.new, language),
      change: FATE[change.direction][language],
      cause: causeText(change, changes, language),
      unit: unitOf(amount.difference, language),
      figures: figuresOf(change),
    }),
  )
}

/** Money is written in yuan, whatever it is counted in. */
function unitOf(quantity: Quantity, language: Language): string {
  if (!isMoney(quantity)) return quantity.unit
  return language === 'zh' ? '元' : 'CNY'
}

function figuresOf({ old, new: now }: AmountChange): string[] {
  const edges = [old?.low, old?.high, now?.low, now?.high].map((edge) => (edge ? figure(figureOf(edge)) : ''))
  const [was, is] = [exactOf(old), exactOf(now)]
  return [...edges, was === undefined || is === undefined ? '' : figure(subtract(is, was))]
}

/** The one amount it is; a version without the item gives nothing. */
function exactOf(amount: ComparedAmount | null): Rational | undefined {
  if (amount === null) return ZERO
  const { low, high, verdict } = amount
  if (low === null || high === null || verdict === 'undetermined') return undefined
  const [least, most] = [figureOf(low), figureOf(high)]
  return equals(least, most) ? least : undefined
}

/** A number a spreadsheet can add up; nothing where its decimals do not end. */
function figure(number: Rational): string {
  const decimals = toDecimal(number, 6)
  const written = parseRational(decimals)
  return written !== undefined && equals(written, number) ? decimals : ''
}
