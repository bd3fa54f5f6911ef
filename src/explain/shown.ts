import type { Bilingual, Language } from '../model/bilingual.ts'
import type { Expr } from '../model/core.ts'
import type { Quantity, Shown } from '../model/decision.ts'
import type { ScalarType } from '../model/type.ts'
import { type Bounds, exactNumber, exactWithin, type NumberValue, type SetValue, type Value } from '../model/value.ts'
import { divide, equals, type Rational } from '../util/rational.ts'
import { inBoth, type Messages } from './messages.ts'
import { countedRatio, quantityOf } from './quantity.ts'

/** What is known of where a value comes from: what its absence means, and whether nothing at all is known of it. */
export interface Origin {
  readonly absent?: Bilingual | undefined
  readonly blank?: boolean
}

/** A value as a decision shows it: exact, an interval, or in words. */
export function shownOf(value: Value | undefined, type: ScalarType, origin: Origin = {}): Shown {
  if (value === undefined || (origin.blank && value.present)) return inWords(inBoth((words) => words.unknown))
  const absent = origin.absent ?? inBoth((words) => words.absent)
  if (!value.present) return inWords(absent)
  const shown = value.kind === 'number' ? shownNumber(value, type) : shownMembers(value, type)
  if (!value.absent) return shown
  return inWords(inBoth((words, language) => words.or([textIn(shown, language), absent[language]])))
}

/** The words of a value in a language. */
export function textIn(shown: Shown, language: Language): string {
  return language === 'en' ? (shown.textEn ?? shown.text) : shown.text
}

/** A number written in a percentage or a fraction is required as it is written. */
export function requiredOf(expr: Expr, value: Value | undefined, origin: Origin = {}): Shown {
  const shown = shownOf(value, expr.type, origin)
  const asWritten = expr.op === 'literal' && expr.type.kind === 'share' && expr.source.includes('%')
  return asWritten ? { ...shown, text: expr.source } : shown
}

/** A text in both languages as something shown. */
export function inWords({ zh, en }: Bilingual): Shown {
  return zh === en ? { text: zh } : { text: zh, textEn: en }
}

/** One name of a type in words. */
export function memberText(member: string | boolean, type: ScalarType): Bilingual {
  if (typeof member === 'boolean') return inBoth((words) => (member ? words.yes : words.no))
  const label = type.kind === 'choice' && Object.hasOwn(type.labels, member) ? type.labels[member] : undefined
  return label ?? { zh: member, en: member }
}

function shownMembers({ members }: SetValue, type: ScalarType): Shown {
  const [member] = members ?? []
  if (members === null || member === undefined || (members.length > 1 && typeof member === 'boolean'))
    return inWords(inBoth((words) => words.unknown))
  if (members.length === 1) return { value: member, ...inWords(memberText(member, type)) }
  const texts = members.map((name) => memberText(name, type))
  return inWords(inBoth((words, language) => words.or(texts.map((text) => text[language]))))
}

function shownNumber(value: NumberValue, type: ScalarType): Shown {
  const exact = exactNumber({ ...value, absent: false })
  if (exact !== undefined) return bound(exact, value, type, 'low')
  const low = value.low && bound(value.low, value, type, 'low')
  const high = value.high && bound(value.high, value, type, 'high')
  if (low === null && high === null) return inWords(inBoth((words) => words.unknown))
  const text = inBoth((words, language) => {
    if (low === null || high === null)
      return low === null
        ? words.atMostValue(textIn(high as Quantity, language))
        : words.atLeastValue(textIn(low, language))
    return spanText(textIn(low, language), textIn(high, language), words)
  })
  return { low, high, ...inWords(text) }
}

/** Two figures with what lies between, their unit said once: 20 至 24 家, 0 至 30 万元. */
export function spanText(low: string, high: string, words: Messages): string {
  if (low === high) return low
  const [, number = low, unit] = /^([^ ]+) (\D+)$/.exec(low) ?? []
  const once = unit !== undefined && (number === '0' || high.endsWith(` ${unit}`))
  return words.between(once ? number : low, high)
}

/** One end of an interval; a ratio as it was counted when that gives this very end. */
function bound(end: Rational, { parts }: NumberValue, type: ScalarType, side: keyof Bounds): Quantity {
  const numerator = parts?.numerator[side]
  const denominator = parts && exactWithin(parts.denominator)
  const asCounted = type.kind === 'share' || type.kind === 'number'
  if (asCounted && numerator && denominator && denominator.num !== 0n && equals(divide(numerator, denominator), end))
    return countedRatio(numerator, denominator)
  return quantityOf(end, type)
}
