import { type Tree, textOf } from '../model/tree.ts'
import { parseChineseNumeral } from '../util/chinese-numerals.ts'

const LONGEST = 40

/** What folds to digits and is none of the number's own: 20² is not 202, nor 2½ 21/2. */
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u209c]|[0-9０-９][\u00bc-\u00be\u2150-\u215f]/

/** A short text folded to half width, without space around it; undefined for anything else. */
export function folded(tree: Tree): string | undefined {
  const text = tree.kind === 'scalar' && typeof tree.value !== 'boolean' ? textOf(tree) : undefined
  if (text === undefined || text.length > LONGEST || RAISED.test(text)) return undefined
  return text.normalize('NFKC').trim()
}

/**
 * The numeral of a form that a text in full width, with its unit, in Chinese, grouped or with an exponent probably
 * stands for: a suggestion, never a reading.
 */
export function nearestNumeral(tree: Tree, form: RegExp, unit: string | undefined): string | undefined {
  const text = folded(tree)
  if (text === undefined) return undefined
  const bare = unit !== undefined && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text
  const digits = inDigits(bare)
  const shorter = digits.replace(/\.0+$/, '')
  return [digits, shorter].find((numeral) => form.test(numeral))
}

function inDigits(text: string): string {
  if (/^[0-9]+(?:\.[0-9]+)?e\+?[0-9]{1,2}$/i.test(text)) {
    const value = Number(text)
    return Number.isSafeInteger(value) ? `${value}` : text
  }
  const chinese = parseChineseNumeral(text)
  if (chinese !== undefined) return `${chinese}`
  return text
    .replace(/^\+/, '')
    .replace(/,(?=[0-9]{3})/g, '')
    .replace(/^(-?)0+(?=[0-9])/, '$1')
    .replace(/^-(?=[0.]+$)/, '')
}
