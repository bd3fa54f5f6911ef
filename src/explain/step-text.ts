import type { Language } from '../model/bilingual.ts'
import type { ScalarType } from '../model/type.ts'
import { equals, ONE, type Rational, rational } from '../util/rational.ts'
import { messages } from './messages.ts'
import { quantityOf } from './quantity.ts'
import { textIn } from './shown.ts'

/** What amounts are rounded to by name. */
const MONEY_STEPS: readonly { readonly fen: bigint; readonly zh: string; readonly en: string }[] = [
  { fen: 1n, zh: '分', en: 'CNY 0.01' },
  { fen: 10n, zh: '角', en: 'CNY 0.10' },
  { fen: 100n, zh: '元', en: 'the yuan' },
  { fen: 1_000_000n, zh: '万元', en: 'CNY 10,000' },
]

/** What a value is rounded to: 元, 0.5 天, a whole number. */
export function stepText(step: Rational, type: ScalarType, language: Language): string {
  const named = type.kind === 'money' ? MONEY_STEPS.find(({ fen }) => equals(step, rational(fen))) : undefined
  if (named !== undefined) return named[language]
  const bare = type.kind === 'share' || ((type.kind === 'integer' || type.kind === 'number') && !type.unit)
  if (bare && equals(step, ONE)) return messages(language).wholeStep
  return textIn(quantityOf(step, type), language)
}
