import { hang } from '../../explain/render/layout.ts'
import type { Language } from '../../model/bilingual.ts'
import type { AmountChange, AmountComparison, AmountTotal, Change, ComparedAmount } from '../../model/comparison.ts'
import type { Quantity } from '../../model/decision.ts'
import type { TextStyle } from './change-lines.ts'
import { causeText } from './matrix-lines.ts'

const SHOWN = 5

/** One item in both versions: exact totals, ranges apart, what is not counted, and for whom it is another amount. */
export function amountLines(amount: AmountComparison, changes: readonly Change[], style: TextStyle): string[] {
  const { language } = style
  const { cite, citeEn, label, old, new: now, payers } = amount
  const zh = language === 'zh'
  const lines = [`  ${style.paint.strong(`${zh ? cite : citeEn}  ${label[language]}`)}`]
  const arrow = zh ? '→' : '->'
  lines.push(
    ...hang(
      '    ',
      `${totalText(old, language)} ${arrow} ${totalText(now, language)}${differenceText(amount, language)}`,
    ),
  )
  if ((old?.ranges.count ?? 0) > 0 || (now?.ranges.count ?? 0) > 0)
    lines.push(
      ...hang(
        '    ',
        `${zh ? '裁量区间' : 'discretionary'}  ${rangesText(old, language)} ${arrow} ${rangesText(now, language)}`,
      ),
    )
  if ((old?.notCounted ?? 0) > 0 || (now?.notCounted ?? 0) > 0)
    lines.push(
      zh
        ? `    未计入  待定 ${old?.notCounted ?? 0} 份 → ${now?.notCounted ?? 0} 份`
        : `    not counted  undetermined ${old?.notCounted ?? 0} -> ${now?.notCounted ?? 0}`,
    )
  const [was, is] = [payers.old, payers.new].map((all) => all.map((one) => one[language]).join(zh ? '、' : ', '))
  if (was !== is && old !== null && now !== null)
    lines.push(...hang('    ', `${zh ? '支付方' : 'paid by'}  ${was || '—'} ${arrow} ${is || '—'}`))
  const shown = style.all ? amount.changes : amount.changes.slice(0, SHOWN)
  for (const change of shown) lines.push(...hang('      ', changeText(change, changes, language)))
  const rest = amount.changes.length - shown.length
  if (rest > 0) lines.push(`      ${zh ? `另有 ${rest} 份（--all 全部列出）` : `and ${rest} more (--all lists them)`}`)
  return lines
}

function changeText(change: AmountChange, changes: readonly Change[], language: Language): string {
  const { application, recipient, old, new: now } = change
  const who = recipient === null ? application : `${application}（${recipient}）`
  const arrow = language === 'zh' ? '→' : '->'
  return `${who}  ${amountText(old, language)} ${arrow} ${amountText(now, language)}  ${causeText(change, changes, language)}`
}

/** An amount in words: exact, a range, or open. */
export function amountText(amount: ComparedAmount | null, language: Language): string {
  const zh = language === 'zh'
  if (amount === null) return zh ? '没有' : 'none'
  const { low, high, verdict } = amount
  if (low === null || high === null) return zh ? '未定' : 'open'
  const [a, b] = [textOf(low, language), textOf(high, language)]
  const text = a === b ? a : zh ? `${a} 至 ${b}` : `${a} to ${b}`
  return verdict === 'undetermined' ? `${text}${zh ? '（待定）' : ' (undetermined)'}` : text
}

function totalText(total: AmountTotal | null, language: Language): string {
  if (total === null) return language === 'zh' ? '没有这一项' : 'no such item'
  const { exact, recipients } = total
  return language === 'zh' ? `${recipients} 家 ${exact.text}` : `${recipients} at ${textOf(exact, language)}`
}

function rangesText(total: AmountTotal | null, language: Language): string {
  if (total === null || total.ranges.count === 0) return language === 'zh' ? '无' : 'none'
  const { count, low, high } = total.ranges
  return language === 'zh'
    ? `${count} 家 ${low.text} 至 ${high.text}`
    : `${count} at ${textOf(low, language)} to ${textOf(high, language)}`
}

function differenceText({ difference, old }: AmountComparison, language: Language): string {
  const by = Number(difference.value)
  if (!(Math.abs(by) > 0)) return ''
  const before = Number(old?.exact.value ?? Number.NaN)
  const share = before > 0 ? Math.round((Math.abs(by) / before) * 1000) / 10 : undefined
  const told = textOf(difference, language).replace(/-/, '')
  const percent = share === undefined ? '' : language === 'zh' ? `（${share}%）` : ` (${share}%)`
  if (language === 'zh') return `    ${by > 0 ? '增加' : '减少'} ${told}${percent}`
  return `    ${by > 0 ? '+' : '-'}${told}${percent}`
}

function textOf({ text, textEn }: Quantity, language: Language): string {
  return language === 'en' ? (textEn ?? text) : text
}
